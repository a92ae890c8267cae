import { existsSync, readFileSync } from 'node:fs';
import type { Answer, Excerpt } from '../../src/domain/answer.ts';
import type { Article } from '../../src/domain/article.ts';

/** A question with the answer it should get; `tests/cases/README.md` says what the fields mean. */
export interface QuestionCase {
  readonly id: string;
  readonly kind: string;
  readonly question: string;
  readonly expect: 'answer' | 'refuse' | 'either';
  readonly good: readonly string[];
  readonly bad: readonly string[];
  readonly articles: readonly string[] | null;
  readonly also: readonly string[] | null;
}

/** The cases of one archive. */
export interface CaseSet {
  readonly name: string;
  /** A file of articles; `null` for the shipped chronicle. */
  readonly articles: string | null;
  /** The day on which the questions are asked, in ISO form. */
  readonly today: string;
  readonly cases: readonly QuestionCase[];
}

const FOLDER = new URL('../cases/', import.meta.url).pathname;

/** The day on which the chronicle is asked: after its last account. */
const CHRONICLE_TODAY = '2026-11-28';

/** The names of the sets in `tests/cases`. */
export const CASE_SETS = [
  'chronicle',
  'norland',
  'vellmar',
  'kestria',
  'kardenia',
  'sembara',
  'kessaria',
  'olvane',
] as const;

/** Reads a set of `tests/cases`. */
export function readCaseSet(name: (typeof CASE_SETS)[number]): CaseSet {
  const articles = `${FOLDER}${name}/articles.jsonl`;
  const isWire = existsSync(articles);
  return {
    name,
    articles: isWire ? articles : null,
    today: isWire ? todayOf(`${FOLDER}${name}/wire.json`) : CHRONICLE_TODAY,
    cases: readJsonLines<QuestionCase>(`${FOLDER}${name}/questions.jsonl`),
  };
}

function todayOf(file: string): string {
  const { today }: { readonly today: string } = JSON.parse(readFileSync(file, 'utf8'));
  return today;
}

/** The objects of a file of JSON lines. */
export function readJsonLines<Row>(file: string): readonly Row[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): Row => JSON.parse(line));
}

/** Cases of `olvane`, and the last ones on the chronicle: every second is kept, of others every third. */
const KEPT_BY_HALVES = /^(?:w-\d+|c-[567]\d\d)$/;

/** Whether a case is kept for reporting: nothing is fitted on it. */
export function isForReporting({ id }: Pick<QuestionCase, 'id'>): boolean {
  return Number(/\d+$/.exec(id)?.[0]) % (KEPT_BY_HALVES.test(id) ? 2 : 3) === 0;
}

/** Whether an article is one that a case allows its answer to come from. */
export function isAllowed(article: Article, { articles }: QuestionCase): boolean {
  if (!articles) return true;
  const file = /([^/:]+)\.md$/.exec(article.origin)?.[1] ?? '';
  return [article.givenId ?? '', file, article.title].some((name) => articles.includes(name));
}

/** Whether a text of an article holds what a case wants, and nothing that it forbids. */
export function holdsAnswer(
  text: string,
  { title }: Pick<Article, 'title'>,
  { good, bad }: QuestionCase,
): boolean {
  const seen = `${flat(text)}\n${flat(title)}`;
  return good.every((one) => matches(one, seen)) && !bad.some((one) => matches(one, flat(text)));
}

/** Excerpts that are read at once: of these, each thing asked for must be in one. */
const READ_AT_ONCE = 3;

/** Whether an answer is the one that its case wants. */
export function isGoodAnswer(answer: Answer, one: QuestionCase): boolean {
  if (answer.status === 'no_answer') return one.expect !== 'answer';
  if (one.expect === 'refuse') return false;
  const [first] = answer.excerpts;
  const read = answer.excerpts.slice(0, READ_AT_ONCE).map(seenText).join('\n');
  return (
    isAllowed(first.passage.article, one) &&
    holdsAnswer(first.passage.text, first.passage.article, one) &&
    (one.also ?? []).every((pattern) => matches(pattern, read))
  );
}

function seenText({ passage }: Excerpt): string {
  return `${flat(passage.text)}\n${flat(passage.article.title)}`;
}

function matches(pattern: string, text: string): boolean {
  return new RegExp(pattern, 'i').test(text);
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ');
}
