/** A user's own mention: "<@U012ABC>" or "<@U012ABC|ada>". */
const USER_MENTION = /<@[UW][A-Z0-9]+(?:\|[^<>]*)?>/g;

/** Whether a message mentions somebody, or a group of people. */
export function namesSomebody(text: string): boolean {
  return /<(?:@[UW]|!subteam|!here|!channel|!everyone)/.test(text.slice(0, MESSAGE_CHARACTERS));
}

const REFERENCE = /<([^<>|]*)(?:\|([^<>]*))?>/g;

/** Characters of a message at most, as Slack documents it; a longer one is read as far as this. */
const MESSAGE_CHARACTERS = 40_000;

/**
 * What somebody typed, from what Slack makes of it: mentions of people are taken out, channels,
 * groups and addresses are given as they were shown, and `&amp;`, `&lt;`, `&gt;` are read.
 */
export function typedText(text: string): string {
  return text
    .slice(0, MESSAGE_CHARACTERS)
    .replace(USER_MENTION, ' ')
    .replace(REFERENCE, (_, target: string, label: string | undefined) => shown(target, label))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Escapes the three characters that Slack reads in a text. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function shown(target: string, label: string | undefined): string {
  const mark = target[0];
  if (mark === '#') return label ? `#${label}` : '';
  if (mark === '!') return label ?? `@${target.slice(1).split('^')[0]}`;
  return label ?? target;
}
