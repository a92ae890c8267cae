import type { Excerpt } from '../domain/answer.ts';
import type { Article } from '../domain/article.ts';
import type { Dating } from '../domain/timeline.ts';
import { evidenceIn } from '../search/evidence.ts';
import type { Query } from '../search/query.ts';
import type { Hit } from '../search/ranking.ts';
import type { Ranking } from '../search/search.ts';
import { terms } from '../text/terms.ts';
import type { TellingOf } from './evidence-timeline.ts';
import { daysOf } from './timeline/dating.ts';
import { newsDaysOf } from './timeline/news-days.ts';

/** What a question about what is still to come says. */
const TO_COME = /\b(?:will|shall|going to|due to|supposed to|expected to)\b/i;

/** A first name, or a word that only names a kind, counts less than this and need not be said. */
const FULL_WEIGHT = 1;

/** How well each word of the question must be met in the sentence. */
const MET_FROM = 0.5;

/**
 * When what a question asks for took place, of the first excerpt's sentence: only where that holds
 * every word of the question, for a date that stands alone is believed. What "will" be has a date
 * behind the day on which it was told, and none where the sentence names several.
 */
export function whenOf(
  question: string,
  { query }: Ranking,
  { excerpt, hits, tellingOf }: { excerpt: Excerpt; hits: readonly Hit[]; tellingOf: TellingOf },
): Dating | null {
  const isAsked = query.sought === 'time' || query.sought === 'year';
  const { article, start, text } = excerpt.sentence;
  if (!isAsked || !saysAll(text, query)) return null;
  const hit = hits.find((one) => one.article.id === article.id && one.sentence.start === start);
  const telling = hit && tellingOf(hit);
  if (!telling) return null;
  if (!TO_COME.test(question)) return telling.dating;
  const ahead = telling.mentioned.filter((dating) => isAhead(dating, article));
  const [only, ...others] = ahead.filter(({ date }, at) => isFirst(date, at, ahead));
  return only && others.length === 0 ? only : null;
}

/**
 * Whether a sentence holds every word of the question, what the question begins with before what it
 * says of that: "Norland accepted it on condition that Southmark did" is no answer to when
 * Southmark accepted.
 */
function saysAll(text: string, { words, ...query }: Query): boolean {
  const { met, places } = evidenceIn(terms(text), { words, ...query });
  const isMet = (word: number) => (met[word] ?? 0) >= MET_FROM;
  if (!words.every(({ weight }, word) => weight < FULL_WEIGHT || isMet(word))) return false;
  const verb = words.findIndex(({ name }, word) => word > 0 && !name);
  const [subject = [], said = []] = [places[0], places[verb]];
  return !words[0]?.name || verb < 0 || Math.min(...subject) < Math.max(...said);
}

function isAhead(dating: Dating, article: Article): boolean {
  const told = newsDaysOf(article)?.last;
  return told !== undefined && daysOf(dating).first > told;
}

function isFirst(date: string, at: number, all: readonly Dating[]): boolean {
  return all.findIndex((one) => one.date === date) === at;
}
