import { styleText } from 'node:util';
import wrapAnsi from 'wrap-ansi';

/** Lines longer than this are hard to read, however wide the terminal is. */
const LONGEST_LINE = 100;

/** What text is printed on. */
export interface Paper {
  readonly columns: number;
  readonly hasColour: boolean;
}

type Style = 'bold' | 'dim' | 'yellow';

/** A text in a style, where there is colour. */
export function styled(text: string, style: Style, { hasColour }: Paper): string {
  return hasColour && text !== '' ? styleText(style, text, { validateStream: false }) : text;
}

/** A text in lines that fit, the first behind `lead` and the others indented as far. */
export function wrapped(text: string, lead: string, { columns }: Paper): string {
  const room = Math.max(20, Math.min(columns, LONGEST_LINE) - lead.length);
  const lines = wrapAnsi(text, room, { hard: true }).split('\n');
  return lines.map((line, at) => `${at === 0 ? lead : ' '.repeat(lead.length)}${line}`).join('\n');
}

/**
 * A text without what would command the terminal it is printed on, or turn the direction of the
 * text around it: articles come from strangers.
 */
export function printable(text: string): string {
  return text.replace(/(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}
