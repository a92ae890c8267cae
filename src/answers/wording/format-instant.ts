const FORM = {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
} as const;

/**
 * An instant with its year: "19 Mar 2025, 08:00".
 *
 * @param instant in milliseconds since 1970
 * @param zone an IANA time zone; without one, the zone of the machine
 */
export function formatInstant(instant: number, zone?: string): string {
  return new Intl.DateTimeFormat('en-GB', { ...FORM, timeZone: zone }).format(instant);
}

/**
 * An instant of these days, with its weekday and without its year: "Mon 2 Jun, 08:00".
 *
 * @param instant in milliseconds since 1970
 * @param zone an IANA time zone
 */
export function formatInstantInZone(instant: number, zone: string): string {
  const { weekday, day, month, hour, minute } = partsOf(instant, zone);
  return `${weekday} ${day} ${month}, ${hour}:${minute}`;
}

/**
 * The day of an instant with its weekday: "Mon 2 Jun 2031".
 *
 * @param instant in milliseconds since 1970
 * @param zone an IANA time zone
 */
export function formatWeekday(instant: number, zone: string): string {
  const { weekday, day, month, year } = partsOf(instant, zone);
  return `${weekday} ${day} ${month} ${year}`;
}

/**
 * The day of an instant in ISO form: "2031-06-02".
 *
 * @param instant in milliseconds since 1970
 * @param zone an IANA time zone
 */
export function dayInZone(instant: number, zone: string): string {
  const digits = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const form = new Intl.DateTimeFormat('en-GB', { ...digits, timeZone: zone });
  const part = Object.fromEntries(
    form.formatToParts(instant).map(({ type, value }) => [type, value]),
  );
  return `${part.year}-${part.month}-${part.day}`;
}

/**
 * An instant to the minute in universal time: "2031-06-02 08:00 UTC".
 *
 * @param instant in milliseconds since 1970
 */
export function formatInstantInUtc(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

function partsOf(instant: number, zone: string): Readonly<Record<string, string>> {
  const form = new Intl.DateTimeFormat('en-GB', {
    ...FORM,
    weekday: 'short',
    hourCycle: 'h23',
    timeZone: zone,
  });
  return Object.fromEntries(form.formatToParts(instant).map(({ type, value }) => [type, value]));
}
