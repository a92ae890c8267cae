import { styleText } from 'node:util';
import cliTruncate from 'cli-truncate';
import wrapAnsi from 'wrap-ansi';

/** Lines longer than this are hard to read, however wide the terminal is. */
const MAX_LINE = 100;

/** Characters of text that a line holds, however narrow the terminal is. */
const MIN_ROOM = 20;

/** Width, colour and links of the output. */
export interface TextLayout {
  /** Characters of a line. */
  readonly columns: number;
  readonly hasColour: boolean;
  /** Whether an address can be followed behind other text. */
  readonly hasLinks: boolean;
}

/** How a text stands out from the rest. */
type Style = 'bold' | 'dim' | 'yellow';

/** A text in a style, where there is colour. */
export function applyStyle(text: string, style: Style, { hasColour }: TextLayout): string {
  return hasColour && text !== '' ? styleText(style, text, { validateStream: false }) : text;
}

/** A text without control characters, in lines that fit, and in a style. */
export function wrapStyled(
  text: string,
  { style, lead = '' }: { readonly style: Style; readonly lead?: string },
  layout: TextLayout,
): string {
  return applyStyle(wrapText(sanitizeText(text), lead, layout), style, layout);
}

/** A text in lines that fit, the first behind `lead` and the others indented as far. */
export function wrapText(text: string, lead: string, { columns }: TextLayout): string {
  const room = roomBehind(lead, columns);
  const lines = wrapAnsi(text, room, { hard: true }).split('\n');
  return lines.map((line, at) => `${at === 0 ? lead : ' '.repeat(lead.length)}${line}`).join('\n');
}

/** A text in one line behind `lead`, its end cut off where it does not fit. */
export function cutText(text: string, lead: string, { columns }: TextLayout): string {
  const line = sanitizeText(text).replace(/\s+/g, ' ').trim();
  return `${lead}${cliTruncate(line, roomBehind(lead, columns))}`;
}

/** OSC 8 (https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda). */
const LINK_START = '\u001b]8;;';
const LINK_END = '\u001b\\';

/** A line that leads to an address where the terminal can: a cut address can be followed all the same. */
export function linkText(line: string, url: string, { hasLinks }: TextLayout): string {
  if (!hasLinks || !/^https?:[!-~]+$/.test(url)) return line;
  return `${LINK_START}${url}${LINK_END}${line}${LINK_START}${LINK_END}`;
}

function roomBehind(lead: string, columns: number): number {
  return Math.max(MIN_ROOM, Math.min(columns, MAX_LINE) - lead.length);
}

/**
 * A text without control characters and bidirectional overrides, which could change how the
 * terminal shows other text: articles are not trusted.
 */
export function sanitizeText(text: string): string {
  return text.replace(/(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}
