import { createSliceMeter } from '../../domain/sliced-work.ts';
import type { Span } from '../../domain/span.ts';
import type { TermSpan } from '../../text/extract-terms.ts';
import { createByteWriter, toUnsigned } from './byte-numbers.ts';
import {
  createCountedPostings,
  createIndexedPostings,
  type PostingCollector,
  type PostingList,
} from './postings.ts';
import type { Segment } from './segment.ts';
import { createStringTable } from './string-table.ts';

/** An article as a segment takes it. */
export interface SegmentArticle {
  readonly id: string;
  /** The terms of its headline in order; none where the headline is made from the text. */
  readonly title: readonly string[];
  readonly sentences: readonly SegmentSentence[];
  /** How many sentences each of its passages has, which follow each other. */
  readonly passages: readonly number[];
}

/** A sentence: its terms, and the key by which it may be hidden, 0 for none. */
interface SegmentSentence extends Span {
  readonly key: number;
  readonly terms: readonly TermSpan[];
}

/** Sentences that are read in one slice: some milliseconds. */
const SENTENCES_PER_SLICE = 1500;

/**
 * The segment of some articles, in slices between which the caller may yield to the event loop: the
 * postings of what is new are made by MiniSearch, and packed.
 *
 * @param articles gives them anew each time it is called: they are gone through twice
 */
export function* buildSegment(
  articles: () => Iterable<SegmentArticle>,
  are: 'new' | 'indexed' = 'new',
): Generator<undefined, Segment> {
  const numbers = new Map<string, number>();
  const isTime = createSliceMeter(SENTENCES_PER_SLICE);
  for (const { title, sentences } of articles()) {
    if (isTime(sentences.length)) yield;
    for (const term of title) numbers.set(term, 0);
    for (const { terms } of sentences) for (const { term } of terms) numbers.set(term, 0);
  }
  const terms = [...numbers.keys()].sort();
  for (const [number, term] of terms.entries()) numbers.set(term, number);
  yield;
  const postings = are === 'new' ? createIndexedPostings() : createCountedPostings(numbers);
  const writer = createSegmentWriter(terms, numbers, postings);
  for (const article of articles()) {
    if (isTime(article.sentences.length)) yield;
    writer.add(article);
  }
  yield;
  return writer.segment();
}

/** Writes articles one behind the other; each term has its number. */
function createSegmentWriter(
  terms: readonly string[],
  numbers: ReadonlyMap<string, number>,
  postings: PostingCollector,
) {
  const numberOf = (term: string) => numbers.get(term) ?? 0;
  const ids: string[] = [];
  const columns = createColumns();
  const [tokens, titles] = [createByteWriter(), createByteWriter()];

  const addSentence = ({ start, end, key, terms: own }: SegmentSentence): void => {
    columns.sentenceStart.push(start);
    columns.sentenceEnd.push(end);
    columns.highKey.push(Math.floor(key / 2 ** 32));
    columns.lowKey.push(key % 2 ** 32);
    columns.firstTokenByte.push(tokens.length());
    let before = 0;
    for (const one of own) {
      tokens.write(numberOf(one.term));
      tokens.write(toUnsigned(one.start - before));
      tokens.write(one.end - one.start);
      before = one.end;
    }
  };

  /** Says where the next article begins, or where the last one ended. */
  const markArticle = (): void => {
    columns.firstPassage.push(columns.passageLength.length);
    columns.firstSentence.push(columns.sentenceStart.length);
    columns.firstTitleByte.push(titles.length());
  };

  return {
    add({ id, title, sentences, passages }: SegmentArticle): void {
      markArticle();
      for (const term of title) titles.write(numberOf(term));
      columns.titleLength.push(new Set(title).size);
      postings.add('headline', ids.length, title);
      ids.push(id);
      let next = 0;
      for (const count of passages) {
        columns.firstSentenceOfPassage.push(columns.sentenceStart.length);
        const own = sentences.slice(next, next + count);
        next += count;
        for (const sentence of own) addSentence(sentence);
        const held = own.flatMap((sentence) => sentence.terms.map(({ term }) => term));
        const passage = columns.passageLength.length;
        postings.add('passage', passage, held);
        columns.passageLength.push(new Set(held).size);
      }
    },
    segment(): Segment {
      markArticle();
      columns.firstSentenceOfPassage.push(columns.sentenceStart.length);
      columns.firstTokenByte.push(tokens.length());
      const { passage, headline } = postings.lists(numbers);
      const [ofPassages, ofTitles] = [writePostings(passage), writePostings(headline)];
      return {
        ...asArrays(columns),
        articleIds: createStringTable(ids),
        terms: createStringTable(terms),
        firstPostingByte: ofPassages.first,
        firstTitlePostingByte: ofTitles.first,
        titles: titles.bytes(),
        tokens: tokens.bytes(),
        postings: ofPassages.bytes,
        titlePostings: ofTitles.bytes,
      };
    },
  };
}

function createColumns() {
  const column = (): number[] => [];
  return {
    firstPassage: column(),
    firstSentence: column(),
    firstTitleByte: column(),
    titleLength: column(),
    firstSentenceOfPassage: column(),
    passageLength: column(),
    sentenceStart: column(),
    sentenceEnd: column(),
    highKey: column(),
    lowKey: column(),
    firstTokenByte: column(),
  };
}

type Columns = ReturnType<typeof createColumns>;

function asArrays(columns: Columns): { readonly [Name in keyof Columns]: Uint32Array } {
  const arrays = Object.entries(columns).map(([name, numbers]) => [
    name,
    Uint32Array.from(numbers),
  ]);
  return Object.fromEntries(arrays);
}

function writePostings(lists: readonly PostingList[]) {
  const writer = createByteWriter();
  const first = new Uint32Array(lists.length + 1);
  for (const [term, list] of lists.entries()) {
    first[term] = writer.length();
    if (list.length > 0) writer.write(list.length / 2);
    let before = 0;
    for (let at = 0; at < list.length; at += 2) {
      const holder = list[at] ?? 0;
      writer.write(holder - before);
      writer.write(list[at + 1] ?? 0);
      before = holder;
    }
  }
  first[lists.length] = writer.length();
  return { first, bytes: writer.bytes() };
}
