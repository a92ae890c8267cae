import type { EventOutcome } from '../../domain/timeline.ts';
import { extractTerms, type Term } from '../../text/extract-terms.ts';
import { commonCount, overlapCoefficient } from '../../text/similarity/set-similarity.ts';
import { isEventKind, termsOfSameKind } from './event-kinds.ts';
import { findCancelledEvents, isUncertainOrCancelled } from './find-cancelled-events.ts';
import { citeSentence, type DatedSentence, sentenceText } from './read-dated-sentences.ts';

/** Words besides its kind and date that an announcement and a later sentence must share. */
const FEWEST_SHARED = { 'called-off': 2, 'took-place': 4 };

/**
 * The share of the shorter sentence's words, and of its names, that both must hold. Two meetings of
 * one day share the parties; the same meeting shares where or what about as well.
 */
const SHARED_WORDS = { 'called-off': 0.3, 'took-place': 0.5 };
const SHARED_NAMES = 0.5;

/** A sentence that looks ahead tells that something is planned, not that it took place. */
const LOOKS_AHEAD =
  /\b(?:will|shall|would|(?:is|are|was|were) to|to be held|had been|planned|scheduled|due to|expected|set to|prepar\w*|not)\b/iu;

/** What announces: a sentence without such words was given its date by mistake. */
const ANNOUNCES =
  /\b(?:will|shall|(?:is|are) to|to be held|planned|plans?|scheduled|due|expected|set (?:to|for)|agreed to)\b/iu;

/** Words of dates: that both sentences are about the same date is looked at apart. */
const DATE_WORD =
  /^(?:\p{N}+|(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|yesterday|week|month|jan(?:uary)?|feb(?:ruary)?|march|april|may|june|july|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/u;

/** A sentence taken apart for comparing it. */
interface ComparedSentence {
  readonly sentence: DatedSentence;
  readonly text: string;
  readonly words: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/**
 * What became of an event that was announced for a date: what the latest article says that
 * certainly tells of the same event. `null` where none does, and where the latest ones differ.
 *
 * @param announced sentences that announce an event for the date
 * @param told all sentences that tell of the date or mention it
 */
export function outcomeOf(
  announced: readonly DatedSentence[],
  told: readonly DatedSentence[],
  date: string,
): EventOutcome | null {
  const plans = announced
    .map(toComparedSentence)
    .filter(({ text }) => ANNOUNCES.test(text) && findCancelledEvents(text).length === 0);
  if (plans.length === 0) return null;
  const found = told.flatMap((sentence) => {
    const kind = outcomeIn(toComparedSentence(sentence), plans, date);
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
  const off = findCancelledEvents(text);
  const kind = off.length > 0 ? 'called-off' : 'took-place';
  const earlier = plans.filter(
    (plan) => isLater(sentence, plan.sentence) && isSameEvent(plan, later, kind),
  );
  if (earlier.length === 0) return undefined;
  if (off.length > 0) {
    const isOfPlan = earlier.some((plan) =>
      off.some((what) => namesPlannedEvent(what, text, plan)),
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

/** The chronicle is written when everything is over. */
function reportedOn({ article }: DatedSentence): string {
  return article.kind === 'chronicle' ? 'chronicle' : (article.published ?? '').slice(0, 10);
}

function isAccount({ article }: DatedSentence): boolean {
  return article.kind === 'chronicle';
}

function isLater(sentence: DatedSentence, plan: DatedSentence): boolean {
  return reportedOn(sentence) > reportedOn(plan);
}

/** Whether two sentences share so many words and names that they tell of one event. */
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

/** Whether what is told of is the planned event: the word for it is the same, or of the same kind. */
function namesPlannedEvent(what: readonly Term[], text: string, plan: ComparedSentence): boolean {
  return what.some(
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
