import type { EventOutcome, TimelineEntry } from '../../domain/timeline.ts';

const BASIS_WORDS: Readonly<Record<TimelineEntry['basis'], string>> = {
  stated: '',
  resolved: 'date worked out from the text around it',
  published: 'date of publication',
};

/** What became of an announced event, in words that go before the sentence that says so. */
export const OUTCOME_WORDS: Readonly<Record<EventOutcome['kind'], string>> = {
  'took-place': 'took place',
  'called-off': 'called off',
};

/**
 * How an entry's date is known where the sentence itself does not state it, whether it was
 * announced, and what became of that.
 */
export function formatDateBasis({ basis, announced, outcome = null }: DateProvenance): string {
  const news = outcome ? `announced; ${OUTCOME_WORDS[outcome.kind]}` : announced ? 'announced' : '';
  return [news, BASIS_WORDS[basis]].filter((one) => one !== '').join('; ');
}

type DateProvenance = Pick<TimelineEntry, 'basis' | 'announced'> & {
  readonly outcome?: EventOutcome | null;
};

/** The outcome of an entry where its sentence is not one that the entry shows anyway. */
export function unshownOutcome({ outcome, sentences }: TimelineEntry): EventOutcome | null {
  if (outcome === null) return null;
  const { article, start } = outcome.citation;
  const isShown = sentences.some((one) => one.article.id === article.id && one.start === start);
  return isShown ? null : outcome;
}
