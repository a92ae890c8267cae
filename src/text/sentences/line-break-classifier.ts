/** Words of a line at most for it to be an entry of a list without markers. */
const ENTRY_WORDS = 4;

/** Lines of a list without markers at least: two short lines may be one that was cut. */
const FEWEST_ENTRIES = 3;

/** Characters of the longest line from which a text is not broken at a width, but in paragraphs. */
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
 * Tells line breaks that end a sentence without punctuation, as behind a headline or an entry of
 * a list, from those that only a narrow page put there. Asked in the order of the text.
 */
export function createLineBreakClassifier(text: string): (at: number) => boolean {
  let block = blockAt(text, 0);
  return (at) => {
    while (at >= block.end) block = blockAt(text, block.end + 1);
    if (block.isList) return true;
    const next = /^\s*\S+/.exec(text.slice(at, at + 80))?.[0].trim() ?? '';
    if (/^[^\p{L}\p{N}]*\p{Ll}/u.test(next)) return false;
    const start = Math.max(block.start, text.lastIndexOf('\n', at - 1) + 1);
    const line = text.slice(start, at).trim();
    if (/[,;–—-]$/.test(line)) return false;
    if (block.width > MAX_WRAP_WIDTH) return true;
    return line.length + 1 + next.length <= ROOM_SHARE * block.width;
  };
}

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
