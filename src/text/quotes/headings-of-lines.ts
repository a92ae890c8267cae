import type { Attribution } from './attribute-quotations.ts';

/** A line that a word or two and a colon open: "Pay: The union wants 6.5 percent." */
const HEADED =
  /^(?<label>\p{Lu}[\p{L}’'-]{1,30}(?: [\p{L}’'-]{1,30}){0,3}):[ \t]+(?=[\p{Lu}\p{N}])/gmu;

/** Lines so opened from which their openings are headings: one alone is a headline. */
const MIN_HEADINGS = 3;

/** "Ann Lee": a name in full, who speaks. */
const FULL_NAME = /^\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+)+$/u;

/**
 * What a text attributes, without what it only puts under headings: several lines in a row that open with
 * other words each, where those of a transcript come back.
 */
export function withoutHeadings(
  text: string,
  attributions: readonly Attribution[],
): readonly Attribution[] {
  const headings = new Map(
    Array.from(text.matchAll(HEADED), ({ index, groups }) => [index, groups?.label ?? '']),
  );
  const distinct = new Set(headings.values());
  if (headings.size < MIN_HEADINGS || distinct.size < headings.size) return attributions;
  return attributions.filter(({ kind, source }) => {
    const label = source ? headings.get(source.start) : undefined;
    const isHeading = source && label !== undefined && source.end - source.start === label.length;
    return kind === 'direct' || !isHeading || FULL_NAME.test(label);
  });
}
