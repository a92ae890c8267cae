import type { Article } from '../../domain/article.ts';
import type { DateMention } from '../../domain/date-mention.ts';
import { memoizeByObject } from '../../domain/memoize.ts';
import { mapSliced, type SlicedWork } from '../../domain/sliced-work.ts';
import type { Dating } from '../../domain/timeline.ts';
import { extractTerms } from '../../text/extract-terms.ts';
import { ORDINAL } from '../../text/number-words.ts';
import { overlapCoefficient } from '../../text/similarity/set-similarity.ts';
import { SAME_PLAN_OVERLAP } from '../../text/similarity/thresholds.ts';
import { dayRangeOf } from '../dating.ts';
import { isEventKind, termsOfSameKind } from '../timeline/event-kinds.ts';
import { findCancelledEvents } from '../timeline/find-cancelled-events.ts';
import { newsDaysOf } from '../timeline/news-days.ts';
import { type DatedSentence, sentenceText } from '../timeline/read-dated-sentences.ts';
import { coverage, type Subject, termScoresIn } from '../timeline/subject.ts';

/** An event that is announced for a date ahead. */
export interface Plan {
  /** The sentence that announces it. */
  readonly sentence: DatedSentence;
  readonly dating: Dating;
  /** How well it is about the subject, from 0 to 1. */
  readonly fit: number;
  /** ISO day of the announcement. */
  readonly told: string;
}

/** What plans are looked for in. */
export interface PlanSources {
  /** What the plans are to be about; `null` for all. */
  readonly subject: Subject | null;
  /** The dated sentences of each article. */
  readonly articles: readonly (readonly DatedSentence[])[];
  /** ISO day from which on an event lies ahead. */
  readonly today: string;
  /** The dates of a sentence, with their places in it. */
  readonly datesIn: (text: string, article: Article) => readonly DateMention[];
}

/** The fit from which a plan is one for the subject. */
export const MIN_FIT = 0.6;

/** Words that move an event to another date. */
export const MOVED =
  /\b(?:moved?|put off|put back|pushed back|postponed|delayed|rescheduled|brought forward|instead|new date|earlier than|later than (?:planned|announced))\b/i;

const ORDINALS = new RegExp(String.raw`\b(?:${ORDINAL})\b`, 'gi');

/** Overlap of the words of two announcements from which they are of one event. */
const SAME_EVENT_OVERLAP = 0.45;

/**
 * Plans, and sentences that call events off, that are compared with each other, at most: those told last.
 * Ten times what the reports of a month announce; a feed that sends only dates could bring millions of pairs.
 */
const MOST_COMPARED = 1000;

/** A sentence that says that events were called off. */
interface Cancellation {
  readonly sentence: DatedSentence;
  readonly told: string;
  /** Terms of kinds of events, and those of the same kinds, of each event. */
  readonly kinds: readonly ReadonlySet<string>[];
}

/** The plans that no later report gives another date, and none calls off. */
export function* standingPlans(
  all: readonly Plan[],
  sources: PlanSources,
): SlicedWork<readonly Plan[]> {
  const plans = toldLast(all);
  const perArticle = yield* mapSliced(sources.articles, (sentences) =>
    cancellationsIn(sentences, sources),
  );
  const cancellations = toldLast(perArticle.flat());
  const standing = yield* mapSliced(plans, (plan) => {
    const isMoved = plans.some((later) => supersedes(later, plan));
    return isMoved || cancellations.some((one) => callsOff(one, plan, sources)) ? [] : [plan];
  });
  return standing.flat();
}

function toldLast<T extends { readonly told: string }>(all: readonly T[]): readonly T[] {
  if (all.length <= MOST_COMPARED) return all;
  return all.toSorted((one, other) => other.told.localeCompare(one.told)).slice(0, MOST_COMPARED);
}

/** Whether a later announcement puts the event of an earlier one on another date. */
function supersedes(later: Plan, plan: Plan): boolean {
  if (later.told <= plan.told || later.dating.date === plan.dating.date) return false;
  const [newer, older] = [compared(later.sentence), compared(plan.sentence)];
  if (areOfOtherRounds(newer, older)) return false;
  const isMoved =
    MOVED.test(newer.text) ||
    !newer.ordinals.isDisjointFrom(older.ordinals) ||
    later.sentence.mentionedDatings.some(({ date }) => date === plan.dating.date);
  return (
    overlapCoefficient(newer.words, older.words) >=
    (isMoved ? SAME_PLAN_OVERLAP : SAME_EVENT_OVERLAP)
  );
}

/** A sentence with what is compared of it; each is read once for all pairs that it is in. */
interface ComparedAnnouncement {
  readonly text: string;
  /** Its words without figures: dates of two announcements differ. */
  readonly words: ReadonlySet<string>;
  readonly ordinals: ReadonlySet<string>;
}

const compared = memoizeByObject((sentence: DatedSentence): ComparedAnnouncement => {
  const text = sentenceText(sentence);
  const terms = extractTerms(text).filter(({ word }) => !/^\p{N}/u.test(word));
  return {
    text,
    words: new Set(terms.map(({ term }) => term)),
    ordinals: new Set([...text.matchAll(ORDINALS)].map(([word]) => word.toLowerCase())),
  };
});

/** Whether two sentences number what they are about, and not alike: "the second round". */
function areOfOtherRounds(one: ComparedAnnouncement, other: ComparedAnnouncement): boolean {
  return (
    one.ordinals.size > 0 && other.ordinals.size > 0 && one.ordinals.isDisjointFrom(other.ordinals)
  );
}

/** The sentences of an article that call something off, and are about the subject. */
function cancellationsIn(
  sentences: readonly DatedSentence[],
  { subject, today }: PlanSources,
): readonly Cancellation[] {
  const [first] = sentences;
  const told = first && newsDaysOf(first.article)?.last;
  if (told === undefined || told > today) return [];
  return sentences.flatMap((sentence) => {
    const text = sentenceText(sentence);
    const kinds = findCancelledEvents(text)
      .flat()
      .flatMap(({ term }) =>
        isEventKind(term) ? [new Set([term, ...termsOfSameKind(term)])] : [],
      );
    if (kinds.length === 0) return [];
    const isAbout = subject === null || coverage(subject, termScoresIn(subject, text)) >= MIN_FIT;
    return isAbout ? [{ sentence, told, kinds }] : [];
  });
}

/** Whether what came later calls off the event of a plan. */
function callsOff(
  { sentence, told, kinds }: Cancellation,
  plan: Plan,
  { subject, today }: PlanSources,
): boolean {
  if (told < plan.told) return false;
  if (told === plan.told && sentence.article.id === plan.sentence.article.id) return false;
  const [off, planned] = [compared(sentence), compared(plan.sentence)];
  if (kinds.every((terms) => terms.isDisjointFrom(planned.words))) return false;
  if (areOfOtherRounds(off, planned)) return false;
  const isAbout =
    subject !== null || overlapCoefficient(planned.words, off.words) >= SAME_PLAN_OVERLAP;
  if (!isAbout) return false;
  const ahead = sentence.mentionedDatings.filter((dating) => dayRangeOf(dating).last >= today);
  return ahead.length === 0
    ? told > plan.told
    : ahead.some(({ date }) => date === plan.dating.date);
}
