import { daysBetween } from '../../domain/calendar/instant.ts';
import { memoize } from '../../domain/memoize.ts';
import type { Span } from '../../domain/span.ts';
import { FULL_WEIGHT, type Query } from '../../search/parse-question.ts';
import type { Hit } from '../../search/ranking/rank-passages.ts';
import type { Ranking } from '../../search/search.ts';
import type { ReadingOf } from '../../text/readings/text-reading.ts';
import { dayRangeOf } from '../dating.ts';
import { phaseDate } from '../phase-date.ts';
import { toldFirst } from './outcome-first.ts';
import { type PhaseAsked, phaseAsked, type ReportedPhase, reportedPhaseIn } from './phase-asked.ts';
import { LEAST_MATCH } from './phase-thing.ts';
import { matchedAround } from './requirement.ts';

/**
 * How far below the best score a sentence that dates the beginning or end may lie, and its least
 * share of the coverage.
 */
const TOLD = { scoreGap: 6, coverageShare: 0.3 } as const;

/**
 * For a question when something began or ended: the passages with the first that states it with a
 * date moved to the front, or else the first that states it, where the best one does not. Undefined
 * for other questions.
 */
export function phaseFirst(
  hits: readonly Hit[],
  { query }: Ranking,
  readingOf: ReadingOf,
): readonly Hit[] | undefined {
  const asked = phaseAsked(query);
  if (!asked) return undefined;
  const toldIn = memoize((hit: Hit) => phaseIn(hit, asked, { query, readingOf }));
  const isNamed = (hit: Hit) =>
    isDated(hit, phaseIn(hit, asked, { query, readingOf, leastMatch: 1 }));
  const ways = [
    isNamed,
    (hit: Hit) => isDated(hit, toldIn(hit)),
    (hit: Hit) => toldIn(hit) !== undefined,
  ];
  for (const tells of ways) {
    const first = toldFirst(hits, tells, TOLD);
    if (first[0] && tells(first[0])) return first;
  }
  return hits;
}

/**
 * How far below the best score a passage on another beginning or end may lie to count as a rival.
 */
const RIVAL_GAP = 3;

/** Days between two beginnings from which they belong to two things of one name. */
const OF_ANOTHER_DAYS = 30;

/**
 * Whether the question may mean another thing than the best passage is about: it names only a kind
 * of thing, and other passages date its beginning quite differently, or match its name better.
 */
export function mayMeanAnother(best: Hit, { query, hits }: Ranking, readingOf: ReadingOf): boolean {
  const asked = phaseAsked(query);
  if (!asked) return false;
  const near = hits.filter(({ score }) => score >= best.score - RIVAL_GAP);
  const isNamed = (hit: Hit) =>
    phaseIn(hit, asked, { query, readingOf, leastMatch: 1 }) !== undefined;
  if (!isNamed(best) && near.some(isNamed)) return true;
  const isBare = query.words.every(
    ({ weight }, word) =>
      weight < FULL_WEIGHT || word === asked.subject || asked.verb.includes(word),
  );
  if (!isBare) return false;
  const days = near
    .flatMap((hit) => dayOf(hit, phaseIn(hit, asked, { query, readingOf })) ?? [])
    .toSorted();
  const [first = '', last = ''] = [days[0], days.at(-1)];
  return first !== '' && daysBetween(first, last) > OF_ANOTHER_DAYS;
}

function dayOf({ article }: Hit, found: PhaseSentence | undefined): string | undefined {
  if (!found) return undefined;
  const { sentence, reported } = found;
  const { dating } = phaseDate(article.text.slice(sentence.start, sentence.end), reported, article);
  return dating && dayRangeOf(dating).first;
}

/** The sentence of a passage that reports a phase, and where. */
export interface PhaseSentence {
  readonly sentence: Span;
  readonly reported: ReportedPhase;
}

/** The sentence of a passage that reports the phase asked for; undefined where none does. */
export function phaseIn(
  hit: Pick<Hit, 'article' | 'passage'>,
  asked: PhaseAsked,
  {
    query,
    readingOf,
    leastMatch,
  }: { readonly query: Query; readonly readingOf: ReadingOf; readonly leastMatch?: number },
): PhaseSentence | undefined {
  const { article, passage } = hit;
  for (const sentence of passage.sentences) {
    const statement = article.text.slice(sentence.start, sentence.end);
    const reported = reportedPhaseIn(statement, asked, query, leastMatch);
    if (!reported) continue;
    const coverage = matchedAround(hit, query, readingOf);
    const isSame = query.words.every(
      ({ weight }, word) =>
        weight < FULL_WEIGHT || asked.verb.includes(word) || (coverage[word] ?? 0) >= LEAST_MATCH,
    );
    if (isSame) return { sentence, reported };
  }
  return undefined;
}

/**
 * Whether a sentence states a phase with its date, or names no date and so has that of its report.
 */
export function isDated({ article }: Hit, found: PhaseSentence | undefined): boolean {
  if (!found) return false;
  const { sentence, reported } = found;
  const statement = article.text.slice(sentence.start, sentence.end);
  const { dating, hasDates } = phaseDate(statement, reported, article);
  return dating !== undefined || (!hasDates && reported.form !== 'aside' && !reported.isAhead);
}
