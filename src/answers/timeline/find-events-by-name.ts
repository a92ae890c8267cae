import type { Article, Period } from '../../domain/article.ts';
import { addDays, daysBetween } from '../../domain/calendar/instant.ts';
import { inAnyNumber, MEETINGS, SESSIONS } from '../../text/event-nouns.ts';
import type { ReadingOf } from '../../text/readings/text-reading.ts';
import { EVENT_NAME_COVERAGE } from '../../text/similarity/thresholds.ts';
import { dayRangeOf } from '../dating.ts';
import type { DatedSentencesOf } from './read-dated-sentences.ts';
import {
  coverage,
  coversSubject,
  maxTermScores,
  type Subject,
  termScoresIn,
  termScoresOf,
} from './subject.ts';

/** The maximum difference in fit between events that are equally likely to be meant. */
const MAX_FIT_DIFFERENCE = 0.15;

/** Maximum days between accounts of one event: it is announced, takes place and is summed up. */
const MAX_DAYS_APART = 3;

/** Words of headlines about the consequences of the event they name: it took place earlier. */
const AFTERMATH_WORDS =
  /\b(?:despite|reject\w*|turn(?:s|ed) down|put(?:s)? off|postpon\w*|cancel\w*|suspend\w*|ends|ended|lapses?|collaps\w*|stalls?|expires?|void|prepar\w*|demands?|urges?)\b/iu;

/** "after the Lisbon talks": the event named after these words is not the one reported. */
const OTHER_EVENT = /\b(?:after|before|ahead of|since|until)\s+(?!\p{N})((?:\S+\s+){0,4}\S+)/giu;

/** Words of headlines that report plans: the event's own account dates it. */
const PLANNING_WORDS =
  /\b(?:propos\w*|offer\w*|declar\w*|order\w*|announc\w*|call(?:s|ed)? (?:for|on)|plan(?:s|ned)|invit\w*|to (?:meet|hold|host)|will)\b/iu;

/** What was offered "at talks" was offered when they took place. */
const AT_EVENT = new RegExp(
  `\\b(?:at|during)\\s+(?:\\S+\\s+){0,4}(?:${inAnyNumber([...MEETINGS, ...SESSIONS])})\\b`,
  'iu',
);

/** An article that may report an event of a name. */
export interface NamedEventArticle {
  readonly article: Article;
  /** The share of the name that it contains, from 0 to 1. */
  readonly fit: number;
}

/** An account of an event that a name may mean. */
interface EventCandidate {
  readonly period: Period;
  readonly fit: number;
  readonly isPlan: boolean;
  readonly isAccount: boolean;
}

/**
 * The articles that may report an event of a name, in their order.
 *
 * @param name the name, as a subject
 */
export function findNamedEventArticles(
  name: Subject,
  articles: readonly Article[],
  readingOf: ReadingOf,
): readonly NamedEventArticle[] {
  return articles.flatMap((article) => {
    const fit = fitOf(name, article, readingOf);
    return fit === undefined ? [] : [{ article, fit }];
  });
}

/**
 * The events that a name may mean, by date: one where one clearly fits, several where it is
 * ambiguous, none where no article reports such an event. An account of the chronicle dates an event
 * by its period, a report by the day of its first sentence.
 *
 * @param within days that the event lies in, if the name says so
 */
export function periodsOfEvents(
  articles: readonly NamedEventArticle[],
  sentencesOf: DatedSentencesOf,
  within?: Period,
): readonly Period[] {
  const all = articles
    .flatMap((one) => candidateOf(one, sentencesOf) ?? [])
    .filter(({ period }) => !within || (period.from <= within.to && period.to >= within.from));
  const best = Math.max(...all.map(({ fit }) => fit));
  const likely = all.filter(({ fit }) => fit >= best - MAX_FIT_DIFFERENCE);
  const past = likely.filter(({ isPlan }) => !isPlan);
  return mergeNearbyPeriods(past.length > 0 ? past : likely);
}

/** The share of a name that an article contains; nothing where it reports no such event. */
function fitOf(name: Subject, article: Article, readingOf: ReadingOf): number | undefined {
  const { title, titleBasis, text } = article;
  if (titleBasis !== 'page' || AFTERMATH_WORDS.test(title) || namesOtherEvent(name, title))
    return undefined;
  const headline = termScoresIn(name, title);
  const reading = readingOf(article);
  const lead = reading.sentences[0] ?? { start: 0, end: 0 };
  if (namesOtherEvent(name, text.slice(lead.start, lead.end))) return undefined;
  const first = termScoresOf(name, reading.termsIn(lead));
  const whole = reading.termsIn({ start: 0, end: text.length });
  const fit = (coverage(name, headline) + coverage(name, first)) / 2;
  if (
    fit < EVENT_NAME_COVERAGE ||
    !coversSubject(name, maxTermScores(headline, termScoresOf(name, whole)))
  )
    return undefined;
  return fit;
}

function candidateOf(
  { article, fit }: NamedEventArticle,
  sentencesOf: DatedSentencesOf,
): EventCandidate | undefined {
  const { title } = article;
  const period = periodOf(article, sentencesOf);
  const isPlan = PLANNING_WORDS.test(title) && !AT_EVENT.test(title);
  return period && { period, fit, isPlan, isAccount: article.kind === 'chronicle' };
}

function namesOtherEvent(name: Subject, text: string): boolean {
  return [...text.matchAll(OTHER_EVENT)].some(([, words = '']) =>
    coversSubject(name, termScoresIn(name, words)),
  );
}

/** When the event of an article took place; nothing where its first sentence does not say. */
function periodOf(article: Article, sentencesOf: DatedSentencesOf): Period | undefined {
  if (article.kind === 'chronicle') return article.event;
  const lead = sentencesOf(article).find(({ index }) => index === 0);
  if (lead?.dating.precision !== 'day' || lead.dating.basis === 'published') return undefined;
  const { first, last } = dayRangeOf(lead.dating);
  const isAnnounced = article.published !== null && article.published.slice(0, 10) < first;
  return isAnnounced ? undefined : { from: first, to: last };
}

/** Merges periods within a few days of one another into one event, dated by its accounts. */
function mergeNearbyPeriods(candidates: readonly EventCandidate[]): readonly Period[] {
  const groups: EventCandidate[][] = [];
  let until = '';
  for (const one of candidates.toSorted(byDay)) {
    const group = groups.at(-1);
    if (group && one.period.from <= addDays(until, MAX_DAYS_APART)) group.push(one);
    else groups.push([one]);
    until = one.period.to > until ? one.period.to : until;
  }
  return groups.map((group) => {
    const accounts = group.filter(({ isAccount }) => isAccount);
    const dated = accounts.length > 0 ? accounts : group;
    const ends = dated.map(({ period }) => period.to).sort();
    return { from: dated[0]?.period.from ?? '', to: ends.at(-1) ?? '' };
  });
}

function byDay(one: EventCandidate, other: EventCandidate): number {
  return daysBetween(other.period.from, one.period.from);
}
