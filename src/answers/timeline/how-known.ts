import type { TimelineEntry } from '../../domain/timeline.ts';

const BASES: Readonly<Record<TimelineEntry['basis'], string>> = {
  stated: '',
  resolved: 'date worked out from the text around it',
  published: 'date of publication',
};

/** How an entry's date is known where the sentence itself does not state it, and whether it was only announced. */
export function howKnown({ basis, announced }: Pick<TimelineEntry, 'basis' | 'announced'>): string {
  return [announced ? 'announced' : '', BASES[basis]].filter((one) => one !== '').join('; ');
}
