const FORM = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** An instant as the clocks of the machine's zone show it: "19 Mar 2025, 08:00". */
export function formatInstant(instant: number): string {
  return FORM.format(instant);
}
