import { mapSliced, type SlicedWork } from '../../domain/sliced-work.ts';
import type { Dating } from '../../domain/timeline.ts';
import { dayRangeOf, toDating } from '../dating.ts';
import { newsDaysOf } from '../timeline/news-days.ts';
import { type DatedSentence, sentenceText } from '../timeline/read-dated-sentences.ts';
import { coverage, maxTermScores, type Subject, termScoresIn } from '../timeline/subject.ts';
import { MIN_FIT, MOVED, type Plan, type PlanSources, standingPlans } from './standing-plans.ts';

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

/** Before the date on which something was said: "both sides said on Thursday". */
const SAID =
  /\b(?:said|says|told|announced|reported|added|warned|confirmed)(?: (?:reporters|journalists|lawmakers))?(?: late| early)?(?: on)?\s+$/i;

/** Before the date from which an event is moved. */
const MOVED_FROM = /\bfrom\s+(?:the\s+)?$/i;

/** What is marked every year is no plan. */
export const RECURS = /\banniversar|\bbirthday\b/i;

/** The precisions of dates that can be put in a calendar. */
const EXACT: ReadonlySet<Dating['precision']> = new Set(['day', 'week', 'month']);

/** The share of a subject that the sentence of a plan must hold itself. */
const MIN_OWN = 0.3;

/** How much a word counts that only the headline or the first sentence holds. */
const HEAD_WEIGHT = 0.85;

/** The factor for a deadline, and for a period that is longer than a day. */
const FACTORS = { deadline: 0.7, period: 0.9 };

/**
 * What the latest announcements of a subject put ahead of today, the soonest first: without what was
 * called off, and at the date that the latest announcement gives.
 */
export function* plansAhead(sources: PlanSources): SlicedWork<readonly Plan[]> {
  const found = yield* mapSliced(sources.articles, (sentences) => plansOf(sentences, sources));
  const standing = yield* standingPlans(found.flat(), sources);
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
      if (SAID.test(before) || GIVEN_UP.test(before)) return [];
      if (MOVED.test(text) && MOVED_FROM.test(before)) return [];
      const certainty = DEADLINE.test(before) ? FACTORS.deadline : 1;
      return [{ dating, factor: certainty * (dating.precision === 'day' ? 1 : FACTORS.period) }];
    })
    .toSorted((one, other) => other.factor - one.factor);
}
