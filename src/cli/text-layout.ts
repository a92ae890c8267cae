import { styleText } from 'node:util';
import wrapAnsi from 'wrap-ansi';

/** Lines longer than this are hard to read, however wide the terminal is. */
const MAX_LINE = 100;

/** Width and colour of the output. */
export interface TextLayout {
  /** Characters of a line. */
  readonly columns: number;
  readonly hasColour: boolean;
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
  const room = Math.max(20, Math.min(columns, MAX_LINE) - lead.length);
  const lines = wrapAnsi(text, room, { hard: true }).split('\n');
  return lines.map((line, at) => `${at === 0 ? lead : ' '.repeat(lead.length)}${line}`).join('\n');
}

/**
 * A text without control characters and bidirectional overrides, which could change how the
 * terminal shows other text: articles are not trusted.
 */
export function sanitizeText(text: string): string {
  return text.replace(/(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}
