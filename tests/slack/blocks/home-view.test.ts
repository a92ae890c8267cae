import { expect, it } from 'vitest';
import type { HomeContent } from '../../../src/bot/home/home-content.ts';
import { cite } from '../../../src/domain/passage.ts';
import { checkBlocks } from '../../../src/playground/block-kit/blocks.ts';
import { homeView } from '../../../src/slack/blocks/home-view.ts';
import { textsOf } from '../../support/blocks.ts';
import { aBeat, aReport } from '../../support/builders.ts';

const NONE = { shown: [], more: 0 };

function aHome(said: Partial<HomeContent> = {}): HomeContent {
  return {
    beat: aBeat({ examples: ['Who sailed?'] }),
    today: '2031-06-03',
    now: Date.parse('2031-06-03T12:00:00Z'),
    zone: 'UTC',
    remark: null,
    news: [],
    digests: NONE,
    watches: NONE,
    questions: NONE,
    archive: { reports: 0, outlets: 0, accounts: 0, newest: null, followed: 0, failing: NONE },
    ...said,
  };
}

const wordsOf = (home: HomeContent) => textsOf(homeView(home, new Set(['Wire'])).blocks);

it('says how old the newest report is, and which feeds cannot be read since when', () => {
  const failing = { shown: [{ feed: 'Wire', since: Date.parse('2031-06-02T08:00Z') }], more: 2 };
  const held = { reports: 1200, outlets: 2, accounts: 1, newest: '2031-06-01T10:00', followed: 9 };
  const words = wordsOf(aHome({ archive: { ...held, failing } }));
  expect(words).toContain('The newest report is of 1 Jun 2031 (2 days ago).');
  expect(words).toContain(
    '9 feeds followed; not readable: Wire since Mon 2 Jun, 08:00; and 2 more.',
  );
});

it('gives the day, the words and the source of a development, with its link', () => {
  const article = aReport({
    text: 'The ferry sailed.',
    outlet: 'Wire',
    url: 'https://w.example/1',
  });
  const news = [{ day: '2031-06-02', sentence: cite(article, { start: 0, end: 17 }) }];
  const { blocks } = homeView(aHome({ news }), new Set(['Wire']));
  expect(textsOf(blocks)).toContain('2 Jun 2031  The ferry sailed. — Wire (state media)');
  expect(JSON.stringify(blocks)).toContain('https://w.example/1');
});

it('is a home that Slack takes, with as much as it can show of the longest', () => {
  const long = 'ferries & harbours '.repeat(100);
  const owned = { channel: 'C1', isChangeable: true, muted: Array<string>(10).fill(long) };
  const set = { ...owned, time: '08:00', days: [1], zone: 'UTC' } as const;
  const kept = { setBy: 'U1', setAt: 0, deliveredUntil: null, stopped: null, subject: long };
  const digest = { ...set, ...kept, whenQuiet: 'line' } as const;
  const watch = { ...owned, id: 'w', user: 'U1', phrase: long, since: 1 };
  const days = { sinceDay: '2031-06-01', untilDay: '2031-07-01' };
  const question = { id: 'q', question: long, isAnswered: false, ...days };
  const article = aReport({ text: long, title: long, outlet: long });
  const line = { day: '2031-06-02', sentence: cite(article, { start: 0, end: long.length }) };
  const home = aHome({
    beat: aBeat({ name: long, examples: [long, long, long] }),
    news: Array(5).fill(line),
    digests: { shown: Array(3).fill(digest), more: 3 },
    watches: { shown: Array(5).fill(watch), more: 1 },
    questions: { shown: Array(5).fill(question), more: 1 },
  });
  const { blocks } = homeView(home, new Set());
  expect(checkBlocks(blocks, 'home')).toMatchObject({ status: 'taken' });
  expect(textsOf(blocks)).toContain('And 3 more digests (/strait digest list), 1 more watch');
});

it('says that it is still reading what is new', () => {
  expect(wordsOf(aHome({ news: 'reading' }))).toContain('Reading what is new …');
});
