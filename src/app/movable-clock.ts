/** A clock that goes on by itself and can be moved ahead. Instants are milliseconds since 1970. */
export interface MovableClock {
  now(): number;
  /** Moves it ahead; an instant that has passed changes nothing. */
  moveTo(instant: number): void;
}

/**
 * A clock that says `start` now.
 *
 * @param elapsed milliseconds of a clock that goes on
 */
export function createMovableClock(start: number, elapsed: () => number): MovableClock {
  let offset = start - elapsed();
  return {
    now: () => offset + elapsed(),
    moveTo(instant) {
      offset += Math.max(0, instant - (offset + elapsed()));
    },
  };
}

/** The hour at which a morning begins. */
const MORNING_HOUR = 8;

/** Eight in the next morning after an instant, in the zone of the machine. */
export function nextMorning(after: number): number {
  const morning = new Date(after);
  morning.setHours(MORNING_HOUR, 0, 0, 0);
  if (+morning <= after) morning.setDate(morning.getDate() + 1);
  return +morning;
}
