import type { Window } from '../domain/timeline.ts';
import { dayForPeople } from './calendar.ts';

/** A period in words that go behind others: "from 1 Mar 2025 to 31 Mar 2025", "up to 30 Apr 2025". */
export function periodForPeople({ from, to }: Window): string {
  if (from !== null && from === to) return `on ${dayForPeople(from)}`;
  if (from === null) return to === null ? 'at any time' : `up to ${dayForPeople(to)}`;
  const start = `from ${dayForPeople(from)}`;
  return to === null ? `${start} on` : `${start} to ${dayForPeople(to)}`;
}
