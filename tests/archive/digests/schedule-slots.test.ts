import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dueSlot,
  findZone,
  lastSlot,
  nextSlot,
  parseSchedule,
} from '../../../src/archive/digests/schedule-slots.ts';
import type { Schedule, Weekday } from '../../../src/domain/subscription.ts';

const EVERY_DAY: Schedule['days'] = [1, 2, 3, 4, 5, 6, 7];
const DAY_MS = 24 * 60 * 60 * 1000;

const ZONES = [...Intl.supportedValuesOf('timeZone'), 'UTC', 'US/Eastern', 'Asia/Kolkata'];

const at = (zone: string, time: string, days = EVERY_DAY): Schedule => ({ zone, time, days });
const slots = (schedule: Schedule, from: string, count: number): readonly string[] => {
  let slot = Date.parse(from);
  return Array.from({ length: count }, () => {
    slot = nextSlot(schedule, slot);
    return new Date(slot).toISOString().slice(0, 16);
  });
};

describe('the slots of a digest', () => {
  it('stay at the same time on the wall when the clocks change', () => {
    expect(slots(at('Europe/Paris', '08:00'), '2031-03-29T00:00Z', 2)).toEqual([
      '2031-03-29T07:00',
      '2031-03-30T06:00',
    ]);
    expect(slots(at('Europe/Paris', '08:00'), '2031-10-25T00:00Z', 2)).toEqual([
      '2031-10-25T06:00',
      '2031-10-26T07:00',
    ]);
  });

  it('come once, right after the gap, when the clocks jump over them', () => {
    expect(slots(at('America/New_York', '02:30'), '2025-03-08T00:00Z', 3)).toEqual([
      '2025-03-08T07:30',
      '2025-03-09T07:00',
      '2025-03-10T06:30',
    ]);
  });

  it('come once, the first time, when the clocks show them twice', () => {
    expect(slots(at('America/New_York', '01:30'), '2025-11-01T00:00Z', 3)).toEqual([
      '2025-11-01T05:30',
      '2025-11-02T05:30',
      '2025-11-03T06:30',
    ]);
  });

  it('come with the next day where the gap ends at midnight', () => {
    expect(slots(at('America/Nuuk', '23:30', [6]), '2026-03-27T00:00Z', 1)).toEqual([
      '2026-03-29T01:00',
    ]);
  });

  it('are none on a day that a zone leaves out', () => {
    expect(slots(at('Pacific/Apia', '00:00'), '2011-12-29T00:00Z', 2)).toEqual([
      '2011-12-29T10:00',
      '2011-12-30T10:00',
    ]);
    expect(slots(at('Pacific/Apia', '00:00', [5]), '2011-12-29T00:00Z', 1)).toEqual([
      '2012-01-05T10:00',
    ]);
  });

  it('are one for each chosen day of a year, in every zone there is', () => {
    const given = fc.record({
      zone: fc.constantFrom(...ZONES),
      days: fc.subarray([...EVERY_DAY], { minLength: 1 }),
      minute: fc.nat({ max: 24 * 60 - 1 }),
      year: fc.integer({ min: 2020, max: 2040 }),
    });
    fc.assert(
      fc.property(given, ({ zone, days: [first, ...others], minute, year }) => {
        const schedule = at(zone, clock(minute), [first as Weekday, ...others]);
        expectOneADay(schedule, year);
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it('are one for each day of a year at half past two, in every zone there is', () => {
    for (const zone of ZONES) expectOneADay(at(zone, '02:30'), 2026);
  });

  it('are found from both sides', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.nat({ max: 24 * 60 - 1 }),
        fc.integer({ min: Date.parse('2024-01-01'), max: Date.parse('2034-01-01') }),
        (zone, minute, instant) => {
          const schedule = at(zone, clock(minute), [2, 5]);
          const next = nextSlot(schedule, instant);
          expect(lastSlot(schedule, next)).toBe(next);
          expect(lastSlot(schedule, next - 1)).toBeLessThanOrEqual(instant);
          expect(nextSlot(schedule, lastSlot(schedule, instant))).toBe(next);
        },
      ),
      { numRuns: 200, seed: 7 },
    );
  });
});

describe('a digest that is late', () => {
  const weekdays = at('UTC', '08:00', [1, 2, 3, 4, 5]);
  const due = (instant: string) => dueSlot(weekdays, Date.parse(instant));

  it('is due until the next one is nearer', () => {
    const tuesday = Date.parse('2031-06-03T08:00Z');
    expect(due('2031-06-03T08:00Z')).toBe(tuesday);
    expect(due('2031-06-03T19:59Z')).toBe(tuesday);
    expect(due('2031-06-03T20:01Z')).toBeUndefined();
  });

  it('is due longer where the next one is days away', () => {
    expect(due('2031-06-07T19:00Z')).toBe(Date.parse('2031-06-06T08:00Z'));
    expect(due('2031-06-08T19:00Z')).toBeUndefined();
  });
});

describe('a schedule as somebody gives it', () => {
  it('is read with its days in order, each once', () => {
    const read = parseSchedule({ time: '08:00', days: [5, 1, 5], zone: 'europe/paris' });
    const schedule = { time: '08:00', days: [1, 5], zone: 'Europe/Paris' };
    expect(read).toEqual({ status: 'read', schedule });
  });

  it('is refused with a line for each fault', () => {
    expect(parseSchedule({ time: '25:00', days: [0, 8], zone: 'Mars/Base' })).toEqual({
      status: 'refused',
      faults: {
        time: '“25:00” is no time of the day. Give one such as 08:00.',
        days: 'Choose at least one day.',
        zone: '“Mars/Base” is no time zone. Give one such as Asia/Tokyo, or UTC.',
      },
    });
  });

  it('takes a zone by any of its names, but no mere offset', () => {
    expect(findZone('Asia/Kolkata')).toBe('Asia/Kolkata');
    expect(findZone(' utc ')).toBe('UTC');
    expect(findZone('+05:30')).toBeUndefined();
    expect(findZone('')).toBeUndefined();
  });
});

/** The slots of a year fall on each chosen day of it, in order, none twice and none left out. */
function expectOneADay(schedule: Schedule, year: number): void {
  const wall = new Intl.DateTimeFormat('sv', {
    timeZone: schedule.zone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  const found: string[] = [];
  let slot = Date.parse(`${year}-01-03`);
  while (slot < Date.parse(`${year}-12-28`)) {
    slot = nextSlot(schedule, slot);
    found.push(dayOf(wall.format(slot), schedule));
  }
  expect(found).toEqual(chosenDays(schedule, found[0] ?? '', found.length));
}

/** The day that a slot belongs to, by what the wall shows: after a gap at midnight, the one before. */
function dayOf(wall: string, { time }: Schedule): string {
  const [day = '', shown = ''] = wall.split(' ');
  return shown < time ? dayAfter(day, -1) : day;
}

function chosenDays({ days }: Schedule, first: string, count: number): readonly string[] {
  const found: string[] = [];
  for (let day = first; found.length < count; day = dayAfter(day, 1)) {
    if (days.some((one) => one % 7 === new Date(`${day}T00:00Z`).getUTCDay())) found.push(day);
  }
  return found;
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

function clock(minute: number): string {
  const [hours, minutes] = [Math.floor(minute / 60), minute % 60];
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
