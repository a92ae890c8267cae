import type { Span } from '../../domain/span.ts';
import { answerFeatures } from './answer-features.ts';
import { arrangementFeatures } from './arrangement-features.ts';
import { coverageFeatures } from './coverage-features.ts';
import type { SentenceFeatures } from './features.ts';
import type { SentenceContext } from './ranking-context.ts';
import { subjectFeatures } from './subject-features.ts';

/** What a question ends in, within a quotation too. */
const QUESTION_END = /\?["”’»)\]]*\s*$/;
const HYPOTHETICAL = /^["“]?(?:If|Imagine|Suppose|What if|Perhaps|Maybe|Let us)\b/;

/** Terms below which a sentence is hardly one: a heading, a caption, an exclamation. */
const SHORT_TERMS = 5;

/** Brings the logarithm of the number of terms of an ordinary sentence to about 0.7. */
const LENGTH_SCALE = 4;

/** Characters of a usual sentence; the logarithm of how many stand before, of a long article, is brought to 1. */
const USUAL_SENTENCE = 200;
const DEPTH_SCALE = 4;

/** How a question of an interview begins. */
const INTERVIEWER = /\s*(?:Q|Question)\s?[:.]\s/y;

/** How what is only thought of begins. */
const SUPPOSES = /^["“]?(?:Imagine|Suppose|What if|Let us (?:say|suppose|imagine))\b/;

/** Characters of the longest question of an interview. */
const LONGEST_QUESTION = 600;

/**
 * Whether a sentence asks or supposes and states nothing, or is part of a question of an interview: it
 * answers no question, however alike it is.
 */
export function asks(text: string, { start, end }: Span): boolean {
  const sentence = text.slice(start, end);
  if (QUESTION_END.test(sentence) || SUPPOSES.test(sentence)) return true;
  const before = text.slice(Math.max(0, start - LONGEST_QUESTION), start);
  const line = before.lastIndexOf('\n') + 1;
  const isFromStart = line > 0 || start <= LONGEST_QUESTION;
  if (!isFromStart) return false;
  INTERVIEWER.lastIndex = start - before.length + line;
  return INTERVIEWER.test(text) && INTERVIEWER.lastIndex <= end;
}

/** The features of what of the question stands in a sentence and around it, and where. */
export function matchFeatures(context: SentenceContext): SentenceFeatures {
  return { ...coverageFeatures(context), ...arrangementFeatures(context) };
}

/** The features of how long a sentence is, and how far down. */
export function formFeatures({
  terms,
  span,
  weighed,
}: Pick<SentenceContext, 'terms' | 'span' | 'weighed'>): SentenceFeatures {
  // What a thing is may be said in three words: that tells a definition from no heading.
  const mayBeShort = weighed.questionKind === 'overview';
  return {
    depth: Math.log(1 + span.start / USUAL_SENTENCE) / DEPTH_SCALE,
    isShort: terms.length < SHORT_TERMS && !mayBeShort ? 1 : 0,
    length: Math.log(1 + terms.length) / LENGTH_SCALE,
  };
}

/**
 * The features of a sentence.
 *
 * @param matched its `matchFeatures`, where they are known
 */
export function sentenceFeatures(
  context: SentenceContext,
  matched = matchFeatures(context),
): SentenceFeatures {
  const { text, article, span } = context;
  return {
    ...matched,
    ...answerFeatures(context),
    ...subjectFeatures(context),
    isQuestion: asks(article.text, span) ? 1 : 0,
    isHypothetical: HYPOTHETICAL.test(text) ? 1 : 0,
    ...formFeatures(context),
  };
}
