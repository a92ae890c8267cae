import { MONTH, WEEKDAY } from '../../domain/calendar/names.ts';
import { mapSliced, type SlicedWork } from '../../domain/sliced-work.ts';
import type { EventOutcome } from '../../domain/timeline.ts';
import { extractTerms, type Term } from '../../text/extract-terms.ts';
import { commonCount, overlapCoefficient } from '../../text/similarity/set-similarity.ts';
import { isEventKind, termsOfSameKind } from './event-kinds.ts';
import { findCancelledEvents, isUncertainOrCancelled } from './find-cancelled-events.ts';
import { citeSentence, type DatedSentence, sentenceText } from './read-dated-sentences.ts';

/** Words besides its kind and date that an announcement and a later sentence must share. */
const FEWEST_SHARED = { 'called-off': 2, 'took-place': 4 };

/**
 * Overlap coefficient of the words, and of the names, of two sentences about one event. Two meetings
 * of one day share the parties; reports on one meeting also share its place or its topic. They stand
 * here and not among the other thresholds, for only all four together recognise an event.
 */
const SHARED_WORDS = { 'called-off': 0.3, 'took-place': 0.5 };
const SHARED_NAMES = 0.5;

/** Words of a sentence about the future: it reports a plan, not that something took place. */
const LOOKS_AHEAD =
  /\b(?:will|shall|would|(?:is|are|was|were) to|to be held|had been|planned|scheduled|due to|expected|set to|prepar\w*|not)\b/iu;

/** Words of announcements: a sentence without them was given its date by mistake. */
const ANNOUNCES =
  /\b(?:will|shall|(?:is|are) to|to be held|planned|plans?|scheduled|due|expected|set (?:to|for)|agreed to)\b/iu;

/** Words of dates, which are left out: that both sentences are about one date is known already. */
const DATE_WORD = new RegExp(
  `^(?:\\p{N}+|${WEEKDAY}|today|tomorrow|yesterday|week|month|${MONTH}|jan|feb|aug|sept?|oct|nov|dec)$`,
  'u',
);

/** A sentence with its words and names, for comparing it. */
interface ComparedSentence {
  readonly sentence: DatedSentence;
  readonly text: string;
  readonly words: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/**
 * The outcome of an event that was announced for a date, by the latest article that is certainly
 * about the same event. `null` where there is none, and where the latest ones differ.
 *
 * @param announced sentences that announce an event for the date
 * @param mentioning all sentences that are about the date or mention it
 */
export function* outcomeOf(
  announced: readonly DatedSentence[],
  mentioning: readonly DatedSentence[],
  date: string,
): SlicedWork<EventOutcome | null> {
  const compared = yield* mapSliced(announced, toComparedSentence);
  const plans = compared.filter(
    ({ text }) => ANNOUNCES.test(text) && findCancelledEvents(text).length === 0,
  );
  if (plans.length === 0) return null;
  const kinds = yield* mapSliced(mentioning, (sentence) =>
    outcomeIn(toComparedSentence(sentence), plans, date),
  );
  const found = mentioning.flatMap((sentence, at) => {
    const kind = kinds[at];
    return kind ? [{ kind, sentence }] : [];
  });
  const latest = found
    .map(({ sentence }) => reportedOn(sentence))
    .sort()
    .at(-1);
  const [first, ...others] = found.filter(({ sentence }) => reportedOn(sentence) === latest);
  if (!first || others.some(({ kind }) => kind !== first.kind)) return null;
  return { kind: first.kind, citation: citeSentence(first.sentence) };
}

function outcomeIn(
  later: ComparedSentence,
  plans: readonly ComparedSentence[],
  date: string,
): EventOutcome['kind'] | undefined {
  const { sentence, text } = later;
  if (
    !sentence.mentionedDatings.some((mentioned) => mentioned.date === date) &&
    !isAccount(sentence)
  ) {
    return undefined;
  }
  const cancelled = findCancelledEvents(text);
  const kind = cancelled.length > 0 ? 'called-off' : 'took-place';
  const earlier = plans.filter(
    (plan) => isLater(sentence, plan.sentence) && isSameEvent(plan, later, kind),
  );
  if (earlier.length === 0) return undefined;
  if (cancelled.length > 0) {
    const isOfPlan = earlier.some((plan) =>
      cancelled.some((event) => namesPlannedEvent(event, text, plan)),
    );
    return isOfPlan ? 'called-off' : undefined;
  }
  const isOver =
    sentence.dating.date === date &&
    reportedOn(sentence) >= date &&
    !LOOKS_AHEAD.test(text) &&
    !isUncertainOrCancelled(text);
  const events = extractTerms(text).filter(({ term }) => isEventKind(term));
  const isOfPlan = isOver && earlier.some((plan) => namesPlannedEvent(events, text, plan));
  return isOfPlan ? 'took-place' : undefined;
}

/** The day of a report; accounts of the chronicle sort after all reports, for they look back. */
function reportedOn({ article }: DatedSentence): string {
  return article.kind === 'chronicle' ? 'chronicle' : (article.published ?? '').slice(0, 10);
}

function isAccount({ article }: DatedSentence): boolean {
  return article.kind === 'chronicle';
}

function isLater(sentence: DatedSentence, plan: DatedSentence): boolean {
  return reportedOn(sentence) > reportedOn(plan);
}

/** Whether two sentences are about one event, by the words and names that they share. */
function isSameEvent(
  one: ComparedSentence,
  other: ComparedSentence,
  kind: EventOutcome['kind'],
): boolean {
  return (
    commonCount(one.words, other.words) >= FEWEST_SHARED[kind] &&
    overlapCoefficient(one.words, other.words) >= SHARED_WORDS[kind] &&
    !one.names.isDisjointFrom(other.names) &&
    overlapCoefficient(one.names, other.names) >= SHARED_NAMES
  );
}

/** Whether terms name the planned event: by the same event noun, or by one of the same kind. */
function namesPlannedEvent(event: readonly Term[], text: string, plan: ComparedSentence): boolean {
  return event.some(
    ({ term, word, start }) =>
      !isCapital(text, start) &&
      !DATE_WORD.test(word) &&
      (plan.words.has(term) || !termsOfSameKind(term).isDisjointFrom(plan.words)),
  );
}

function toComparedSentence(sentence: DatedSentence): ComparedSentence {
  const text = sentenceText(sentence);
  const all = extractTerms(text).filter(({ word }) => !DATE_WORD.test(word));
  const names = all.filter(({ start }) => start > 0 && isCapital(text, start));
  return { sentence, text, words: termsOf(all), names: termsOf(names) };
}

function termsOf(all: readonly Term[]): ReadonlySet<string> {
  return new Set(all.map(({ term }) => term));
}

function isCapital(text: string, at: number): boolean {
  return /\p{Lu}/u.test(text[at] ?? '');
}
