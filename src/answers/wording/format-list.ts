/** How many items are named, and what stands for those that are not. */
export interface ListLimit {
  /** Items named at most, from 1; all of them without one. */
  readonly limit?: number | undefined;
  /** What is said of the items that are not named, by their number. */
  readonly formatRest: (count: number) => string;
}

/** The first items, and as the last one how many more there are, where there are more. */
export function limitItems(
  items: readonly string[],
  { limit = items.length, formatRest }: ListLimit,
): readonly string[] {
  const rest = items.length - limit;
  return rest > 0 ? [...items.slice(0, limit), formatRest(rest)] : items;
}

/** A list in words, without a comma before the conjunction: "a, b and c". */
export function formatList(items: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  const last = items.at(-1) ?? '';
  return items.length > 1 ? `${items.slice(0, -1).join(', ')} ${conjunction} ${last}` : last;
}

/** Names with commas alone between them, and how many more there are: "a, b and 2 more". */
export function formatNames(names: readonly string[], limit?: number): string {
  const named = names.slice(0, limit).join(', ');
  const rest = names.length - (limit ?? names.length);
  return rest > 0 ? `${named} and ${rest} more` : named;
}
