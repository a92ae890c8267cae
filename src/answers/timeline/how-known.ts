import type { Outcome, TimelineEntry } from '../../domain/timeline.ts';

const BASES: Readonly<Record<TimelineEntry['basis'], string>> = {
  stated: '',
  resolved: 'date worked out from the text around it',
  published: 'date of publication',
};

/** What became of an announced event, in words that go before the sentence that says so. */
export const OUTCOMES: Readonly<Record<Outcome['kind'], string>> = {
  'took-place': 'took place',
  'called-off': 'called off',
};

/**
 * How an entry's date is known where the sentence itself does not state it, whether it was
 * announced, and what became of that.
 */
export function howKnown({ basis, announced, outcome = null }: Known): string {
  const news = outcome ? `announced; ${OUTCOMES[outcome.kind]}` : announced ? 'announced' : '';
  return [news, BASES[basis]].filter((one) => one !== '').join('; ');
}

type Known = Pick<TimelineEntry, 'basis' | 'announced'> & {
  readonly outcome?: Outcome | null;
};

/** The outcome of an entry where its sentence is not one that the entry shows anyway. */
export function outcomeToShow({ outcome, sentences }: TimelineEntry): Outcome | null {
  if (outcome === null) return null;
  const { article, start } = outcome.citation;
  const isShown = sentences.some((one) => one.article.id === article.id && one.start === start);
  return isShown ? null : outcome;
}
