import { findEvidence } from '../../search/evidence.ts';
import { extractTerms } from '../../text/extract-terms.ts';
import { RELATED_SUBJECT_COVERAGE } from '../../text/similarity/thresholds.ts';
import {
  coverage,
  coversSubject,
  maxTermScores,
  type Subject,
  type TermScores,
  termScoresIn,
} from '../timeline/subject.ts';
import { mainWords } from './main-words.ts';
import type { UndatedQuote } from './voice-quotes.ts';

/** Characters before a quote's sentences that may name its subject: one or two sentences. */
const CONTEXT_REACH = 320;

/** Share of a subject that a quote itself holds where the words before it, and no headline, name the rest. */
const LEAST_BEHIND = 0.5;

/**
 * The match of a word from which a text names the subject and not only an event of its kind: a halt is
 * no truce, and a suicide mission no talks, where no truce and no talks are named nearby.
 */
const NAMED = 0.5;

/**
 * Whether a quote is on a subject: its own sentences hold a part of it, and with the headline and the words
 * before they cover it.
 */
export function isQuoteOn(subject: Subject, quote: UndatedQuote): boolean {
  return isOn(subject, quote, { words: quote.surroundings.text, reach: CONTEXT_REACH });
}

/** How a quote is about a subject: it `names` it, or the words before it name the rest; else it only mentions it. */
export type Aboutness = 'names' | 'in-context' | 'mentions';

/**
 * How a quote is about a subject, by the words said or the position held, without what is beside
 * its point.
 */
export function aboutnessOf(subject: Subject, quote: UndatedQuote): Aboutness {
  const words = mainWords(`${openingOf(quote)} ${quote.citation.text}`);
  if (isOn(subject, quote, { words, reach: 0 })) return 'names';
  return isOn(subject, quote, { words, reach: CONTEXT_REACH }) ? 'in-context' : 'mentions';
}

/** The opening of a quote's sentence that names its subject: "In the port of Esk, rebels said". */
function openingOf({ statement, surroundings }: UndatedQuote): string {
  const before = surroundings.text.slice(0, Math.max(0, statement.start - surroundings.start));
  const opening = before.split(SENTENCE_END).at(-1) ?? '';
  return ADVERBIAL.test(opening) ? opening : '';
}

/** What opens a sentence and is a part of it: "In the port of Esk, rebels said". */
const ADVERBIAL =
  /^\s*(?:in|on|at|near|outside|around|of|about|regarding|asked|without|with|from|for|as to|over)\b/i;

const SENTENCE_END = /[.!?…]["”’]?\s|\n/u;

/** Words of a quote, and the characters before its sentences that may name what it is about. */
interface WordsOnSubject {
  readonly words: string;
  readonly reach: number;
}

function isOn(
  subject: Subject,
  { surroundings }: UndatedQuote,
  { words, reach }: WordsOnSubject,
): boolean {
  const loose = termScoresIn(subject, words);
  if (coverage(subject, loose) < RELATED_SUBJECT_COVERAGE) return false;
  const { article, start, text } = surroundings;
  const before = article.text.slice(Math.max(0, start - reach), start);
  const title = article.titleBasis === 'page' ? article.title : '';
  const headed = namedIn(subject, `${title}. ${text}`);
  const named = maxTermScores(headed, namedIn(subject, before));
  const own = loose.map((score, word) => ((named[word] ?? 0) >= NAMED ? score : 0));
  const share = coverage(subject, own);
  if (share < RELATED_SUBJECT_COVERAGE) return false;
  if (coversSubject(subject, maxTermScores(own, headed))) return true;
  return share >= LEAST_BEHIND && coversSubject(subject, maxTermScores(own, named));
}

/** How well a text matches each word of a subject, by the word itself or one that means the same. */
function namedIn({ query }: Subject, text: string): TermScores {
  return findEvidence(extractTerms(text), query).coverage;
}
