import type { SpeakerMention } from '../../domain/quote.ts';
import type { Span } from '../../domain/span.ts';
import { namesIn } from '../../text/names/written-names.ts';
import { type QuotedPart, quotedParts } from '../../text/quotes/quoted-part.ts';
import type { QuotesInText } from '../quotes-in.ts';

/** Words that a message quotes between quotation marks, as a span of it. */
export interface MessageQuotation extends Span {
  readonly kind: 'quote';
  /** Whom the message names. */
  readonly speaker: SpeakerMention | null;
}

/** Words of a quotation, at least: fewer are a phrase that is set apart. */
const MIN_QUOTATION_WORDS = 3;

/** Longer words of a title in capitals, at most: more are words that somebody shouts. */
const MAX_TITLE_WORDS = 5;

/** The share of its longer words with capital letters from which quoted words are a title. */
const TITLE_SHARE = 0.7;

/** Quotations that are said to be somebody's, or that stand for themselves as whole sentences. */
export function quotationsOf(
  prose: string,
  quotesInText: QuotesInText,
): readonly MessageQuotation[] {
  const parts = quotedParts(prose, quotesInText(prose, null));
  return parts.flatMap((part, at) => {
    const { start, end } = withoutMarks(prose, wholeOf(prose, part, parts[at + 1]?.start));
    const words = prose.slice(start, end);
    if (wordCount(words) < MIN_QUOTATION_WORDS || isTitle(words)) return [];
    const speaker = part.speaker ?? labelledSpeaker(prose, part);
    const isOwn = standsAlone(prose, { start, end }) || isSentence(prose, { start, end });
    if (!speaker && !isOwn) return [];
    return [{ kind: 'quote' as const, start, end, speaker }];
  });
}

/**
 * A quotation that nothing closes or attributes goes on to the end of its paragraph, or to the next
 * quotation.
 */
function wholeOf(
  prose: string,
  { start, end, isUnclosed, speaker }: QuotedPart,
  next = prose.length,
): Span {
  if (!isUnclosed || speaker) return { start, end };
  const feed = prose.slice(end, next).indexOf('\n');
  return { start, end: feed < 0 ? Math.max(end, next) : end + feed };
}

const OPENING = /^(?:``|''|["“”„‟«»‘’'‚])/;
const CLOSING = /(?:''|["“”„‟«»‘’'])$/;

function withoutMarks(text: string, { start, end }: Span): Span {
  const [opening = ''] = OPENING.exec(text.slice(start, end)) ?? [];
  const from = start + opening.length;
  const [closing = ''] = CLOSING.exec(text.slice(Math.max(from, end - 2), end)) ?? [];
  return { start: from, end: end - closing.length };
}

function wordCount(words: string): number {
  return words.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu)?.length ?? 0;
}

/** "The Long Road to Peace": the title of a work, and nobody's words. */
function isTitle(words: string): boolean {
  const longer = words.match(/\p{L}{4,}/gu) ?? [];
  if (longer.length === 0 || /[.!?,]$/.test(words)) return false;
  if (longer.length > MAX_TITLE_WORDS && words === words.toUpperCase()) return false;
  return longer.filter((word) => /^\p{Lu}/u.test(word)).length >= TITLE_SHARE * longer.length;
}

/** Whether nothing else stands in the paragraphs of a quotation. */
function standsAlone(prose: string, { start, end }: Span): boolean {
  const before = prose.slice(prose.lastIndexOf('\n', start - 1) + 1, start);
  const [behind = ''] = prose.slice(end).split('\n', 1);
  return !/[\p{L}\p{N}]/u.test(before + behind);
}

/** Whether a quotation is one or more sentences, and no part of one: “It is ours.” Berg laughed. */
function isSentence(prose: string, { start, end }: Span): boolean {
  const lead = prose.slice(Math.max(0, start - LEAD_CHARACTERS), start).replace(/\P{L}$/u, '');
  const before = lead.trimEnd();
  const isFirst =
    before === '' || /[.!?…]$/.test(before) || lead.slice(before.length).includes('\n');
  return isFirst && /[.!?…]$/.test(prose.slice(start, end));
}

/** Characters before a quotation in which the sentence before it ends. */
const LEAD_CHARACTERS = 8;

/** Characters of a line before and behind a quotation in which its speaker is named. */
const LABEL_CHARACTERS = 80;

/** Words of a label that names a speaker, at most: "Foreign Minister of Norland Kim Ellis". */
const MAX_LABEL_WORDS = 7;

/**
 * Whom the layout of a message names: “Kim Ellis: ‘…’”, “‘…’ — Kim Ellis”, a name and nothing else in
 * the line before the quotation.
 */
function labelledSpeaker(prose: string, { start, end }: Span): SpeakerMention | null {
  const before = prose.slice(Math.max(0, start - LABEL_CHARACTERS), start).trimEnd();
  const lead = before.replace(/[:–—-]$/, '').trimEnd();
  const label = lead.slice(Math.max(...[...'\n.!?:"“”'].map((mark) => lead.lastIndexOf(mark))) + 1);
  const hasMark = lead !== before;
  const behind = prose.slice(end, end + LABEL_CHARACTERS).trimStart();
  const [dash] = /^(?:[–—~-]{1,2}|\()/.exec(behind) ?? [];
  const [signature] = behind.slice(dash?.length ?? 0).split(/[\n.!?:"“”()#]/, 1);
  return (
    (hasMark || isName(label) ? speakerAt(prose, label, start - LABEL_CHARACTERS) : null) ??
    (dash ? speakerAt(prose, signature, end) : null)
  );
}

/** Whether all words have capitals: what stands without a mark before a quotation may be a sentence. */
function isName(label: string): boolean {
  return (
    label.trim() !== '' &&
    label
      .trim()
      .split(/\s+/)
      .every((word) => /^\p{Lu}/u.test(word))
  );
}

/** A name that makes up a label, all but the words of an office before it. */
function speakerAt(prose: string, words: string | undefined, from: number): SpeakerMention | null {
  if (words === undefined || words.trim().split(/\s+/).length > MAX_LABEL_WORDS) return null;
  // "Kim Ellis (Norland)", "Kim Ellis, envoy of Norland"
  const [label = ''] = words.split(/[,(]/, 1);
  const name = namesIn(label).at(-1);
  if (!name || /\p{Ll}/u.test(label.slice(name.end))) return null;
  const start = prose.indexOf(words, Math.max(0, from)) + name.start;
  return { start, end: start + name.text.length, name: name.text };
}
