import type { Timeline } from '../../domain/timeline.ts';
import { formatPeriod } from './format-period.ts';

/** What a timeline tells of, as its heading: "Ferry strike, from 1 May 2031 on"; empty for everything ever. */
export function formatTimelineTitle({ subject, from, to }: Timeline): string {
  if (from === null && to === null) return subject ?? '';
  return `${subject ?? 'The dates that matter most'}, ${formatPeriod({ from, to })}`;
}
