import type { Report } from '../../domain/article.ts';
import type { Span } from '../../domain/span.ts';
import { extractTerms, type Term } from '../../text/extract-terms.ts';
import { splitSentences } from '../../text/sentences/split-sentences.ts';

/**
 * Sentences that say what a report is about. News tells the matter first; below it stands the
 * background that all reports of a beat share, and which would make one matter of all. Useful
 * range 8 to 15.
 */
const SENTENCES_READ = 10;

/** Those of them that tell the news; at 4 a background that begins early is taken for news. */
const LEAD_SENTENCES = 3;

/** How fast a sentence counts less with each one before it; .05 to .25 measure alike. */
const PLACE_DECAY = 0.15;

/** What a headline counts beside the first sentence: it says the same in fewer words. */
const HEADLINE_SHARE = 1;

/** What a sentence counts that tells of days before the news. */
const BACKGROUND_SHARE = 0.3;

/** What a name or a number counts beside a plain word: they tell matters of one kind apart. */
const NAME_SHARE = 1.5;

/** What terms count in saying what a stretch of text is about. */
type TermShares = ReadonlyMap<string, number>;

/** How much each term of a report counts in saying what it is about, before its rarity. */
export interface Salience {
  /** The terms of the headline and of the sentences that tell the news. */
  readonly lead: TermShares;
  /** The terms of what stands below them: more of the news, and background. */
  readonly body: TermShares;
}

/** A sentence, and whether it tells of what was known before. */
export interface SalienceSentence extends Span {
  readonly isBackground: boolean;
}

/** The terms of a report's headline and of its first sentences, the first ones most. */
export function salienceOf(
  { text, title, titleBasis }: Report,
  sentences: readonly SalienceSentence[],
): Salience {
  const [above, below] = [new Map<string, number>(), new Map<string, number>()];
  if (titleBasis === 'page') addTermShares(above, title, HEADLINE_SHARE);
  for (const [place, sentence] of sentences.slice(0, SENTENCES_READ).entries()) {
    const share = sentence.isBackground ? BACKGROUND_SHARE : 1;
    const words = text.slice(sentence.start, sentence.end);
    addTermShares(
      place < LEAD_SENTENCES ? above : below,
      words,
      share * Math.exp(-PLACE_DECAY * place),
    );
  }
  return { lead: above, body: below };
}

function addTermShares(shares: Map<string, number>, words: string, share: number): void {
  for (const [term, worth] of termWeights(words)) {
    shares.set(term, (shares.get(term) ?? 0) + share * worth);
  }
}

/** What an earlier report was about, read without its dates. */
export function salienceOfEarlier(article: Report): Salience {
  const sentences = splitSentences(article.text.slice(0, CHARACTERS_READ));
  return salienceOf(
    article,
    sentences.map((sentence) => ({ ...sentence, isBackground: false })),
  );
}

/** Characters in which ten sentences of a report end. */
const CHARACTERS_READ = 3000;

/** What each distinct term of a stretch of text counts by how it is written. */
function termWeights(words: string): ReadonlyMap<string, number> {
  const worths = new Map<string, number>();
  for (const [at, one] of extractTerms(words).entries()) {
    const weight = at > 0 && isName(words, one) ? NAME_SHARE : 1;
    worths.set(one.term, Math.max(weight, worths.get(one.term) ?? 0));
  }
  return worths;
}

/** The first word of a stretch has a capital whatever it is; the rest of them are names. */
function isName(words: string, { start }: Term): boolean {
  return /[\p{Lu}\p{N}]/u.test(words[start] ?? '');
}
