import type { Article } from '../../domain/article.ts';
import type { QuotationChange, QuotationFinding } from '../../domain/check.ts';
import type { Quote, SpeakerMention } from '../../domain/quote.ts';
import { overlaps, type Span, textOfSpan } from '../../domain/span.ts';
import { genderOfPronoun } from '../../text/names/given-names.ts';
import { isSamePerson } from '../../text/names/written-names.ts';
import { genderOfName } from '../../text/quotes/mentioned-people.ts';
import { quotedParts } from '../../text/quotes/quoted-part.ts';
import { alignQuotation, type QuotationFragment } from '../../text/verbatim/align-quotation.ts';
import {
  type QuotedWord,
  quotedWords,
  type VerbatimWord,
  verbatimWords,
} from '../../text/verbatim/verbatim-words.ts';

/** A quotation as a message has it. */
export interface QuotationSaid {
  readonly text: string;
  readonly speaker: SpeakerMention | null;
}

/** What one article has of a quotation. */
export interface QuotationSource {
  readonly article: Article;
  readonly finding: QuotationFinding;
  /** The parts of the article that have its words, in the order of the quotation. */
  readonly parts: readonly Span[];
  /** The same parts in the quotation. */
  readonly said: readonly Span[];
  readonly speaker: SpeakerMention | null;
  readonly changes: readonly QuotationChange[];
  /** The share of the quotation's words that the article has, from 0 to 1. */
  readonly share: number;
}

/** The share of its words from which a quotation with changes is an altered one, and no other. */
const MIN_ALTERED_SHARE = 0.7;

/** The share of its words that the parts of a spliced quotation have together. */
const MIN_SPLICED_SHARE = 0.8;

/** Words of each part of a spliced quotation, at least. */
const MIN_SPLICED_WORDS = 3;

/** Words that may be missing or put in at the ends of an altered quotation. */
const MAX_END_WORDS = 6;

/** What decides between articles: the finding that says most for the quotation, then the share of its words. */
const RANKS: Readonly<Record<QuotationFinding, number>> = {
  verbatim: 4,
  'other-speaker': 3,
  altered: 2,
  spliced: 2,
  absent: 0,
};

/**
 * The best of what some articles have of a quotation, first what says most for it. Where none has
 * it alone, but two of them have its parts, it is spliced of both.
 *
 * @param sources of the same quotation, from `findQuotation`
 */
export function bestSources(sources: readonly QuotationSource[]): readonly QuotationSource[] {
  const found = sources
    .filter(({ finding }) => finding !== 'absent')
    .toSorted((one, other) => RANKS[other.finding] - RANKS[one.finding] || other.share - one.share);
  return found.length > 0 ? found : splicedOfTwo(sources);
}

function splicedOfTwo(sources: readonly QuotationSource[]): readonly QuotationSource[] {
  const [first, ...others] = sources
    .filter(({ share }) => share > 0)
    .toSorted((one, other) => other.share - one.share);
  const second = others.find(
    ({ said, share }) =>
      first !== undefined &&
      share + first.share >= MIN_SPLICED_SHARE &&
      !said.some((part) => first.said.some((own) => overlaps(part, own))),
  );
  return first && second ? [first, second].map((one) => ({ ...one, finding: 'spliced' })) : [];
}

/**
 * What an article has of a quotation. Marks, dashes, spaces, case, ellipses and brackets make no
 * difference.
 *
 * @param quotes of the article
 */
export function findQuotation(
  said: QuotationSaid,
  article: Article,
  quotes: readonly Quote[],
): QuotationSource {
  return findInArticle(said, quotedWords(said.text), { article, quotes });
}

function findInArticle(
  quotation: QuotationSaid,
  words: readonly QuotedWord[],
  { article, quotes }: { readonly article: Article; readonly quotes: readonly Quote[] },
): QuotationSource {
  const source = verbatimWords(article.text);
  const fragments = alignQuotation(words, source, article.text);
  const held = fragments.reduce((sum, fragment) => sum + fragment.words, 0);
  const share = words.length > 0 ? held / words.length : 0;
  const [first] = fragments;
  const parts = fragments.map((fragment) => fragment.source);
  const said = fragments.map((fragment) => fragment.said);
  const found = { article, parts, said, speaker: null, changes: [], share };
  if (!first) return { ...found, finding: 'absent' };
  const part = quotedParts(article.text, quotes).find(
    ({ start, end }) => start <= first.source.start && first.source.start < end,
  );
  const speaker = part?.speaker ?? null;
  const known = { ...found, speaker };
  if (fragments.length > 1) {
    const isSpliced = share >= MIN_SPLICED_SHARE && fragments.every(isLongEnough);
    return { ...known, finding: isSpliced ? 'spliced' : 'absent' };
  }
  const changes = changesOf(quotation.text, words, first, { article, source });
  if (changes.length > 0) {
    const isAltered = share >= MIN_ALTERED_SHARE && endsAreShort(words, first);
    return { ...known, changes, finding: isAltered ? 'altered' : 'absent' };
  }
  const isTheirs =
    part !== undefined && isSpokenBy(quotation.speaker, speaker, speakerWords(speaker, article));
  return { ...known, finding: isTheirs ? 'verbatim' : 'other-speaker' };
}

function isLongEnough({ words }: QuotationFragment): boolean {
  return words >= MIN_SPLICED_WORDS;
}

/**
 * Whether the source gives words to whom the message gives them; a message that names nobody is not
 * contradicted, nor one of whom it is not certain whom the source means.
 *
 * @param words those that name the speaker in the source
 */
function isSpokenBy(
  said: SpeakerMention | null,
  source: SpeakerMention | null,
  words: string,
): boolean {
  if (!said?.name || !source) return true;
  if (source.name !== null) return isSamePerson(said.name, source.name);
  const [gender, own] = [genderOfPronoun(words), genderOfName(said.name)];
  if (gender !== 'unknown') return own === 'unknown' || own === gender;
  const written = FULL_NAME.exec(words)?.[0];
  return written === undefined || isSamePerson(said.name, written);
}

/** A full name, which is neither an office nor a possessive. */
const FULL_NAME = /^\p{Lu}\p{Ll}[\p{L}’'-]{0,30} (?:\p{Lu}\. )?\p{Lu}[\p{L}’'-]{1,30}(?=,|$)/u;

interface SourceWords {
  readonly article: Article;
  readonly source: readonly VerbatimWord[];
}

function endsAreShort(words: readonly QuotedWord[], { said }: QuotationFragment): boolean {
  const before = words.filter(({ end }) => end <= said.start).length;
  const behind = words.filter(({ start }) => start >= said.end).length;
  return before <= MAX_END_WORDS && behind <= MAX_END_WORDS;
}

/** The words that differ, those at the ends of the quotation among them. */
function changesOf(
  text: string,
  words: readonly QuotedWord[],
  { said, source: place, edits }: QuotationFragment,
  { article, source }: SourceWords,
): readonly QuotationChange[] {
  const before = words.filter(({ end }) => end <= said.start);
  const behind = words.filter(({ start }) => start >= said.end);
  const from = source.findIndex(({ start }) => start === place.start);
  const to = source.findIndex(({ end }) => end === place.end) + 1;
  const endChange = (ends: readonly VerbatimWord[], theirs: readonly VerbatimWord[]) => {
    const [span, own] = [rangeOf(ends), rangeOf(theirs)];
    if (!span) return [];
    return [
      { said: text.slice(span.start, span.end), source: own && textOfSpan(article.text, own) },
    ];
  };
  return [
    ...endChange(before, source.slice(Math.max(0, from - before.length), from)),
    ...edits.map((edit) => ({
      said: edit.said && text.slice(edit.said.start, edit.said.end),
      source: edit.source && textOfSpan(article.text, edit.source),
    })),
    ...endChange(behind, source.slice(to, to + behind.length)),
  ];
}

function speakerWords(speaker: Span | null, article: Article): string {
  return speaker ? textOfSpan(article.text, speaker) : '';
}

function rangeOf(words: readonly VerbatimWord[]): Span | null {
  const [first, last] = [words[0], words.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;
}
