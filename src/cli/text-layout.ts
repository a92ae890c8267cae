import { styleText } from 'node:util';
import wrapAnsi from 'wrap-ansi';

/** Lines longer than this are hard to read, however wide the terminal is. */
const MAX_LINE = 100;

/** What text is printed on. */
export interface TextLayout {
  readonly columns: number;
  readonly hasColour: boolean;
}

type Style = 'bold' | 'dim' | 'yellow';

/** A text in a style, where there is colour. */
export function applyStyle(text: string, style: Style, { hasColour }: TextLayout): string {
  return hasColour && text !== '' ? styleText(style, text, { validateStream: false }) : text;
}

/** A text in lines that fit, the first behind `lead` and the others indented as far. */
export function wrapText(text: string, lead: string, { columns }: TextLayout): string {
  const room = Math.max(20, Math.min(columns, MAX_LINE) - lead.length);
  const lines = wrapAnsi(text, room, { hard: true }).split('\n');
  return lines.map((line, at) => `${at === 0 ? lead : ' '.repeat(lead.length)}${line}`).join('\n');
}

/**
 * A text without what would command the terminal it is printed on, or turn the direction of the
 * text around it: articles come from strangers.
 */
export function sanitizeText(text: string): string {
  return text.replace(/(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}
