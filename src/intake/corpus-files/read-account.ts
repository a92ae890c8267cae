import { z } from 'zod';
import type { Dispute, Draft, ParagraphSources, Period, SourceRef } from '../../domain/article.ts';
import { Failure } from '../../domain/failure.ts';
import { splitSentences } from '../../text/sentences/split-sentences.ts';
import { faultsOf, readFrontMatter } from '../front-matter.ts';
import { optionalAddress, optionalLanguage } from '../optional-fields.ts';
import { parseGiven } from '../parse-given.ts';
import { isIsoDay } from '../parse-publication-date.ts';
import { type AccountParagraph, readAccountBody } from './account-body.ts';

/** An account of the chronicle as its file holds it. */
export interface ParsedAccount {
  readonly draft: Draft;
  readonly event: Period;
  readonly footings: readonly ParagraphSources[];
  readonly place: string;
  readonly people: readonly string[];
  readonly disputes: readonly Dispute[];
}

/** The reference of a paragraph that rests on no source. */
const GENERALLY_KNOWN = 'generally-known';

/** Shorter is a note, longer an article: readers are shown single paragraphs. */
const FEWEST_SENTENCES = 3;
const MOST_SENTENCES = 8;

const words = z.string().trim().min(1, 'is empty');
const day = z.string().refine(isIsoDay, 'is no day such as 2025-03-19');

/** A year alone is a number to YAML. */
const sourceDate = z
  .union([z.string(), z.number()])
  .transform(String)
  .refine(isDayMonthOrYear, 'is no day, month or year such as 2025-03-19, 2025-03 or 2025')
  .nullish()
  .transform((date) => date ?? null);

const SourceFields = z.strictObject({ publisher: words, date: sourceDate, url: optionalAddress });

const Disputed = z.strictObject({
  about: words,
  kind: z.enum(['parties', 'sources']),
  claims: z.array(z.strictObject({ by: words, says: words })).min(2, 'needs two claims or more'),
  sources: z.array(z.string()).min(1, 'needs a source'),
});

const AccountFrontMatter = z.strictObject({
  title: words,
  date: day,
  until: day.optional(),
  place: words,
  people: z.array(words).default([]),
  language: optionalLanguage,
  sources: z.record(z.string(), SourceFields).default({}),
  disputed: z.array(Disputed).default([]),
});

type AccountFrontMatter = z.output<typeof AccountFrontMatter>;

/**
 * Reads an account of the chronicle. Throws `broken-corpus` with the path and every fault of the
 * file at once, so that an editor mends it in one go.
 */
export function readAccount(raw: string, path: string): ParsedAccount {
  const { data, body } = asCorpusFailure(path, () => readFrontMatter(raw));
  const read = parseGiven(AccountFrontMatter, data ?? {});
  const written = readAccountBody(body);
  const faults = [
    ...(read.success ? givenFaults(read.data, written.paragraphs) : faultsOf(read.error)),
    ...written.faults,
    ...lengthFaults(written.paragraphs),
  ];
  if (!read.success || faults.length > 0) throw broken(path, faults);
  return accountOf(read.data, written.paragraphs);
}

function accountOf(
  given: AccountFrontMatter,
  paragraphs: readonly AccountParagraph[],
): ParsedAccount {
  const event = { from: given.date, to: given.until ?? given.date };
  return {
    draft: draftOf(given, paragraphs.map((paragraph) => paragraph.text).join('\n\n')),
    event,
    footings: paragraphSources(given, paragraphs, event),
    place: given.place,
    people: given.people,
    disputes: given.disputed.map(({ sources, ...point }) => ({
      ...point,
      sources: sourcesByKey(sources, given),
    })),
  };
}

function draftOf(given: AccountFrontMatter, text: string): Draft {
  return {
    title: given.title,
    titleBasis: 'page',
    outlet: null,
    author: null,
    published: null,
    publishedBasis: null,
    url: null,
    language: given.language ?? 'en',
    text,
    extent: 'whole',
  };
}

function paragraphSources(
  given: AccountFrontMatter,
  paragraphs: readonly AccountParagraph[],
  event: Period,
): readonly ParagraphSources[] {
  let end = -2;
  return paragraphs.map(({ text, references, period }) => {
    const start = end + 2;
    end = start + text.length;
    return { start, end, period: period ?? event, sources: sourcesByKey(references, given) };
  });
}

/** The sources of these keys; what is generally known has none. */
function sourcesByKey(
  keys: readonly string[],
  { sources }: AccountFrontMatter,
): readonly SourceRef[] {
  return keys.flatMap((key) => sources[key] ?? []);
}

function givenFaults(
  given: AccountFrontMatter,
  paragraphs: readonly AccountParagraph[],
): readonly string[] {
  const listed = Object.keys(given.sources);
  const disputed = given.disputed.flatMap((point) => point.sources);
  const cited = paragraphs.flatMap((paragraph) => paragraph.references);
  const used = new Set([...cited, ...disputed]);
  const known = new Set([...listed, GENERALLY_KNOWN]);
  const isBackwards = given.until !== undefined && given.until < given.date;
  return [
    ...(isBackwards ? [`"until": ${given.until} lies before "date", ${given.date}`] : []),
    ...(listed.includes(GENERALLY_KNOWN)
      ? [`"sources.${GENERALLY_KNOWN}": the key is reserved`]
      : []),
    ...cited.filter((key) => !known.has(key)).map((key) => `[^${key}] is not listed in "sources"`),
    ...disputed
      .filter((key) => !listed.includes(key))
      .map((key) => `"disputed": ${key} is not listed in "sources"`),
    ...listed
      .filter((key) => !used.has(key))
      .map((key) => `"sources.${key}": no paragraph and no disputed point rests on it`),
    ...paragraphs
      .filter(({ references }) => references.includes(GENERALLY_KNOWN) && references.length > 1)
      .map(({ text }) => `"${beginning(text)}": what rests on a source is not ${GENERALLY_KNOWN}`),
  ];
}

function lengthFaults(paragraphs: readonly AccountParagraph[]): readonly string[] {
  const sentences = paragraphs.flatMap(({ text }) => splitSentences(text)).length;
  const isFit = sentences >= FEWEST_SENTENCES && sentences <= MOST_SENTENCES;
  const wanted = `${FEWEST_SENTENCES} to ${MOST_SENTENCES}`;
  return [
    ...(isFit ? [] : [`has ${sentences} sentences: an account has ${wanted}`]),
    ...paragraphs
      .filter(({ references }) => references.length === 0)
      .map(({ text }) => `"${beginning(text)}": the paragraph has no reference such as [^key]`),
  ];
}

function isDayMonthOrYear(date: string): boolean {
  return isIsoDay(date) || isIsoDay(`${date}-01`) || isIsoDay(`${date}-01-01`);
}

function beginning(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 40)}…`;
}

function asCorpusFailure<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof Failure) throw broken(path, [cause.message], cause);
    throw cause;
  }
}

function broken(path: string, faults: readonly string[], cause?: unknown): Failure {
  return new Failure('broken-corpus', `${path}: ${faults.join('; ')}`, { cause });
}
