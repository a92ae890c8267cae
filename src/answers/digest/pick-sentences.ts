import { mapSliced, type SlicedWork } from '../sliced-work.ts';
import { bestSentencesSliced } from '../timeline/best-sentences.ts';
import { dayRangeOf } from '../timeline/dating.ts';
import type { FittedSentence } from '../timeline/importance.ts';
import type { DatedSentence } from '../timeline/read-dated-sentences.ts';
import { sentenceQuality } from '../timeline/sentence-quality.ts';
import { type Story, sizeOf } from './cluster-stories.ts';
import { isNewsOf } from './read-new-report.ts';

/** Sentences of a matter, at most, by how many reports it has: a second one shows another's words. */
const SENTENCES = { ofOne: 1, ofMore: 2 };

/** How fast a sentence tells the news less with each one before it. At 0 remarks and background win. */
const PLACE_DECAY = 0.4;

/** Sentences in which a report tells its news. */
const LEADING = 3;

/** How well a sentence must be read alone (`qualityOf`; 1 is usual). */
const STANDS_ALONE_FROM = 0.7;

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
    ({ sentence }) => !repeated.has(textOf(sentence.sentence)),
    ({ sentence, day }) => isNewsOf(day)(sentence.sentence),
    // What is still to come is announced elsewhere.
    ({ sentence, day }) => dayRangeOf(sentence.sentence.dating).first <= day,
    ({ sentence }) =>
      sentenceQuality(sentence.sentence, textOf(sentence.sentence)) >= STANDS_ALONE_FROM,
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
  return new Set(candidatesOf(story).map(({ sentence }) => textOf(sentence.sentence)));
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

function textOf({ article, span }: DatedSentence): string {
  return article.text.slice(span.start, span.end);
}
