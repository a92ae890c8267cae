import { sourceRefsOf } from '../../answers/source-refs-of.ts';
import { formatSaidAlike } from '../../answers/wording/format-answer.ts';
import {
  CHRONICLE,
  formatAlsoIn,
  formatArticleDate,
  formatExtent,
  formatLanguage,
  formatSourceMarks,
  isUnnamed,
  NO_SOURCES,
  otherOutlets,
  RESTING_ON,
  STATE_MEDIA_MARK,
  UNKNOWN_OUTLET,
} from '../../answers/wording/format-source-line.ts';
import { evidenceAddress } from '../../answers/wording/text-fragment.ts';
import { alsoInOutlets, andMoreSources, saidAlikeBy, TODAY } from '../../bot/words/sources.ts';
import type { Excerpt } from '../../domain/answer.ts';
import type { Report, SourceRef } from '../../domain/article.ts';
import type { Citation } from '../../domain/passage.ts';
import { codePoints, SCREEN, shortened } from '../limits.ts';
import { type Run, words } from './small-print.ts';

/** Names of outlets that a state owns. */
export type StateMedia = ReadonlySet<string>;

/** What a source line is written with. */
export interface SourceLineOptions {
  readonly state: StateMedia;
  /** Today's day in ISO form where it may be called today; `null` where it is read later, too. */
  readonly today: string | null;
}

/** Characters of an outlet's name in a source line. */
const OUTLET_CHARACTERS = 32;

/** Characters of a headline that let it be recognized. */
const HEADLINE_CHARACTERS = 16;

/** Code points of a source line: one line if it can be, and of two as many as they surely take. */
const LINE_LENGTHS = [SCREEN.lineCharacters, 100] as const;

/** Where an excerpt stands, in one line: the outlet, its headline and day, and who says the same. */
export function excerptSource(
  { excerpt, shown }: { readonly excerpt: Excerpt; readonly shown: Citation },
  options: SourceLineOptions,
): readonly Run[] {
  const { article } = shown;
  const { alsoIn = [] } = excerpt.passage;
  const others = otherOutlets(excerpt).length;
  const counted = saidAlikeBy(others);
  if (article.kind === 'chronicle') {
    return chronicleRuns(sourceRefsOf(shown), counted, formatArticleDate(article));
  }
  const alike = formatSaidAlike(excerpt);
  const printed = alsoInOutlets(alsoIn.length);
  const named = `${formatAlsoIn({ alsoIn })}${alike === '' ? '' : `; ${alike}`}`;
  return reportRuns(
    { report: article, evidence: excerpt.sentence },
    [named, `${printed}${counted}`],
    options,
  );
}

/** Where a sentence stands, in one line. */
export function sentenceSource(sentence: Citation, options: SourceLineOptions): readonly Run[] {
  const { article } = sentence;
  return article.kind === 'chronicle'
    ? chronicleRuns(sourceRefsOf(sentence), '')
    : reportRuns({ report: article, evidence: sentence }, [formatAlsoIn(sentence)], options);
}

/**
 * A report, linked to the sentence that is evidence, with the first of the endings that leaves room
 * for its headline; within one line if there is any such.
 */
function reportRuns(
  { report, evidence }: { readonly report: Report; readonly evidence: Citation },
  endings: readonly string[],
  { state, today }: SourceLineOptions,
): readonly Run[] {
  const { outlet, title } = report;
  const owned = outlet !== null && state.has(outlet) ? STATE_MEDIA_MARK : '';
  const name = shortened(inOneLine(outlet ?? UNKNOWN_OUTLET), OUTLET_CHARACTERS);
  const head = `${name}${owned}: `;
  const headline = inOneLine(title);
  const known = `, ${dayOf(report, today)}${formatLanguage(report)}${formatExtent(report)}`;
  const wanted = Math.min(codePoints(headline), HEADLINE_CHARACTERS);
  const options = LINE_LENGTHS.flatMap((length) =>
    [...endings, ...(length === LINE_LENGTHS[1] ? [''] : [])].map((ending) => ({
      end: `${known}${ending}`,
      room: length - codePoints(`${head}${known}${ending}`),
    })),
  );
  const { end, room } = options.find((one) => one.room >= wanted) ?? { end: known, room: wanted };
  const url = evidenceAddress(evidence);
  return [{ text: `${head}${shortened(headline, room)}`, url }, words(inOneLine(end))];
}

function dayOf(report: Report, today: string | null): string {
  const isToday = today !== null && report.published?.slice(0, today.length) === today;
  return isToday ? TODAY : formatArticleDate(report);
}

/**
 * Published accounts that the chronicle rests on, named ones first: as many as one line names, with
 * their days where that leaves none out.
 *
 * @param day when what it tells took place, where that does not stand beside it
 */
function chronicleRuns(
  sources: readonly SourceRef[],
  ending: string,
  day: string | null = null,
): readonly Run[] {
  const sorted = namedFirst(sources);
  const lines = sorted.flatMap((_, left) =>
    [formatSourceMarks, formatFooting].map((marksOf) => {
      const more = andMoreSources(left);
      const named = sorted.slice(0, sorted.length - left);
      return [...restingOn(named, marksOf, day), words(`${more}${ending}`)];
    }),
  );
  const fits = (runs: readonly Run[]) =>
    codePoints(runs.map(({ text }) => text).join('')) <= SCREEN.lineCharacters;
  const line = lines.find(fits) ??
    lines.at(-1) ?? [...restingOn([], formatFooting, day), words(ending)];
  return line.filter(({ text }) => text !== '');
}

/** All published accounts that a point of the chronicle rests on. */
export function allSources(sources: readonly SourceRef[]): readonly Run[] {
  return restingOn(namedFirst(sources), formatSourceMarks).filter(({ text }) => text !== '');
}

function namedFirst(sources: readonly SourceRef[]): readonly SourceRef[] {
  return sources.toSorted((one, other) => Number(isUnnamed(one)) - Number(isUnnamed(other)));
}

function restingOn(
  sources: readonly SourceRef[],
  marksOf: (source: SourceRef) => string,
  day: string | null = null,
): readonly Run[] {
  const lead = words(`${CHRONICLE}${day === null ? '' : `, ${day}`}${RESTING_ON}`);
  if (sources.length === 0) return [lead, words(NO_SOURCES)];
  const named = sources.flatMap((source, at): readonly Run[] => [
    ...(at > 0 ? [words('; ')] : []),
    { text: shortened(inOneLine(source.publisher), OUTLET_CHARACTERS), url: source.url },
    words(marksOf(source)),
  ]);
  return [lead, ...named];
}

/** That a source is weak footing, without its day. */
function formatFooting(source: SourceRef): string {
  return formatSourceMarks({ ...source, date: null });
}

/** A text without line breaks; a dash for one that is only white space. */
export function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim() || '–';
}
