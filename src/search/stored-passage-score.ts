import type { PassageMatch } from './passage-matches.ts';

/**
 * The numbers of BM25+ (Lv and Zhai, 2011) and the weight of a headline, as the index in the process
 * has them: an archive answers alike wherever its passages lie.
 */
const BM25 = { k: 1.2, b: 0.7, d: 0.5 } as const;
const TITLE_BOOST = 0.4;

/** How many passages hold a term: in their text, in their headline, in either. */
export interface TermUse {
  readonly inText: number;
  readonly inTitle: number;
  readonly inAny: number;
}

/** How much is stored. */
export interface PassageTotals {
  readonly articles: number;
  readonly passages: number;
  /** Terms of all texts, and of all headlines: of each passage every term once. */
  readonly textTerms: number;
  readonly titleTerms: number;
}

/** A stored passage as far as its score goes. */
export interface ScoredPassage {
  /** How many different terms text and headline have. */
  readonly textTerms: number;
  readonly titleTerms: number;
  /** By term, how often text and headline hold it. */
  readonly counts: ReadonlyMap<string, { readonly inText: number; readonly inTitle: number }>;
}

/** A term that is asked for. */
export interface WeighedTerm extends TermUse {
  readonly term: string;
  /** By what its share of the score is multiplied. */
  readonly weight: number;
}

/** How rare a term is: BM25's inverse document frequency, never negative. */
export function rarityOf(holding: number, { passages }: Pick<PassageTotals, 'passages'>): number {
  return Math.log(1 + (passages - holding + 0.5) / (holding + 0.5));
}

/**
 * The score of a passage among those of an archive, and the terms that it holds; nothing where it
 * holds none. Terms that are held multiply it, so that two words count more than one twice.
 */
export function scorePassage(
  terms: readonly WeighedTerm[],
  passage: ScoredPassage,
  totals: PassageTotals,
): Pick<PassageMatch, 'score' | 'terms'> | undefined {
  const held: string[] = [];
  let score = 0;
  const text = averageOf(totals.textTerms, totals);
  const title = averageOf(totals.titleTerms, totals);
  for (const { term, weight, inText, inTitle } of terms) {
    const count = passage.counts.get(term);
    if (count === undefined) continue;
    held.push(term);
    const ofText = saturated(count.inText, passage.textTerms / text) * rarityOf(inText, totals);
    const ofTitle =
      saturated(count.inTitle, passage.titleTerms / title) * rarityOf(inTitle, totals);
    score += weight * (ofText + TITLE_BOOST * ofTitle);
  }
  return held.length === 0 ? undefined : { score: score * held.length, terms: held };
}

/** What a term that stands so often in a field counts, by the field's length in average lengths. */
function saturated(times: number, length: number): number {
  if (times === 0) return 0;
  const { k, b, d } = BM25;
  return d + (times * (k + 1)) / (times + k * (1 - b + b * length));
}

function averageOf(terms: number, { passages }: PassageTotals): number {
  return terms / passages;
}
