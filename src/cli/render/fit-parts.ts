/** A part of a text, and how soon it finds room. */
export interface Part<Kind extends string> {
  readonly kind: Kind;
  readonly text: string;
  /** `0` is always shown; of others, a lower number goes first, and of equals the earlier one. */
  readonly order: number;
}

/** What a text shows, and what it has no room for, both in the order of the text. */
interface FittedParts<Kind extends string> {
  readonly shown: readonly Part<Kind>[];
  readonly left: readonly Part<Kind>[];
}

/** The blank line between two parts. */
const GAP = 1;

/**
 * The parts that fit a number of lines, a blank line between any two. A part without room is passed
 * over, and a shorter one of a later order may still fit.
 */
export function fitParts<Kind extends string>(
  parts: readonly Part<Kind>[],
  lines: number,
): FittedParts<Kind> {
  const isShown = new Set(parts.filter(({ order }) => order === 0));
  let room = lines - linesOf([...isShown]);
  for (const part of parts.toSorted((one, other) => one.order - other.order)) {
    const needed = linesOf([part]);
    if (isShown.has(part) || needed > room) continue;
    isShown.add(part);
    room -= needed;
  }
  return {
    shown: parts.filter((part) => isShown.has(part)),
    left: parts.filter((part) => !isShown.has(part)),
  };
}

function linesOf(parts: readonly { readonly text: string }[]): number {
  return parts.reduce((all, { text }) => all + text.split('\n').length + GAP, 0);
}
