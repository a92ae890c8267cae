import type { SpeakerMention } from '../../domain/quote.ts';
import type { Span } from '../../domain/span.ts';
import { extractTerms } from '../../text/extract-terms.ts';
import { type QuotedPart, quotedParts } from '../../text/quotes/quoted-part.ts';
import { splitSentences } from '../../text/sentences/split-sentences.ts';
import type { QuotesInText } from '../quotes-in.ts';

/** A part of a message that can be looked up. */
export type MessageStatement =
  | (Span & { readonly kind: 'claim' })
  | (Span & {
      readonly kind: 'quote';
      /** Whom the message names. */
      readonly speaker: SpeakerMention | null;
    });

/** A message as it was read. */
export interface MessageReading {
  /** As long as the message, with spaces for what is no prose. */
  readonly prose: string;
  /** The name with which a shared post is signed: “— Kim Ellis (@kim) May 3, 2031”. */
  readonly author: Span | null;
  readonly statements: readonly MessageStatement[];
}

/** Addresses, and what a shared post adds to its author's name. */
const NO_PROSE =
  /(?:https?:\/\/|www\.|pic\.twitter\.com\/)[^\s<>]{1,500}|\(@\w{1,30}\)(?: \p{Lu}\p{Ll}{2,8} \d{1,2}, \d{4})?/gu;

const SIGNATURE = /[—–―] ?(?<name>[^—–―\n]{1,60}?) ?\(@\w{1,30}\)/gu;

function authorOf(message: string): Span | null {
  const signed = [...message.matchAll(SIGNATURE)].at(-1);
  if (!signed) return null;
  const name = signed.groups?.name ?? '';
  const start = signed.index + signed[0].indexOf(name);
  return { start, end: start + name.length };
}

/** Distinct words that tell something which a claim has at least. */
const MIN_CLAIM_TERMS = 3;

/** The same for a message that has no longer sentence. */
const MIN_ONLY_CLAIM_TERMS = 1;

/** Words of a quotation, at least: fewer are a phrase that is set apart. */
const MIN_QUOTATION_WORDS = 3;

/** The share of its longer words with capital letters from which quoted words are a title. */
const TITLE_SHARE = 0.7;

/** The words of a claim outside of its quotations, at least, for it to be checked beside them. */
const MIN_REST_TERMS = 4;

/** What can be looked up of a message, in its order. */
export function readMessage(message: string, quotesInText: QuotesInText): MessageReading {
  const prose = message.replace(NO_PROSE, (found) => ' '.repeat(found.length));
  const quotes = quotationsOf(prose, quotesInText);
  const sentences = splitSentences(prose);
  const claims = sentences.filter((sentence) => isClaim(prose, sentence, quotes, MIN_CLAIM_TERMS));
  const statements = claims.filter((claim) => !isQuestion(prose, claim));
  const stated = joinDependent(prose, statements.length > 0 ? statements : claims);
  const chosen = [...quotes, ...stated.map(toClaim)];
  const all =
    chosen.length > 0
      ? chosen
      : sentences
          .filter((sentence) => isClaim(prose, sentence, quotes, MIN_ONLY_CLAIM_TERMS))
          .map(toClaim);
  return {
    prose,
    author: authorOf(message),
    statements: all.toSorted((one, other) => one.start - other.start),
  };
}

/** Distinct words that tell something which a sentence has that can be looked up by itself. */
const MIN_INDEPENDENT_TERMS = 6;

/** Characters of a statement of several sentences, at most. */
const MAX_STATEMENT = 600;

/**
 * A sentence that is short, or in which no name and no figure says what it is about, is looked up
 * together with the one before it, and the first of a message with the one behind it.
 */
function joinDependent(prose: string, sentences: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const sentence of sentences) {
    const last = joined.at(-1);
    const mayJoin =
      last !== undefined &&
      /^\s*$/.test(prose.slice(last.end, sentence.start)) &&
      sentence.end - last.start <= MAX_STATEMENT;
    if (mayJoin && !(isIndependent(prose, last) && isIndependent(prose, sentence))) {
      joined[joined.length - 1] = { start: last.start, end: sentence.end };
    } else joined.push(sentence);
  }
  return joined;
}

function isIndependent(prose: string, { start, end }: Span): boolean {
  const terms = extractTerms(prose.slice(start, end));
  const isNamed = terms.some(
    (term) => term.start > 0 && /[\p{Lu}\p{N}]/u.test(prose[start + term.start] ?? ''),
  );
  return isNamed && new Set(terms.map(({ term }) => term)).size >= MIN_INDEPENDENT_TERMS;
}

function toClaim({ start, end }: Span): MessageStatement {
  return { kind: 'claim', start, end };
}

function isClaim(
  prose: string,
  { start, end }: Span,
  quotes: readonly Span[],
  least: number,
): boolean {
  const inside = quotes.filter((quote) => quote.start < end && start < quote.end);
  let rest = prose.slice(start, end);
  for (const quote of inside) {
    const [from, to] = [Math.max(0, quote.start - start), Math.min(end, quote.end) - start];
    rest = rest.slice(0, from) + ' '.repeat(Math.max(0, to - from)) + rest.slice(to);
  }
  const terms = new Set(extractTerms(rest).map(({ term }) => term));
  return terms.size >= (inside.length > 0 ? MIN_REST_TERMS : least);
}

function isQuestion(prose: string, { start, end }: Span): boolean {
  return /\?["”’)\s]*$/.test(prose.slice(start, end));
}

/** Quotations that are said to be somebody's, or that stand for themselves as whole sentences. */
function quotationsOf(prose: string, quotesInText: QuotesInText): readonly MessageStatement[] {
  const parts = quotedParts(prose, quotesInText(prose, null));
  return parts.flatMap((part, at) => {
    const { start, end } = withoutMarks(prose, wholeOf(prose, part, parts[at + 1]?.start));
    const words = prose.slice(start, end);
    if (wordCount(words) < MIN_QUOTATION_WORDS || isTitle(words)) return [];
    if (!part.speaker && !standsAlone(prose, { start, end })) return [];
    return [{ kind: 'quote' as const, start, end, speaker: part.speaker }];
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
  return longer.filter((word) => /^\p{Lu}/u.test(word)).length >= TITLE_SHARE * longer.length;
}

/** Whether nothing else stands in the paragraphs of a quotation. */
function standsAlone(prose: string, { start, end }: Span): boolean {
  const before = prose.slice(prose.lastIndexOf('\n', start - 1) + 1, start);
  const [behind = ''] = prose.slice(end).split('\n', 1);
  return !/[\p{L}\p{N}]/u.test(before + behind);
}
