import type { Article } from '../../domain/article.ts';
import type { Quote } from '../../domain/quote.ts';
import { overlaps, type Span } from '../../domain/span.ts';
import { findEvidence } from '../../search/evidence.ts';
import type { Query } from '../../search/parse-question.ts';
import type { Hit } from '../../search/ranking/rank-passages.ts';
import type { Ranking } from '../../search/search.ts';
import { distinctTerms, extractTerms } from '../../text/extract-terms.ts';
import type { ReadingOf } from '../../text/readings/text-reading.ts';
import { coverageAround, isOfCalendar, shareOf } from './words-around.ts';

/** Hits among which the words of a speaker are looked for: the best. */
const HITS_READ = 80;

/** Articles whose quotes are read for a question, at most: each takes some milliseconds. */
const MOST_ARTICLES = 40;

/**
 * The idf-weighted share of the topic that a speaker's words must hold, with the sentence before
 * and the headline; with less they are about something else.
 */
const ON_TOPIC = 0.4;

/** The same where the main word of the topic is missing: "sailor" in "about the killed sailor". */
const ON_TOPIC_WITHOUT_HEAD = 0.7;

/**
 * Points of score that a passage loses per share of the topic that the best one holds and it does
 * not.
 */
const TOPIC_LOSS = 1.5;

/** The value of the feature `speakerQuoted` from which a sentence quotes the speaker by name or pronoun. */
const SURELY_QUOTED = 0.8;

/** Words that ask for a statement, which the statement itself need not contain. */
const STATING =
  distinctTerms(`say tell think write respond react reply comment quote word statement remark view opinion reaction
     response answer stance position line take make call describe warn claim argue suggest promise
     demand deny announce insist put mention speak talked stated thoughts`);

/** The place in the query of the last word of the name of the person to be quoted. */
function speakerWord({ words, reading }: Query): number | undefined {
  const at = words.findLastIndex(({ term }) => reading.speaker.has(term));
  return words[at]?.isName ? at : undefined;
}

/** Verbs for acts done in words, which may be reported without a verb of speech. */
const DONE_BY_WORDS =
  /\b(?:did|does|do|has|have|had) (?:[\p{L}\p{N}.'’-]{1,40} ){1,6}(?:call|called|describe|described|promise|promised|demand|demanded|announce|announced|deny|denied)\b/iu;

/** Whether a question that was ranked asks for the words of somebody whom it names. */
export function asksForOwnWords({ query, hits }: Ranking): boolean {
  return (
    hits[0]?.questionKind === 'quotation' &&
    speakerWord(query) !== undefined &&
    !DONE_BY_WORDS.test(query.reading.question)
  );
}

/** The articles whose quotes show who speaks in the best passages, each once. */
export function articlesToQuote({ hits }: Ranking): readonly Article[] {
  const articles = hits.slice(0, HITS_READ).map(({ article }) => [article.id, article] as const);
  return [...new Map(articles).values()].slice(0, MOST_ARTICLES);
}

/** What was found of a speaker's own words in a ranking. */
export interface OwnWords {
  /** Those passages first that quote the speaker on the topic, scored by how far they are on it. */
  readonly ranking: Ranking;
  /** Whether a passage quotes the speaker on the topic. */
  holds(hit: Hit): boolean;
}

/**
 * Ranks the passages first that quote the speaker on what is asked.
 *
 * @param quotesOf the quotes of an article of `articlesToQuote`
 */
export function rankOwnWords(
  ranking: Ranking,
  quotesOf: (article: Article) => readonly Quote[],
  readingOf: ReadingOf,
): OwnWords {
  const { query, idf, hits } = ranking;
  const speaker = speakerWord(query) ?? 0;
  const topic = query.words.map(
    ({ term }) => !query.reading.speaker.has(term) && !STATING.has(term),
  );
  const needed = query.words.map(({ term }, word) => topic[word] === true && !isOfCalendar(term));
  const head = topicHead(query);
  const read = new Map<string, readonly Span[]>();
  for (const article of articlesToQuote(ranking)) {
    read.set(article.id, quotesBy(speaker, query, article, quotesOf(article)));
  }
  const held = new Map<Hit, number>();
  for (const hit of hits.slice(0, HITS_READ)) {
    if (!quotes(hit, read.get(hit.article.id) ?? [])) continue;
    const coverage = coverageAround(hit, { query, readingOf });
    const isHeadMissing = head >= 0 && (coverage[head] ?? 0) === 0;
    const least = isHeadMissing ? ON_TOPIC_WITHOUT_HEAD : ON_TOPIC;
    if (shareOf(needed, idf, coverage) >= least) held.set(hit, shareOf(topic, idf, coverage));
  }
  const most = Math.max(...held.values());
  const own = new Set<Hit>();
  const scored = hits.map((hit) => {
    const onTopic = held.get(hit);
    if (onTopic === undefined) return hit;
    const one = { ...hit, score: hit.score - TOPIC_LOSS * (most - onTopic) };
    own.add(one);
    return one;
  });
  const byScore = scored.filter((hit) => own.has(hit)).toSorted((a, b) => b.score - a.score);
  return {
    ranking: { ...ranking, hits: [...byScore, ...scored.filter((hit) => !own.has(hit))] },
    holds: (hit) => own.has(hit),
  };
}

/** The noun phrase behind "about" or "on": its last word, before what stands behind it, is the topic. */
const TOPIC =
  /\b(?:about|(?:say|said|think|thought) (?:on|of)) (?:the |a |an |his |her |their |its |any )?(?<topic>(?:(?!(?:in|at|on|of|during|for|after|before|when|that|which|with|without|and|or|from|by|to)\b)[\p{L}\p{N}'-]{1,30} ?){1,5})/u;

/** The place in a query of the word that names the topic of the statement asked for; else -1. */
function topicHead({ words, reading }: Query): number {
  const asked = reading.asked;
  const head = extractTerms(TOPIC.exec(asked)?.groups?.topic ?? '').findLast(
    ({ term, word }) =>
      !/(?:ing|ed)$/.test(word) &&
      !isOfCalendar(term) &&
      !STATING.has(term) &&
      !reading.speaker.has(term),
  );
  return words.findIndex(({ term }) => term === head?.term);
}

/** Whether a passage gives words of the speaker. */
function quotes({ passage, features }: Hit, spans: readonly Span[]): boolean {
  return (
    (features.speakerQuoted ?? 0) >= SURELY_QUOTED || spans.some((span) => overlaps(span, passage))
  );
}

function quotesBy(
  word: number,
  query: Query,
  { text }: Article,
  quotes: readonly Quote[],
): readonly Span[] {
  return quotes.filter(({ speaker }) => {
    if (!speaker) return false;
    const named = `${speaker.name ?? ''} ${text.slice(speaker.start, speaker.end)}`;
    return (findEvidence(extractTerms(named), query).coverage[word] ?? 0) > 0;
  });
}
