import type { Development, Digest } from '../../domain/digest.ts';
import { mapSliced, type SlicedWork } from '../../domain/sliced-work.ts';
import type { Lexicon } from '../../search/lexicon.ts';
import { dayRangeOf } from '../dating.ts';
import { citeSentence, type DatedSentence } from '../timeline/read-dated-sentences.ts';
import { clusterStories, sizeOf } from './cluster-stories.ts';
import { findPlannedDates, toAnnounced } from './find-planned-dates.ts';
import { type DisputedAccount, isDisputed } from './is-disputed.ts';
import { type DigestStory, mergeRetold, pickSentences } from './pick-sentences.ts';
import type { NewReport } from './read-new-report.ts';
import type { Salience } from './salience.ts';
import { scoreStory } from './score-story.ts';

export interface DigestInput {
  /** New reports, in the order of their arrival. */
  readonly reports: readonly NewReport[];
  /** New reports of an unknown date: they are no news, but the days that they state may lie ahead. */
  readonly undated?: readonly NewReport[];
  /** The saliences of reports before them. */
  readonly before: readonly Salience[];
  /** The chronicle's accounts. */
  readonly accounts: readonly DisputedAccount[];
  readonly lexicon: Lexicon;
  /** The last day that is over when the window ends. */
  readonly lastPastDay: string;
}

type DigestContent = Pick<Digest, 'developments' | 'announced'>;

/** The new stories, the most important first, and the dates that are announced. */
export function* buildDigest(input: DigestInput): SlicedWork<DigestContent> {
  const { reports, undated = [], before, lexicon, lastPastDay } = input;
  const planned = yield* findPlannedDates([...reports, ...undated], lastPastDay);
  const stories = yield* clusterStories(reports, before);
  const scored = yield* mapSliced(
    stories,
    (story) => ({ story, score: scoreStory(story, lexicon) }),
    sizeOf,
  );
  // The sort is stable: of two with equal scores, the one that was reported first comes first.
  const ranked = scored.toSorted((one, other) => other.score - one.score).map(({ story }) => story);
  const shown = yield* mergeRetold(ranked, yield* pickSentences(ranked));
  const developments = yield* mapSliced(shown, (story) => developmentOf(story, input));
  return { developments, announced: planned.map(toAnnounced) };
}

function developmentOf(
  { reports, sentences: picked }: DigestStory,
  { accounts, lastPastDay }: DigestInput,
): Development {
  const [first, ...others] = picked;
  const date = dateOf(first, lastPastDay);
  const sentences = [citeSentence(first), ...others.map(citeSentence)] as const;
  return {
    date,
    sentences,
    printedBy: outletsOf(reports, picked),
    independent: reports.length,
    // A mark on what is shown must be about what is shown.
    disputed: isDisputed(
      sentences.map(({ text }) => text),
      date,
      accounts,
    ),
  };
}

/** The day of the event; of one that was still to come, the day of the report. */
function dateOf({ article, dating }: DatedSentence, past: string): string | null {
  const reported = article.published?.slice(0, 10) ?? null;
  const { first, last } = dayRangeOf(dating);
  const isKnown = reported !== null || dating.basis === 'stated';
  return isKnown && first === last && last <= (reported ?? past) ? last : reported;
}

function outletsOf(
  reports: readonly NewReport[],
  picked: readonly DatedSentence[],
): readonly string[] {
  const quoted = new Set<unknown>(picked.map(({ article }) => article));
  const { first = [], then = [] } = Object.groupBy(reports, ({ article }) =>
    quoted.has(article) ? 'first' : 'then',
  );
  const shown = picked.flatMap(({ article }) => article.outlet ?? []);
  return [...new Set([...shown, ...[...first, ...then].flatMap(({ printedBy }) => printedBy)])];
}
