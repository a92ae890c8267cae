import { commonCount } from '../../text/similarity/set-similarity.ts';
import { distinctTerms } from '../../text/similarity/term-vector.ts';
import { createSliceMeter, mapSliced, type SlicedWork } from '../sliced-work.ts';
import { bestSentencesSliced } from '../timeline/best-sentences.ts';
import { dayRangeOf } from '../timeline/dating.ts';
import type { FittedSentence } from '../timeline/importance.ts';
import { type DatedSentence, sentenceText } from '../timeline/read-dated-sentences.ts';
import { sentenceQuality } from '../timeline/sentence-quality.ts';
import { type Story, sizeOf } from './cluster-stories.ts';
import { isNewsOf, type NewReport } from './read-new-report.ts';

/** Sentences of a matter, at most, by how many reports it has: a second one shows another's words. */
const SENTENCES = { ofOne: 1, ofMore: 2 };

/** How fast a sentence tells the news less with each one before it. At 0 remarks and background win. */
const PLACE_DECAY = 0.4;

/** Sentences in which a report tells its news. */
const LEADING = 3;

/** How well a sentence must be read alone (`qualityOf`; 1 is usual). */
const STANDS_ALONE_FROM = 0.7;

/** Comparisons of a story's terms with another one's in one slice: some milliseconds. */
const COMPARISONS_PER_SLICE = 2000;

/** A sentence that may be shown, and the day of its report. */
interface SentenceCandidate {
  readonly sentence: FittedSentence;
  readonly day: string;
}

/** What is asked of the sentences of a matter, what matters most first. */
type Requirements = readonly ((candidate: SentenceCandidate) => boolean)[];

/**
 * For each matter the one or two sentences that tell its news best, no two of the whole digest
 * alike. A matter is missing where all that it tells is said by those before it.
 *
 * @param matters the most important first
 */
export function* pickSentences(
  stories: readonly Story[],
): SlicedWork<ReadonlyMap<Story, readonly DatedSentence[]>> {
  const repeated = findRepeatedTexts(yield* mapSliced(stories, textsOf, sizeOf));
  const demands: Requirements = [
    ({ sentence }) => !repeated.has(sentenceText(sentence.sentence)),
    ({ sentence, day }) => isNewsOf(day)(sentence.sentence),
    // What is still to come is announced elsewhere.
    ({ sentence, day }) => dayRangeOf(sentence.sentence.dating).first <= day,
    ({ sentence }) =>
      sentenceQuality(sentence.sentence, sentenceText(sentence.sentence)) >= STANDS_ALONE_FROM,
    ({ sentence }) => sentence.sentence.index < LEADING,
  ];
  const met = yield* mapSliced(
    stories,
    (story) => meetRequirements(demands, candidatesOf(story)),
    sizeOf,
  );
  const byPlace = new Map(met.map((fitted, place) => [String(place), fitted]));
  const best = yield* bestSentencesSliced(byPlace, SENTENCES.ofMore);
  return new Map(
    stories.flatMap((story, place) => {
      const told = best.get(String(place));
      const most = story.reports.length > 1 ? SENTENCES.ofMore : SENTENCES.ofOne;
      return told ? [[story, told.slice(0, most)] as const] : [];
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

/** Sentences that stand word for word in reports of several matters: what pages put around news. */
function findRepeatedTexts(stories: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const [once, again] = [new Set<string>(), new Set<string>()];
  for (const texts of stories) {
    for (const text of texts) (once.has(text) ? again : once).add(text);
  }
  return again;
}

/** Those that meet the demands, one after another; a demand that none is left to meet is waived. */
function meetRequirements(
  demands: Requirements,
  candidates: readonly SentenceCandidate[],
): readonly FittedSentence[] {
  let met = candidates;
  for (const isMet of demands) {
    const left = met.filter(isMet);
    if (left.length > 0) met = left;
  }
  return met.map(({ sentence }) => sentence);
}

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
    distinctTerms(sentences.map(sentenceText).join(' ')),
  );
  const isTime = createSliceMeter(COMPARISONS_PER_SLICE);
  for (const story of stories.filter((one) => !best.has(one))) {
    if (isTime(wordings.length * sizeOf(story))) yield;
    const words = distinctTerms(story.reports.flatMap(firstWordsOf).join(' '));
    const shared = wordings.map((wording) => commonCount(wording, words));
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
