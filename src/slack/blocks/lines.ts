import type { KnownBlock, RichTextBlock } from '@slack/types';
import { type Citation, cite } from '../../domain/passage.ts';
import { SCREEN } from '../limits.ts';

/**
 * Where the lines of a text end that is set in lines of so many characters, as UTF-16 offsets: a
 * line ends before a word that has no room, or within a word that is longer than a line.
 */
export function lineEnds(text: string): readonly number[] {
  const ends: number[] = [];
  let start = 0;
  for (const paragraph of text.split('\n')) {
    const stop = start + paragraph.length;
    let at = start;
    do {
      const full = afterCharacters(text, at, stop);
      const space = full < stop ? text.slice(at, full + 1).lastIndexOf(' ') : -1;
      at = space > 0 ? at + space : full;
      ends.push(at);
      if (text[at] === ' ') at += 1;
    } while (at < stop);
    start = stop + 1;
  }
  return ends;
}

/** How many lines a text takes; none where it is empty. */
export function countLines(text: string): number {
  return text === '' ? 0 : lineEnds(text).length;
}

/** How many lines the texts of a message's blocks take: rich text, small print and sections. */
export function blockLines(blocks: readonly KnownBlock[]): number {
  return blocks.flatMap(textsOf).reduce((all, text) => all + countLines(text), 0);
}

/** The texts of a block, each of which begins on a new line. */
function textsOf(block: KnownBlock): readonly string[] {
  switch (block.type) {
    case 'rich_text':
      return block.elements.map((part) => richTextOf(part));
    case 'context':
      return [block.elements.map((one) => ('text' in one ? shownText(one) : '')).join('')];
    case 'section':
      return block.text ? [shownText(block.text)] : [];
    default:
      return [];
  }
}

function richTextOf(part: RichTextBlock['elements'][number]): string {
  return part.elements.map((element) => ('text' in element ? (element.text ?? '') : '')).join('');
}

/** What a reader sees of a text: of a link its label. */
function shownText({ type, text }: { readonly type: string; readonly text: string }): string {
  return type === 'mrkdwn' ? text.replace(/<[^|<>]*\|([^<>]*)>/g, '$1') : text;
}

/**
 * As much of a citation, from its beginning, as so many lines take, up to the end of a word.
 *
 * @param lines 1 or more
 */
export function withinLines(citation: Citation, lines: number): Citation {
  const { article, start, text } = citation;
  const ends = lineEnds(text);
  const end = ends[lines - 1];
  if (end === undefined || ends.length <= lines) return citation;
  return cite(article, { start, end: start + (text.slice(0, end).trimEnd().length || 1) });
}

/** The place behind as many code points as a line takes, or the end of the paragraph. */
function afterCharacters(text: string, from: number, stop: number): number {
  let at = from;
  for (let count = 0; count < SCREEN.lineCharacters && at < stop; count += 1) {
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  }
  return at;
}
