import type { Article } from '../../domain/article.ts';
import type { Span } from '../../domain/span.ts';
import type { DateRange } from '../../domain/timeline.ts';
import { findEvidence } from '../../search/evidence.ts';
import type { AskedContent } from '../../search/question/content-weight.ts';
import { type Hit, matchesOf } from '../../search/ranking/rank-passages.ts';
import type { Ranking } from '../../search/search.ts';
import { distinctTerms, type TermSpan } from '../../text/extract-terms.ts';
import type { ReadingOf } from '../../text/readings/text-reading.ts';
import { weightedCoverage } from '../../text/similarity/set-similarity.ts';
import { isWithin } from '../dating.ts';
import type { DatedSentencesOf } from '../timeline/read-dated-sentences.ts';
import { datedSentenceAt, eventDayOf } from './event-day.ts';
import { isAnnouncement, proposes } from './not-yet-held.ts';
import { withOrderedScores } from './ordered-ranking.ts';
import { readSubject, type SubjectInArticle } from './subject-in-article.ts';

/** How hits are put in order by date, and what one must be about and hold. */
export interface DateOrder {
  readonly kind: 'newest' | 'oldest' | 'news';
  readonly content: AskedContent;
  readonly readingOf: ReadingOf;
  readonly sentencesOf: DatedSentencesOf;
  /** Whether what is only announced or proposed is left out: "the last round" was held. */
  readonly isHeld?: boolean;
  /** Whether a passage may stand first: one within the period of the question. */
  readonly belongs: (article: Article, passage: Span) => boolean;
  /** The days in which what is told lies; any where it is left out. */
  readonly period?: DateRange | undefined;
}

/** A ranking whose first hits answer and are in order of date. */
export interface OrderedRanking {
  readonly ranking: Ranking;
  /** The probability, from 0 to 1, that the first hit answers. */
  readonly confidence: number;
  /** The ISO day of the first hit: of its report, or of what it tells of an earlier day. */
  readonly day: string;
}

/** How much a word counts that a sentence leaves to its passage, and to headline and lead. */
const NEARBY = { passage: 0.9, head: 0.8 };

/** What the headline and lead count in the fit, where a report on the subject is asked for. */
const HEAD_SHARE = { newest: 0.4, oldest: 0.4, news: 0.5 };

/**
 * The share of the best fit from which a passage is about the subject as much as the best one. Below
 * .7 a passing mention in the newest article is taken; above .9 a report in other words is left out.
 */
const FIT_SHARE = 0.78;

/**
 * The fit of a sentence that names the subject whole under a headline on something else: where it
 * dates an event of it, or its article names it again. Without either it is a mention.
 */
const NAMED_FIT = 0.8;

/** The fit below which nothing is about the subject. */
const MIN_FIT = 0.45;

/** The confidence of a passage that fits wholly: another one may be newer in other words. */
const MOST_CONFIDENCE = 0.88;

/** The factor where a newer report names the subject, too, and is not about it as far as is known. */
const OVERTAKEN = 0.92;

interface DatedHit {
  readonly hit: Hit;
  /** Whether its sentence names the whole subject. */
  readonly isWhole: boolean;
  readonly fit: number;
  /** The day it is put in order by. */
  readonly day: string;
}

/**
 * Puts the hits first that are about the subject and hold what is asked for, the newest before all
 * others (or the oldest); nothing where no dated passage is. A passage that only mentions the subject
 * is never taken for its date, and one of an unknown date is neither newest nor oldest.
 */
export function orderByDate(ranking: Ranking, order: DateOrder): OrderedRanking | undefined {
  const weights = subjectWeights(ranking, order.content);
  const subject = readSubject(ranking, order.readingOf, weights);
  const all = ranking.hits.flatMap((hit): readonly DatedHit[] => {
    if (hit.isQuestion || !order.belongs(hit.article, hit.passage)) return [];
    return bestSentence(ranking, hit, { subject, weights }, order).flatMap((one) => {
      const day = dayOf(one.hit, order);
      return day === undefined || !isIn(day, order.period) ? [] : [{ ...one, day }];
    });
  });
  const best = all.reduce((most, { fit }) => Math.max(most, fit), 0);
  const least = Math.max(MIN_FIT, FIT_SHARE * best);
  const inOrder = all.filter(({ fit }) => fit >= least).toSorted(byDate(order.kind));
  const fitting = firstOfEachArticle(inOrder);
  const [first] = fitting;
  if (!first) return undefined;
  return {
    ranking: {
      ...ranking,
      hits: withOrderedScores(
        fitting.map(({ hit }) => hit),
        ranking.hits,
      ),
    },
    confidence: MOST_CONFIDENCE * first.fit * (isOvertaken(first, all) ? OVERTAKEN : 1),
    day: first.day,
  };
}

function isIn(date: string, period: DateRange | undefined): boolean {
  return period === undefined || isWithin({ date, precision: 'day' }, period);
}

/** The first hit of each article, and of an account of each of its days: others tell the same news. */
function firstOfEachArticle(hits: readonly DatedHit[]): readonly DatedHit[] {
  const keyOf = ({ hit: { article }, day }: DatedHit) =>
    article.kind === 'chronicle' ? `${article.id} ${day}` : article.id;
  return [...Map.groupBy(hits, keyOf).values()].flatMap(([first]) => first ?? []);
}

/** Whether another hit that names the whole subject is newer. */
function isOvertaken({ day }: DatedHit, all: readonly DatedHit[]): boolean {
  return all.some((other) => other.isWhole && other.day > day);
}

function byDate(kind: DateOrder['kind']) {
  const sign = kind === 'oldest' ? 1 : -1;
  return (one: DatedHit, other: DatedHit): number => {
    if (one.day !== other.day) return one.day < other.day ? -sign : sign;
    // Of one report the first sentence that fits as well tells its news.
    const isOfOne = one.hit.article.id === other.hit.article.id;
    const position = isOfOne ? one.hit.sentence.start - other.hit.sentence.start : 0;
    return rounded(other.fit) - rounded(one.fit) || position || other.hit.score - one.hit.score;
  };
}

/** Steps of a fit from 0 to 1: fits that differ by less than one are equal. */
const FIT_STEPS = 20;

function rounded(fit: number): number {
  return Math.round(fit * FIT_STEPS) / FIT_STEPS;
}

/** Weight of each query word in the subject; 0 for words that any figure or position satisfies. */
function subjectWeights({ query, idf }: Ranking, { words }: AskedContent): readonly number[] {
  const stoodFor = distinctTerms(words);
  return query.words.map(({ term }, word) => (stoodFor.has(term) ? 0 : (idf[word] ?? 0)));
}

/** The sentence of a passage that fits best, as its hit; nothing where none holds what is asked for. */
function bestSentence(
  ranking: Ranking,
  hit: Hit,
  { subject, weights }: { readonly subject: SubjectInArticle; readonly weights: readonly number[] },
  { content, kind, readingOf, sentencesOf, isHeld = false }: DateOrder,
): readonly Omit<DatedHit, 'day'>[] {
  const { query } = ranking;
  const { article, passage } = hit;
  const reading = readingOf(article);
  const head = subject.head(article);
  const covered = (coverageOf: (word: number) => number) =>
    weights.every((weight) => weight === 0) ? 1 : weightedCoverage(weights, coverageOf);
  const coverageIn = (terms: readonly TermSpan[]) => findEvidence(terms, query).coverage;
  const around = coverageIn(reading.termsIn(passage));
  const fits = passage.sentences.map((span) => {
    const terms = reading.termsIn(span);
    const evidence = findEvidence(terms, query);
    // An office is linked to its side in whatever form: "Norland's", "Norlandic".
    const own = content.kind === 'holder' ? evidence.coverage.map(Math.ceil) : evidence.coverage;
    const near = covered((word) =>
      Math.max(
        own[word] ?? 0,
        NEARBY.passage * (around[word] ?? 0),
        NEARBY.head * (head[word] ?? 0),
      ),
    );
    const held = heldBy(article, span, content);
    const headed =
      (1 - HEAD_SHARE[kind]) * near + HEAD_SHARE[kind] * covered((word) => head[word] ?? 0);
    const dated = datedSentenceAt(article, span, sentencesOf);
    const position = dated?.datePosition ?? 'elsewhere';
    const isAhead =
      isHeld && (isAnnouncement(dated) || proposes(article.text.slice(span.start, span.end)));
    const isWhole = subject.isWhole(evidence);
    const isNamed = isWhole && (position !== 'elsewhere' || subject.isRepeated(article));
    const about =
      content.kind === 'account'
        ? Math.max(headed, isNamed ? NAMED_FIT : 0, endFit(article, span, { content, isWhole }))
        : near;
    const matches = matchesOf({ evidence, terms, span });
    return {
      span,
      matches,
      fit: isAhead ? 0 : held * about,
      own: covered((word) => own[word] ?? 0),
      isWhole,
    };
  });
  const best = fits.reduce((one, other) =>
    other.fit > one.fit || (other.fit === one.fit && other.own > one.own) ? other : one,
  );
  if (best.fit === 0) return [];
  const { span: sentence, matches, fit, isWhole } = best;
  return [{ hit: { ...hit, sentence, matches }, fit, isWhole }];
}

/**
 * The fit of a sentence that reports the end of what is asked about, under any headline: by its
 * name, or by an event that brings the end about. Each counts as much as a report on the matter
 * itself.
 */
const END_FIT = { named: 1, fulfilled: 0.8 };

function endFit(
  { title, text }: Article,
  { start, end }: Span,
  { content, isWhole }: { readonly content: AskedContent; readonly isWhole: boolean },
): number {
  const sentence = text.slice(start, end);
  if (isWhole && content.left?.leaves(sentence)) return END_FIT.named;
  return content.left?.fulfils(sentence, title) ? END_FIT.fulfilled : 0;
}

/** The weight of what a headline says about somebody whom the first sentence names. */
const HEADED = 0.9;

/** Whether a sentence holds what is asked for; the first one with its headline: "Roe replaces Lunn as envoy". */
function heldBy({ title, titleBasis, text }: Article, span: Span, content: AskedContent): number {
  const sentence = text.slice(span.start, span.end);
  const own = content.weigh(sentence);
  const isFirst = text.slice(0, span.start).trim() === '';
  if (own > 0 || !isFirst || titleBasis !== 'page' || content.kind !== 'holder') return own;
  return HEADED * content.weigh(`${title}: ${sentence}`);
}

/** The kinds of content for which a state of an earlier day is no longer the newest. */
const OF_ITS_DAY: ReadonlySet<AskedContent['kind']> = new Set(['account', 'place']);

function dayOf({ article, sentence }: Hit, { content, sentencesOf }: DateOrder) {
  const background = OF_ITS_DAY.has(content.kind) ? 'own-day' : 'of-report';
  return eventDayOf(article, sentence, sentencesOf, background);
}
