import type { Report } from '../../domain/article.ts';
import type { Span } from '../../domain/span.ts';
import { extractTerms, type TermSpan } from '../../text/extract-terms.ts';
import type { TextReading } from '../../text/readings/text-reading.ts';
import { splitSentences } from '../../text/sentences/split-sentences.ts';

/**
 * The number of sentences that are read. News comes first in a report; the background below it is
 * common to all reports of a beat and would merge all stories. Useful range 8 to 15.
 */
const SENTENCES_READ = 10;

/** The number of them in the lead; at 4 a background that begins early is taken for news. */
const LEAD_SENTENCES = 3;

/** How fast the weight of a sentence falls with its position; .05 to .25 measure alike. */
const PLACE_DECAY = 0.15;

/** The weight of a headline; the first sentence, which says the same in more words, weighs 1. */
const HEADLINE_SHARE = 1;

/** The factor for a sentence about days before the news. */
const BACKGROUND_SHARE = 0.3;

/** The weight of a name or a number; a plain word, which distinguishes stories less, weighs 1. */
const NAME_SHARE = 1.5;

/** The weights of the terms of a text. */
type TermShares = ReadonlyMap<string, number>;

/** The weight of each term of a report, before it is multiplied by its idf. */
export interface Salience {
  /** The terms of the headline and of the lead. */
  readonly lead: TermShares;
  /** The terms of the sentences below: more of the news, and background. */
  readonly body: TermShares;
}

/** A sentence, and whether it is background. */
export interface SalienceSentence extends Span {
  readonly isBackground: boolean;
}

/** The weighted terms of a report's headline and of its first sentences. */
export function salienceOf(
  { text, title, titleBasis }: Report,
  sentences: readonly SalienceSentence[],
  reading: TextReading,
): Salience {
  const [above, below] = [new Map<string, number>(), new Map<string, number>()];
  if (titleBasis === 'page')
    addTermShares(above, termWeights(title, extractTerms(title)), HEADLINE_SHARE);
  for (const [place, sentence] of sentences.slice(0, SENTENCES_READ).entries()) {
    const share = sentence.isBackground ? BACKGROUND_SHARE : 1;
    const words = text.slice(sentence.start, sentence.end);
    addTermShares(
      place < LEAD_SENTENCES ? above : below,
      termWeights(words, reading.termsIn(sentence)),
      share * Math.exp(-PLACE_DECAY * place),
    );
  }
  return { lead: above, body: below };
}

function addTermShares(
  shares: Map<string, number>,
  weights: ReadonlyMap<string, number>,
  share: number,
): void {
  for (const [term, weight] of weights) {
    shares.set(term, (shares.get(term) ?? 0) + share * weight);
  }
}

/**
 * The salience of an earlier report, read without its dates.
 *
 * @param sentences its first ones, as `readFirstSentences` reads them
 */
export function salienceOfEarlier(
  article: Report,
  sentences: readonly Span[],
  reading: TextReading,
): Salience {
  return salienceOf(
    article,
    sentences.map((sentence) => ({ ...sentence, isBackground: false })),
    reading,
  );
}

/** Raised whenever the first sentences of some text change, so that they are read again. */
export const FIRST_SENTENCES_VERSION = 1;

/** Characters within which ten sentences of a report end. */
const CHARACTERS_READ = 3000;

/** The sentences at the beginning of a text that state what it is about. */
export function readFirstSentences(text: string): readonly Span[] {
  return splitSentences(text.slice(0, CHARACTERS_READ)).slice(0, SENTENCES_READ);
}

/** The weight of each distinct term of a text, by its spelling. */
function termWeights(words: string, terms: readonly TermSpan[]): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const [at, one] of terms.entries()) {
    const weight = at > 0 && isName(words, one) ? NAME_SHARE : 1;
    weights.set(one.term, Math.max(weight, weights.get(one.term) ?? 0));
  }
  return weights;
}

/** Whether a term has a capital or is a number; the first word of a text always has a capital. */
function isName(words: string, { start }: TermSpan): boolean {
  return /[\p{Lu}\p{N}]/u.test(words[start] ?? '');
}
