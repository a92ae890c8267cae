import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aFolder } from '../support/folder.ts';
import { parley } from '../support/parley.ts';

const line = (given: object): string => JSON.stringify({ title: 'Ferry', ...given });

const FIRST = line({
  id: 'wire-1',
  text: 'The ferry Aurora sailed on Monday. It carried 40 people.',
  published: '2031-05-30T09:00:00+02:00',
  outlet: 'The Harbour Post',
  url: 'https://harbourpost.example/ferry',
});

const SECOND = FIRST.replace('40 people', '43 people');

/** An archive of a revised report and one without a date, in a folder. */
async function anArchive(): Promise<string> {
  const folder = aFolder();
  const other = line({ title: 'Tide', text: 'The tide rose by two metres at the quay.' });
  for (const text of [FIRST, SECOND, other]) {
    await writeFile(join(folder, 'in.jsonl'), text);
    await parley(['ingest', '--archive', 'a.db', 'in.jsonl'], { folder });
  }
  return folder;
}

describe('parley export', () => {
  it('writes reports that come back as they were, with their revisions', async () => {
    const folder = await anArchive();
    const exported = await parley(['export', '--archive', 'a.db'], { folder });
    expect(exported.err).toContain('2 reports with 1 earlier revision');
    await writeFile(join(folder, 'out.jsonl'), exported.out);
    const later = { folder, today: '2031-09-01' };
    const back = await parley(['ingest', '--archive', 'b.db', '--json', 'out.jsonl'], later);
    expect(back.json.map(({ status }) => status)).toEqual(['added', 'added']);
    const again = await parley(['export', '--archive', 'b.db'], later);
    expect(again.out).toBe(exported.out);
    const history = await parley(['sources', '--archive', 'b.db', '--json', 'wire-1'], later);
    expect(history.json[0].revisions).toHaveLength(1);
  });

  it('changes nothing in the archive that wrote it', async () => {
    const folder = await anArchive();
    const { out } = await parley(['export', '--archive', 'a.db'], { folder });
    await writeFile(join(folder, 'out.jsonl'), out);
    const back = await parley(['ingest', '--archive', 'a.db', '--json', 'out.jsonl'], { folder });
    expect(back.json.map(({ status }) => status)).toEqual(['unchanged', 'unchanged']);
  });

  it('refuses a line whose archived part is damaged, and takes the others', async () => {
    const folder = await anArchive();
    const { out } = await parley(['export', '--archive', 'a.db'], { folder });
    await writeFile(
      join(folder, 'out.jsonl'),
      out.replace(/"arrivedAt":"[^"]+"/, '"arrivedAt":"x"'),
    );
    const back = await parley(['ingest', '--archive', 'b.db', '--json', 'out.jsonl'], { folder });
    expect(back.status).toBe(1);
    expect(back.json.map(({ status }) => status)).toEqual(['failed', 'added']);
    expect(back.err).toContain('archived.arrivedAt');
  });
});

describe('parley delete', () => {
  it('removes an article for good: from answers, exports and what comes again', async () => {
    const folder = await anArchive();
    const args = ['delete', '--archive', 'a.db', '--article', 'wire-1'];
    const deleted = await parley([...args, '--json'], { folder });
    expect(deleted.json).toEqual([
      { status: 'deleted', article: 'wire-1', deleted: { articles: 1, revisions: 1, answers: 0 } },
    ]);
    const asked = await parley(['ask', '--archive', 'a.db', '--json', 'Did the Aurora sail?'], {
      folder,
    });
    expect(JSON.stringify(asked.json)).not.toContain('It carried');
    const exported = await parley(['export', '--archive', 'a.db'], { folder });
    expect(exported.out).not.toContain('Aurora');
    await writeFile(join(folder, 'in.jsonl'), SECOND);
    const again = await parley(['ingest', '--archive', 'a.db', 'in.jsonl'], { folder });
    expect([again.status, again.err]).toEqual([1, expect.stringContaining('was withdrawn')]);
    expect((await parley(args, { folder })).status).toBe(1);
  });

  it('says what it removed of an outlet, and that feeds bring more', async () => {
    const folder = await anArchive();
    const args = ['delete', '--archive', 'a.db', '--outlet', 'the harbour post'];
    const { out, err } = await parley(args, { folder });
    expect(out).toBe('deleted  the harbour post: 1 article, 1 earlier revision\n');
    expect(err).toContain('as long as a feed brings them');
  });

  it.each([[[]], [['--article', 'a', '--outlet', 'b']], [['--person', ' ']]])(
    'removes nothing where it is not said what, or two things: %j',
    async (options) => {
      const { status, err } = await parley(['delete', ...options], { folder: aFolder() });
      expect([status, err]).toEqual([2, expect.stringContaining('name one thing to remove')]);
    },
  );

  it('says where nothing is kept of somebody', async () => {
    const { status, err } = await parley(['delete', '--person', 'U9'], { folder: aFolder() });
    expect([status, err]).toEqual([1, expect.stringContaining('nothing is kept of anybody')]);
  });
});
