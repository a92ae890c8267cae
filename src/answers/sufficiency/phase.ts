import type { Span } from '../../domain/span.ts';
import { FULL_WEIGHT, type Query } from '../../search/parse-question.ts';
import type { Hit } from '../../search/ranking/rank-passages.ts';
import { extractTerms } from '../../text/extract-terms.ts';
import { phaseDate } from '../phase-date.ts';
import { LEAST_MATCH } from './phase-thing.ts';
import { type PhaseAsked, type ReportedPhase, reportedPhaseIn } from './reported-phase.ts';
import type { ConstraintContext, HitCheck, StatedForm } from './slot-constraint.ts';
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
export function phaseAsked(query: Query): PhaseAsked | undefined {
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

/** "When did the truce end": its end with a date, before whatever happened while it lasted. */
export function phaseForm(context: ConstraintContext): StatedForm | undefined {
  const asked = phaseAsked(context.query);
  if (!asked) return undefined;
  const states: HitCheck = (hit) => isDated(hit, phaseIn(hit, asked, context));
  return { states, scoreGap: 6, coverageShare: 0.3 };
}

/** "When did the truce end": a check whether that is left open by what happened while it lasted. */
export function phaseOpen(context: ConstraintContext): HitCheck | undefined {
  const asked = phaseAsked(context.query);
  return asked && ((best) => !isDated(best, phaseIn(best, asked, context)));
}

/** The sentence of a passage that reports a phase, and where. */
interface PhaseSentence {
  readonly sentence: Span;
  readonly reported: ReportedPhase;
}

/** The sentence of a passage that reports the phase asked for; undefined where none does. */
export function phaseIn(
  hit: Pick<Hit, 'article' | 'passage'>,
  asked: PhaseAsked,
  { query, readingOf }: Pick<ConstraintContext, 'query' | 'readingOf'>,
): PhaseSentence | undefined {
  const { article, passage } = hit;
  for (const sentence of passage.sentences) {
    const statement = article.text.slice(sentence.start, sentence.end);
    const reported = reportedPhaseIn(statement, asked, query);
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
