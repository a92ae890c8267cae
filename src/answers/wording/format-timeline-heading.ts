import type { Timeline } from '../../domain/timeline.ts';
import { formatCount } from './format-count.ts';
import { formatPeriod } from './format-period.ts';

/** What a timeline without a subject is called. */
export const UNNAMED_TIMELINE = 'The dates that matter most';

/**
 * What a timeline tells of, as its heading: "Ferry strike, from 1 May 2031 on". Empty where it has
 * neither a subject nor a period.
 */
export function formatTimelineTitle({ subject, from, to }: TimelineScope): string {
  if (from === null && to === null) return subject ?? '';
  return `${subject ?? UNNAMED_TIMELINE}, ${formatPeriod({ from, to })}`;
}

type TimelineScope = Pick<Timeline, 'subject' | 'from' | 'to'>;

/** Says that there is nothing to tell, and what the nearest entries are that stand below it. */
export function formatNothingFound({ subject, nearest, from, to }: NearestEntries): string {
  const of = subject === null ? 'anything' : `“${subject}”`;
  const when = from === null && to === null ? '' : ` ${formatPeriod({ from, to })}`;
  const said = `Nothing in the archive tells of ${of}${when}.`;
  if (nearest.length === 0) return `${said} Nothing is near to it.`;
  return `${said} The nearest there is, which is not what was asked for:`;
}

type NearestEntries = TimelineScope & Pick<Timeline, 'nearest'>;

/** Why dates are not shown, and how they can be had. */
interface MoreDatesOptions {
  /** `room` where some of them did not fit, `importance` where all of them matter less. */
  readonly reason: 'importance' | 'room';
  readonly hint: string;
}

/** How many dates are not shown: "3 dates more that matter less: …". */
export function formatMoreDates(count: number, { reason, hint }: MoreDatesOptions): string {
  const less = ` that ${count === 1 ? 'matters' : 'matter'} less`;
  return `${formatCount(count, 'date')} more${reason === 'importance' ? less : ''}: ${hint}`;
}
