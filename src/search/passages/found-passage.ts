import type { Passage } from '../../domain/passage.ts';
import type { Span } from '../../domain/span.ts';
import { articleCount, type Segment, sentenceKey, sentenceSpan } from './segment.ts';

export function articleOfPassage(segment: Segment, passage: number): number {
  let [from, to] = [0, articleCount(segment)];
  // The last article that begins at the passage or before it: one without passages begins there, too.
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((segment.firstPassage[middle + 1] ?? 0) <= passage) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** A passage, or the longest part of it without a hidden sentence; nothing where it has no other. */
export function shownPassage(
  segment: Segment,
  passage: number,
  hidden: ReadonlySet<number>,
): Passage | undefined {
  let [sentences, run]: [Span[], Span[]] = [[], []];
  const last = segment.firstSentenceOfPassage[passage + 1] ?? 0;
  for (let at = segment.firstSentenceOfPassage[passage] ?? 0; at < last; at += 1) {
    if (hidden.size > 0 && hidden.has(sentenceKey(segment, at))) run = [];
    else run.push(sentenceSpan(segment, at));
    if (run.length > sentences.length) sentences = run;
  }
  const [first] = sentences;
  if (!first) return undefined;
  return { start: first.start, end: sentences.at(-1)?.end ?? 0, sentences };
}

/** By passage: 1 for each of which every sentence is hidden; nothing where there is none such. */
export function hiddenPassages(
  segment: Segment,
  hidden: ReadonlySet<number>,
): Uint8Array | undefined {
  if (hidden.size === 0) return undefined;
  const { firstSentenceOfPassage } = segment;
  const marks = new Uint8Array(firstSentenceOfPassage.length - 1);
  let isAny = false;
  for (const passage of marks.keys()) {
    const last = firstSentenceOfPassage[passage + 1] ?? 0;
    let at = firstSentenceOfPassage[passage] ?? 0;
    while (at < last && hidden.has(sentenceKey(segment, at))) at += 1;
    if (at < last) continue;
    marks[passage] = 1;
    isAny = true;
  }
  return isAny ? marks : undefined;
}
