import type { Article } from '../domain/article.ts';
import { addDays } from '../domain/calendar/instant.ts';
import type { Span } from '../domain/span.ts';
import { findEvidence } from '../search/evidence.ts';
import type { AskedContent } from '../search/question/content-weight.ts';
import { type Hit, matchesOf } from '../search/ranking/rank-passages.ts';
import type { Ranking } from '../search/search.ts';
import { termProximity } from '../search/term-proximity.ts';
import { extractTerms, type TermSpan } from '../text/extract-terms.ts';
import type { ReadingOf } from '../text/readings/text-reading.ts';
import { weightedCoverage } from '../text/similarity/set-similarity.ts';
import { dayRangeOf } from './dating.ts';
import { withOrderedScores } from './ordered-ranking.ts';
import { newsDaysOf } from './timeline/news-days.ts';
import type { DatedSentence, DatedSentencesOf } from './timeline/read-dated-sentences.ts';

/** How hits are put in order by date, and what one must be about and hold. */
export interface DateOrder {
  readonly kind: 'newest' | 'oldest' | 'news';
  readonly content: AskedContent;
  readonly readingOf: ReadingOf;
  readonly sentencesOf: DatedSentencesOf;
  /** Whether what is only announced is left out: "the last round" was held. */
  readonly isHeld?: boolean;
  /** Whether a passage may stand first: one within the period of the question. */
  readonly belongs: (article: Article, passage: Span) => boolean;
}

/** A ranking whose first hits answer and are in order of date. */
export interface OrderedRanking {
  readonly ranking: Ranking;
  /** The probability, from 0 to 1, that the first hit answers. */
  readonly confidence: number;
  /** The ISO day of the report of the first hit, or of the event of an account. */
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
 * The fit of a sentence that dates an event of the subject under a headline on something else: one
 * that names the subject whole, its words close to one another. Without a date it is a mention.
 */
const NAMED_FIT = 0.8;
const NAMED_COVERAGE = 0.95;
const NAMED_PROXIMITY = 0.6;

/** The fit below which nothing is about the subject. */
const MIN_FIT = 0.45;

/** The confidence of a passage that fits wholly: another one may be newer in other words. */
const MOST_CONFIDENCE = 0.88;

/** Days between an event and its report from which the sentence tells background. */
const BACKGROUND_DAYS = 3;

interface DatedHit {
  readonly hit: Hit;
  readonly fit: number;
  /** The day it is put in order by. */
  readonly day: string;
  /** The day of its report. */
  readonly told: string;
}

/**
 * Puts the hits first that are about the subject and hold what is asked for, the newest before all
 * others (or the oldest); nothing where no dated passage is. A passage that only mentions the subject
 * is never taken for its date, and one of an unknown date is neither newest nor oldest.
 */
export function orderByDate(ranking: Ranking, order: DateOrder): OrderedRanking | undefined {
  const headOf = createHeadReader(ranking, order);
  const all = ranking.hits.flatMap((hit): readonly DatedHit[] => {
    const told = newsDaysOf(hit.article)?.last;
    if (told === undefined || hit.isQuestion || !order.belongs(hit.article, hit.passage)) return [];
    return bestSentence(ranking, hit, headOf(hit.article), order).map(({ hit: one, fit }) => ({
      hit: one,
      fit,
      told,
      day: dayOf(one, told, order),
    }));
  });
  const best = all.reduce((most, { fit }) => Math.max(most, fit), 0);
  const least = Math.max(MIN_FIT, FIT_SHARE * best);
  const fitting = all.filter(({ fit }) => fit >= least).toSorted(byDate(order.kind));
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
    confidence: MOST_CONFIDENCE * first.fit,
    day: first.told,
  };
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

/** Fits that differ by less are equal. */
function rounded(fit: number): number {
  return Math.round(fit * 20) / 20;
}

/** How well a text holds each word of the question. */
type WordCoverage = readonly number[];

/** Reads how well headline and first sentence of an article cover the question, once for each. */
function createHeadReader({ query }: Ranking, { readingOf }: DateOrder) {
  const known = new Map<string, WordCoverage>();
  return (article: Article): WordCoverage => {
    const found = known.get(article.id);
    if (found) return found;
    const reading = readingOf(article);
    const [lead] = reading.sentences;
    const head = [
      ...(article.titleBasis === 'page' ? extractTerms(article.title) : []),
      ...(lead ? reading.termsIn(lead) : []),
    ];
    const { coverage } = findEvidence(head, query);
    known.set(article.id, coverage);
    return coverage;
  };
}

/** The sentence of a passage that fits best, as its hit; nothing where none holds what is asked for. */
function bestSentence(
  ranking: Ranking,
  hit: Hit,
  head: WordCoverage,
  { content, kind, readingOf, sentencesOf, isHeld = false }: DateOrder,
): readonly Pick<DatedHit, 'hit' | 'fit'>[] {
  const { query, idf } = ranking;
  const { article, passage } = hit;
  const reading = readingOf(article);
  const stoodFor = new Set(extractTerms(content.words).map(({ term }) => term));
  const weights = query.words.map(({ term }, word) => (stoodFor.has(term) ? 0 : (idf[word] ?? 0)));
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
    const held = content.weigh(article.text.slice(span.start, span.end));
    const headed =
      (1 - HEAD_SHARE[kind]) * near + HEAD_SHARE[kind] * covered((word) => head[word] ?? 0);
    const position = datedSentenceAt(article, span, sentencesOf)?.datePosition ?? 'elsewhere';
    const isAhead = isHeld && isAnnouncement(datedSentenceAt(article, span, sentencesOf));
    const isNamed =
      position !== 'elsewhere' &&
      covered((word) => own[word] ?? 0) >= NAMED_COVERAGE &&
      (termProximity(evidence, weights) >= NAMED_PROXIMITY ||
        evidence.positions.flat().includes(0));
    const about = content.kind === 'account' ? Math.max(headed, isNamed ? NAMED_FIT : 0) : near;
    const matches = matchesOf({ evidence, terms, span });
    return {
      span,
      matches,
      fit: isAhead ? 0 : held * about,
      own: covered((word) => own[word] ?? 0),
    };
  });
  const best = fits.reduce((one, other) =>
    other.fit > one.fit || (other.fit === one.fit && other.own > one.own) ? other : one,
  );
  if (best.fit === 0) return [];
  const { span: sentence, matches, fit } = best;
  return [{ hit: { ...hit, sentence, matches }, fit }];
}

/** Whether a sentence names a day after its report. */
function isAnnouncement(sentence: DatedSentence | undefined): boolean {
  const told = sentence && newsDaysOf(sentence.article)?.last;
  if (told === undefined) return false;
  return sentence?.mentionedDatings.some((dating) => dayRangeOf(dating).first > told) ?? false;
}

function datedSentenceAt(
  article: Article,
  { start }: Span,
  sentencesOf: DatedSentencesOf,
): DatedSentence | undefined {
  return sentencesOf(article).find(({ span }) => span.start === start);
}

/** The day of an event that is told as background, else the day of the report. */
function dayOf(
  { article, sentence }: Hit,
  told: string,
  { content, sentencesOf }: DateOrder,
): string {
  if (content.kind !== 'account') return told;
  const dated = datedSentenceAt(article, sentence, sentencesOf);
  if (!dated || dated.dating.basis === 'published') return told;
  const { last } = dayRangeOf(dated.dating);
  return last < addDays(told, -BACKGROUND_DAYS) ? last : told;
}
