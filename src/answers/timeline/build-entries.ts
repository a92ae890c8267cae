import type { ReprintGroups } from '../../domain/reprint-groups.ts';
import { mapSliced, type SlicedWork } from '../../domain/sliced-work.ts';
import type { Dating, TimelineEntry } from '../../domain/timeline.ts';
import { dayRangeOf } from '../dating.ts';
import { bestSentencesSliced } from './best-sentences.ts';
import { findCancelledEvents } from './find-cancelled-events.ts';
import type { FittedSentence } from './importance.ts';
import { outcomeOf } from './outcome.ts';
import { type CitedSentence, preferOriginal } from './prefer-original.ts';
import { type DatedSentence, sentenceText } from './read-dated-sentences.ts';

/** A date and all sentences about it. */
export interface DateGroup {
  readonly dating: Pick<Dating, 'date' | 'precision' | 'until'>;
  readonly sentences: FittedSentence[];
}

/** Every sentence that is about a date or mentions it, by date. */
type SentencesByMentionedDate = ReadonlyMap<string, readonly DatedSentence[]>;

/** Date groups as entries: the best sentences of each, and the outcome of what was announced. */
export function* buildEntries(
  groups: readonly DateGroup[],
  sentences: number,
  {
    mentioning,
    reprintGroups,
  }: { readonly mentioning: SentencesByMentionedDate; readonly reprintGroups: ReprintGroups },
): SlicedWork<readonly TimelineEntry[]> {
  const byDate = new Map(
    groups.map(({ dating, sentences }) => [dating.date, selectSentences(sentences)]),
  );
  const best = yield* bestSentencesSliced(byDate, sentences);
  const entries = yield* mapSliced(groups, (group) => {
    const { date } = group.dating;
    const [first, ...others] = (best.get(date) ?? []).map((one) =>
      preferOriginal(one, group.sentences, reprintGroups),
    );
    return first ? [entryOf(group, [first, ...others], mentioning.get(date) ?? [])] : [];
  });
  return entries.flat();
}

function entryOf(
  { dating: { date, precision }, sentences }: DateGroup,
  [first, ...others]: readonly [CitedSentence, ...CitedSentence[]],
  mentioning: readonly DatedSentence[],
): TimelineEntry {
  const shown = [first, ...others].map(({ sentence }) => sentence);
  const isAnnounced = shown.every(isAnnouncement);
  const bases = new Set(shown.map(({ dating }) => dating.basis));
  const until = lastDayOf(shown, sentences);
  const outlets = sentences.flatMap(({ sentence }) => sentence.article.outlet ?? []);
  return {
    date,
    precision,
    basis: BASES_BY_CERTAINTY.find((basis) => bases.has(basis)) ?? 'published',
    ...(until === undefined ? {} : { until }),
    announced: isAnnounced,
    // Of all events of a date, the outcome is that of the event that the entry shows.
    outcome: isAnnounced
      ? outcomeOf(shown, mentioning, date)
      : outcomeOf(announcements(sentences), shown, date),
    sentences: [first.citation, ...others.map(({ citation }) => citation)],
    outlets: new Set(outlets).size,
  };
}

/** The last day of the event of several days that a shown article is about. */
function lastDayOf(
  shown: readonly DatedSentence[],
  all: readonly FittedSentence[],
): string | undefined {
  const articles = new Set(shown.map(({ article }) => article.id));
  return all
    .flatMap(({ sentence: { article, dating } }) =>
      articles.has(article.id) ? (dating.until ?? []) : [],
    )
    .toSorted()
    .at(-1);
}

const BASES_BY_CERTAINTY = ['stated', 'resolved', 'published'] as const;

/**
 * The sentences published when the date had come, or the announcements where there are no others;
 * a cancellation is shown with its announcement.
 */
function selectSentences(fitted: readonly FittedSentence[]): readonly FittedSentence[] {
  const later = fitted.filter(({ sentence }) => !isAnnouncement(sentence));
  if (later.length > 0) return later;
  const plans = fitted.filter(
    ({ sentence }) => findCancelledEvents(sentenceText(sentence)).length === 0,
  );
  return plans.length > 0 ? plans : fitted;
}

function announcements(fitted: readonly FittedSentence[]): readonly DatedSentence[] {
  return fitted.map(({ sentence }) => sentence).filter(isAnnouncement);
}

/** Whether an article was published before the date that its sentence is about. */
function isAnnouncement({ article, dating }: DatedSentence): boolean {
  return (
    article.kind === 'report' &&
    article.published !== null &&
    article.published.slice(0, 10) < dayRangeOf(dating).first
  );
}
