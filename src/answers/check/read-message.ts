import { overlaps, type Span } from '../../domain/span.ts';
import { findAnswerCandidates } from '../../search/question/answer-candidates.ts';
import { distinctTerms, extractTerms, isStopWord } from '../../text/extract-terms.ts';
import { splitSentences } from '../../text/sentences/split-sentences.ts';
import type { QuotesInText } from '../quotes-in.ts';
import { mainClauses } from './message-clauses.ts';
import { type MessageLayout, messageLayout } from './message-layout.ts';
import { type MessageQuotation, quotationsOf } from './message-quotations.ts';

/** A part of a message that can be looked up. */
export type MessageStatement = (Span & { readonly kind: 'claim' }) | MessageQuotation;

/** A message as it was read. */
export interface MessageReading {
  /** As long as the message, with spaces for what is no prose. */
  readonly prose: string;
  /** The name with which a shared post is signed: “— Kim Ellis (@kim) May 3, 2031”. */
  readonly author: Span | null;
  readonly statements: readonly MessageStatement[];
}

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

/** The words of a claim outside of its quotations, at least, for it to be checked beside them. */
const MIN_REST_TERMS = 4;

/** What can be looked up of a message, in its order. */
export function readMessage(message: string, quotesInText: QuotesInText): MessageReading {
  const layout = messageLayout(message);
  const { prose } = layout;
  const quotes = quotationsOf(prose, quotesInText);
  const sentences = sentencesOf(layout);
  const claims = sentences.filter((sentence) => isClaim(prose, sentence, quotes, MIN_CLAIM_TERMS));
  const statements = claims.filter((claim) => !isQuestion(prose, claim));
  const stated = joinDependent(layout, statements.length > 0 ? statements : claims, quotes);
  const parts = stated.flatMap((one) => {
    const clauses = mainClauses(prose, one, quotes);
    return clauses.length === 1
      ? clauses
      : clauses.filter((clause) => holdsMore(prose, clause, quotes));
  });
  const chosen = [...quotes, ...parts.map(toClaim)];
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

/** The sentences of each item: none goes on from one item to the next. */
function sentencesOf({ prose, items }: MessageLayout): readonly Span[] {
  const starts = [...new Set([0, ...items])];
  return starts.flatMap((start, at) =>
    splitSentences(prose.slice(start, starts[at + 1])).map((sentence) => ({
      start: start + sentence.start,
      end: start + sentence.end,
    })),
  );
}

/** Distinct words that tell something which a sentence has that can be looked up by itself. */
const MIN_INDEPENDENT_TERMS = 6;

/** The same of one that gives a number, or begins with who did something: "Police said 14 were injured." */
const MIN_COUNTING_TERMS = 4;

/** What begins a sentence that goes on about what stands before it. */
const REFERS_BACK =
  /^["“']?(?:he|she|it|they|this|that|these|those|his|her|its|their|and|but|so|also)\b/i;

/** "Members rejected": who did something, at the beginning of a sentence. */
const ACTED = /^\p{Lu}[\p{L}’'-]{2,30} (?:has |have |had )?\p{Ll}{3,20}ed\b/u;

/** Characters of a statement of several sentences, at most. */
const MAX_STATEMENT = 600;

/**
 * A sentence that is short, or in which no name and no figure says what it is about, is looked up
 * together with the one before it, and the first of a message with the one behind it.
 */
function joinDependent(
  { prose, items }: MessageLayout,
  sentences: readonly Span[],
  quotes: readonly Span[],
): readonly Span[] {
  const joined: Span[] = [];
  let next = 0;
  for (const sentence of sentences) {
    const last = joined.at(-1);
    const before = next;
    while ((items[next] ?? Number.POSITIVE_INFINITY) <= sentence.start) next += 1;
    const mayJoin =
      last !== undefined &&
      next === before &&
      // What stands behind a quotation is no part of it.
      !quotes.some((quote) => overlaps(quote, last)) &&
      /^\s*$/.test(prose.slice(last.end, sentence.start)) &&
      sentence.end - last.start <= MAX_STATEMENT;
    if (mayJoin && !(isIndependent(prose, last) && isIndependent(prose, sentence))) {
      joined[joined.length - 1] = { start: last.start, end: sentence.end };
    } else joined.push(sentence);
  }
  return joined;
}

function isIndependent(prose: string, { start, end }: Span): boolean {
  const text = prose.slice(start, end);
  const terms = extractTerms(text);
  const isNamed = terms.some(
    (term) => term.start > 0 && /[\p{Lu}\p{N}]/u.test(prose[start + term.start] ?? ''),
  );
  const distinct = new Set(terms.map(({ term }) => term)).size;
  const isCount = findAnswerCandidates(text, 'count').length > 0 && !REFERS_BACK.test(text);
  const isTold = ACTED.test(text) && !isStopWord(terms[0]?.word ?? '');
  if (isTold && distinct >= MIN_COUNTING_TERMS) return true;
  return isNamed && distinct >= (isCount ? MIN_COUNTING_TERMS : MIN_INDEPENDENT_TERMS);
}

function toClaim({ start, end }: Span): MessageStatement {
  return { kind: 'claim', start, end };
}

/** Whether a clause tells more than the quotation in it. */
function holdsMore(prose: string, clause: Span, quotes: readonly MessageQuotation[]): boolean {
  return isClaim(prose, clause, quotes, MIN_ONLY_CLAIM_TERMS);
}

function isClaim(
  prose: string,
  { start, end }: Span,
  quotes: readonly MessageQuotation[],
  least: number,
): boolean {
  const inside = quotes
    .flatMap((quote) => [quote, ...(quote.speaker ? [quote.speaker] : [])])
    .filter((one) => overlaps(one, { start, end }));
  let rest = prose.slice(start, end);
  for (const quote of inside) {
    const [from, to] = [Math.max(0, quote.start - start), Math.min(end, quote.end) - start];
    rest = rest.slice(0, from) + ' '.repeat(Math.max(0, to - from)) + rest.slice(to);
  }
  const terms = distinctTerms(rest);
  return terms.size >= (inside.length > 0 ? MIN_REST_TERMS : least);
}

function isQuestion(prose: string, { start, end }: Span): boolean {
  return /\?["”’)\s]*$/.test(prose.slice(start, end));
}
