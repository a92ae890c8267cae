import type { Excerpt } from '../domain/answer.ts';
import type { Article } from '../domain/article.ts';
import type { Dating } from '../domain/timeline.ts';
import { findEvidence } from '../search/evidence.ts';
import { FULL_WEIGHT, type Query } from '../search/parse-question.ts';
import type { Hit } from '../search/ranking/rank-passages.ts';
import type { Ranking } from '../search/search.ts';
import type { TermSpan } from '../text/extract-terms.ts';
import type { ReadingOf } from '../text/readings/text-reading.ts';
import type { DateHit } from './build-evidence-timeline.ts';
import { dayRangeOf } from './dating.ts';
import { phaseDate } from './phase-date.ts';
import { phaseAsked, phaseIn } from './sufficiency/phase.ts';
import type { PhaseAsked } from './sufficiency/reported-phase.ts';
import { newsDaysOf } from './timeline/news-days.ts';

/** Words of a question about the future. */
const FUTURE_WORDS = /\b(?:will|shall|going to|due to|supposed to|expected to)\b/i;

/** The match, from 0 to 1, from which a sentence contains a word of the question. */
const MIN_MATCH = 0.5;

/** What the date of an answer is taken from. */
interface AnswerDateInput {
  /** The first one of the answer. */
  readonly excerpt: Excerpt;
  readonly hits: readonly Hit[];
  readonly datedSentenceOf: DateHit;
  readonly readingOf: ReadingOf;
}

/** Whether a question asks when something took place. */
export function asksForDate({ answerType }: Pick<Query, 'answerType'>): boolean {
  return answerType === 'time' || answerType === 'year';
}

/**
 * When what a question asks for took place, by the first excerpt's sentence: only where that contains
 * every word of the question, for readers trust a date that is shown alone. A question about the
 * future is answered by a date after the day of the report, and by none where there are several.
 */
export function answerDate(
  question: string,
  { query }: Ranking,
  { excerpt, hits, datedSentenceOf, readingOf }: AnswerDateInput,
): Dating | null {
  if (asksForDate(query)) {
    const phase = phaseAsked(query);
    if (phase) return dateOfPhase(phase, query, { excerpt, hits, datedSentenceOf, readingOf });
  }
  const { article, start } = excerpt.sentence;
  const terms = readingOf(article).termsIn(excerpt.sentence);
  if (!asksForDate(query) || !coversQuestion(terms, query)) return null;
  const hit = hits.find((one) => one.article.id === article.id && one.sentence.start === start);
  const sentence = hit && datedSentenceOf(hit);
  if (!sentence) return null;
  if (!FUTURE_WORDS.test(question)) return sentence.dating;
  const ahead = sentence.mentionedDatings.filter((dating) => isAhead(dating, article));
  const [only, ...others] = ahead.filter(({ date }, at) => isFirst(date, at, ahead));
  return only && others.length === 0 ? only : null;
}

/**
 * When what is asked about began or ended: the date that hangs on that; of what reports it without a date
 * that of the sentence, and none where the dates of the sentence are of something else.
 */
function dateOfPhase(
  asked: PhaseAsked,
  query: Query,
  { excerpt, hits, datedSentenceOf, readingOf }: AnswerDateInput,
): Dating | null {
  const { article } = excerpt.sentence;
  const hit = hits.find(
    (one) => one.article.id === article.id && one.sentence.start === excerpt.sentence.start,
  );
  const found = hit && phaseIn(hit, asked, { query, readingOf });
  if (!found) return null;
  const { sentence, reported } = found;
  const statement = article.text.slice(sentence.start, sentence.end);
  const { dating, hasDates } = phaseDate(statement, reported, article);
  if (dating) return dating;
  const isOfReport = reported.form === 'object' || (reported.form === 'subject-first' && !hasDates);
  if (reported.isAhead && reported.form !== 'object') return null;
  return isOfReport ? (datedSentenceOf({ ...hit, sentence })?.dating ?? null) : null;
}

/**
 * Whether a sentence contains every word of the question, its subject before its verb: "Norland
 * accepted it on condition that Southmark did" is no answer to when Southmark accepted.
 */
function coversQuestion(terms: readonly TermSpan[], { words, ...query }: Query): boolean {
  const { coverage, positions } = findEvidence(terms, {
    words,
    ...query,
  });
  const isMatched = (word: number) => (coverage[word] ?? 0) >= MIN_MATCH;
  if (!words.every(({ weight }, word) => weight < FULL_WEIGHT || isMatched(word))) return false;
  const verb = words.findIndex(({ isName }, word) => word > 0 && !isName);
  const [subject = [], predicate = []] = [positions[0], positions[verb]];
  return !words[0]?.isName || verb < 0 || Math.min(...subject) < Math.max(...predicate);
}

function isAhead(dating: Dating, article: Article): boolean {
  const reported = newsDaysOf(article)?.last;
  return reported !== undefined && dayRangeOf(dating).first > reported;
}

function isFirst(date: string, at: number, all: readonly Dating[]): boolean {
  return all.findIndex((one) => one.date === date) === at;
}
