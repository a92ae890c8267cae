import type { ReprintGroups } from '../../domain/reprint-groups.ts';
import type { Dating, TimelineEntry } from '../../domain/timeline.ts';
import { bestSentences } from './best-sentences.ts';
import { dayRangeOf } from './dating.ts';
import { findCancelledEvents } from './find-cancelled-events.ts';
import type { FittedSentence } from './importance.ts';
import { outcomeOf } from './outcome.ts';
import { type CitedSentence, preferOriginal } from './prefer-original.ts';
import { type DatedSentence, sentenceText } from './read-dated-sentences.ts';

/** A date and all that is told of it. */
export interface DateGroup {
  readonly dating: Pick<Dating, 'date' | 'precision'>;
  readonly sentences: FittedSentence[];
}

/** Every telling that tells of a date or mentions it, by date. */
type SentencesByMentionedDate = ReadonlyMap<string, readonly DatedSentence[]>;

/** Chapters as entries: the sentences that tell each best, and what became of what was announced. */
export function buildEntries(
  groups: readonly DateGroup[],
  sentences: number,
  {
    mentioning,
    reprintGroups,
  }: { readonly mentioning: SentencesByMentionedDate; readonly reprintGroups: ReprintGroups },
): readonly TimelineEntry[] {
  const byDate = new Map(
    groups.map(({ dating, sentences }) => [dating.date, selectSentences(sentences)]),
  );
  const best = bestSentences(byDate, sentences);
  return groups.flatMap((group) => {
    const { date } = group.dating;
    const [first, ...others] = (best.get(date) ?? []).map((one) =>
      preferOriginal(one, group.sentences, reprintGroups),
    );
    return first ? [entryOf(group, [first, ...others], mentioning.get(date) ?? [])] : [];
  });
}

function entryOf(
  { dating: { date, precision }, sentences }: DateGroup,
  [first, ...others]: readonly [CitedSentence, ...CitedSentence[]],
  mentioning: readonly DatedSentence[],
): TimelineEntry {
  const shown = [first, ...others].map(({ sentence }) => sentence);
  const isAnnounced = shown.every(isAnnouncement);
  const bases = new Set(shown.map(({ dating }) => dating.basis));
  const outlets = sentences.flatMap(({ sentence }) => sentence.article.outlet ?? []);
  return {
    date,
    precision,
    basis: BASES_BY_CERTAINTY.find((basis) => bases.has(basis)) ?? 'published',
    announced: isAnnounced,
    // Of all that a date may hold, what is said of outcomes is about what the entry shows.
    outcome: isAnnounced
      ? outcomeOf(shown, mentioning, date)
      : outcomeOf(announcements(sentences), shown, date),
    sentences: [first.citation, ...others.map(({ citation }) => citation)],
    outlets: new Set(outlets).size,
  };
}

const BASES_BY_CERTAINTY = ['stated', 'resolved', 'published'] as const;

/**
 * What was told when the date had come, or what was announced where that is all there is; that an
 * event was called off is told beside its announcement.
 */
function selectSentences(told: readonly FittedSentence[]): readonly FittedSentence[] {
  const later = told.filter(({ sentence }) => !isAnnouncement(sentence));
  if (later.length > 0) return later;
  const plans = told.filter(
    ({ sentence }) => findCancelledEvents(sentenceText(sentence)).length === 0,
  );
  return plans.length > 0 ? plans : told;
}

function announcements(told: readonly FittedSentence[]): readonly DatedSentence[] {
  return told.map(({ sentence }) => sentence).filter(isAnnouncement);
}

/** Whether an article was published before the date that its sentence tells of. */
function isAnnouncement({ article, dating }: DatedSentence): boolean {
  return (
    article.kind === 'report' &&
    article.published !== null &&
    article.published.slice(0, 10) < dayRangeOf(dating).first
  );
}
