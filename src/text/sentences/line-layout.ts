/** Words of a line at most for it to be an entry of a list without markers. */
const ENTRY_WORDS = 4;

/** Lines of a list without markers at least: two short lines may be one that was cut. */
const FEWEST_ENTRIES = 3;

/** Longest line, in characters, of a text that was hard-wrapped. */
const MAX_WRAP_WIDTH = 120;

/** The share of the width up to which a line with its next word would have had room for it. */
const ROOM_SHARE = 0.8;

/** Lines between two blank lines. */
interface LineBlock {
  readonly start: number;
  readonly end: number;
  readonly width: number;
  readonly isList: boolean;
}

/**
 * Classifies line breaks: those that end a sentence without punctuation (headline, list entry) and
 * those that only wrap a line.
 */
export function createLineBreakClassifier(text: string): (at: number) => boolean {
  let block = blockAt(text, 0);
  return (at) => {
    while (at >= block.end) block = blockAt(text, block.end + 1);
    if (block.isList) return true;
    const next = /^\s*\S+/.exec(text.slice(at, at + 80))?.[0].trim() ?? '';
    if (LIST_MARK.test(next)) return true;
    if (/^[^\p{L}\p{N}]*\p{Ll}/u.test(next)) return false;
    const start = Math.max(block.start, text.lastIndexOf('\n', at - 1) + 1);
    const line = text.slice(start, at).trim();
    if (/[,;–—-]$/.test(line)) return false;
    if (block.width > MAX_WRAP_WIDTH) return true;
    return line.length + 1 + next.length <= ROOM_SHARE * block.width;
  };
}

/** What begins a line of a list, a quotation, a bold line or a signature: "- ", "* ", "> ", "**A", "--". */
const LIST_MARK = /^(?:[-*+>–—•#]{1,4}|\*\*\S+|>{1,3}\S+)$/;

/** The block that a line break stands in; breaks are asked for in order, so that none is read twice. */
function blockAt(text: string, start: number): LineBlock {
  BLANK_LINE.lastIndex = start;
  const end = BLANK_LINE.exec(text)?.index ?? text.length;
  const lines = text
    .slice(start, end)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return {
    start,
    end,
    width: lines.reduce((widest, line) => Math.max(widest, line.length), 0),
    isList: lines.length >= FEWEST_ENTRIES && lines.every(isEntry),
  };
}

const BLANK_LINE = /\n[^\S\n]*\n/g;

function isEntry(line: string): boolean {
  return line.split(/\s+/).length <= ENTRY_WORDS && !/[.!?…]$/.test(line);
}

/** A numbered or lettered marker with its style: "1.", "2)", "3.)", "a.". */
const MARKER = /(?<=^|\s|[•⁃▪●◦] ?)(\d{1,2}|[a-z])(\.\)|[.)])(?=\s+\S)/g;

/** A bullet, which begins an item wherever it stands. */
const BULLET = /(?<=^|\s)[•⁃▪●◦](?=\s?\S)/g;

/** What may stand on a line before its first marker. */
const LINE_START = /(?:^|\n)[ \t]*(?:[•⁃▪●◦] ?)?$/;

/** What a list that runs on in its sentence begins behind: "three terms: 1. A halt. 2. Aid." */
const LEAD_IN = /:\s{1,2}$/;

/**
 * Where the items of lists begin, in order, also of lists that run on in one line: at each bullet,
 * and at each marker that continues the count of a list which began a line or stands behind a colon.
 */
export function listItemStarts(text: string): readonly number[] {
  const bullets = [...text.matchAll(BULLET)].map(({ index }) => index);
  const starts = new Set(bullets);
  let expected = '';
  for (const { index, 1: value = '', 2: style = '' } of text.matchAll(MARKER)) {
    const before = text.slice(Math.max(0, index - 8), index);
    const isLed = LEAD_IN.test(before) && isFirstOfSentences(value + style, text, index);
    if (!isLed && !LINE_START.test(before) && value + style !== expected) continue;
    expected = nextMarker(value) + style;
    const bullet = [1, 2].find((back) => starts.has(index - back));
    if (bullet === undefined) starts.add(index);
  }
  return [...starts].toSorted((one, other) => one - other);
}

/** Whether "1." or "a." begins items that are sentences: with capitals, not "1) a halt and 2) aid". */
function isFirstOfSentences(marker: string, text: string, at: number): boolean {
  return /^[1a]\./.test(marker) && /^..\)?\s+["“‘«]?\p{Lu}/u.test(text.slice(at, at + 12));
}

function nextMarker(value: string): string {
  const number = Number(value);
  return Number.isNaN(number) ? String.fromCharCode(value.charCodeAt(0) + 1) : String(number + 1);
}
