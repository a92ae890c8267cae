import { distinctTerms } from '../../text/similarity/term-vector.ts';
import { createSliceMeter, mapSliced, type SlicedWork } from '../sliced-work.ts';
import type { DatedSentence } from '../timeline/read-dated-sentences.ts';
import { type Story, sizeOf } from './cluster-stories.ts';
import type { NewReport } from './read-new-report.ts';

/** Wordings that are compared with one without a telling; so many take some milliseconds. */
const COMPARISONS_PER_SLICE = 2000;

/** A matter as it is shown. */
export interface DigestStory {
  /** Its own, and those of matters of which nothing else is left to tell. */
  readonly reports: readonly NewReport[];
  /** Best first. */
  readonly sentences: readonly [DatedSentence, ...DatedSentence[]];
}

/**
 * Matters with the sentences that tell them. One without any says what others say before it: its
 * reports are counted with the one that it shares most words with.
 */
export function* mergeRetold(
  stories: readonly Story[],
  best: ReadonlyMap<Story, readonly DatedSentence[]>,
): SlicedWork<readonly DigestStory[]> {
  const shown = stories.flatMap((story) => {
    const [first, ...others] = best.get(story) ?? [];
    return first ? [{ reports: [...story.reports], sentences: [first, ...others] as const }] : [];
  });
  const wordings = yield* mapSliced(shown, ({ sentences }) =>
    distinctTerms(sentences.map(wordsOf).join(' ')),
  );
  const isTime = createSliceMeter(COMPARISONS_PER_SLICE);
  for (const story of stories.filter((one) => !best.has(one))) {
    if (isTime(wordings.length * sizeOf(story))) yield;
    const words = distinctTerms(story.reports.flatMap(firstWordsOf).join(' '));
    const shared = wordings.map((wording) => wording.intersection(words).size);
    const nearest = shown[shared.indexOf(Math.max(...shared))];
    nearest?.reports.push(...story.reports.filter(hasSentences));
  }
  return shown;
}

function firstWordsOf({ sentences }: NewReport): readonly string[] {
  return sentences.slice(0, 1).map(({ sentence }) => wordsOf(sentence));
}

function hasSentences({ sentences }: NewReport): boolean {
  return sentences.length > 0;
}

function wordsOf({ article, span }: DatedSentence): string {
  return article.text.slice(span.start, span.end);
}
