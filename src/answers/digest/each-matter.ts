import { findDates } from '../../text/dates/find-dates.ts';
import { mapped, type Steps } from '../steps.ts';
import { bestSentencesInSteps } from '../timeline/best-sentences.ts';
import type { Fitted } from '../timeline/importance.ts';
import type { Telling } from '../timeline/tellings.ts';
import { distinctTerms } from '../timeline/wording.ts';

/**
 * The share of the shorter sentence's terms from which two sentences of a date are of one matter,
 * dates left aside. Wordings of one announcement share a third and more, two matters a name or two.
 */
const ONE_MATTER_FROM = 0.3;

type Terms = ReadonlySet<string>;
type ByDate<T> = ReadonlyMap<string, readonly T[]>;

/**
 * For each date the sentence that tells it best, and then the best of those that tell of another
 * matter than all that are shown, so that one of them never hides the others.
 *
 * @param most sentences of a date, at most
 */
export function* bestOfEachMatter(byDate: ByDate<Fitted>, most: number): Steps<ByDate<Telling>> {
  const shown = new Map<string, readonly Telling[]>();
  const terms: Terms[] = [];
  let left: ByDate<Fitted> = byDate;
  for (let round = 0; round < most && left.size > 0; round += 1) {
    for (const [date, told] of yield* bestSentencesInSteps(left, 1)) {
      shown.set(date, [...(shown.get(date) ?? []), ...told]);
      terms.push(...told.map(termsOf));
    }
    left = yield* ofOtherMatters(left, terms);
  }
  return shown;
}

function* ofOtherMatters(byDate: ByDate<Fitted>, shown: readonly Terms[]): Steps<ByDate<Fitted>> {
  const left = new Map<string, readonly Fitted[]>();
  for (const [date, told] of byDate) {
    const kept = yield* mapped(told, (one) => {
      const own = termsOf(one.telling);
      return shown.some((other) => areOneMatter(own, other)) ? [] : [one];
    });
    if (kept.some((one) => one.length > 0)) left.set(date, kept.flat());
  }
  return left;
}

function areOneMatter(one: Terms, other: Terms): boolean {
  const common = one.intersection(other).size;
  return common >= ONE_MATTER_FROM * Math.min(one.size, other.size);
}

/** What a sentence says besides its dates, which those of one date have in common. */
function termsOf({ article, sentence }: Telling): Terms {
  const text = article.text.slice(sentence.start, sentence.end);
  const dates = findDates(text, { published: article.published, namedDays: [] });
  const between = [0, ...dates.map(({ end }) => end)].map((from, at) =>
    text.slice(from, dates[at]?.start),
  );
  return distinctTerms(between.join(' '));
}
