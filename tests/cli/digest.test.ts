import { describe, expect, it } from 'vitest';
import { formatDigest } from '../../src/cli/render/digest.ts';
import { STRAIT_DAY } from '../support/a-day-on-the-strait.ts';
import { aDigest } from '../support/digest.ts';
import { aFolder } from '../support/folder.ts';
import { parley } from '../support/parley.ts';

const TALKS =
  'The ministers of Norland and Southmark agreed on Tuesday to let grain ships pass the strait.';
const ROUND = 'A second round of talks will be held in Gull Bay on June 17, the envoy said.';
const STRIKE = 'Harbour pilots in Port Ellis walked out on Tuesday over unpaid night shifts.';

const ARTICLES = [
  { id: 'a1', title: 'Grain deal', text: `${TALKS} ${ROUND}`, outlet: 'The Gull' },
  { id: 'a2', title: 'Pilots strike', text: STRIKE, url: 'https://gull.example/2' },
];

const asFile = (articles: readonly object[]) =>
  articles.map((one) => JSON.stringify({ published: '2031-05-20', ...one })).join('\n');

const TUESDAY = ['--since', '2031-05-20', '--until', '2031-05-20'];

const digest = (args: readonly string[], articles: readonly object[] = ARTICLES) =>
  parley(['digest', '--articles', 'a.jsonl', ...args], {
    folder: aFolder({ 'a.jsonl': asFile(articles) }),
  });

describe('parley digest', () => {
  it('gives developments, what is announced and how much was read', async () => {
    const { status, json } = await digest([...TUESDAY, '--json']);
    expect(status).toBe(0);
    expect(json).toHaveLength(1);
    expect(json[0].developments).toMatchObject([
      {
        date: '2031-05-20',
        sentences: [{ text: TALKS, article: { id: 'a1' }, start: 0, end: TALKS.length }],
        outlets: 1,
        independent: 1,
        disputed: false,
      },
      { date: '2031-05-20', sentences: [{ text: STRIKE }], outlets: 0 },
    ]);
    expect(json[0].announced).toMatchObject([
      { date: '2031-06-17', precision: 'day', sentences: [{ text: ROUND }] },
    ]);
    expect(json[0].read).toEqual({
      articles: 2,
      outlets: 1,
      newest: '2031-05-20',
      feedsFailing: [],
    });
  });

  it('tells what a day brought from its start to its end, in the zone of the machine', async () => {
    const { json } = await digest([...TUESDAY, '--json']);
    const local = (time: string) => new Date(`2031-05-20T${time}`).toISOString();
    expect(json[0]).toMatchObject({ since: local('00:00'), until: local('23:59:59.999') });
  });

  it('takes times, with an offset and without one, and includes both', async () => {
    const times = ['2031-05-20T14:00+02:00', '2031-05-20T12:00Z'];
    const { json } = await digest(['--since', times[0], '--until', times[1], '--json'] as string[]);
    expect(json[0].developments).toHaveLength(2);
    expect(json[0]).toMatchObject({ since: '2031-05-20T12:00:00.000Z' });
  });

  it('tells of the last day where nothing else is said', async () => {
    const now = new Date('2031-06-01T12:00:00');
    const { json } = await digest(['--json']);
    expect(json[0]).toMatchObject({
      since: new Date(+now - 24 * 60 * 60 * 1000).toISOString(),
      until: now.toISOString(),
      developments: [],
    });
  });

  it('keeps to its subject and to its number of developments', async () => {
    const about = await digest([...TUESDAY, '--about', 'pilots walked out', '--json']);
    expect(about.json[0]).toMatchObject({
      subject: 'pilots walked out',
      developments: [{ sentences: [{ text: STRIKE }] }],
    });
    const one = await digest([...TUESDAY, '--limit', '1', '--json']);
    expect(one.json[0]).toMatchObject({ developments: [{}], more: 1 });
  });

  it('prints what is new with who says it, what is announced, and how much was read', async () => {
    const { out } = await digest(TUESDAY);
    expect(out).toContain('New from 20 May 2031, 00:00 to 20 May 2031, 23:59');
    expect(out).toContain('20 May 2031   The ministers of Norland and Southmark agreed');
    expect(out).toContain('              — The Gull, 20 May 2031');
    expect(out).toContain('17 Jun 2031   A second round of talks');
    expect(out).toContain('2 articles from 1 outlet, newest 20 May 2031');
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('says who else printed it, and how many developments are cut', async () => {
    const articles = STRAIT_DAY.map(({ report }) => {
      const { title, text, outlet } = report;
      return { title, text: text.split('\n')[0], outlet };
    });
    const { out } = await digest([...TUESDAY, '--limit', '1'], articles);
    expect(out.replace(/\s+/g, ' ')).toContain('also in 9 outlets; 10 independent reports');
    expect(out).toContain('2 more developments: --limit 3 shows all of them');
  });

  it('says how many reports were left out, and how to see them', () => {
    const read = { articles: 1800, outlets: 6, newest: null, leftOut: 600, feedsFailing: [] };
    const text = formatDigest(aDigest({ read }), 10, {
      columns: 400,
      hasColour: false,
      hasLinks: false,
    });
    expect(text.replace(/\s+/g, ' ')).toContain(
      '1800 articles from 6 outlets; left out as too many to compare: 600 reports that came first, which an earlier --until tells of',
    );
  });

  it('says that nothing is new, and what the newest article is', async () => {
    const { out } = await digest([]);
    const said = out.replace(/\s+/g, ' ');
    expect(said).toContain('Nothing new from 31 May 2031, 12:00 to 1 Jun 2031, 12:00');
    expect(said).toContain('the newest article is of 20 May 2031.');
  });

  it('says that the archive is empty, and never that nothing is new in it', async () => {
    const folder = aFolder({});
    const { out } = await parley(['digest', '--archive', 'memory:'], { folder });
    expect(out).toContain('The archive holds no report yet');
    expect(out).not.toContain('Nothing new');
  });

  it('refuses windows that are reversed, impossible, or lie ahead', async () => {
    const wrong = [
      [['--since', '2031-05-02', '--until', '2031-05-01'], 'ends before it begins'],
      [['--since', '2031-02-30'], 'no such day or time'],
      [['--until', 'soon'], 'no such day or time'],
      [['--since', '2031-07-01'], 'lies ahead'],
      [['--until', '2031-06-02'], 'lies ahead'],
    ] as const;
    for (const [args, said] of wrong) {
      const { status, err, out } = await digest(args);
      expect([status, out]).toEqual([2, '']);
      expect(err).toContain(said);
    }
  });
});
