import type { Article } from '../../domain/article.ts';
import type { DateMention } from '../../domain/date-mention.ts';
import type { Dating } from '../../domain/timeline.ts';
import { extractTerms } from '../../text/extract-terms.ts';
import { overlapCoefficient } from '../../text/similarity/set-similarity.ts';
import { SAME_PLAN_OVERLAP } from '../../text/similarity/thresholds.ts';
import { dayRangeOf, toDating } from '../dating.ts';
import { isEventKind, termsOfSameKind } from '../timeline/event-kinds.ts';
import { findCancelledEvents } from '../timeline/find-cancelled-events.ts';
import { newsDaysOf } from '../timeline/news-days.ts';
import { type DatedSentence, sentenceText } from '../timeline/read-dated-sentences.ts';
import { coverage, maxTermScores, type Subject, termScoresIn } from '../timeline/subject.ts';

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

/** Words of a plan. */
const PLANNED =
  /\b(?:will|would|shall|is to|are to|was to|were to|to be held|due|scheduled|slated|planned|plans?|expected|set for|set to|agreed to|invited|moved to|put off (?:to|until)|postponed (?:to|until)|delayed (?:to|until)|brought forward|begins?|starts?|opens?|resumes?|takes place|meets?)\b/i;

/** Words before a date that make it the end of a time and not the day of an event. */
const DEADLINE =
  /\b(?:until|till|by|before|no later than|not before|up to|since|within)\s+(?:the\s+)?$/i;

/** A plan that was given up, or that was kept already. */
const WAS_PLANNED =
  /\b(?:had (?:been )?(?:planned|hoped|wanted|scheduled|expected|agreed|intended)|(?:was|were) (?:originally |first |once )?(?:planned|scheduled|due|to have)|would have)\b/i;

/** Words before a date that is given up for another one. */
const GIVEN_UP = /\b(?:not|instead of|rather than|originally|as announced|had been)\b[^.;]{0,60}$/i;

/** Before the date from which an event is moved. */
const MOVED_FROM = /\bfrom\s+(?:the\s+)?$/i;

/** Words that move an event to another date. */
const MOVED =
  /\b(?:moved?|put off|put back|pushed back|postponed|delayed|rescheduled|brought forward|instead|new date|earlier than|later than (?:planned|announced))\b/i;

/** What is marked every year is no plan. */
const RECURS = /\banniversar|\bbirthday\b/i;

const ORDINALS =
  /\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:st|nd|rd|th))\b/gi;

/** The precisions of dates that can be put in a calendar. */
const EXACT: ReadonlySet<Dating['precision']> = new Set(['day', 'week', 'month']);

/** The fit from which a plan is one for the subject, and the share that its own sentence must hold. */
const MIN_FIT = 0.6;
const MIN_OWN = 0.3;

/** How much a word counts that only the headline or the first sentence holds. */
const HEAD_WEIGHT = 0.85;

/** The factor for a deadline, and for a period that is longer than a day. */
const FACTORS = { deadline: 0.7, period: 0.9 };

/** Overlap of the words of two announcements from which they are of one event. */
const SAME_EVENT_OVERLAP = 0.45;

/**
 * What the latest announcements of a subject put ahead of today, the soonest first: without what was
 * called off, and at the date that the latest announcement gives.
 */
export function plansAhead(sources: PlanSources): readonly Plan[] {
  const all = sources.articles.flatMap((sentences) => plansOf(sentences, sources));
  const standing = all.filter(
    (plan) =>
      !all.some((later) => supersedes(later, plan)) &&
      !sources.articles.some((sentences) => callsOff(sentences, plan, sources)),
  );
  return standing.toSorted(
    (one, other) =>
      compare(dayRangeOf(one.dating).first, dayRangeOf(other.dating).first) ||
      other.fit - one.fit ||
      compare(other.told, one.told),
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The plans of an article; none of one that is undated or of a later day than today. */
function plansOf(sentences: readonly DatedSentence[], sources: PlanSources): readonly Plan[] {
  const { subject, today } = sources;
  const [first] = sentences;
  const article = first?.article;
  const told = article && newsDaysOf(article)?.last;
  if (!article || told === undefined || told > today) return [];
  const lead = sentences.find(({ index }) => index === 0);
  const head = `${article.title}. ${lead ? sentenceText(lead) : ''}`;
  const fitOf = subject === null ? () => 1 : createFit(subject, head);
  return sentences.flatMap((sentence): readonly Plan[] => {
    const text = sentenceText(sentence);
    if (RECURS.test(text) || WAS_PLANNED.test(text)) return [];
    // Its dates take far longer to find, and make it fit no better.
    const about = fitOf(text);
    if (about < MIN_FIT) return [];
    const isAnnounced = ({ dating }: DateAhead) =>
      dayRangeOf(dating).first > told || PLANNED.test(text);
    const ahead = datesAhead(sentence, text, sources).filter(isAnnounced);
    // Of a subject only the date that its sentence is sure of counts: another may be of an aside.
    return (subject === null ? ahead : ahead.slice(0, 1))
      .map(({ dating, factor }) => ({ sentence, dating, fit: factor * about, told }))
      .filter(({ fit }) => fit >= MIN_FIT);
  });
}

/** How well a sentence under a headline is about a subject; 0 where it holds too little itself. */
function createFit(subject: Subject, headText: string): (text: string) => number {
  const head = termScoresIn(subject, headText).map((score) => HEAD_WEIGHT * score);
  return (text) => {
    const own = termScoresIn(subject, text);
    return coverage(subject, own) < MIN_OWN ? 0 : coverage(subject, maxTermScores(own, head));
  };
}

/** A date ahead, and how sure it is that something is announced for it. */
interface DateAhead {
  readonly dating: Dating;
  readonly factor: number;
}

/** The dates ahead that a sentence names, the surest first. */
function datesAhead(
  { article }: DatedSentence,
  text: string,
  { today, datesIn }: PlanSources,
): readonly DateAhead[] {
  return datesIn(text, article)
    .flatMap((mention): readonly DateAhead[] => {
      const dating = toDating(mention);
      if (!dating || !EXACT.has(dating.precision) || dayRangeOf(dating).last < today) return [];
      const before = text.slice(0, mention.start);
      if (GIVEN_UP.test(before) || (MOVED.test(text) && MOVED_FROM.test(before))) return [];
      const certainty = DEADLINE.test(before) ? FACTORS.deadline : 1;
      return [{ dating, factor: certainty * (dating.precision === 'day' ? 1 : FACTORS.period) }];
    })
    .toSorted((one, other) => other.factor - one.factor);
}

/** Whether a later announcement puts the event of an earlier one on another date. */
function supersedes(later: Plan, plan: Plan): boolean {
  if (later.told <= plan.told || later.dating.date === plan.dating.date) return false;
  const [text, earlier] = [sentenceText(later.sentence), sentenceText(plan.sentence)];
  const [one, other] = [ordinalsIn(text), ordinalsIn(earlier)];
  if (one.size > 0 && other.size > 0 && one.isDisjointFrom(other)) return false;
  const overlap = overlapCoefficient(wordsOf(text), wordsOf(earlier));
  const isMoved =
    MOVED.test(text) ||
    !one.isDisjointFrom(other) ||
    later.sentence.mentionedDatings.some(({ date }) => date === plan.dating.date);
  return overlap >= (isMoved ? SAME_PLAN_OVERLAP : SAME_EVENT_OVERLAP);
}

function ordinalsIn(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(ORDINALS)].map(([word]) => word.toLowerCase()));
}

/** The words of a sentence without figures: dates of two announcements differ. */
function wordsOf(text: string): ReadonlySet<string> {
  const terms = extractTerms(text).filter(({ word }) => !/^\p{N}/u.test(word));
  return new Set(terms.map(({ term }) => term));
}

/** Whether an article that came later says that the event of a plan was called off. */
function callsOff(
  sentences: readonly DatedSentence[],
  plan: Plan,
  { subject, today }: PlanSources,
): boolean {
  const [first] = sentences;
  const told = first && newsDaysOf(first.article)?.last;
  if (told === undefined || told < plan.told || told > today) return false;
  const planned = wordsOf(sentenceText(plan.sentence));
  return sentences.some((sentence) => {
    const text = sentenceText(sentence);
    if (told === plan.told && sentence.article.id === plan.sentence.article.id) return false;
    const isOfPlan = findCancelledEvents(text).some((event) =>
      event.some(
        ({ term }) =>
          isEventKind(term) &&
          (planned.has(term) || !termsOfSameKind(term).isDisjointFrom(planned)),
      ),
    );
    if (!isOfPlan) return false;
    const isAbout =
      subject === null
        ? overlapCoefficient(planned, wordsOf(text)) >= SAME_PLAN_OVERLAP
        : coverage(subject, termScoresIn(subject, text)) >= MIN_FIT;
    if (!isAbout) return false;
    const ahead = sentence.mentionedDatings.filter((dating) => dayRangeOf(dating).last >= today);
    const [one, other] = [ordinalsIn(text), ordinalsIn(sentenceText(plan.sentence))];
    if (one.size > 0 && other.size > 0 && one.isDisjointFrom(other)) return false;
    return ahead.length === 0
      ? told > plan.told
      : ahead.some(({ date }) => date === plan.dating.date);
  });
}
