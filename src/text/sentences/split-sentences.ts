import type { Span } from '../../domain/span.ts';
import { isLetterLine } from './letter-lines.ts';
import { createLineBreakClassifier, listItemStarts } from './line-layout.ts';
import { isSentenceBoundary } from './sentence-boundary.ts';

/** Raised whenever the sentences of some text change, so that what was stored of it is read again. */
export const SENTENCES_VERSION = 5;

/**
 * Terminators with what closes behind them and the white space up to what follows. Dots that
 * stand apart are one mark. The length of each part is bounded, so that no run is read twice.
 */
const TERMINATOR = String.raw`(?<mark>\.(?: ?[.!?…‼⁇⁈⁉‽]){0,20}|[!?…‼⁇⁈⁉‽][.!?…‼⁇⁈⁉‽]{0,20}|[。！？।؟۔]+)(?<closers>(?:["'”’»)\]}]| [”’»)\]}](?=\s)|\[\d{1,3}\]|[¹²³⁰⁴-⁹]){0,8})(?<gap>\s*)`;

const LINE_BREAK = String.raw`(?<line>\n)\s*`;

/**
 * The space behind a headline that lost its line break: a capital on a word that begins clauses,
 * in the middle of a line, with a small letter behind it as no title has one.
 */
const RUN_ON = String.raw`(?<=\p{L}{2}) (?=(?:The|We|They|He|She|It|You|This|That|There|These|Those|My|His|Her|Our|Their|If|When|While|After|Before|Since|Although|But|And|So|However|What|Why|How|Where|In|On|At|As|For|From|With)(?:['’]\p{L}+)? \p{Ll})`;

/**
 * The space around a rule of marks ("*****", "_____", "* * *", and "***" between sentences), before
 * a mark of a list that stands apart (" * A halt", " ** Aid"), behind a smiley that a capital
 * follows, and the one before dashes behind which somebody signs ("was held. -- Posted by").
 */
const RULE_OR_MARK = [
  String.raw`(?<=\k<before>{4}(?<before>[-_=*~#])) (?=[^-_=*~#\s])`,
  String.raw` (?=(?<behind>[-_=*~#])\k<behind>{4})`,
  String.raw`(?<=[.!?…"”’)] [*_=~]{3,4}) (?=\p{Lu})| (?=[*_=~]{3,4} \p{Lu})(?<=[.!?…"”’)] )`,
  String.raw`(?<= \* \* \*) (?=[^*\s])| (?=\* \* \*(?:\s|$))`,
  String.raw`(?<=[^*\s]) (?=\*{1,2} ["“‘]?\p{Lu}(?![\p{L}’']{0,30}(?: \p{L}{1,20}){0,2} \* ?\p{Ll}))`,
  String.raw`(?<=\s[:;]-?[)D]) (?=\p{Lu})`,
  String.raw`(?<=[.!?] --) (?=\p{Lu})`,
].join('|');

/** The space before a greeting or closing of a letter that lost its line ("see the file Regards, Ann"). */
const LETTER_START = String.raw` (?=(?:(?:Best|Kind|Kindest|Warm|Warmest) [Rr]egards|Regards|Sincerely|Yours (?:sincerely|faithfully|truly)),|Dear (?:\p{Lu}[\p{L}.]{0,20} ){0,3}\p{Lu}\p{L}{0,20},)`;

/** The space behind what may be one. */
const LETTER_LINE = String.raw`(?<=[,:!–—-])(?<letter> )(?=\p{Lu})`;

/**
 * The space before and behind a time stamp ("Ann Orr 03/27/2031 09:11 AM Will you"), and around
 * addresses that follow each other or that a capital follows.
 */
const STAMP_OR_ADDRESS = [
  String.raw` (?=\d{1,2}\/\d{1,2}\/\d{2,4} \d{1,2}:\d{2}(?::\d{2})? [AP]M\b)(?<=[\p{Lu}>]\S{0,40} )`,
  String.raw`(?<=\d\/\d{2,4} \d{1,2}:\d{2}(?::\d{2})? [AP]M) (?=\p{Lu})(?!(?:Eastern|Central|Mountain|Pacific|[A-Z]{2,4}\b))`,
  String.raw` (?=https?:\/\/|www\.)(?<=(?:https?:\/\/|www\.)\S{4,200} )`,
  String.raw` (?=\p{Lu}\p{Ll}{0,30} \p{Ll})(?<=(?:https?:\/\/|www\.)\S{4,200} )`,
].join('|');

/** The token that a text ends in; empty behind white space, a dash or an opening mark. */
const TOKEN_AT_END = /(?<![^\s("'“‘«[{—–-])[^\s("'“‘«[{—–-]*$/;

/** Where a sentence may end. */
const BOUNDARY_CANDIDATES = new RegExp(
  [TERMINATOR, LINE_BREAK, RUN_ON, RULE_OR_MARK, STAMP_OR_ADDRESS, LETTER_START, LETTER_LINE].join(
    '|',
  ),
  'gu',
);

/** How far rules look to either side, in characters: a long name and its verb, a short sentence. */
const CONTEXT_BEFORE = 120;
const CONTEXT_AFTER = 100;

/**
 * Characters of a sentence at most: three hundred words. Nobody writes a longer one; menus and
 * tables without punctuation are longer, and what reads sentences by pairs of their words would
 * take the square of their length.
 */
export const MAX_SENTENCE_CHARACTERS = 2000;

/**
 * The sentences of a text in order, without the white space around them. Together they hold
 * every character that is not white space. A blank line ends a sentence whatever stands there, and
 * one of more than `MAX_SENTENCE_CHARACTERS` ends before the last word that has room.
 *
 * The rules are those on which segmenters agree (the golden rules of Pragmatic Segmenter, the
 * conventions of the English Web Treebank), with what news pages need: names behind
 * abbreviations, attributions behind quotations, sentences that lost the space between them.
 */
export function splitSentences(text: string): readonly Span[] {
  const sentences: Span[] = [];
  let from = 0;
  for (const end of sentenceEnds(text)) {
    for (; end - from > MAX_SENTENCE_CHARACTERS; from = cutAfter(text, from)) {
      const part = trimmed(text, from, cutAfter(text, from));
      if (part) sentences.push(part);
    }
    const sentence = trimmed(text, from, end);
    if (sentence) sentences.push(sentence);
    from = end;
  }
  return sentences;
}

/** Where a sentence is cut that is too long: at white space, or within a word that is too long. */
function cutAfter(text: string, from: number): number {
  const most = from + MAX_SENTENCE_CHARACTERS;
  const space = Math.max(text.lastIndexOf(' ', most), text.lastIndexOf('\n', most));
  if (space > from) return space;
  const isHalfCharacter = /^[\uDC00-\uDFFF]/.test(text.charAt(most));
  return isHalfCharacter ? most - 1 : most;
}

/** Where sentences end, in order; the last one where the text does. */
function* sentenceEnds(text: string): Generator<number> {
  const isLineEnd = createLineBreakClassifier(text);
  const items = listItemStarts(text);
  let item = 0;
  let from = 0;
  for (const place of text.matchAll(BOUNDARY_CANDIDATES)) {
    for (; (items[item] ?? text.length) <= place.index; item += 1) {
      from = items[item] ?? from;
      yield from;
    }
    const end = sentenceEndAt(text, place, from, isLineEnd);
    if (end === undefined) continue;
    from = end;
    yield end;
  }
  yield* items.slice(item);
  yield text.length;
}

function sentenceEndAt(
  text: string,
  place: RegExpExecArray,
  from: number,
  isLineEnd: (at: number) => boolean,
): number | undefined {
  const { mark, line, letter } = place.groups ?? {};
  const { index, 0: whole } = place;
  if (letter !== undefined) return isLetterLineEnd(text, from, index) ? index : undefined;
  if (line !== undefined) return isBlankLine(whole) || isLineEnd(index) ? index : undefined;
  return mark === undefined ? index : terminatedEnd(text, place, from);
}

function isBlankLine(space: string): boolean {
  return space.indexOf('\n') !== space.lastIndexOf('\n');
}

/** Where the sentence ends that terminators stand behind, if it does. */
function terminatedEnd(text: string, place: RegExpExecArray, from: number): number | undefined {
  const { mark = '', closers = '', gap = '' } = place.groups ?? {};
  const { index, 0: whole } = place;
  const sentence = text.slice(Math.max(from, index - CONTEXT_BEFORE), index);
  const next = text.slice(index + whole.length, index + whole.length + CONTEXT_AFTER);
  const before = TOKEN_AT_END.exec(sentence)?.[0] ?? '';
  if (!isSentenceBoundary({ terminators: mark, closers, gap, sentence, tokenBefore: before, next }))
    return undefined;
  // A full stop and then words left out: the dots that stand apart belong to what follows.
  const isStopAndEllipsis = before !== '' && next !== '' && /^\.(?: \.){3}$/.test(mark);
  if (isStopAndEllipsis) return index + 1;
  const isOpening =
    gap === '' && next !== '' && closers === '"' && isEven(text.slice(from, index).split('"'));
  return index + mark.length + (isOpening ? 0 : closers.length);
}

/** Whether what stands between two places is a greeting or closing of a letter. */
function isLetterLineEnd(text: string, from: number, to: number): boolean {
  if (to - from > CONTEXT_BEFORE) return false;
  const line = text.slice(from, to);
  const startsParagraph = from === 0 || /\n[^\S\n]*\n/.test(line);
  return isLetterLine(line.trim(), text.slice(to + 1, to + 1 + CONTEXT_AFTER), { startsParagraph });
}

/** Whether all quotation marks between the parts are closed, so that the next one opens. */
function isEven(parts: readonly string[]): boolean {
  return (parts.length - 1) % 2 === 0;
}

function trimmed(text: string, from: number, to: number): Span | undefined {
  const words = text.slice(from, to);
  const start = from + words.length - words.trimStart().length;
  const end = from + words.trimEnd().length;
  return start < end ? { start, end } : undefined;
}
