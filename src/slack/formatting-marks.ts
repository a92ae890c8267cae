/** A reference that Slack made, which holds no marks, or a run of marks. */
const TOKEN = /<[^<>]*>|[*_~`]+/g;

/** What may stand before a run of marks that opens something, and after one that closes it. */
const BEFORE_OPENING = /^$|[\s([{“"'‘«>]/;
const AFTER_CLOSING = /^$|[\s.,;:!?…)\]}”"'’»<]/;

/**
 * A text without the marks around words that Slack shows as bold, italic, struck out or code
 * (https://docs.slack.dev/messaging/formatting-message-text): those that open and close something.
 * Others stand for themselves, as in "~40 people" or "2 * 3".
 */
export function withoutFormattingMarks(text: string): string {
  const paired = pairedMarks(text);
  if (paired.size === 0) return text;
  return [...text.matchAll(/[^*_~`]+|[*_~`]/g)]
    .map(({ 0: part, index }) => (paired.has(index) ? '' : part))
    .join('');
}

/** Where marks stand that open something, and those that close it. */
function pairedMarks(text: string): ReadonlySet<number> {
  const opened: Readonly<Record<string, number[]>> = { '*': [], _: [], '~': [], '`': [] };
  const paired = new Set<number>();
  for (const { 0: run, index } of text.matchAll(TOKEN)) {
    if (run.startsWith('<')) continue;
    const { canOpen, canClose } = sidesOf(text, { start: index, end: index + run.length });
    for (const [at, mark] of [...run].entries()) {
      const start = canClose ? opened[mark]?.pop() : undefined;
      if (start !== undefined) paired.add(start).add(index + at);
      else if (canOpen) opened[mark]?.push(index + at);
    }
  }
  return paired;
}

function sidesOf(text: string, { start, end }: { readonly start: number; readonly end: number }) {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  return {
    canOpen: BEFORE_OPENING.test(before) && /\S/.test(after),
    canClose: /\S/.test(before) && AFTER_CLOSING.test(after),
  };
}
