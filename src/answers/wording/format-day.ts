const FORM = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });

const MONTH_FORM = new Intl.DateTimeFormat('en-GB', {
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** Several days, from one ISO day to another: "18–20 Mar 2025", "30 Mar – 2 Apr 2025". */
export function formatDays(first: string, last: string): string {
  const [from, to] = [first, last].map((day) => new Date(`${day}T00:00Z`));
  const days = FORM.formatRange(from as Date, to as Date).replace(/\s/gu, ' ');
  return days.replace(/^(\d+) – (?=\d+ \p{L}+ \d+$)/u, '$1–');
}

/**
 * The day of an ISO day or time as people write it, "19 Mar 2025", or a month, "Mar 2025". Other
 * values stay as they are.
 */
export function formatDay(date: string): string {
  const day = date.slice(0, 10);
  if (/^\d{4}-\d{2}$/.test(date)) return MONTH_FORM.format(new Date(`${date}-01T00:00Z`));
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? FORM.format(new Date(`${day}T00:00Z`)) : date;
}
