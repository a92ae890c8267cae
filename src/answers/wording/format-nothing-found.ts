import type { Timeline } from '../../domain/timeline.ts';
import { formatPeriod } from './format-period.ts';

/** Says that there is nothing to tell, and what the nearest entries are that stand below it. */
export function formatNothingFound({ subject, nearest, from, to }: Timeline): string {
  const of = subject === null ? 'anything' : `“${subject}”`;
  const when = from === null && to === null ? '' : ` ${formatPeriod({ from, to })}`;
  const said = `Nothing in the archive tells of ${of}${when}.`;
  if (nearest.length === 0) return `${said} Nothing is near to it.`;
  return `${said} The nearest there is, which is not what was asked for:`;
}
