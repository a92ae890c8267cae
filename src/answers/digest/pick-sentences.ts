import { createSliceMeter, mapSliced, type SlicedWork } from '../../domain/sliced-work.ts';
import { distinctTerms } from '../../text/extract-terms.ts';
import { commonCount } from '../../text/similarity/set-similarity.ts';
import { dayRangeOf } from '../dating.ts';
import { bestSentences } from '../timeline/best-sentences.ts';
import type { FittedSentence } from '../timeline/importance.ts';
import { type DatedSentence, sentenceText } from '../timeline/read-dated-sentences.ts';
import { sentenceQuality } from '../timeline/sentence-quality.ts';
import { type Story, sizeOf } from './cluster-stories.ts';
import { isNewsOf, type NewReport } from './read-new-report.ts';

/** The maximum number of sentences of a story: a second one is for the words of another report. */
const SENTENCES = { ofOne: 1, ofMore: 2 };

/** How fast the fit of a sentence falls with its position. At 0 remarks and background rank first. */
const PLACE_DECAY = 0.4;

/** The number of sentences of a report's lead. */
const LEAD_SENTENCES = 3;

/** The minimum quality of a sentence that is shown alone (`sentenceQuality`; 1 is usual). */
const MIN_QUALITY = 0.7;

/** Comparisons of a story's terms with another one's in one slice: some milliseconds. */
const COMPARISONS_PER_SLICE = 2000;

/** A sentence that may be shown, and the day of its report. */
interface SentenceCandidate {
  readonly sentence: FittedSentence;
  readonly day: string;
}

/** Requirements on the sentences of a story, the most important first. */
type Requirements = readonly ((candidate: SentenceCandidate) => boolean)[];

/**
 * For each story the one or two best sentences, no two of the whole digest repeating each other. A
 * story is missing where all its sentences repeat those of stories before it.
 *
 * @param stories the most important first
 */
export function* pickSentences(
  stories: readonly Story[],
): SlicedWork<ReadonlyMap<Story, readonly DatedSentence[]>> {
  const repeated = findRepeatedTexts(yield* mapSliced(stories, textsOf, sizeOf));
  const requirements: Requirements = [
    ({ sentence }) => !repeated.has(sentenceText(sentence.sentence)),
    ({ sentence, day }) => isNewsOf(day)(sentence.sentence),
    // Plans are announced in a section of their own.
    ({ sentence, day }) => dayRangeOf(sentence.sentence.dating).first <= day,
    ({ sentence }) =>
      sentenceQuality(sentence.sentence, sentenceText(sentence.sentence)) >= MIN_QUALITY,
    ({ sentence }) => sentence.sentence.index < LEAD_SENTENCES,
  ];
  const allowed = yield* mapSliced(
    stories,
    (story) => satisfying(requirements, candidatesOf(story)),
    sizeOf,
  );
  const byPlace = new Map(allowed.map((fitted, place) => [String(place), fitted]));
  const best = yield* bestSentences(byPlace, SENTENCES.ofMore);
  return new Map(
    stories.flatMap((story, place) => {
      const picked = best.get(String(place));
      const most = story.reports.length > 1 ? SENTENCES.ofMore : SENTENCES.ofOne;
      return picked ? [[story, picked.slice(0, most)] as const] : [];
    }),
  );
}

function candidatesOf({ reports }: Story): readonly SentenceCandidate[] {
  return reports.flatMap(({ sentences, day }) =>
    sentences.map(({ sentence, fit }) => ({
      sentence: { sentence, fit: fit * Math.exp(-PLACE_DECAY * sentence.index) },
      day,
    })),
  );
}

function textsOf(story: Story): ReadonlySet<string> {
  return new Set(candidatesOf(story).map(({ sentence }) => sentenceText(sentence.sentence)));
}

/** Sentences that occur verbatim in reports on several stories: page boilerplate. */
function findRepeatedTexts(stories: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const [once, again] = [new Set<string>(), new Set<string>()];
  for (const texts of stories) {
    for (const text of texts) (once.has(text) ? again : once).add(text);
  }
  return again;
}

/** Filters by each requirement in turn; one that no candidate satisfies is waived. */
function satisfying(
  requirements: Requirements,
  candidates: readonly SentenceCandidate[],
): readonly FittedSentence[] {
  let left = candidates;
  for (const isSatisfied of requirements) {
    const satisfied = left.filter(isSatisfied);
    if (satisfied.length > 0) left = satisfied;
  }
  return left.map(({ sentence }) => sentence);
}

/** A story as it is shown. */
export interface DigestStory {
  /** Its own, and those of stories that only repeat it. */
  readonly reports: readonly NewReport[];
  /** Best first. */
  readonly sentences: readonly [DatedSentence, ...DatedSentence[]];
}

/**
 * Stories with their sentences. One without any repeats others before it: its reports are counted
 * with the story that it shares most terms with.
 */
export function* mergeRetold(
  stories: readonly Story[],
  best: ReadonlyMap<Story, readonly DatedSentence[]>,
): SlicedWork<readonly DigestStory[]> {
  const shown = stories.flatMap((story) => {
    const [first, ...others] = best.get(story) ?? [];
    return first ? [{ reports: [...story.reports], sentences: [first, ...others] as const }] : [];
  });
  const termsByStory = yield* mapSliced(shown, ({ sentences }) =>
    distinctTerms(sentences.map(sentenceText).join(' ')),
  );
  const isTime = createSliceMeter(COMPARISONS_PER_SLICE);
  for (const story of stories.filter((one) => !best.has(one))) {
    if (isTime(termsByStory.length * sizeOf(story))) yield;
    const words = distinctTerms(story.reports.flatMap(firstWordsOf).join(' '));
    const shared = termsByStory.map((terms) => commonCount(terms, words));
    const nearest = shown[shared.indexOf(Math.max(...shared))];
    nearest?.reports.push(...story.reports.filter(hasSentences));
  }
  return shown;
}

function firstWordsOf({ sentences }: NewReport): readonly string[] {
  return sentences.slice(0, 1).map(({ sentence }) => sentenceText(sentence));
}

function hasSentences({ sentences }: NewReport): boolean {
  return sentences.length > 0;
}
