/** Punctuation that may end a sentence, with what stands around it. */
export interface BoundaryCandidate {
  /** The terminators: ".", "?!", ". . .". */
  readonly terminators: string;
  /** Closing quotation marks, brackets and note numbers directly behind them. */
  readonly closers: string;
  /** White space up to what follows; empty where nothing stands between. */
  readonly gap: string;
  /** The sentence so far, up to the terminators; of a long one the last part. */
  readonly sentence: string;
  /** The token that the terminators stand behind. */
  readonly tokenBefore: string;
  /** What follows, as far as rules look; empty at the end of the text. */
  readonly next: string;
}

/** `true` where the sentence ends, `false` where it goes on, `undefined` where a rule cannot say. */
export type BoundaryVerdict = boolean | undefined;

/** One reason for a sentence to end or to go on at a candidate. */
export type BoundaryRule = (candidate: BoundaryCandidate) => BoundaryVerdict;

export function firstVerdict(
  rules: readonly BoundaryRule[],
  candidate: BoundaryCandidate,
): BoundaryVerdict {
  for (const rule of rules) {
    const verdict = rule(candidate);
    if (verdict !== undefined) return verdict;
  }
  return undefined;
}
