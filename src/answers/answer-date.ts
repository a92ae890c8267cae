import type { Excerpt } from '../domain/answer.ts';
import type { Article } from '../domain/article.ts';
import type { Dating } from '../domain/timeline.ts';
import { findEvidence } from '../search/evidence.ts';
import type { Query } from '../search/parse-question.ts';
import type { Hit } from '../search/rank-passages.ts';
import type { Ranking } from '../search/search.ts';
import { extractTerms } from '../text/extract-terms.ts';
import type { DateHit } from './build-evidence-timeline.ts';
import { dayRangeOf } from './timeline/dating.ts';
import { newsDaysOf } from './timeline/news-days.ts';

/** What a question about what is still to come says. */
const FUTURE_WORDS = /\b(?:will|shall|going to|due to|supposed to|expected to)\b/i;

/** A first name, or a word that only names a kind, counts less than this and need not be said. */
const FULL_WEIGHT = 1;

/** How well each word of the question must be met in the sentence. */
const MATCHED_FROM = 0.5;

/**
 * When what a question asks for took place, of the first excerpt's sentence: only where that holds
 * every word of the question, for a date that stands alone is believed. What "will" be has a date
 * behind the day on which it was told, and none where the sentence names several.
 */
export function answerDate(
  question: string,
  { query }: Ranking,
  { excerpt, hits, tellingOf }: { excerpt: Excerpt; hits: readonly Hit[]; tellingOf: DateHit },
): Dating | null {
  const isAsked = query.answerType === 'time' || query.answerType === 'year';
  const { article, start, text } = excerpt.sentence;
  if (!isAsked || !coversQuestion(text, query)) return null;
  const hit = hits.find((one) => one.article.id === article.id && one.sentence.start === start);
  const sentence = hit && tellingOf(hit);
  if (!sentence) return null;
  if (!FUTURE_WORDS.test(question)) return sentence.dating;
  const ahead = sentence.mentionedDatings.filter((dating) => isAhead(dating, article));
  const [only, ...others] = ahead.filter(({ date }, at) => isFirst(date, at, ahead));
  return only && others.length === 0 ? only : null;
}

/**
 * Whether a sentence holds every word of the question, what the question begins with before what it
 * says of that: "Norland accepted it on condition that Southmark did" is no answer to when
 * Southmark accepted.
 */
function coversQuestion(text: string, { words, ...query }: Query): boolean {
  const { coverage, positions } = findEvidence(extractTerms(text), {
    words,
    ...query,
  });
  const isMet = (word: number) => (coverage[word] ?? 0) >= MATCHED_FROM;
  if (!words.every(({ weight }, word) => weight < FULL_WEIGHT || isMet(word))) return false;
  const verb = words.findIndex(({ isName }, word) => word > 0 && !isName);
  const [subject = [], said = []] = [positions[0], positions[verb]];
  return !words[0]?.isName || verb < 0 || Math.min(...subject) < Math.max(...said);
}

function isAhead(dating: Dating, article: Article): boolean {
  const told = newsDaysOf(article)?.last;
  return told !== undefined && dayRangeOf(dating).first > told;
}

function isFirst(date: string, at: number, all: readonly Dating[]): boolean {
  return all.findIndex((one) => one.date === date) === at;
}
