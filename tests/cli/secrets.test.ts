import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { aFolder } from '../support/folder.ts';
import { parley } from '../support/parley.ts';

/** What stands in every secret here, and in nothing else. */
const MARK = 'MARKEDSECRET';

const SECRETS = {
  SLACK_BOT_TOKEN: `xoxb-1-${MARK}1`,
  SLACK_APP_TOKEN: `xapp-1-${MARK}2`,
  SLACK_SIGNING_SECRET: `${MARK}3${MARK}`,
} as const;

const INSTALLING = {
  SLACK_CLIENT_ID: '1.2',
  SLACK_CLIENT_SECRET: `${MARK}4${MARK}`,
  SLACK_STATE_SECRET: `${MARK}5${MARK}`,
  SLACK_SIGNING_SECRET: `${MARK}3${MARK}`,
  PARLEY_KEY: Buffer.from(`${MARK}6`.padEnd(32, MARK)).toString('base64'),
} as const;

/** Everything that a process writes before it ends or is told to stop. */
async function writtenBy(
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
): Promise<string> {
  const folder = aFolder({ 'feeds.yml': '' });
  const env = {
    ...{ PATH: process.env.PATH, HOME: folder, INIT_CWD: folder },
    ...{ PARLEY_LOG_LEVEL: 'trace', PARLEY_ARCHIVE: `${folder}/a.db`, ...settings },
  };
  const child = spawn(process.execPath, [resolve('bin/parley.js'), ...args], { env });
  child.stdin.end();
  const written = [text(child.stdout), text(child.stderr), once(child, 'close')] as const;
  const [out, err] = await Promise.all(written);
  return out + err;
}

/** A Slack that answers every call alike, with secrets of its own. */
async function aSlack(status: number, body: string): Promise<string> {
  const server = createServer((_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`;
}

const BODIES = [
  [200, `{"ok":false,"error":"invalid_auth","token":"${MARK}"}`],
  [200, `<html>${MARK}</html>`],
  [403, `${MARK}`],
] as const;

describe('secrets', () => {
  it.each(BODIES)('are not written by a bot that Slack answers %i %s', async (status, body) => {
    const SLACK_API_URL = await aSlack(status, body);
    for (const settings of [SECRETS, { ...SECRETS, SLACK_APP_TOKEN: '', PORT: '0' }]) {
      const written = await writtenBy(['start'], { ...settings, SLACK_API_URL });
      expect(written).not.toBe('');
      expect(written).not.toContain(MARK);
    }
  });

  it('are not written where settings are wrong', async () => {
    for (const settings of [
      { ...SECRETS, SLACK_BOT_TOKEN: `${MARK}`, PORT: MARK.slice(0, 2) },
      { ...SECRETS, SLACK_BOT_TOKEN: SECRETS.SLACK_APP_TOKEN, SLACK_APP_TOKEN: `xoxb-${MARK}` },
      { ...INSTALLING, PARLEY_KEY: `${MARK}` },
      { ...INSTALLING, ...SECRETS },
      { ...SECRETS, SLACK_API_URL: `https://u:${MARK}@` },
    ]) {
      expect(await writtenBy(['start'], settings)).not.toContain(MARK);
    }
    const doctor = await writtenBy(['doctor', '--json'], { ...INSTALLING, ...SECRETS });
    expect(doctor).toContain('"check"');
    expect(doctor).not.toContain(MARK);
  });

  const ADDRESS = `https://desk:${MARK}@nowhere.invalid/feed?token=${MARK}&a=1`;

  it.each([
    [['ingest', ADDRESS]],
    [['ingest', `ftp://desk:${MARK}@host.example/a`]],
    [['extract', '--json', ADDRESS]],
    [['feed', '--json', ADDRESS]],
    [['annotate', ADDRESS]],
    [['ask', '--archive', `mysql://desk:${MARK}@127.0.0.1:9/parley`, 'Who sailed?']],
  ])('are not written by a command: %j', async (args) => {
    const { status, out, err } = await parley(args, { folder: aFolder() });
    expect(status).toBeGreaterThan(0);
    expect(out + err).not.toContain(MARK);
  });
});
