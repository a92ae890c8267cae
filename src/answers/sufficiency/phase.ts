import { daysBetween } from '../../domain/calendar/instant.ts';
import { memoize, memoizeByObject } from '../../domain/memoize.ts';
import type { Span } from '../../domain/span.ts';
import { FULL_WEIGHT, type Query } from '../../search/parse-question.ts';
import type { Hit } from '../../search/ranking/rank-passages.ts';
import { extractTerms } from '../../text/extract-terms.ts';
import { dayRangeOf } from '../dating.ts';
import { phaseDate } from '../phase-date.ts';
import { LEAST_MATCH } from './phase-thing.ts';
import { type PhaseAsked, type ReportedPhase, reportedPhaseIn } from './reported-phase.ts';
import type { Check, ConstraintContext, StatedForm } from './slot-constraint.ts';
import { matchedAround } from './words-around.ts';

/** Questions for the date of a phase. */
const ASKS: readonly (readonly [phase: PhaseAsked['phase'], asks: RegExp])[] = [
  [
    'start',
    asksWhen(
      'start|begin|open|take effect|come into (?:force|effect)|enter into force|go into (?:force|effect)|kick off|get under ?way|resume|restart|commence',
    ),
  ],
  ['end', asksWhen('end|finish|conclude|expire|lapse|run out|stop|close|break down|collapse')],
];

function asksWhen(verbs: string): RegExp {
  return new RegExp(
    String.raw`^(?:when|what (?:day|date)|on (?:what|which) (?:day|date)) (?:did|does|do|will|is|was|has|have) (?<subject>(?:[\p{L}\p{N}.'-]{1,30} ){1,8}?)(?:finally |actually |officially |(?:due |supposed |going )?to )?(?<verb>${verbs})(?:s|ed)?\W*$`,
    'u',
  );
}

/** The phase whose date a question asks for; undefined without one, or without what has it. */
export const phaseAsked: (query: Query) => PhaseAsked | undefined = memoizeByObject(readPhase);

function readPhase(query: Query): PhaseAsked | undefined {
  const asked = query.reading.asked;
  for (const [phase, asks] of ASKS) {
    const { subject = '', verb = '' } = asks.exec(asked)?.groups ?? {};
    const [phrase = ''] = subject.split(/ (?:of|in|at|on|between|for|with|from|by|over) /u, 1);
    const places = (text: string) =>
      extractTerms(text).map(({ term }) => query.words.findIndex((word) => word.term === term));
    const head = places(phrase).at(-1);
    if (verb !== '' && head !== undefined && head >= 0) {
      return { phase, subject: head, verb: places(verb) };
    }
  }
  return undefined;
}

/**
 * How far below the best score a sentence that dates the beginning or end may lie, and its least
 * share of the coverage.
 */
const TOLD = { scoreGap: 6, coverageShare: 0.3 } as const;

/**
 * "When did the truce end": its end with a date, by the name that the question gives it or another, or
 * else its end.
 */
export function phaseForms(context: ConstraintContext): readonly StatedForm[] | undefined {
  const asked = phaseAsked(context.query);
  if (!asked) return undefined;
  const reportedIn = memoize((hit: Hit) => phaseIn(hit, asked, context));
  const states: readonly Check[] = [
    (hit) => isDated(hit, phaseIn(hit, asked, context, CALLED_ALIKE)),
    (hit) => isDated(hit, reportedIn(hit)),
    (hit) => reportedIn(hit) !== undefined,
  ];
  return states.map((one) => ({ states: one, ...TOLD }));
}

/** "When did the truce end": a check whether that is left open by what happened while it lasted. */
export function phaseOpen(context: ConstraintContext): Check | undefined {
  const asked = phaseAsked(context.query);
  return asked && ((best) => !isDated(best, phaseIn(best, asked, context)));
}

/**
 * How far below the best score a passage on another beginning or end may lie to count as a rival.
 */
const RIVAL_GAP = 3;

/** Days between two beginnings from which they belong to two things of one name. */
const OF_ANOTHER_DAYS = 30;

/**
 * "When did the strike end": a check whether another strike may be meant than the best passage is about:
 * other passages date its end quite differently, or match its name better.
 */
export function anotherMeant(context: ConstraintContext): Check | undefined {
  const asked = phaseAsked(context.query);
  return asked && ((best) => mayMeanAnother(best, asked, context));
}

function mayMeanAnother(best: Hit, asked: PhaseAsked, context: ConstraintContext): boolean {
  const { query, hits } = context;
  const near = hits.filter(({ score }) => score >= best.score - RIVAL_GAP);
  const isNamed = (hit: Hit) => phaseIn(hit, asked, context, CALLED_ALIKE) !== undefined;
  if (!isNamed(best) && near.some(isNamed)) return true;
  const isBare = query.words.every(
    ({ weight }, word) =>
      weight < FULL_WEIGHT || word === asked.subject || asked.verb.includes(word),
  );
  if (!isBare) return false;
  const days = near.flatMap((hit) => dayOf(hit, phaseIn(hit, asked, context)) ?? []).toSorted();
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
interface PhaseSentence {
  readonly sentence: Span;
  readonly reported: ReportedPhase;
}

/** The match of a thing that is called as in the question. */
const CALLED_ALIKE = 1;

/**
 * The sentence of a passage that reports the phase asked for; undefined where none does.
 *
 * @param leastMatch how well the thing must be matched
 */
export function phaseIn(
  hit: Pick<Hit, 'article' | 'passage'>,
  asked: PhaseAsked,
  { query, readingOf }: Pick<ConstraintContext, 'query' | 'readingOf'>,
  leastMatch?: number,
): PhaseSentence | undefined {
  const { article, passage } = hit;
  for (const sentence of passage.sentences) {
    const statement = article.text.slice(sentence.start, sentence.end);
    const reported = reportedPhaseIn(statement, asked, query, leastMatch);
    if (!reported) continue;
    const coverage = matchedAround(hit, { query, readingOf });
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
function isDated({ article }: Hit, found: PhaseSentence | undefined): boolean {
  if (!found) return false;
  const { sentence, reported } = found;
  const statement = article.text.slice(sentence.start, sentence.end);
  const { dating, hasDates } = phaseDate(statement, reported, article);
  return dating !== undefined || (!hasDates && reported.form !== 'aside' && !reported.isAhead);
}
