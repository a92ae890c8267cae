import type { Citation } from '../../domain/passage.ts';

/** Between paragraphs of an article's text. */
const BREAK = '\n\n';

/** What stands where a paragraph is cut. */
const CUT = '…';

/** Characters within which a word ends. */
const LONGEST_WORD = 60;

/** How many characters of the article, at most, are shown on either side of a passage. */
export interface SurroundingsRoom {
  readonly before: number;
  readonly after: number;
}

/** What stands around a passage in its article; each part is empty where nothing does. */
export interface PassageSurroundings {
  readonly before: string;
  readonly after: string;
}

/**
 * The rest of a passage's paragraph and the neighbouring ones, as many whole ones as there is room
 * for. Where the nearest one is longer than that it is cut, with a mark, between words.
 */
export function surroundingsOf(
  { article: { text }, start, end }: Citation,
  room: SurroundingsRoom,
): PassageSurroundings {
  const from = wholeFrom(text, start, room.before);
  const to = wholeTo(text, end, room.after);
  const first = from ?? wordBoundary(text, start - room.before);
  const last = to ?? wordBoundary(text, end + room.after);
  return {
    before: marked([from === null ? `${CUT} ` : '', text.slice(first, start).trimStart()]),
    after: marked([
      text.slice(end, last).trimEnd().replace(/^ +/, ''),
      to === null ? ` ${CUT}` : '',
    ]),
  };
}

/** Where the paragraphs begin of which there is room for all; `null` where the nearest is cut. */
function wholeFrom(text: string, start: number, room: number): number | null {
  const limit = start - room;
  if (limit <= 0) return 0;
  const begins = text.indexOf(BREAK, limit - BREAK.length);
  // What ends just before the passage is no neighbour: there has to be something between.
  const isBefore = begins >= 0 && text.slice(begins, start).trim() !== '';
  return isBefore && begins < start ? begins + BREAK.length : null;
}

/** Where the paragraphs end of which there is room for all; `null` where the nearest is cut. */
function wholeTo(text: string, end: number, room: number): number | null {
  const limit = end + room;
  if (limit >= text.length) return text.length;
  const ends = text.lastIndexOf(BREAK, limit);
  return ends > end && text.slice(end, ends).trim() !== '' ? ends : null;
}

function marked(parts: readonly string[]): string {
  return parts.every((part) => part.trim() === '' || part.trim() === CUT) ? '' : parts.join('');
}

/**
 * The nearest place from here on where no word goes on: white space; in writing without spaces, and in
 * an address, a boundary of words by Unicode's rules (UAX #29).
 */
function wordBoundary(text: string, at: number): number {
  if (at <= 0 || at >= text.length) return Math.max(0, Math.min(at, text.length));
  if (/\s/.test(text[at - 1] ?? '')) return at;
  const space = text.slice(at, at + LONGEST_WORD).search(/\s/);
  if (space >= 0) return at + space;
  const from = Math.max(0, at - LONGEST_WORD);
  const near = text.slice(from, at + LONGEST_WORD);
  const segments = new Intl.Segmenter('und', { granularity: 'word' }).segment(near);
  return from + (segments.containing(at - from)?.index ?? at - from);
}
