import { basename } from 'node:path';
import { type Case, commands, each } from './case.ts';
import { type Given, groupsOf, sampleOf } from './given.ts';
import { evenly, inParts, portion } from './sampling.ts';
import type { Command } from './side.ts';

/** Pages of all inputs that are extracted; as many as some minutes take. */
const PAGES = 1000;

/** Lines of one file that are annotated. */
const LINES = 1500;

/** Inputs that are also shown for people: the same is said in other words. */
const FOR_PEOPLE = 40;

/** Inputs of one process: a command line has its limits. */
const BATCH = 120;

const GOOD = [
  'report.md',
  'page.html',
  'page.html.gz',
  'windows-1252.html',
  'undated.txt',
  'lines.jsonl',
];

const BAD = [
  'missing.html',
  'empty.txt',
  'empty.html',
  'empty.jsonl',
  'broken.jsonl',
  'binary.txt',
  'not-gzip.html.gz',
  'front-matter.md',
  'no-article.html',
  'image.png',
  'feed.xml',
  'ftp://post.example/a',
];

/** What reads inputs and keeps nothing: `extract`, `annotate`, `feed`. */
export function readingCases(root: string, site: string, given: Given): readonly Case[] {
  return [
    ...madeCases(site),
    ...extractCases(given),
    ...annotateCases(root, given),
    ...feedCases(given),
  ];
}

function madeCases(site: string): readonly Case[] {
  const web = ['page', 'moved', 'missing', 'failing', 'empty', 'image', 'private', 'feed'];
  const addresses = web.map((path) => `${site}${path}`);
  return ['extract', 'annotate']
    .map((name) =>
      commands(`${name}/made`, 'made inputs, good and bad', [
        ...both([name, ...GOOD]),
        ...both([name, ...BAD]),
        ...each([name, '--published', '2026-03-01', 'undated.txt', 'lines.jsonl', '--json']),
        ...each([name, 'revised'], [name, 'no-such-folder', '--json']),
        {
          args: [name, '-', '--json'],
          stdin: 'The ferry sailed on Monday.\n\nIt came back on Tuesday.',
        },
        { args: [name, '-'], stdin: '' },
      ]),
    )
    .concat(
      commands('extract/web', 'pages of a site, and what is none', both(['extract', ...addresses])),
      commands('feed/made', 'made feeds, good and bad', [
        ...both([
          'feed',
          'feed.xml',
          'feed.json',
          'torn-feed.xml',
          'empty.txt',
          'page.html',
          'missing.xml',
        ]),
        ...both(['feed', `${site}feed`, `${site}page`, `${site}missing`]),
        { args: ['feed', '-', '--json'], stdin: '<rss/>' },
      ]),
    );
}

function extractCases({ pages, texts }: Given): readonly Case[] {
  const used = [...evenly(pages, PAGES), ...texts];
  const about = `${portion(pages.length, PAGES, 'pages')}, all ${texts.length} texts`;
  const parts = inParts(used, BATCH);
  return parts.map((part, at) =>
    commands(`extract/given-${at + 1}`, `${about}: part ${at + 1} of ${parts.length}`, [
      ...each(['extract', '--json', ...part]),
      ...each(['extract', ...evenly(part, FOR_PEOPLE / parts.length)]),
    ]),
  );
}

function annotateCases(root: string, { articles, texts }: Given): readonly Case[] {
  const files = groupsOf(articles).map((group) => {
    const samples = (most: number) => group.files.map((file) => sampleOf(root, file, most));
    const about = group.files.map(({ path, lines }) =>
      portion(lines.length, LINES, `lines of ${basename(path)}`),
    );
    return commands(`annotate/${group.name}`, about.join('; '), [
      ...each(['annotate', '--json', ...samples(LINES)]),
      ...each(['annotate', ...samples(FOR_PEOPLE)], ['extract', '--json', ...samples(FOR_PEOPLE)]),
    ]);
  });
  if (texts.length === 0) return files;
  const ofTexts = commands(
    'annotate/texts',
    `all ${texts.length} texts`,
    both(['annotate', ...texts]),
  );
  return [...files, ofTexts];
}

function feedCases({ feeds }: Given): readonly Case[] {
  const parts = inParts(feeds, 4 * BATCH);
  return parts.map((part, at) =>
    commands(
      `feed/given-${at + 1}`,
      `all ${feeds.length} feeds: part ${at + 1} of ${parts.length}`,
      [...each(['feed', '--json', ...part]), ...each(['feed', ...evenly(part, FOR_PEOPLE)])],
    ),
  );
}

/** For people, and as JSON. */
function both(args: readonly string[]): readonly Command[] {
  return each([...args], [...args, '--json']);
}
