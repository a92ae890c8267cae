import type { Printings } from '../../domain/printings.ts';
import type { Dating, TimelineEntry } from '../../domain/timeline.ts';
import { bestSentences } from './best-sentences.ts';
import { calledOff } from './calling-off.ts';
import { daysOf } from './dating.ts';
import type { Fitted } from './importance.ts';
import { outcomeOf } from './outcome.ts';
import { printedFirst, type Shown } from './printed-first.ts';
import type { Telling } from './tellings.ts';

/** A date and all that is told of it. */
export interface Chapter {
  readonly dating: Pick<Dating, 'date' | 'precision'>;
  readonly told: Fitted[];
}

/** Every telling that tells of a date or mentions it, by date. */
type Mentioning = ReadonlyMap<string, readonly Telling[]>;

/** Chapters as entries: the sentences that tell each best, and what became of what was announced. */
export function written(
  chapters: readonly Chapter[],
  sentences: number,
  { mentioning, printings }: { readonly mentioning: Mentioning; readonly printings: Printings },
): readonly TimelineEntry[] {
  const byDate = new Map(chapters.map(({ dating, told }) => [dating.date, worthShowing(told)]));
  const best = bestSentences(byDate, sentences);
  return chapters.flatMap((chapter) => {
    const { date } = chapter.dating;
    const [first, ...others] = (best.get(date) ?? []).map((one) =>
      printedFirst(one, chapter.told, printings),
    );
    return first ? [entryOf(chapter, [first, ...others], mentioning.get(date) ?? [])] : [];
  });
}

function entryOf(
  { dating: { date, precision }, told }: Chapter,
  [first, ...others]: readonly [Shown, ...Shown[]],
  mentioning: readonly Telling[],
): TimelineEntry {
  const shown = [first, ...others].map(({ telling }) => telling);
  const isAnnounced = shown.every(isAnnouncement);
  const bases = new Set(shown.map(({ dating }) => dating.basis));
  const outlets = told.flatMap(({ telling }) => telling.article.outlet ?? []);
  return {
    date,
    precision,
    basis: SUREST_FIRST.find((basis) => bases.has(basis)) ?? 'published',
    announced: isAnnounced,
    // Of all that a date may hold, what is said of outcomes is about what the entry shows.
    outcome: isAnnounced
      ? outcomeOf(shown, mentioning, date)
      : outcomeOf(announcements(told), shown, date),
    sentences: [first.citation, ...others.map(({ citation }) => citation)],
    outlets: new Set(outlets).size,
  };
}

const SUREST_FIRST = ['stated', 'resolved', 'published'] as const;

/**
 * What was told when the date had come, or what was announced where that is all there is; that an
 * event was called off is told beside its announcement.
 */
function worthShowing(told: readonly Fitted[]): readonly Fitted[] {
  const later = told.filter(({ telling }) => !isAnnouncement(telling));
  if (later.length > 0) return later;
  const plans = told.filter(({ telling }) => calledOff(textOf(telling)).length === 0);
  return plans.length > 0 ? plans : told;
}

function announcements(told: readonly Fitted[]): readonly Telling[] {
  return told.map(({ telling }) => telling).filter(isAnnouncement);
}

function textOf({ article, sentence }: Telling): string {
  return article.text.slice(sentence.start, sentence.end);
}

/** Whether an article was published before the date that its sentence tells of. */
function isAnnouncement({ article, dating }: Telling): boolean {
  return (
    article.kind === 'report' &&
    article.published !== null &&
    article.published.slice(0, 10) < daysOf(dating).first
  );
}
