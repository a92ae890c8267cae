import { mapped, type Steps } from '../steps.ts';
import { bestSentencesInSteps } from '../timeline/best-sentences.ts';
import { daysOf } from '../timeline/dating.ts';
import type { Fitted } from '../timeline/importance.ts';
import { qualityOf } from '../timeline/quality.ts';
import type { Telling } from '../timeline/tellings.ts';
import { type Matter, sizeOf } from './matters.ts';
import { isNewsOf } from './new-report.ts';

/** Sentences of a matter, at most, by how many reports it has: a second one shows another's words. */
const SENTENCES = { ofOne: 1, ofMore: 2 };

/** How fast a sentence tells the news less with each one before it. At 0 remarks and background win. */
const PLACE_DECAY = 0.4;

/** Sentences in which a report tells its news. */
const LEADING = 3;

/** How well a sentence must be read alone (`qualityOf`; 1 is usual). */
const STANDS_ALONE_FROM = 0.7;

/** A sentence that may be shown, and the day of its report. */
interface Candidate {
  readonly fitted: Fitted;
  readonly day: string;
}

/** What is asked of the sentences of a matter, what matters most first. */
type Demands = readonly ((candidate: Candidate) => boolean)[];

/**
 * For each matter the one or two sentences that tell its news best, no two of the whole digest
 * alike. A matter is missing where all that it tells is said by those before it.
 *
 * @param matters the most important first
 */
export function* toldBest(
  matters: readonly Matter[],
): Steps<ReadonlyMap<Matter, readonly Telling[]>> {
  const repeated = repeatedIn(yield* mapped(matters, textsOf, sizeOf));
  const demands: Demands = [
    ({ fitted }) => !repeated.has(textOf(fitted.telling)),
    ({ fitted, day }) => isNewsOf(day)(fitted.telling),
    // What is still to come is announced elsewhere.
    ({ fitted, day }) => daysOf(fitted.telling.dating).first <= day,
    ({ fitted }) => qualityOf(fitted.telling, textOf(fitted.telling)) >= STANDS_ALONE_FROM,
    ({ fitted }) => fitted.telling.place < LEADING,
  ];
  const met = yield* mapped(matters, (matter) => meeting(demands, candidatesOf(matter)), sizeOf);
  const byPlace = new Map(met.map((fitted, place) => [String(place), fitted]));
  const best = yield* bestSentencesInSteps(byPlace, SENTENCES.ofMore);
  return new Map(
    matters.flatMap((matter, place) => {
      const told = best.get(String(place));
      const most = matter.reports.length > 1 ? SENTENCES.ofMore : SENTENCES.ofOne;
      return told ? [[matter, told.slice(0, most)] as const] : [];
    }),
  );
}

function candidatesOf({ reports }: Matter): readonly Candidate[] {
  return reports.flatMap(({ told, day }) =>
    told.map(({ telling, fit }) => ({
      fitted: { telling, fit: fit * Math.exp(-PLACE_DECAY * telling.place) },
      day,
    })),
  );
}

function textsOf(matter: Matter): ReadonlySet<string> {
  return new Set(candidatesOf(matter).map(({ fitted }) => textOf(fitted.telling)));
}

/** Sentences that stand word for word in reports of several matters: what pages put around news. */
function repeatedIn(matters: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const [once, again] = [new Set<string>(), new Set<string>()];
  for (const texts of matters) {
    for (const text of texts) (once.has(text) ? again : once).add(text);
  }
  return again;
}

/** Those that meet the demands, one after another; a demand that none is left to meet is waived. */
function meeting(demands: Demands, candidates: readonly Candidate[]): readonly Fitted[] {
  let met = candidates;
  for (const isMet of demands) {
    const left = met.filter(isMet);
    if (left.length > 0) met = left;
  }
  return met.map(({ fitted }) => fitted);
}

function textOf({ article, sentence }: Telling): string {
  return article.text.slice(sentence.start, sentence.end);
}
