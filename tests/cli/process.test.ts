import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { aFolder } from '../support/folder.ts';
import { WIRE } from '../support/wire-copy.ts';

const BIN = resolve('bin/parley.js');

/** This Node, and the one that the machine has without the checkout's, which may be older. */
function installedNodes(): readonly string[] {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const own = folders.filter((folder) => !folder.includes('node_modules'));
  const installed = own.map((folder) => join(folder, 'node')).find((path) => existsSync(path));
  return [...new Set([process.execPath, installed ?? process.execPath])];
}

/** Runs the program as its own process. */
async function run(
  args: readonly string[],
  { folder, input = '' }: { readonly folder: string; readonly input?: string },
) {
  const environment = { PATH: process.env.PATH, HOME: folder, INIT_CWD: folder };
  const child = spawn(process.execPath, [BIN, ...args], { env: environment });
  child.stdin.end(input);
  const [out, err] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { status: child.exitCode, out, err };
}

describe('the parley process', () => {
  it('keeps results and everything else apart', async () => {
    const folder = aFolder({ 'a.txt': 'The ferry sailed on Monday.' });
    const { status, out, err } = await run(['annotate', '--json', 'a.txt', 'missing.txt'], {
      folder,
    });
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(status).toBe(1);
    expect(lines.map(({ text, status: failed }) => text ?? failed)).toEqual([
      'The ferry sailed on Monday.',
      'failed',
    ]);
    expect(err).toContain('missing.txt: there is no such file');
  });

  it('reads standard input where a file is taken', async () => {
    const folder = aFolder();
    const input = 'The ferry sailed on Monday. It carried nobody.';
    const { out } = await run(['annotate', '--json', '-'], { folder, input });
    expect(JSON.parse(out)).toMatchObject({
      text: input,
      sentences: [{ start: 0 }, { start: 28 }],
    });
  });

  it('stops quietly when nobody reads on', async () => {
    const text = 'The ferry sailed. '.repeat(20_000);
    const child = spawn(process.execPath, [BIN, 'annotate', '-'], {
      env: { PATH: process.env.PATH },
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(text);
    child.stdout.once('data', () => child.stdout.destroy());
    let err = '';
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    await once(child, 'close');
    expect(err).toBe('');
  });

  it('lets several write to one new archive at once', async () => {
    const names = ['a', 'b', 'c', 'd'];
    const folder = aFolder(
      Object.fromEntries(
        names.map((name) => [`${name}.txt`, `The ferry ${name} sailed on Monday.`]),
      ),
    );
    const done = await Promise.all(
      names.map((name) => run(['ingest', '--archive', 'one.db', `${name}.txt`], { folder })),
    );
    const { out } = await run(['sources', '--archive', 'one.db', '--json'], { folder });
    expect(done.map(({ status, err }) => [status, err])).toEqual(names.map(() => [0, '']));
    expect(out.trim().split('\n')).toHaveLength(4);
  });

  it('puts what several ingest at once into one reprint group', async () => {
    const names = ['a', 'b', 'c'];
    const lines = (name: string) =>
      Array.from({ length: 10 }, (_, at) => JSON.stringify({ id: `${name}${at}`, text: WIRE }));
    const files = names.map((name) => [`${name}.jsonl`, lines(name).join('\n')]);
    const folder = aFolder(Object.fromEntries(files));
    const done = await Promise.all(
      names.map((name) =>
        run(['ingest', '--json', '--archive', 'one.db', `${name}.jsonl`], { folder }),
      ),
    );
    const statuses = done.flatMap(({ out }) =>
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).status),
    );
    expect(statuses.filter((status) => status === 'reprint')).toHaveLength(29);
    expect(statuses.filter((status) => status === 'added')).toHaveLength(1);
  });

  it('leaves whole articles only when it is killed in the middle of an ingest', async () => {
    const line = (at: number) =>
      JSON.stringify({ id: `a${at}`, text: `Ferry ${at} sailed. It came back.` });
    const lines = Array.from({ length: 4000 }, (_, at) => line(at)).join('\n');
    const folder = aFolder({ 'many.jsonl': lines });
    const args = [BIN, 'ingest', '--json', '--archive', 'one.db', 'many.jsonl'];
    const child = spawn(process.execPath, args, {
      env: { PATH: process.env.PATH, INIT_CWD: folder },
    });
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'close');
    const { status, out } = await run(['sources', '--archive', 'one.db', '--json'], { folder });
    const stored = out
      .trim()
      .split('\n')
      .map((one) => JSON.parse(one));
    expect(status).toBe(0);
    expect(stored.length).toBeGreaterThan(0);
    expect(stored.length).toBeLessThan(4000);
    expect(
      stored.every(
        ({ id, characters }) =>
          characters === JSON.parse(lines.split('\n')[Number(id.slice(1))] ?? '').text.length,
      ),
    ).toBe(true);
  });

  it.each(installedNodes())('says to run npm ci in a fresh checkout, on %s', async (node) => {
    const folder = aFolder();
    for (const part of ['bin', 'src']) cpSync(part, join(folder, part), { recursive: true });
    const child = spawn(node, [join(folder, 'bin/parley.js'), 'demo']);
    const [out, err] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'close'),
    ]);
    expect([child.exitCode, out]).toEqual([2, '']);
    expect(err).toMatch(/^parley is not installed yet: run npm ci here, .*\n$/);
    expect(err).not.toMatch(/install a newer|nodejs\.org/);
  });

  it('names the Node it needs, in one line, on an older one', async () => {
    const older = readFileSync(BIN, 'utf8').replaceAll('process.versions.node', "'20.19.0'");
    const folder = aFolder({ 'bin/parley.mjs': older });
    const child = spawn(process.execPath, [join(folder, 'bin/parley.mjs')]);
    const [err] = await Promise.all([text(child.stderr), once(child, 'close')]);
    expect(child.exitCode).toBe(2);
    expect(err).toMatch(/^parley needs Node 22\.18 or newer and this is 20\.19\.0: .*\n$/);
  });
});
