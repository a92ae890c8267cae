import type { EventOutcome, TimelineEntry } from '../../domain/timeline.ts';

type Basis = TimelineEntry['basis'];

const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  stated: '',
  resolved: 'date worked out from the text around it',
  published: 'date of publication',
};

const BASIS_MARKS: Readonly<Record<Basis, string>> = {
  stated: '',
  resolved: 'date worked out',
  published: 'date of publication',
};

/** What became of an announced event, in words that go before the sentence that says so. */
export const OUTCOME_WORDS: Readonly<Record<EventOutcome['kind'], string>> = {
  'took-place': 'took place',
  'called-off': 'called off',
};

/**
 * How an entry's date is known where the sentence itself does not state it, whether it was
 * announced, and what became of that: "announced; took place; date of publication".
 */
export function formatDateBasis(dating: DateProvenance): string {
  return present([formatAnnouncement(dating), BASIS_WORDS[dating.basis]]).join('; ');
}

/** The same as `formatDateBasis`, shorter, as marks behind a date: " (announced) (date worked out)". */
export function formatDateMarks(dating: DateProvenance): string {
  const marks = present([formatAnnouncement(dating), BASIS_MARKS[dating.basis]]);
  return marks.map((mark) => ` (${mark})`).join('');
}

type DateProvenance = Pick<TimelineEntry, 'basis' | 'announced'> & {
  readonly outcome?: EventOutcome | null;
};

function formatAnnouncement({ announced, outcome = null }: DateProvenance): string {
  if (outcome !== null) return `announced; ${OUTCOME_WORDS[outcome.kind]}`;
  return announced ? 'announced' : '';
}

function present(parts: readonly string[]): readonly string[] {
  return parts.filter((part) => part !== '');
}

/** The outcome of an entry where its sentence is not one that the entry shows anyway. */
export function unshownOutcome({
  outcome,
  sentences,
}: Pick<TimelineEntry, 'outcome' | 'sentences'>): EventOutcome | null {
  if (outcome === null) return null;
  const { article, start } = outcome.citation;
  const isShown = sentences.some((one) => one.article.id === article.id && one.start === start);
  return isShown ? null : outcome;
}
