import { basename, join } from 'node:path';
import { type Case, commands, each } from './case.ts';
import {
  type Given,
  type Group,
  groupsOf,
  type Line,
  type LinesFile,
  sampleOf,
  writeLines,
} from './given.ts';
import { evenly, portion } from './sampling.ts';

/** Questions of one file that are asked of the articles beside it. */
const QUESTIONS = 200;

/** Those that are also asked of the shipped corpus, which was not made for them. */
const OF_THE_CORPUS = 60;

/** Questions that bring their own articles: each is a process. */
const WITH_THEIR_OWN = 20;

/** Articles of one file that are put into one archive. */
const ARTICLES = 1000;

/** Questions that are also answered for people. */
const FOR_PEOPLE = 20;

/** What can be asked of any archive. */
const ALWAYS = [
  'What is new?',
  'What happened in May 2025?',
  'What comes next?',
  'And then?',
  'prisoner exchange',
  'Who denied what?',
  'timeline',
  '?',
];

/** `ask`, of the shipped corpus and of the articles that stand beside questions. */
export function askingCases(
  root: string,
  titles: readonly string[],
  given: Given,
): readonly Case[] {
  const own = ownQuestions(given.questions);
  return [
    ofTheCorpus(root, titles, given.questions),
    commands('ask/made', 'made articles and questions, good and bad', [
      ...each(
        [
          'ask',
          '--json',
          '--articles',
          'report.md',
          '--articles',
          'other.md',
          '--batch',
          'questions.jsonl',
        ],
        ['ask', '--articles', 'lines.jsonl', '--batch', 'questions.jsonl'],
        [
          'ask',
          '--articles',
          'undated.txt',
          '--published',
          '2026-03-01',
          'When',
          'does',
          'the',
          'harbour',
          'open?',
        ],
        ['ask', '--articles', 'broken.jsonl', '--json', 'When did the ferry sail?'],
        ['ask', '--articles', 'missing.jsonl', '--json', 'When did the ferry sail?'],
        ['ask', '--archive', 'memory:', 'When did the ferry sail?'],
        ['ask', '--batch', 'broken-questions.jsonl', '--json'],
        ['ask', '--batch', 'broken-questions.jsonl'],
        ['ask', '--batch', 'missing.jsonl', '--json'],
        ['ask', '--batch', 'empty.jsonl', '--json'],
        ['ask', 'word '.repeat(3000)],
        ['ask', ' ', '--json'],
      ),
      {
        args: ['ask', '--batch', '-', '--json'],
        stdin: '{"question":"Who violated the truce?"}\n',
      },
    ]),
    ...groupsOf(given.articles).flatMap((group) => ofItsFolder(root, group, given.questions)),
    ...(own.length > 0 ? [withTheirOwn(root, own)] : []),
  ];
}

function ofTheCorpus(root: string, titles: readonly string[], files: readonly LinesFile[]): Case {
  const others = files.flatMap(({ lines }) => evenly(lines, OF_THE_CORPUS));
  const asked = [
    ...titles.map((question) => ({ question })),
    ...ALWAYS.map((question) => ({ question })),
    ...others.map(({ question }) => ({ question })),
  ];
  const all = writeLines(root, 'made/corpus-questions.jsonl', asked);
  const some = writeLines(root, 'made/some-corpus-questions.jsonl', evenly(asked, 2 * FOR_PEOPLE));
  const about = `examples, headlines, and ${others.length} given questions, at most ${OF_THE_CORPUS} of a file`;
  return commands('ask/corpus', about, [
    ...each(['ask', '--json', '--batch', all]),
    ...each(['ask', '--batch', all]),
    ...each(
      ['ask', '--json', '--limit', '3', '--batch', some],
      ['ask', '--limit', '1', '--batch', some],
    ),
    ...each(['ask', '--json', '--limit', '100', '--batch', some]),
    { args: ['ask', '--batch', some], environment: { COLUMNS: '40' }, at: '2025-05-20T06:00:00Z' },
  ]);
}

function ofItsFolder(
  root: string,
  { name, folder, files }: Group,
  questions: readonly LinesFile[],
): readonly Case[] {
  const beside = questions.filter((file) => file.folder === folder);
  if (beside.length === 0) return [];
  const archive = files.flatMap((file) => ['--articles', sampleOf(root, file, ARTICLES)]);
  const ask = (most: number, ...more: readonly string[]) =>
    each(
      ...beside.map((file) => ['ask', ...archive, ...more, '--batch', sampleOf(root, file, most)]),
    );
  const about = [
    ...files.map((file) => used(file, ARTICLES, 'articles')),
    ...beside.map((file) => used(file, QUESTIONS, 'questions')),
  ].join('; ');
  return [
    commands(`ask/${name}`, about, [
      ...ask(QUESTIONS, '--json', '--limit', '20'),
      ...ask(FOR_PEOPLE),
    ]),
  ];
}

function used({ path, lines }: LinesFile, most: number, what: string): string {
  return portion(lines.length, most, `${what} of ${basename(path)}`);
}

/** A question with the articles that it brings along. */
interface OwnQuestion {
  readonly question: string;
  readonly articles: readonly Line[];
}

function ownQuestions(files: readonly LinesFile[]): readonly OwnQuestion[] {
  return files.flatMap(({ lines }) =>
    lines.flatMap((line) => {
      const articles = Object.values(line).find(isArticles);
      return articles ? [{ question: String(line.question), articles }] : [];
    }),
  );
}

function isArticles(value: unknown): value is readonly Line[] {
  return Array.isArray(value) && value.length > 0 && typeof value[0]?.text === 'string';
}

function withTheirOwn(root: string, all: readonly OwnQuestion[]): Case {
  const used = evenly(all, WITH_THEIR_OWN);
  const about = portion(all.length, WITH_THEIR_OWN, 'questions with articles of their own');
  return commands('ask/own-articles', about, [
    ...used.map(({ question, articles }, at) => {
      const file = writeLines(root, join('made', 'own', `${at}.jsonl`), articles);
      return { args: ['ask', '--json', '--limit', '100', '--articles', file, question] };
    }),
  ]);
}
