import { describe, expect, it } from 'vitest';
import { aFolder } from '../support/folder.ts';
import { parley } from '../support/parley.ts';

const OPENED = 'Norland and Southmark opened the strait to ferries on April 4, 2031.';
const STRIKE = 'The dockers of Port Ellis went on strike for higher wages on Monday.';
const ROUND = 'The ministers will meet in Cape Rowan for a third round on June 10, 2031.';

const ARTICLES = [
  { id: 'a1', title: 'Strait opens', text: OPENED, published: '2031-04-05', outlet: 'The Gull' },
  {
    id: 'a2',
    title: 'Dockers strike',
    text: STRIKE,
    published: '2031-05-08',
    url: 'https://gull.example/2',
  },
  { id: 'a3', title: 'Third round set', text: ROUND, published: '2031-05-09' },
]
  .map((article) => JSON.stringify(article))
  .join('\n');

const timeline = (...args: readonly string[]) =>
  parley(['timeline', '--articles', 'a.jsonl', ...args], {
    folder: aFolder({ 'a.jsonl': ARTICLES }),
  });

const datesOf = async (...args: readonly string[]) => {
  const { json } = await timeline('--json', ...args);
  return json[0].entries.map(({ date }: { date: string }) => date);
};

describe('parley timeline', () => {
  it('gives dated entries with verbatim, cited sentences', async () => {
    const { status, json } = await timeline('--json');
    expect(status).toBe(0);
    expect(json).toHaveLength(1);
    expect(json[0]).toMatchObject({ subject: null, from: null, to: null, nearest: [] });
    expect(json[0].entries[0]).toEqual({
      date: '2031-04-04',
      precision: 'day',
      basis: 'stated',
      until: null,
      announced: false,
      outcome: null,
      sentences: [
        {
          text: OPENED,
          article: {
            id: 'a1',
            kind: 'report',
            title: 'Strait opens',
            outlet: 'The Gull',
            published: '2031-04-05',
            url: null,
          },
          start: 0,
          end: OPENED.length,
        },
      ],
      outlets: 1,
    });
  });

  it('keeps to its window, both days included, and to its number of dates', async () => {
    expect(await datesOf()).toEqual(['2031-04-04', '2031-05-05', '2031-06-10']);
    expect(await datesOf('--from', '2031-05-05', '--to', '2031-05-05')).toEqual(['2031-05-05']);
    expect(await datesOf('--dates', '1')).toHaveLength(1);
  });

  it.each([
    [['strike', 'since', 'May', '2031'], 'strike', '2031-05-01', null],
    [['strike', 'from 1 May 2031 to 9 May 2031'], 'strike', '2031-05-01', '2031-05-09'],
    [['in May 2031'], null, '2031-05-01', '2031-05-31'],
    [['strike in May 2031', '--to', '2031-05-06'], 'strike', '2031-05-01', '2031-05-06'],
  ])('reads its window from its words, behind its flags: %j', async (args, subject, from, to) => {
    const { json } = await timeline('--json', ...args);
    expect(json[0]).toMatchObject({ subject, from, to, entries: [{ date: '2031-05-05' }] });
  });

  it('says above the entries what they are limited to, and below them how many are left', async () => {
    const { out } = await timeline('since April 2031', '--dates', '1');
    expect(out).toContain('The dates that matter most, from 1 Apr 2031 on\n');
    expect(out).toContain('2 dates more that matter less');
  });

  it('tells of an event that was called off, in the words that say so', async () => {
    const off =
      'The third round of the ministers in Cape Rowan on June 10, 2031, was called off because of fog, the harbour master Mara Venn told dockers.';
    const later = JSON.stringify({
      id: 'a4',
      title: 'Round off',
      text: off,
      published: '2031-06-08',
    });
    const folder = aFolder({ 'a.jsonl': `${ARTICLES}\n${later}` });
    const told = (...args: readonly string[]) =>
      parley(['timeline', '--articles', 'a.jsonl', '--from', '2031-06-01', ...args], { folder });
    const { out } = await told();
    expect(out).toContain(ROUND.slice(0, 40));
    expect(out.replace(/\s+/g, ' ')).toContain(`· announced; called off · called off: ${off}`);
    expect((await told('--markdown')).out).toContain(`  - *called off:* ${off}`);
    expect((await told('--csv')).out).toContain('called off,"The third round');
    const { json } = await told('--json');
    expect(json[0].entries[0].outcome).toMatchObject({ kind: 'called-off', text: off });
  });

  it.each([
    [['ferries since 30 February 2031'], 'there is no such date as “30 February 2031”'],
    [['ferries from 5 May 2031 to 1 May 2031'], 'ends before it begins'],
  ])('says what is wrong with the days in %j', async (args, said) => {
    const { status, out, err, json } = await timeline(...args);
    expect([status, out]).toEqual([1, '']);
    expect(err).toContain(said);
    const failed = await timeline('--json', ...args);
    expect(failed.json[0].error.message).toContain(said);
    expect(json).toEqual([]);
  });

  it('tells of its subject alone', async () => {
    expect(await datesOf('dockers', 'strike')).toEqual(['2031-05-05']);
  });

  it('prints dates in a column, the source under the sentence, and how the date is known', async () => {
    const { out } = await timeline();
    expect(out).toContain(' 4 Apr 2031  Norland and Southmark opened');
    expect(out).toContain('             — The Gull, 5 Apr 2031');
    expect(out).toContain('             · date worked out from the text around it');
    expect(out).toContain('             · announced');
  });

  it('prints Markdown whose characters mean themselves', async () => {
    const { out } = await timeline('--markdown', 'dockers', 'strike');
    expect(out).toContain('## dockers strike\n\n- **5 May 2031** (date worked out)\n');
    expect(out).toContain(`  - ${STRIKE} — [Outlet unknown, 8 May 2031](<https://gull.example/2>)`);
  });

  it('prints a table that runs no formula of an article', async () => {
    const folder = aFolder({ 'a.txt': '=SUM(A1), "two" ships left Norland on May 1, 2031.' });
    const { out } = await parley(['timeline', '--csv', '--articles', 'a.txt'], { folder });
    const [head, row] = out.split('\n');
    expect(head).toMatch(/^date,precision,basis,announced,outlets,sentence,source,/);
    expect(row).toMatch(/^2031-05-01,day,stated,no,0,"'=SUM\(A1\), ""two"" ships left/);
  });

  it('is the same bytes the second time', async () => {
    const [one, other] = [await timeline('--json'), await timeline('--json')];
    expect(other.out).toBe(one.out);
  });

  it('says so where nothing is told of a subject', async () => {
    const { status, out } = await timeline('penicillin');
    expect([status, out]).toEqual([
      0,
      'penicillin\n\nNothing in the archive tells of “penicillin”. Nothing is near to it.\n',
    ]);
    const { json } = await timeline('--json', 'penicillin');
    expect(json[0]).toMatchObject({ subject: 'penicillin', entries: [], nearest: [] });
  });

  it('names what is nearest to a window with nothing in it', async () => {
    const { status, out } = await timeline('--from', '2031-04-10', '--to', '2031-04-12');
    expect(status).toBe(0);
    expect(out).toMatch(
      /Nothing in the archive tells of anything from 10 Apr 2031 to 12\s+Apr 2031/,
    );
    const { json } = await timeline('--json', '--from', '2045-01-01');
    expect(json[0].entries).toEqual([]);
    expect(json[0].nearest.map(({ date }: { date: string }) => date)).toEqual(['2031-06-10']);
  });

  it.each([
    [['--from', '2031-05-02', '--to', '2031-05-01'], /ends before it begins/],
    [['--from', '2031-02-30'], /There is no such day/],
    [['--to', '13/13/2031'], /There is no such day/],
    [['--dates', '0'], /whole number from 1/],
    [['--sentences', 'two'], /whole number from 1/],
    [['--json', '--csv'], /cannot be used with/],
  ])('exits 2 on %j', async (args, said) => {
    const { status, out, err } = await timeline(...args);
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(said);
  });

  it('says so where the archive is empty', async () => {
    const { status, out } = await parley(['timeline', '--archive', 'memory:'], {
      folder: aFolder({}),
    });
    expect(status).toBe(0);
    expect(out).toContain('Nothing in the archive tells of anything.');
  });

  it('tells nothing where none of its articles could be read', async () => {
    const folder = aFolder({ 'a.jsonl': 'no json' });
    const { status, out } = await parley(['timeline', '--articles', 'a.jsonl'], { folder });
    expect([status, out]).toEqual([1, '']);
  });
});
