import { MOST_OF_ONE_BYTE, readNumber } from './byte-numbers.ts';
import { articleCount, passageCount, type Segment } from './segment.ts';
import { placeInSorted, stringAt } from './string-table.ts';

/** A segment, and which of its articles are still there: those taken out count nowhere. */
export interface LiveSegment {
  readonly segment: Segment;
  /** By the articles' ids, their numbers. */
  readonly places: ReadonlyMap<string, number>;
  /** By passage: 1 for one that was taken out. */
  readonly isGone: Uint8Array;
  /** Passages that are there. */
  passages: number;
  /** The distinct terms of these passages, and of the headlines above them, counted for each. */
  passageTerms: number;
  titleTerms: number;
}

/** A segment of which everything is there. */
export function createLiveSegment(segment: Segment): LiveSegment {
  const places = new Map<string, number>();
  const live: LiveSegment = {
    segment,
    places,
    isGone: new Uint8Array(passageCount(segment)),
    passages: passageCount(segment),
    passageTerms: segment.passageLength.reduce((sum, length) => sum + length, 0),
    titleTerms: 0,
  };
  for (let article = 0; article < articleCount(segment); article += 1) {
    places.set(stringAt(segment.articleIds, article), article);
    live.titleTerms += (segment.titleLength[article] ?? 0) * passagesOf(segment, article);
  }
  return live;
}

/** Takes out an article. */
export function takeOut(live: LiveSegment, article: number): void {
  const { segment, isGone } = live;
  const from = segment.firstPassage[article] ?? 0;
  if (isGone[from] === 1) return;
  for (let passage = from; passage < from + passagesOf(segment, article); passage += 1) {
    isGone[passage] = 1;
    live.passages -= 1;
    live.passageTerms -= segment.passageLength[passage] ?? 0;
    live.titleTerms -= segment.titleLength[article] ?? 0;
  }
}

/** Whether some of its passages were taken out. */
export function hasGone({ segment, passages }: LiveSegment): boolean {
  return passages < passageCount(segment);
}

/** Whether an article is there. */
export function isThere({ segment, isGone }: LiveSegment, article: number): boolean {
  return isGone[segment.firstPassage[article] ?? 0] !== 1;
}

function passagesOf({ firstPassage }: Segment, article: number): number {
  return (firstPassage[article + 1] ?? 0) - (firstPassage[article] ?? 0);
}

/** The number of a term in a segment; -1 where it holds none of it. */
export function termNumber({ segment }: LiveSegment, term: string): number {
  return placeInSorted(segment.terms, term);
}

/** Calls a function with each passage that holds a term and is there, and how often it holds it. */
export function visitPassages(
  { segment, isGone }: LiveSegment,
  term: number,
  visit: (passage: number, count: number) => void,
): void {
  const { postings: bytes } = segment;
  const cursor = { bytes, at: segment.firstPostingByte[term] ?? 0 };
  const end = segment.firstPostingByte[term + 1] ?? 0;
  if (cursor.at === end) return;
  readNumber(cursor);
  let { at } = cursor;
  let passage = 0;
  while (at < end) {
    let [step = 0, count = 0] = [bytes[at], bytes[at + 1]];
    // Of a common word both take a byte, and a question reads a hundred thousand of them.
    if (step <= MOST_OF_ONE_BYTE && count <= MOST_OF_ONE_BYTE) at += 2;
    else {
      cursor.at = at;
      step = readNumber(cursor);
      count = readNumber(cursor);
      at = cursor.at;
    }
    passage += step;
    if (isGone[passage] === 0) visit(passage, count);
  }
}

/** The same for the passages below headlines that hold a term; the headline's article is told, too. */
export function visitHeaded(
  { segment, isGone }: LiveSegment,
  term: number,
  visit: (passage: number, count: number, article: number) => void,
): void {
  const cursor = { bytes: segment.titlePostings, at: segment.firstTitlePostingByte[term] ?? 0 };
  const end = segment.firstTitlePostingByte[term + 1] ?? 0;
  if (cursor.at === end) return;
  readNumber(cursor);
  let article = 0;
  while (cursor.at < end) {
    article += readNumber(cursor);
    const count = readNumber(cursor);
    const last = segment.firstPassage[article + 1] ?? 0;
    for (let passage = segment.firstPassage[article] ?? 0; passage < last; passage += 1) {
      if (isGone[passage] === 0) visit(passage, count, article);
    }
  }
}

/** How many passages that are there hold a term, and how many stand below a headline with it. */
export function passagesWith(
  live: LiveSegment,
  term: number,
): { readonly inText: number; readonly inTitle: number } {
  const { segment } = live;
  let [inText, inTitle] = [0, 0];
  const at = segment.firstPostingByte[term] ?? 0;
  if (!hasGone(live) && at < (segment.firstPostingByte[term + 1] ?? 0)) {
    inText = readNumber({ bytes: segment.postings, at });
  } else {
    visitPassages(live, term, () => {
      inText += 1;
    });
  }
  visitHeaded(live, term, () => {
    inTitle += 1;
  });
  return { inText, inTitle };
}
