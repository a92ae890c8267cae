import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, chmodSync, existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { aFolder } from '../support/folder.ts';
import { parley } from '../support/parley.ts';

const BIN = resolve('bin/parley.js');

const ONE = { 'one.txt': 'The ferry sailed on Monday. It came back on Tuesday.' };

/** Enough for an archive of some megabytes. */
const MANY = {
  'many.jsonl': Array.from({ length: 300 }, (_, at) =>
    JSON.stringify({
      id: `a${at}`,
      text: `Ferry ${at} of Port Ellis sailed, and came back. `.repeat(40),
    }),
  ).join('\n'),
};

/** A user who owns nothing, where the tests are run by one who may do everything. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** Runs the program in a shell, as its own process. */
async function run(command: string, folder: string, user: { uid?: number; gid?: number } = {}) {
  const environment = { PATH: process.env.PATH, HOME: folder, INIT_CWD: folder };
  const line = command.replace('parley', `'${process.execPath}' '${BIN}'`);
  const child = spawn('sh', ['-c', line], { env: environment, ...user });
  const [out, err] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { status: child.exitCode, out, err };
}

const linesOf = (out: string) => out.split('\n').filter((line) => line !== '');

/** The ids of what an archive holds. */
async function idsIn(archive: string, folder: string): Promise<readonly string[]> {
  const { json } = await parley(['sources', '--json', '--archive', archive], { folder });
  return json.map(({ id }) => id);
}

describe('a disk that takes no more', () => {
  it('ends an ingest, says so in one plain line, and keeps what was said to be added', async () => {
    const folder = aFolder(MANY);
    const limit = 'ulimit -f 1500; parley ingest --json --archive a.db many.jsonl';
    const { status, out, err } = await run(limit, folder);
    const printed = linesOf(out).map((line) => JSON.parse(line));
    const added = printed.filter(({ articleId }) => articleId).map(({ articleId }) => articleId);
    expect(status).toBe(1);
    expect(err).toMatch(/^parley: ingest: the disk did not .*quota.*\n$/);
    expect(printed.at(-1)).toMatchObject({ status: 'failed', error: { code: 'broken-archive' } });
    expect(await idsIn('a.db', folder)).toEqual(added);
  });
});

describe('results that nobody can be given', () => {
  it('end an ingest, which says how far it came', async () => {
    const folder = aFolder(MANY);
    const child = spawn(process.execPath, [BIN, 'ingest', '--archive', 'a.db', 'many.jsonl'], {
      env: { PATH: process.env.PATH, INIT_CWD: folder },
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const [err] = await Promise.all([text(child.stderr), once(child, 'close')]);
    const [, taken] =
      /nobody reads .* it ends after (\d+) articles, each of them whole/.exec(err) ?? [];
    expect([child.exitCode, linesOf(err).length]).toEqual([1, 1]);
    expect(await idsIn('a.db', folder)).toHaveLength(Number(taken));
  });

  it.runIf(existsSync('/dev/full')).each(['ingest --archive a.db', 'extract'])(
    'are no success: %s',
    async (command) => {
      const { status, err } = await run(`parley ${command} one.txt > /dev/full`, aFolder(ONE));
      expect(status).toBe(1);
      expect(err).toMatch(/^parley: .*the results cannot be written \(ENOSPC\).*\n$/);
    },
  );
});

describe('an archive that can only be read', () => {
  // Where the tests are run by root, another user asks, who has to reach the program.
  const canTry = NOBODY.uid === undefined || isReachable(BIN);

  it.runIf(canTry)('is asked as it stands, which is said, and takes no article', async () => {
    const folder = aFolder(ONE);
    await parley(['ingest', '--archive', 'a.db', 'one.txt'], { folder });
    chmodSync(join(folder, 'a.db'), 0o444);
    chmodSync(folder, 0o555);
    const asked = await run("parley ask --archive a.db 'When did the ferry sail?'", folder, NOBODY);
    const added = await run('parley ingest --archive a.db one.txt', folder, NOBODY);
    chmodSync(folder, 0o755);
    expect([asked.status, asked.out]).toEqual([0, expect.stringContaining('sailed on Monday')]);
    expect(asked.err).toMatch(/^parley: the archive .* can only be read: .*\n$/);
    expect([added.status, added.out]).toEqual([2, '']);
    expect(added.err).toMatch(/^parley: ingest: the archive .* cannot be written to: .*\n$/);
    expect(readdirSync(folder).toSorted()).toEqual(['a.db', 'one.txt']);
  });
});

describe('a file of 0 bytes', () => {
  it('is no archive that can be asked', async () => {
    const folder = aFolder({ 'a.db': '' });
    const { status, out, err } = await parley(['ask', '--archive', 'a.db', 'truce'], { folder });
    expect([status, out]).toEqual([1, '']);
    expect(err).toMatch(/^parley: ask: the archive .* is a file of 0 bytes: restore a copy, .*\n$/);
  });

  it('is begun anew where articles are added, and that is said', async () => {
    const folder = aFolder({ ...ONE, 'a.db': '' });
    const args = ['ingest', '--archive', 'a.db', 'one.txt'];
    const { status, err } = await parley(args, { folder });
    expect([status, linesOf(err).length]).toEqual([0, 1]);
    expect(err).toContain('was a file of 0 bytes, and is begun anew');
  });
});

describe('an archive by the name of :memory:', () => {
  it.each(['ask', 'ingest'])(
    'is refused by %s, and no file of that name is made',
    async (command) => {
      const folder = aFolder(ONE);
      const args = [command, '--archive', ':memory:', 'one.txt'];
      const { status, err } = await parley(args, { folder });
      expect([status, linesOf(err).length]).toEqual([2, 1]);
      expect(err).toContain('memory: is one that is on no disk');
      expect(readdirSync(folder)).toEqual(['one.txt']);
    },
  );
});

/** Whether everybody may read a file, and look into the folders that it lies in. */
function isReachable(path: string): boolean {
  const OTHERS_MAY_READ = 0o5;
  accessSync(path);
  for (let at = path; at !== '/'; at = join(at, '..')) {
    const needed = at === path ? 0o4 : OTHERS_MAY_READ;
    if ((statSync(at).mode & needed) !== needed) return false;
  }
  return true;
}
