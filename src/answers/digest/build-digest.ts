import type { Development, Digest } from '../../domain/digest.ts';
import type { Lexicon } from '../../search/lexicon.ts';
import { mapSliced, type SlicedWork } from '../sliced-work.ts';
import { dayRangeOf } from '../timeline/dating.ts';
import { citeSentence, type DatedSentence } from '../timeline/read-dated-sentences.ts';
import { clusterStories, sizeOf } from './cluster-stories.ts';
import { findPlannedDates, toAnnounced } from './find-planned-dates.ts';
import { type DisputedAccount, isDisputed } from './is-disputed.ts';
import { type DigestStory, mergeRetold, pickSentences } from './pick-sentences.ts';
import type { NewReport } from './read-new-report.ts';
import type { Salience } from './salience.ts';
import { scoreStory } from './score-story.ts';

/** What a digest is made of. */
export interface DigestInput {
  /** What is new, in the order in which it came. */
  readonly reports: readonly NewReport[];
  /** What reports before them were about. */
  readonly before: readonly Salience[];
  /** The chronicle's accounts. */
  readonly accounts: readonly DisputedAccount[];
  readonly lexicon: Lexicon;
  /** The last day that is over when the window ends. */
  readonly lastPastDay: string;
}

/** What a digest tells. */
type DigestContent = Pick<Digest, 'developments' | 'announced'>;

/** What is new, the most important first, and what is said to come. */
export function* buildDigest(material: DigestInput): SlicedWork<DigestContent> {
  const { reports, before, lexicon, lastPastDay } = material;
  const foretold = yield* findPlannedDates(reports, lastPastDay);
  const stories = yield* clusterStories(reports, before);
  const weighed = yield* mapSliced(
    stories,
    (story) => ({ matter: story, worth: scoreStory(story, lexicon) }),
    sizeOf,
  );
  // The sort is stable: of two that matter alike, the one that was reported first comes first.
  const ranked = weighed
    .toSorted((one, other) => other.worth - one.worth)
    .map(({ matter }) => matter);
  const told = yield* mergeRetold(ranked, yield* pickSentences(ranked));
  const developments = yield* mapSliced(told, (story) => developmentOf(story, material));
  return { developments, announced: foretold.map(toAnnounced) };
}

function developmentOf(
  { reports, sentences: told }: DigestStory,
  { accounts, lastPastDay }: DigestInput,
): Development {
  const [first, ...others] = told;
  const date = dateOf(first, lastPastDay);
  const sentences = [citeSentence(first), ...others.map(citeSentence)] as const;
  return {
    date,
    sentences,
    printedBy: outletsOf(reports, told),
    independent: reports.length,
    // A mark on what is shown must be about what is shown.
    disputed: isDisputed(
      sentences.map(({ text }) => text),
      date,
      accounts,
    ),
  };
}

/** The day of what is told; of what was still to come, the day on which that was reported. */
function dateOf({ article, dating }: DatedSentence, past: string): string | null {
  const reported = article.published?.slice(0, 10) ?? null;
  const { first, last } = dayRangeOf(dating);
  const isKnown = reported !== null || dating.basis === 'stated';
  return isKnown && first === last && last <= (reported ?? past) ? last : reported;
}

function outletsOf(
  reports: readonly NewReport[],
  told: readonly DatedSentence[],
): readonly string[] {
  const quoted = new Set<unknown>(told.map(({ article }) => article));
  const { first = [], then = [] } = Object.groupBy(reports, ({ article }) =>
    quoted.has(article) ? 'first' : 'then',
  );
  const shown = told.flatMap(({ article }) => article.outlet ?? []);
  return [...new Set([...shown, ...[...first, ...then].flatMap(({ printedBy }) => printedBy)])];
}
