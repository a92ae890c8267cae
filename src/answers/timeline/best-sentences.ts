import { createPace, ended, mapped, type Steps } from '../steps.ts';
import type { Fitted } from './importance.ts';
import { qualityOf } from './quality.ts';
import { createShownWordings } from './shown-wordings.ts';
import type { Telling } from './tellings.ts';
import { distinctTerms, frequencies, likeness, normalized, type Wording } from './wording.ts';

/**
 * How alike two sentences may be (the cosine of their wordings) for both to be shown. Below .3
 * what a date has in common with the next one is lost; above .7 wire copy is shown twice.
 */
const TOO_ALIKE = 0.5;

/**
 * What a sentence that has no date of its own counts in saying what its date is about: it may
 * tell of the day before. At 0 a day's own news is lost, at 1 the background is as loud.
 */
const DATELESS_SHARE = 0.5;

/** How fast what a sentence counts in that falls with each sentence before it; 0 to .05 measure alike. */
const PLACE_DECAY = 0.02;

/**
 * Sentences of a date that are compared, those dated and first in their articles before others. The
 * centre of a few hundred is the centre of all, and the event loop is held up no longer for more.
 */
const MOST_COMPARED = 300;

/**
 * How alike a report's sentence must be to an account's, and how well it must fit and read beside
 * it, to be shown in its place: the chronicle gives way to an outlet that tells the same.
 */
const TELLS_THE_SAME = 0.1;
const FITS_AS_MUCH = 0.8;
const READS_WELL = 0.9;

/** Sentences that are weighed in one step: some milliseconds. */
const TELLINGS_AT_ONCE = 100;

interface Weighed {
  readonly telling: Telling;
  readonly fit: number;
  readonly quality: number;
  readonly wording: Wording;
  readonly score: number;
}

/**
 * For each date the sentences that tell it best: near to what all sentences of the date have in
 * common, fit for the subject, and good to read alone. No two of the whole timeline are alike.
 *
 * @param byDate the tellings of each date, by date
 * @param most sentences of a date, at most
 * @returns best first; dates of which nothing is left to tell are missing
 */
export function bestSentences(
  byDate: ReadonlyMap<string, readonly Fitted[]>,
  most: number,
): ReadonlyMap<string, readonly Telling[]> {
  return ended(bestSentencesInSteps(byDate, most));
}

/** The same in steps, between which others may take their turn. */
export function* bestSentencesInSteps(
  byDate: ReadonlyMap<string, readonly Fitted[]>,
  most: number,
): Steps<ReadonlyMap<string, readonly Telling[]>> {
  const compared = new Map([...byDate].map(([date, fitted]) => [date, foremost(fitted)]));
  const weigh = yield* createWeighing([...compared.values()].flat());
  const isTime = createPace(TELLINGS_AT_ONCE);
  const shown = createShownWordings(TOO_ALIKE);
  const best = new Map<string, readonly Telling[]>();
  for (const [date, fitted] of compared) {
    if (isTime(fitted.length)) yield;
    const own: Telling[] = [];
    for (const { telling, wording } of reportsFirst(weigh(fitted))) {
      if (own.length === most) break;
      if (shown.hasLike(wording)) continue;
      shown.add(wording);
      own.push(telling);
    }
    if (own.length > 0) best.set(date, own);
  }
  return best;
}

function foremost(fitted: readonly Fitted[]): readonly Fitted[] {
  if (fitted.length <= MOST_COMPARED) return fitted;
  return fitted.toSorted((one, other) => shareOf(other) - shareOf(one)).slice(0, MOST_COMPARED);
}

/** What a sentence counts in saying what its date is about. */
function shareOf({ telling, fit }: Fitted): number {
  const share = telling.dated === 'elsewhere' ? DATELESS_SHARE : 1;
  return (fit * share) / (1 + PLACE_DECAY * telling.place);
}

/** Weighs the tellings of one date, best first; how rare a term is, all dates together tell. */
function* createWeighing(
  all: readonly Fitted[],
): Steps<(fitted: readonly Fitted[]) => readonly Weighed[]> {
  const terms = yield* mapped(all, ({ telling }) => distinctTerms(textOf(telling)));
  const held = new Map(all.map(({ telling }, at) => [telling, terms[at] ?? new Set<string>()]));
  const counts = frequencies(held.values());
  const rarity = (term: string) => Math.log(1 + all.length / (counts.get(term) ?? 1));
  const wordingOf = (telling: Telling) =>
    normalized(new Map([...(held.get(telling) ?? [])].map((term) => [term, rarity(term)])));
  return (fitted) => {
    const worded = fitted.map((one) => ({ ...one, wording: wordingOf(one.telling) }));
    const centre = centroid(worded);
    return worded
      .map(({ telling, fit, wording }) => {
        const quality = qualityOf(telling, textOf(telling));
        const score = fit * likeness(wording, centre) * quality;
        return { telling, fit, quality, wording, score };
      })
      .sort(byScoreThenPlace);
  };
}

/** Puts the report that tells the same as the best account before it. */
function reportsFirst(weighed: readonly Weighed[]): readonly Weighed[] {
  const [best] = weighed;
  if (best?.telling.article.kind !== 'chronicle') return weighed;
  const same = weighed.find(
    (one) =>
      one.telling.article.kind === 'report' &&
      one.quality >= READS_WELL &&
      one.fit >= FITS_AS_MUCH * best.fit &&
      likeness(one.wording, best.wording) >= TELLS_THE_SAME,
  );
  return same ? [same, ...weighed.filter((one) => one !== same)] : weighed;
}

/** What the sentences of a date have in common. */
function centroid(worded: readonly (Fitted & { readonly wording: Wording })[]): Wording {
  const sum = new Map<string, number>();
  for (const one of worded) {
    const share = shareOf(one);
    for (const [term, weight] of one.wording) sum.set(term, (sum.get(term) ?? 0) + share * weight);
  }
  return normalized(sum);
}

function byScoreThenPlace(one: Weighed, other: Weighed): number {
  if (one.score !== other.score) return other.score - one.score;
  const [a, b] = [one.telling, other.telling];
  if (a.article.id !== b.article.id) return a.article.id < b.article.id ? -1 : 1;
  return a.place - b.place;
}

function textOf({ article, sentence }: Telling): string {
  return article.text.slice(sentence.start, sentence.end);
}
