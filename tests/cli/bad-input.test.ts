import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { aFolder } from '../support/folder.ts';
import { parley } from '../support/parley.ts';

const FILES = {
  'empty.txt': '',
  'blank.txt': ' \n\n\t',
  'empty.html': '',
  'picture.txt': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
  'random.html': randomBytes(4096),
  'cut.txt.gz': Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]),
  'plain.txt.gz': 'not compressed',
  'broken.md': '---\ntitle: [\n---\n\nThe ferry sailed.',
  'date.md': '---\npublished: 2031-02-30\n---\n\nThe ferry sailed.',
  'long.txt': 'The ferry sailed. '.repeat(60_000),
  'long.txt.gz': gzipSync('The ferry sailed. '.repeat(60_000)),
  'long.html': `<p>${'The ferry sailed. '.repeat(60_000)}</p>`,
  'long.jsonl': JSON.stringify({ text: 'The ferry sailed. '.repeat(60_000) }),
  'good.txt': 'The ferry sailed on Monday.',
  'folder/picture.png': 'none',
};

describe('bad input', () => {
  it.each([
    ['missing.txt', 'not-found'],
    ['empty.txt', 'empty'],
    ['blank.txt', 'empty'],
    ['empty.html', 'empty'],
    ['picture.txt', 'not-text'],
    ['random.html', 'not-text'],
    ['cut.txt.gz', 'malformed'],
    ['plain.txt.gz', 'malformed'],
    ['broken.md', 'malformed'],
    ['date.md', 'malformed'],
    ['long.txt', 'too-large'],
    ['long.txt.gz', 'too-large'],
    ['long.html', 'too-large'],
    ['long.jsonl', 'malformed'],
    ['folder', 'no-article'],
    ['ftp://a.example/page', 'unsupported'],
    ['https://a.example:22/page', 'forbidden-address'],
  ])('says what is wrong with %s, and reads on', async (source, code) => {
    const folder = aFolder(FILES);
    const { status, json, err } = await parley(['extract', '--json', source, 'good.txt'], {
      folder,
    });
    expect(status).toBe(1);
    expect(json[0]).toMatchObject({ source, id: null, status: 'failed', error: { code } });
    expect(json[1]).toMatchObject({ source: 'good.txt', status: 'ok' });
    expect(err).toContain(`parley: ${source}: `);
    expect(err).not.toMatch(/\n\s+at /);
  });

  it.each([
    [['ask'], /ask one question/],
    [['ask', '--limit', '0', 'Who?'], /whole number from 1/],
    [['ask', '--limit', 'ten', 'Who?'], /whole number from 1/],
    [['ask', '--articles', 'good.txt', '--archive', 'a.db', 'Who?'], /exclude each other/],
    [['ask', '--published', '2031-05-05', 'Who?'], /goes with --articles/],
    [['ask', '--loud', 'Who?'], /unknown option '--loud'/],
    [['ingest', '--published', '2031-02-30', 'good.txt'], /Give a day or a time/],
    [['ingest', '--published', '13/13/2031', 'good.txt'], /Give a day or a time/],
    [['ingest', '--archive', 'mysql://desk/archive', 'good.txt'], /is an address/],
    [['ingest'], /missing required argument/],
    [['sing'], /unknown command 'sing'/],
    [[], /Usage: parley/],
  ])('exits 2 on the command line %j', async (args, said) => {
    const { status, out, err } = await parley(args, { folder: aFolder(FILES) });
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(said);
  });

  it('exits 2 on malformed settings, all named at once', async () => {
    const environment = { PARLEY_LOG_LEVEL: 'loud', PARLEY_ARCHIVE: 'mysql://desk' };
    const { status, err } = await parley(['ask', 'Who?'], { folder: aFolder(), environment });
    expect(status).toBe(2);
    expect(err).toMatch(/PARLEY_ARCHIVE[\s\S]*PARLEY_LOG_LEVEL/);
  });

  it('helps whatever the settings are', async () => {
    const environment = { PARLEY_LOG_LEVEL: 'loud' };
    const { status, out } = await parley(['ask', '--help'], { folder: aFolder(), environment });
    expect([status, out]).toEqual([0, expect.stringContaining('--batch')]);
  });

  it('asks for an archive where there is no home folder to keep it in', async () => {
    const { status, err } = await parley(['ask', 'Who?'], {
      folder: aFolder(),
      environment: { PARLEY_ARCHIVE: '' },
    });
    expect([status, err]).toEqual([2, expect.stringContaining('set PARLEY_ARCHIVE')]);
  });

  it('exits 2 where the bot has no settings, and names each', async () => {
    const { status, out, err } = await parley(['start'], { folder: aFolder() });
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(/SLACK_BOT_TOKEN[\s\S]*SLACK_APP_TOKEN[\s\S]*SLACK_SIGNING_SECRET/);
  });

  it('says what to do about a corpus that is not there', async () => {
    const environment = { PARLEY_CORPUS: '/nowhere' };
    const { status, err } = await parley(['ask', 'Who?'], { folder: aFolder(), environment });
    expect([status, err]).toEqual([2, expect.stringContaining('a corpus holds beat.yml')]);
  });

  it('refuses a device as an archive', async () => {
    const { status, err } = await parley(['ask', '--archive', '/dev/null', 'truce'], {
      folder: aFolder(),
    });
    expect(status).not.toBe(0);
    expect(err).toBe(
      "parley: ask: /dev/null is not an archive of Parley's: name another file, or move this one away\n",
    );
  });

  it('refuses a file that is no archive, and leaves it as it was', async () => {
    const folder = aFolder({ ...FILES, 'notes.db': 'my notes '.repeat(200) });
    const args = ['ingest', '--json', '--archive', 'notes.db', 'good.txt'];
    const { status, json } = await parley(args, { folder });
    expect(status).toBe(1);
    expect(json[0]).toMatchObject({ status: 'failed', error: { code: 'broken-archive' } });
  });

  it.each(['good.txt/a.db', 'good.txt/deep/a.db', '/dev/null/a.db', '/', '.'])(
    'exits 2 with one line where the archive is named %s',
    async (name) => {
      const folder = aFolder(FILES);
      const args = ['ingest', '--archive', name, 'good.txt'];
      const { status, out, err } = await parley(args, { folder });
      expect([status, out]).toEqual([2, '']);
      expect(err).toMatch(/^parley: ingest: .*the archive .*\n$/);
    },
  );

  it.runIf(existsSync('/proc/self'))('makes no folder for an archive under /proc', async () => {
    for (const name of ['/proc/parley/a.db', '/proc/self/fd/x/a.db', '/proc/a.db']) {
      const args = ['ingest', '--archive', name, 'good.txt'];
      const { status, err } = await parley(args, { folder: aFolder(FILES) });
      expect([status, err.trim().split('\n').length]).toEqual([2, 1]);
    }
  });

  it('makes the folders that an archive lies in', async () => {
    const folder = aFolder(FILES);
    const args = ['ingest', '--archive', 'a/b/c/a.db', 'good.txt'];
    expect((await parley(args, { folder })).status).toBe(0);
    expect(existsSync(join(folder, 'a/b/c/a.db'))).toBe(true);
  });

  it('asks no archive that is not there, and makes none', async () => {
    const folder = aFolder();
    const ask = ['ask', '--archive', 'none.db', 'Who?'];
    expect((await parley(ask, { folder })).err).toContain('there is no archive none.db');
    expect((await parley(ask, { folder })).status).toBe(1);
  });

  it('answers no question of ten thousand characters', async () => {
    const folder = aFolder(FILES);
    const question = 'ferry '.repeat(1667);
    const args = ['ask', '--json', '--articles', 'good.txt', question];
    const { status, json } = await parley(args, { folder });
    expect([status, json[0].error.code]).toEqual([1, 'bad-question']);
    expect(json[0].error.message).toContain('ask in 1000 at most');
  });

  it('says that nothing answers a question in another script', async () => {
    const args = ['ask', '--json', '--articles', 'good.txt', 'Кто подписал соглашение?'];
    const { status, json } = await parley(args, { folder: aFolder(FILES) });
    expect([status, json[0].status]).toEqual([0, 'no_answer']);
  });

  it('takes in the lines behind one that is named without end', async () => {
    const text = 'The ferry sailed on Monday.';
    const lines = [
      { title: 'Talks '.repeat(1000), text },
      { id: 'g'.repeat(3000), text },
      { text },
    ];
    const folder = aFolder({ 'a.jsonl': lines.map((line) => JSON.stringify(line)).join('\n') });
    const args = ['ingest', '--json', '--archive', 'a.db', 'a.jsonl'];
    const { status, json } = await parley(args, { folder });
    expect([status, json.map((line) => line.status)]).toEqual([1, ['failed', 'failed', 'added']]);
  });

  it('takes in the lines around one of NULs, as a power cut leaves it', async () => {
    const [one, other] = ['on Monday', 'at night'].map((when) => `{"text":"It sailed ${when}."}`);
    const folder = aFolder({ 'a.jsonl': `${one}\n${'\0'.repeat(100)}\n${other}\n` });
    const args = ['ingest', '--json', '--archive', 'a.db', 'a.jsonl'];
    const { status, json } = await parley(args, { folder });
    expect([status, json.map((line) => line.status)]).toEqual([1, ['added', 'failed', 'added']]);
  });

  it('stores nothing of what failed', async () => {
    const folder = aFolder(FILES);
    await parley(['ingest', '--archive', 'a.db', 'picture.txt', 'date.md'], { folder });
    const { out } = await parley(['sources', '--json', '--archive', 'a.db'], { folder });
    expect(out).toBe('');
  });

  it('prints nothing that would command the terminal', async () => {
    const rest = 'It came back at night, as it does in winter. '.repeat(5);
    const folder = aFolder({
      'a.txt': `The ferry \u001b]0;owned\u0007 sailed on \u202eMonday. ${rest}`,
    });
    const { out } = await parley(['annotate', 'a.txt'], { folder });
    expect(['\u001b', '\u0007', '\u202e'].filter((command) => out.includes(command))).toEqual([]);
    expect(out).toContain('sailed on');
  });
});
