import type { Development } from '../../domain/digest.ts';
import { formatCount } from './format-count.ts';
import { formatList, limitItems } from './format-list.ts';

/** Which outlets are shown anyway, and how the others are named. */
interface SpreadOptions {
  /** Outlets whose sentences are shown; `null` stands for an unknown one. */
  readonly shown: ReadonlySet<string | null>;
  /** The others by name, at most `limit` of them; without it only their number is said. */
  readonly names?: {
    readonly limit: number;
    /** A name as it is printed, such as a shortened one. */
    readonly format: (name: string) => string;
  };
}

/**
 * Who else printed what is new, and whether they are reports of their own: "also in The Ferry
 * Times and 3 more outlets; 2 independent reports". Empty for one report of one outlet.
 */
export function formatSpread(
  development: Pick<Development, 'printedBy' | 'independent'>,
  { shown, names }: SpreadOptions,
): string {
  const others = development.printedBy.filter((outlet) => !shown.has(outlet));
  const list = names
    ? formatList(
        limitItems(others.map(names.format), {
          limit: names.limit,
          formatRest: (count) => formatCount(count, 'more outlet'),
        }),
      )
    : formatCount(others.length, 'outlet');
  const also = others.length > 0 ? `also in ${list}` : '';
  return [also, formatReportCount(development)].filter((part) => part !== '').join('; ');
}

/**
 * How many reports there are, where that is not plain: independent of each other only as far as
 * there are outlets for them, since what one outlet writes twice is not independent.
 */
function formatReportCount({
  printedBy,
  independent,
}: Pick<Development, 'printedBy' | 'independent'>): string {
  if (independent === 1) return printedBy.length > 1 ? 'all print one report' : '';
  const areApart = independent <= printedBy.length;
  return `${independent} ${areApart ? 'independent ' : ''}reports`;
}
