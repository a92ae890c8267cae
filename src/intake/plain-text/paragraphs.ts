/** A paragraph of a plain text, with the number of the block it stood in: blocks are set apart by blank lines. */
export interface Paragraph {
  readonly text: string;
  readonly block: number;
}

interface Line extends Paragraph {
  /** Columns of white space before the first word. */
  readonly indent: number;
}

/** Mail and terminals wrap at 60 to 80 columns; a longer line was not wrapped by hand. */
const WIDEST_WRAP = 100;

/** A text is wrapped when at least this many pairs of lines say so … */
const ENOUGH_PAIRS = 3;

/** … and a third of them run on in lower case: headlines in a list never do, wrapped prose mostly does. */
const RUNNING_ON_SHARE = 1 / 3;

const INVISIBLE = /[\0\u200B\u2060\uFEFF]/g;
const LINE_END = /\r\n?|[\n\f\v\u0085\u2028\u2029]/;

/**
 * The paragraphs of a plain text in order, white space collapsed. Lines that were wrapped at a
 * width are joined with a space; every other line is a paragraph.
 */
export function readParagraphs(raw: string): readonly Paragraph[] {
  const lines = readLines(raw);
  const width = wrapWidth(lines);
  const found: { readonly parts: string[]; readonly block: number }[] = [];
  let previous: Line | undefined;
  for (const line of lines) {
    const last = found.at(-1);
    if (last && previous && width !== null && continues(previous, line, width)) {
      last.parts.push(separatorOf(previous.text, line.text), line.text);
    } else {
      found.push({ parts: [line.text], block: line.block });
    }
    previous = line;
  }
  return found.map(({ parts, block }) => ({ text: parts.join(''), block }));
}

function readLines(raw: string): readonly Line[] {
  const lines: Line[] = [];
  let block = 0;
  for (const printed of raw.replace(INVISIBLE, '').split(LINE_END)) {
    const text = printed.replace(/\s+/g, ' ').trim();
    if (text === '') block += 1;
    else lines.push({ text, block, indent: printed.length - printed.trimStart().length });
  }
  return lines;
}

/** The width a text was wrapped at, in characters; `null` where it was not wrapped. */
function wrapWidth(lines: readonly Line[]): number | null {
  const pairs = lines.flatMap((line, index) => {
    const next = lines[index + 1];
    const isPair = next?.block === line.block && line.text.length <= WIDEST_WRAP;
    return isPair && next.text.length <= WIDEST_WRAP ? [{ line, next }] : [];
  });
  const runningOn = pairs.filter(({ line, next }) => runsOn(line.text, next.text));
  if (pairs.length < ENOUGH_PAIRS || runningOn.length < pairs.length * RUNNING_ON_SHARE)
    return null;
  return runningOn.reduce((widest, { line }) => Math.max(widest, line.text.length), 0);
}

function continues(line: Line, next: Line, width: number): boolean {
  if (next.block !== line.block || next.indent > line.indent) return false;
  if (line.text.length > WIDEST_WRAP) return false;
  const firstWord = next.text.split(' ', 1)[0] ?? '';
  const hadNoRoom = line.text.length + 1 + firstWord.length > width;
  return hadNoRoom || runsOn(line.text, next.text);
}

function runsOn(line: string, next: string): boolean {
  return /^\p{Ll}/u.test(next) && !/[.!?:]["”’)]?$/.test(line);
}

/** A hyphen at the end of a line stands in the word: what it hid cannot be known. */
function separatorOf(line: string, next: string): '' | ' ' {
  return /\p{L}-$/u.test(line) && /^\p{L}/u.test(next) ? '' : ' ';
}
