import { findZone } from '../archive/digests/schedule-slots.ts';
import type { ScopedLog } from '../edge/log.ts';

/** The zone of a machine whose own is not known. */
const UNKNOWN = 'UTC';

/**
 * The time zone of this machine, in which digests are proposed: UTC where `TZ` names one that nobody
 * knows, which the log says.
 */
export function systemZone(log: Pick<ScopedLog['log'], 'warn'>): string {
  // The runtime gives no name at all of such a zone, whatever its types say.
  const named: string | undefined = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zone = named && findZone(named);
  if (zone) return zone;
  log.warn({ named }, `the time zone of TZ is not known: digests are proposed in ${UNKNOWN}`);
  return UNKNOWN;
}
