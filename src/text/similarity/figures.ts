const FIGURE = /^\p{N}/u;

/** Whether a term is a number, or begins with one: "12", "1,000", "5th". */
export function isFigure(term: string): boolean {
  return FIGURE.test(term);
}

/**
 * The figures among the terms of a text. Two texts whose figures differ contradict each other,
 * however alike their other words are.
 */
export function figuresOf(terms: Iterable<string>): ReadonlySet<string> {
  const figures = new Set<string>();
  for (const term of terms) if (isFigure(term)) figures.add(term);
  return figures;
}

/** Whether two texts, given as their terms, contain the same figures; none is the same as none. */
export function sameFigures(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [figures, others] = [figuresOf(one), figuresOf(other)];
  return figures.size === others.size && figures.isSubsetOf(others);
}
