import type { DateMention } from '../../domain/date-mention.ts';

/**
 * A mention as it is stored: the number of characters between the end of the one before it and its
 * start, its length, its type, its basis, its value, and where it is ambiguous the other value or
 * `null`.
 */
type StoredMention = readonly [
  gap: number,
  length: number,
  type: DateMention['type'],
  basis: DateMention['basis'],
  value: string | null,
  otherValue?: string | null,
];

/** Mentions in order as JSON. */
export function encodeDates(mentions: readonly DateMention[]): string {
  let before = 0;
  const stored = mentions.map((mention): StoredMention => {
    const { start, end, type, basis, value, isAmbiguous, otherValue = null } = mention;
    const gap = start - before;
    before = end;
    const plain = [gap, end - start, type, basis, value] as const;
    return isAmbiguous ? [...plain, otherValue] : plain;
  });
  return JSON.stringify(stored);
}

/** The mentions that `encodeDates` wrote. Throws a SyntaxError for what is no JSON. */
export function decodeDates(body: string): readonly DateMention[] {
  let before = 0;
  return (JSON.parse(body) as readonly StoredMention[]).map(
    ([gap, length, type, basis, value, otherValue]) => {
      const start = before + gap;
      const end = start + length;
      before = end;
      return {
        ...{ start, end, type, basis, value },
        ...(otherValue === undefined ? {} : { isAmbiguous: true as const }),
        ...(typeof otherValue === 'string' ? { otherValue } : {}),
      };
    },
  );
}
