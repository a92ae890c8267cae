import type { Development } from '../../domain/digest.ts';

/**
 * How many reports tell a matter, where that is not plain: independent of each other only as far
 * as there are outlets for them, since what one desk writes twice is one desk's.
 */
export function formatReportCount({ printedBy, independent }: Development): string {
  if (independent === 1) return printedBy.length > 1 ? 'all print one report' : '';
  const areApart = independent <= printedBy.length;
  return `${independent} ${areApart ? 'independent ' : ''}reports`;
}
