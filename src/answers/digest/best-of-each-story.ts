import { findDates } from '../../text/dates/find-dates.ts';
import { distinctTerms } from '../../text/similarity/term-vector.ts';
import { mapSliced, type SlicedWork } from '../sliced-work.ts';
import { bestSentencesSliced } from '../timeline/best-sentences.ts';
import type { FittedSentence } from '../timeline/importance.ts';
import type { DatedSentence } from '../timeline/read-dated-sentences.ts';

/**
 * The share of the shorter sentence's terms from which two sentences of a date are of one matter,
 * dates left aside. Wordings of one announcement share a third and more, two matters a name or two.
 */
const SAME_STORY_FROM = 0.3;

type Terms = ReadonlySet<string>;
type SentencesByDate<T> = ReadonlyMap<string, readonly T[]>;

/**
 * For each date the sentence that tells it best, and then the best of those that tell of another
 * matter than all that are shown, so that one of them never hides the others.
 *
 * @param most sentences of a date, at most
 */
export function* bestOfEachStory(
  byDate: SentencesByDate<FittedSentence>,
  most: number,
): SlicedWork<SentencesByDate<DatedSentence>> {
  const shown = new Map<string, readonly DatedSentence[]>();
  const terms: Terms[] = [];
  let left: SentencesByDate<FittedSentence> = byDate;
  for (let round = 0; round < most && left.size > 0; round += 1) {
    for (const [date, told] of yield* bestSentencesSliced(left, 1)) {
      shown.set(date, [...(shown.get(date) ?? []), ...told]);
      terms.push(...told.map(termsOf));
    }
    left = yield* ofOtherStories(left, terms);
  }
  return shown;
}

function* ofOtherStories(
  byDate: SentencesByDate<FittedSentence>,
  shown: readonly Terms[],
): SlicedWork<SentencesByDate<FittedSentence>> {
  const left = new Map<string, readonly FittedSentence[]>();
  for (const [date, told] of byDate) {
    const kept = yield* mapSliced(told, (one) => {
      const own = termsOf(one.sentence);
      return shown.some((other) => isSameStory(own, other)) ? [] : [one];
    });
    if (kept.some((one) => one.length > 0)) left.set(date, kept.flat());
  }
  return left;
}

function isSameStory(one: Terms, other: Terms): boolean {
  const common = one.intersection(other).size;
  return common >= SAME_STORY_FROM * Math.min(one.size, other.size);
}

/** What a sentence says besides its dates, which those of one date have in common. */
function termsOf({ article, span }: DatedSentence): Terms {
  const text = article.text.slice(span.start, span.end);
  const dates = findDates(text, { published: article.published, namedDays: [] });
  const between = [0, ...dates.map(({ end }) => end)].map((from, at) =>
    text.slice(from, dates[at]?.start),
  );
  return distinctTerms(between.join(' '));
}
