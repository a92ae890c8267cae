/** How a question was read, and why its excerpts were chosen. */
export interface Explanation {
  readonly reading: ExplainedReading;
  /** The words that were searched for; none where the question was answered by dates alone. */
  readonly words: readonly ExplainedWord[];
  /** The excerpts in the order shown; the nearest passages where nothing answers. */
  readonly excerpts: readonly ExplainedExcerpt[];
}

/** What a question was read to ask for. */
export interface ExplainedReading {
  /** In words: "a number of prisoners". */
  readonly asksFor: string;
  readonly answerType: string;
  readonly form: string;
  /** The noun that names the kind of answer, as the question writes it. */
  readonly noun: string | null;
  /** Whom it wants quoted, as the question writes it. */
  readonly speaker: string | null;
  readonly ordinals: readonly string[];
  readonly tense: 'past' | 'future' | 'open';
  readonly isYesOrNo: boolean;
  readonly isNegated: boolean;
}

/** A word of a question, as it was searched for. */
export interface ExplainedWord {
  readonly word: string;
  readonly kind: 'name' | 'figure' | 'noun' | 'content';
  /** Its inverse document frequency, times what a word of its kind counts; 0 or more. */
  readonly weight: number;
  /** Whether any passage holds it or a synonym. */
  readonly isKnown: boolean;
  /** The terms taken for the same that some passage holds. */
  readonly synonyms: readonly string[];
}

/** What one feature adds to a score, or to the logarithm of the odds: its value times its weight. */
export interface Contribution {
  readonly feature: string;
  readonly value: number;
  readonly weight: number;
  readonly amount: number;
}

/** Something that the answer to a question must or should hold, and whether an excerpt does. */
export interface ExplainedConstraint {
  /** In words: "the place", "a length of time". */
  readonly name: string;
  /** What follows where it is lacking: no answer, a passage with it goes first, or doubt. */
  readonly effect: 'required' | 'preferred' | 'doubted';
  readonly isMet: boolean;
}

/** Why an excerpt stands where it does. */
export interface ExplainedExcerpt {
  readonly score: number;
  /** By how much the score exceeds that of the next passage; `null` for the last one. */
  readonly ahead: number | null;
  /** The features that counted most, for or against, weightiest first. */
  readonly features: readonly Contribution[];
  /** The probability, from 0 to 1, that the excerpt answers. */
  readonly confidence: number;
  readonly confidenceFeatures: readonly Contribution[];
  /** What the question asks for, by the constraints on its answer. */
  readonly constraints: readonly ExplainedConstraint[];
}
