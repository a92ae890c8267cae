import type { Citation } from '../../domain/passage.ts';
import type { Span } from '../../domain/span.ts';

/**
 * What a text directive is made of. Fewer words may stand elsewhere on the page, above the article;
 * more are more likely to be interrupted there by what the text does not have.
 */
const DIRECTIVE = {
  /** Words at the beginning of the cited part, and at its end. */
  fewestWords: 4,
  /** Words up to which either grows until it leads to no earlier place. */
  mostWords: 12,
  /** UTF-16 code units of either, at least, where there are so many. */
  fewestCharacters: 20,
  /** UTF-16 code units of a word that names a row of a table. */
  rowNameCharacters: 4,
  /** Words of a part that is given whole. */
  wholeWords: 10,
  /** Words before it that tell it from the same words in an earlier place. */
  prefixWords: 4,
  /** UTF-16 code units before it in which they are looked for. */
  prefixLookedAt: 200,
  /** UTF-16 code units of a cited part that are looked at; the end of a longer one is not named. */
  lookedAt: 4000,
  /** UTF-16 code units before it in which the same words are looked for: a long article at least. */
  earlierLookedAt: 100_000,
  /** Characters of a directive, encoded: a message has room for thirteen thousand in all. */
  encodedCharacters: 400,
  /** Characters of an address with it: what of a longer one finds no room leads nowhere at all. */
  addressCharacters: 1500,
} as const satisfies Readonly<Record<string, number>>;

/** The words at the beginning that a second directive does without, or it were no other one. */
const SKIPPED_WORDS = 2;

/** What begins the part of a fragment that only the browser reads. */
const DELIMITER = ':~:';
const TEXT = 'text=';

/**
 * The address of a citation's article that leads to the cited words, as a text fragment
 * (https://wicg.github.io/scroll-to-text-fragment/): browsers that know it scroll there, others open
 * the page. The plain address where the words cannot be named, or do not stand on the page; `null`
 * where the article has none.
 */
export function evidenceAddress({ article, start, end }: Citation): string | null {
  const { url, text, extent } = article;
  if (url === null || extent === 'summary' || !/^https?:/i.test(url)) return url;
  const at = url.indexOf('#');
  const fragment = at < 0 ? '' : url.slice(at + 1);
  // A page that reads its address itself would not know it any more in an older browser.
  if (fragment.includes(DELIMITER) || /^[!/]/.test(fragment)) return url;
  const directive = textDirective(text, { start, end });
  if (directive === null) return url;
  const address = `${url}${at < 0 ? '#' : ''}${DELIMITER}${directive}`;
  return address.length > DIRECTIVE.addressCharacters ? url : address;
}

/**
 * The text directives that lead to a span: its words where they are few, else its first and last
 * ones, with words before them where the same ones stand earlier in the text. A second directive,
 * which a browser takes where it finds nothing of the first, leads to the last words alone, or from
 * one end of a row to the other: what the text joins may lie in several blocks of the page. `null` where the span
 * holds no word, or its words are too long.
 */
export function textDirective(text: string, { start, end }: Span): string | null {
  const part = text.slice(start, Math.min(end, start + DIRECTIVE.lookedAt));
  const words = wordSpans(part);
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last || !part.isWellFormed()) return null;
  const before = folded(text.slice(Math.max(0, start - DIRECTIVE.earlierLookedAt), start));
  const line = lineEnd(words, part);
  const isWhole = line === words.length && words.length <= DIRECTIVE.wholeWords;
  const head = isWhole
    ? { start: first.start, end: last.end }
    : headOf(words.slice(0, line), part, before);
  const lead = standsAlone(part, head, before) ? '' : prefixOf(text, start + head.start);
  const begins = `${lead === '' ? '' : `${encoded(lead)}-,`}${encoded(textOf(part, head))}`;
  const tail = isWhole ? null : tailOf(words, part, head.end);
  const range = tail === null ? begins : `${begins},${encoded(textOf(part, tail))}`;
  const row = isWhole && isLineAlone(text, start, part) ? rowOf(words, part, before) : null;
  const second =
    row ?? secondOf(words, part, before) ?? (lead === '' ? null : encoded(textOf(part, head)));
  return withinRoom([
    ...(second === null ? [] : [`${range}&${TEXT}${second}`]),
    range,
    begins,
    // Letters of some scripts are encoded in nine characters each.
    encoded(
      textOf(part, { start: first.start, end: (words[DIRECTIVE.fewestWords - 1] ?? last).end }),
    ),
  ]);
}

/** The first form of a directive that is not too long; `null` where all are. */
function withinRoom(forms: readonly string[]): string | null {
  const room = DIRECTIVE.encodedCharacters - TEXT.length;
  const form = forms.find(({ length }) => length <= room);
  return form === undefined ? null : `${TEXT}${form}`;
}

/** Whether a part is a line of its own that no mark ends, as a row of a table is. */
function isLineAlone(text: string, start: number, part: string): boolean {
  const begins = /(?:^|\n) *$/.test(text.slice(Math.max(0, start - 2), start));
  const next = text.slice(start + part.length, start + part.length + 1);
  return begins && /^\n?$/.test(next) && /[\p{L}\p{N}\p{Sc}%]$/u.test(part);
}

/** From the first word of a row to its last: its cells are blocks. `null` where that may be elsewhere. */
function rowOf(words: readonly Span[], part: string, before: string): string | null {
  const [first, , third] = words;
  const last = words.at(-1);
  if (!first || !third || !last) return null;
  const name = textOf(part, first);
  if (name.length < DIRECTIVE.rowNameCharacters || before.includes(folded(name))) return null;
  return `${encoded(name)},${encoded(textOf(part, last))}`;
}

/** Whether words are enough to be found by, and stand nowhere before. */
function standsAlone(part: string, head: Span, before: string): boolean {
  const words = textOf(part, head);
  return words.length >= DIRECTIVE.fewestCharacters && !before.includes(folded(words));
}

/** The words of a text by Unicode's boundaries (UAX #29), by which browsers find them. */
function wordSpans(text: string): readonly Span[] {
  const segmenter = new Intl.Segmenter('und', { granularity: 'word' });
  return [...segmenter.segment(text)].flatMap(({ segment, index, isWordLike }) =>
    isWordLike ? [{ start: index, end: index + segment.length }] : [],
  );
}

/** How many of the words stand in the first line: a directive is found within one block alone. */
function lineEnd(words: readonly Span[], part: string): number {
  const first = words[0]?.start ?? 0;
  const at = part.indexOf('\n', first);
  const count = at < 0 ? words.length : words.findIndex(({ start }) => start > at);
  return count < 0 ? words.length : count;
}

/** The fewest first words that are enough and stand nowhere before; where all do, the fewest. */
function headOf(words: readonly Span[], part: string, before: string): Span {
  const start = words[0]?.start ?? 0;
  const most = Math.min(words.length, DIRECTIVE.mostWords);
  const heads = words
    .slice(Math.min(DIRECTIVE.fewestWords, most) - 1, most)
    .map(({ end }) => ({ start, end }));
  const enough = heads.filter((head) => head.end - start >= DIRECTIVE.fewestCharacters);
  const found = enough.find((head) => standsAlone(part, head, before));
  return found ?? enough[0] ?? heads.at(-1) ?? { start, end: start };
}

/** The fewest last words behind a head that stand nowhere between; `null` where it leaves none. */
function tailOf(words: readonly Span[], part: string, from: number): Span | null {
  const end = words.at(-1)?.end ?? 0;
  const rest = words.filter(({ start }) => start >= from);
  const line = part.lastIndexOf('\n', end);
  const inLine = rest.filter(({ start }) => start > line);
  const most = Math.min(inLine.length, DIRECTIVE.mostWords);
  for (let count = Math.min(DIRECTIVE.fewestWords, most); count >= 1 && count <= most; count += 1) {
    const tail = { start: inLine.at(-count)?.start ?? end, end };
    const isLong = count === most || end - tail.start >= DIRECTIVE.fewestCharacters;
    const between = folded(part.slice(from, end - 1));
    if (isLong && (count === most || !between.includes(folded(textOf(part, tail))))) return tail;
  }
  return null;
}

/** The fewest last words that are enough by themselves and stand nowhere before; `null` for none. */
function secondOf(words: readonly Span[], part: string, before: string): string | null {
  const end = words.at(-1)?.end ?? 0;
  const line = part.lastIndexOf('\n', end);
  const ends = words
    .slice(SKIPPED_WORDS)
    .slice(-DIRECTIVE.mostWords)
    .filter(({ start }) => start > line)
    .map(({ start }) => ({ start, end }))
    .toReversed()
    .slice(DIRECTIVE.fewestWords - 1);
  const earlier = `${before} ${folded(part.slice(0, end - 1))}`;
  const found = ends.find((one) => standsAlone(part, one, earlier));
  return found === undefined ? null : encoded(textOf(part, found));
}

/**
 * What stands directly before a place, for words that lead to an earlier place without it: of the
 * same line where there is any, else of the one before.
 */
function prefixOf(text: string, at: number): string {
  const near = text.slice(Math.max(0, at - DIRECTIVE.prefixLookedAt), at);
  const line = near.lastIndexOf('\n', near.trimEnd().length - 1);
  const first = wordSpans(near)
    .filter(({ start }) => start > line)
    .slice(-DIRECTIVE.prefixWords)[0];
  return first === undefined ? '' : inOneLine(near.slice(first.start));
}

function textOf(part: string, { start, end }: Span): string {
  return inOneLine(part.slice(start, end));
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A text as browsers compare it: without regard to case and to how words are set apart. */
function folded(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ');
}

/** A term of a directive: what its syntax uses is encoded, and what would end a link in a text. */
function encoded(term: string): string {
  const byte = (mark: string) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(term.toWellFormed()).replace(/[-!'()*]/g, byte);
}
