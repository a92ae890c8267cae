import { type Case, commands, each, firstId } from './case.ts';
import { type Given, type Group, groupsOf, sampleOf } from './given.ts';
import { evenly, portion } from './sampling.ts';
import type { Command } from './side.ts';

/** Articles of one file that are taken into an archive. */
const ARTICLES = 250;

const FORMS = [['--json'], [], ['--markdown'], ['--csv']];

const IN_ARCHIVE = ['--archive', '@archive'];

/** What keeps articles and tells of what is kept: `ingest`, `sources`, `withdraw`, `timeline`, `digest`. */
export function archiveCases(root: string, site: string, given: Given): readonly Case[] {
  return [
    lifeOfAnArticle,
    fromTheWeb(site),
    ofTheCorpus,
    ...groupsOf(given.articles).map((group) => ofGroup(root, group)),
    ...(given.pages.length > 0 ? [ofPages(given)] : []),
  ];
}

/** An article is added, found unchanged, revised, reprinted, withdrawn, let in again. */
const lifeOfAnArticle = commands('archive/life', 'a made article, its revision and its reprint', [
  ...each(
    ['ingest', '--json', ...IN_ARCHIVE, 'report.md'],
    ['ingest', '--json', ...IN_ARCHIVE, 'report.md'],
    ['ingest', ...IN_ARCHIVE, 'report.md'],
  ),
  { args: ['ingest', '--json', ...IN_ARCHIVE, 'revised'], at: '2026-03-02T13:00:00Z' },
  ...each(
    ['ingest', '--json', ...IN_ARCHIVE, 'reprint.md'],
    ['ingest', ...IN_ARCHIVE, 'other.md', 'empty.txt', 'missing.md', 'feed.xml'],
    [
      'ingest',
      '--json',
      ...IN_ARCHIVE,
      '--outlet',
      'A desk',
      '--published',
      '2026-03-01',
      'undated.txt',
      'broken.jsonl',
    ],
    ['sources', ...IN_ARCHIVE],
    ['sources', '--json', ...IN_ARCHIVE],
  ),
  ...each(...tellings('prisoner exchange')),
  ...each(['ask', ...IN_ARCHIVE, 'How many prisoners were exchanged?']),
  (earlier) => ({ args: ['sources', ...IN_ARCHIVE, firstId(earlier[3])] }),
  (earlier) => ({ args: ['sources', '--json', ...IN_ARCHIVE, firstId(earlier[3])] }),
  (earlier) => ({ args: ['withdraw', ...IN_ARCHIVE, firstId(earlier[3])] }),
  (earlier) => ({ args: ['withdraw', '--json', ...IN_ARCHIVE, firstId(earlier[3])] }),
  ...each(
    ['sources', ...IN_ARCHIVE],
    ['ask', '--json', ...IN_ARCHIVE, 'How many prisoners were exchanged?'],
    ['ingest', '--json', ...IN_ARCHIVE, 'revised'],
  ),
  (earlier) => ({ args: ['withdraw', '--undo', ...IN_ARCHIVE, firstId(earlier[3])] }),
  (earlier) => ({ args: ['withdraw', '--undo', '--json', ...IN_ARCHIVE, firstId(earlier[3])] }),
  ...each(['ingest', '--json', ...IN_ARCHIVE, 'revised'], ['sources', '--json', ...IN_ARCHIVE]),
]);

function fromTheWeb(site: string): Case {
  const addresses = ['page', 'feed', 'moved', 'missing', 'private'].map((path) => `${site}${path}`);
  return commands('archive/web', 'pages and a feed of a site', [
    ...each(
      ['ingest', '--json', ...IN_ARCHIVE, ...addresses],
      ['ingest', ...IN_ARCHIVE, `${site}feed`],
    ),
    ...each(['sources', ...IN_ARCHIVE]),
  ]);
}

const ofTheCorpus = commands(
  'archive/corpus',
  'the shipped corpus, also as an account is withdrawn',
  [
    ...each(['sources'], ['sources', '--json']),
    ...each(
      ...[
        'Istanbul talks',
        'prisoner exchange since March 2025',
        'Easter truce',
        'Putin in 2025',
        'nothing at all',
        '2015',
      ].flatMap((subject) => FORMS.map((form) => ['timeline', ...form, subject])),
      ...FORMS.map((form) => ['timeline', ...form]),
      [
        'timeline',
        '--json',
        '--from',
        '2025-03-01',
        '--to',
        '2025-05-31',
        '--dates',
        '40',
        '--sentences',
        '3',
      ],
      ['timeline', '--from', '2025-03-01', '--dates', '3', 'ceasefire'],
      ['timeline', '--csv', '--to', '2014-12-31', '--sentences', '2'],
    ),
    ...each(
      ['digest'],
      ['digest', '--json'],
      ['digest', '--since', '2026-03-01', '--json', '--about', 'Istanbul'],
    ),
    (earlier) => ({ args: ['sources', firstId(earlier[1])] }),
    (earlier) => ({ args: ['sources', '--json', firstId(earlier[1])] }),
    (earlier) => ({ args: ['withdraw', firstId(earlier[1])] }),
    ...each(['sources']),
    (earlier) => ({ args: ['withdraw', '--undo', firstId(earlier[1])] }),
    ...each(['ingest', 'report.md', 'other.md', '--json']),
    ...each(['digest', '--json', '--since', '2026-03-01'], ['digest', '--since', '2026-03-01']),
    ...each(['ask', '--json', 'Where was the prisoner exchange?'], ['ask', 'What is new?']),
  ],
);

function ofGroup(root: string, { name, files }: Group): Case {
  const lines = files.flatMap((file) => file.lines);
  const paths = files.map((file) => sampleOf(root, file, ARTICLES));
  const used = files.reduce((sum, file) => sum + Math.min(ARTICLES, file.lines.length), 0);
  const days = lines
    .map(({ published }) => String(published ?? '').slice(0, 10))
    .filter((day) => /^\d{4}-\d\d-\d\d$/.test(day))
    .toSorted();
  const [middle, last] = [days[Math.floor(days.length / 2)], days.at(-1)];
  const at = last === undefined ? undefined : `${last}T20:00:00Z`;
  const on = (command: Command): Command => (at === undefined ? command : { ...command, at });
  const subject = commonName(lines.map(({ text }) => String(text)).join('\n'));
  const window =
    middle === undefined ? [] : ['--from', middle, '--sentences', '2', '--dates', '20'];
  return commands(
    `archive/${name}`,
    `${portion(lines.length, used, 'articles')}, on “${subject}”`,
    [
      ...each(
        ['ingest', '--json', ...IN_ARCHIVE, ...paths],
        ['sources', ...IN_ARCHIVE],
        ...tellings(subject, window),
      ).map(on),
      (earlier) => on({ args: ['withdraw', '--json', ...IN_ARCHIVE, firstId(earlier[0])] }),
      ...each(['ask', '--json', ...IN_ARCHIVE, `What did ${subject} say?`]).map(on),
    ],
  );
}

/** Pages of all inputs in one archive. */
function ofPages({ pages }: Given): Case {
  const used = evenly(pages, ARTICLES);
  return commands('archive/pages', portion(pages.length, ARTICLES, 'pages'), [
    ...each(['ingest', '--json', ...IN_ARCHIVE, ...used], ['sources', ...IN_ARCHIVE]),
    ...each(...tellings('talks')),
  ]);
}

/** Timelines and digests in every form, with and without a subject and a window. */
function tellings(subject: string, window: readonly string[] = []): readonly (readonly string[])[] {
  return [
    ['timeline', '--json', ...IN_ARCHIVE],
    ['timeline', '--json', ...IN_ARCHIVE, ...window, subject],
    ['timeline', ...IN_ARCHIVE, subject],
    ['timeline', '--csv', ...IN_ARCHIVE, ...window],
    ['timeline', '--markdown', ...IN_ARCHIVE, ...window],
    ['digest', '--json', ...IN_ARCHIVE],
    ['digest', ...IN_ARCHIVE, '--limit', '5'],
    ['digest', '--json', ...IN_ARCHIVE, '--about', subject],
  ];
}

/** The name that occurs most often within sentences. */
function commonName(text: string): string {
  const counts = new Map<string, number>();
  for (const [, name = ''] of text.matchAll(/\p{Ll},? (\p{Lu}\p{Ll}{3,})/gu)) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? 'talks';
}
