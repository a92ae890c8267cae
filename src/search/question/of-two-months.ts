import { MONTH } from '../../domain/calendar/names.ts';
import { withoutArticle } from '../../text/function-words.ts';

const PART_OF_MONTH = `(?:early |late |mid-?)?(?:${MONTH})`;
const OF_MONTH = new RegExp(`^(.{1,200}) (?:of|in|from|for|during) (${PART_OF_MONTH})$`, 'i');
const MONTH_ALONE = new RegExp(`^(?:(?:of|in|from|for|during) )?(${PART_OF_MONTH})$`, 'i');

/** A thing in one of two months, and the words that tell it from the other. */
interface OfMonth {
  readonly phrase: string;
  readonly of: string;
}

/** "The ministry's offers of March" and "April": the same thing in each month. */
export function ofTwoMonths(left: string, right: string): readonly [OfMonth, OfMonth] | undefined {
  const [, what, first] = OF_MONTH.exec(left) ?? [];
  const [, second] = MONTH_ALONE.exec(right) ?? [];
  if (what === undefined || first === undefined || second === undefined) return undefined;
  const made = withoutArticle(what);
  return [
    { phrase: `${made} in ${first}`, of: first },
    { phrase: `${made} in ${second}`, of: second },
  ];
}
