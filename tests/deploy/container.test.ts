import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { SETTINGS, SLACK_SETTINGS } from '../../src/app/setting-descriptions.ts';
import { execForm, restsOf, stagesOf, variablesOf } from '../support/dockerfile.ts';
import { aFolder } from '../support/folder.ts';
import { copiedFromCheckout, IN_PLACE, layOutImage } from '../support/installed-package.ts';
import { aWorkspace } from '../support/workspace.ts';

/** A compiler, npm and whole processes take minutes where the machine is busy. */
const BUILDS_WITHIN_MS = 300_000;

const stages = stagesOf(readFileSync('deploy/Dockerfile', 'utf8'));
const last = stages.at(-1) ?? [];

const Service = z.looseObject({
  environment: z.record(z.string(), z.string()),
  volumes: z.array(z.string()),
  networks: z.array(z.string()),
  ports: z.array(z.string()).optional(),
});

const Compose = z.strictObject({
  name: z.string(),
  services: z.strictObject({ bot: Service, database: Service }),
  volumes: z.record(z.string(), z.looseObject({})),
  networks: z.record(z.string(), z.looseObject({})),
});

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return String(typeof address === 'object' ? address?.port : '');
}

describe('the Dockerfile', () => {
  it('runs as nobody in particular, without a shell, and stops in order', () => {
    expect(restsOf(last, 'USER')).toEqual(['1000:1000']);
    expect(execForm(restsOf(last, 'ENTRYPOINT')[0] ?? '')).toEqual(['node', '/app/bin/parley.js']);
    expect(execForm(restsOf(last, 'CMD')[0] ?? '')).toEqual(['start']);
    expect(restsOf(last, 'STOPSIGNAL')).toEqual(['SIGTERM']);
    expect(restsOf(last, 'HEALTHCHECK')).toHaveLength(1);
  });

  it('builds in stages of their own, with the Node of the checkout, and leaves development out', () => {
    const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(readFileSync('deploy/Dockerfile', 'utf8')).toContain(
      `ARG NODE_VERSION=${devDependencies.node}\n`,
    );
    expect(stages).toHaveLength(3);
    for (const stage of stages) expect(stage[0]?.rest).toMatch(/^node:\$\{NODE_VERSION\}-/);
    const runs = stages.flatMap((stage) => restsOf(stage, 'RUN'));
    for (const install of runs.filter((run) => run.includes('npm'))) {
      expect(install).toMatch(/^npm (?:ci .*--ignore-scripts|run build)/);
    }
    expect(restsOf(last, 'COPY').filter((rest) => rest.startsWith('--from='))).toEqual([
      '--from=dependencies /build/node_modules ./node_modules',
      '--from=build /build/dist ./dist',
    ]);
  });

  it('copies what is there, and all that the package is published with', () => {
    const copied = copiedFromCheckout().flatMap(({ from }) => from);
    const { files } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(copied.filter((path) => !existsSync(path))).toEqual([]);
    const published = files.filter((path: string) => path !== 'dist');
    expect(copied).toEqual(expect.arrayContaining(published));
    const ignored = readFileSync('.dockerignore', 'utf8').split('\n');
    const needed = stages.flatMap((stage) =>
      restsOf(stage, 'COPY').filter((rest) => !rest.startsWith('--')),
    );
    const roots = needed.flatMap((rest) => rest.split(/\s+/).slice(0, -1));
    for (const root of roots) expect(ignored).toContain(`!${root.split('/')[0]}`);
  });

  it('sets only variables that there are', () => {
    const known = { ...SETTINGS, ...SLACK_SETTINGS, NODE_ENV: {}, HOME: {} };
    expect(Object.keys(variablesOf(last)).filter((name) => !(name in known))).toEqual([]);
  });
});

describe('what the Dockerfile lays out', () => {
  it(
    'runs with production dependencies alone: a demo, missing settings, a bot that is healthy and stops',
    async () => {
      const app = aFolder();
      layOutImage(app);
      const at = (path: string) => path.replace('/app', app);
      const [, ...entry] = execForm(restsOf(last, 'ENTRYPOINT')[0] ?? '').map(at);
      const data = aFolder();
      const environment = {
        PATH: process.env.PATH,
        ...IN_PLACE,
        ...variablesOf(last),
        HOME: data,
        PARLEY_ARCHIVE: join(data, 'archive.db'),
        PARLEY_METRICS_PORT: await freePort(),
      };
      const run = (args: readonly string[]) =>
        spawnSync(process.execPath, args, { env: environment, encoding: 'utf8', cwd: app });

      const demo = run([...entry, 'demo']);
      expect(demo.stderr).toBe('');
      expect(demo.stdout).toContain('Chronicle');
      const missing = run([...entry, 'start']);
      expect(missing.status).toBe(2);
      expect(missing.stderr).toMatch(/SLACK_BOT_TOKEN is missing[\s\S]*SLACK_APP_TOKEN is missing/);

      const workspace = await aWorkspace();
      onTestFinished(() => workspace.close());
      const slack = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's', PORT: '0' };
      const env = { ...environment, ...slack, SLACK_API_URL: workspace.apiUrl };
      const bot = spawn(process.execPath, [...entry, 'start'], { env, cwd: app });
      onTestFinished(() => void bot.kill('SIGKILL'));
      let said = '';
      bot.stderr.on('data', (chunk) => {
        said += chunk;
      });
      while (!said.includes('listening')) await once(bot.stderr, 'data');
      const [, ...check] = execForm(restsOf(last, 'HEALTHCHECK')[0] ?? '');
      expect(run(check).status).toBe(0);
      bot.kill('SIGTERM');
      expect(await once(bot, 'close')).toEqual([0, null]);
      expect(run(check).status).toBe(1);
    },
    BUILDS_WITHIN_MS,
  );
});

describe('the compose file', () => {
  const compose = Compose.parse(parse(readFileSync('deploy/compose.yml', 'utf8')));
  const { bot, database } = compose.services;

  it('keeps the bot from writing anywhere but its data, and from rights', () => {
    expect(bot).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      depends_on: { database: { condition: 'service_healthy' } },
      build: { context: '..', dockerfile: 'deploy/Dockerfile' },
    });
    expect(parseInt(String(bot.stop_grace_period), 10)).toBeGreaterThan(25);
    expect(bot.volumes).toEqual([`state:${restsOf(last, 'VOLUME')[0]}`]);
  });

  it('keeps the archive in PostgreSQL, which nothing outside reaches, with a password of its owner’s', () => {
    expect(bot.environment.PARLEY_ARCHIVE).toMatch(
      /^postgres:\/\/parley:\$\{POSTGRES_PASSWORD:\?[^}]+\}@database:5432\/parley$/,
    );
    expect(database.environment.POSTGRES_PASSWORD).toMatch(/^\$\{POSTGRES_PASSWORD:\?/);
    expect([bot.ports, database.ports]).toEqual([undefined, undefined]);
    expect(database.networks).toEqual(['inside']);
    expect(compose.networks.inside).toEqual({ internal: true });
    const named = [bot, database].flatMap(({ volumes }) => volumes.map((one) => one.split(':')[0]));
    expect(named.sort()).toEqual(Object.keys(compose.volumes).sort());
  });

  it('sets only variables that there are', () => {
    const known = { ...SETTINGS, ...SLACK_SETTINGS };
    expect(Object.keys(bot.environment).filter((name) => !(name in known))).toEqual([]);
  });
});
