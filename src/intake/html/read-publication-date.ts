import type { PublishedBasis } from '../../domain/article.ts';
import { addressDates } from './address-dates.ts';
import { datesOfArticles, datesOfChanges, datesOfTags, datesOfThings } from './declared-dates.ts';
import { datesNearHeadline, labelledDates, printedChanges } from './line-dates.ts';
import { markedChanges, markedDates, namedDates, timeElements } from './marked-dates.ts';
import type { PageFacts } from './page-facts.ts';
import { parseLenientDate } from './parse-lenient-date.ts';
import { type PageIdentity, preferDisplayedDate } from './prefer-displayed-date.ts';
import { datesOfScripts } from './script-dates.ts';

export interface PublicationDate {
  readonly published: string;
  readonly publishedBasis: PublishedBasis;
}

/** A way to find a date; candidates as they are written, the best first. */
interface DateFinder {
  readonly basis: PublishedBasis;
  readonly find: (facts: PageFacts, known: PageIdentity) => readonly string[];
}

/** Where a page's date stands, the surest place first; the first date that can be read counts. */
const FINDERS: readonly DateFinder[] = [
  { basis: 'metadata', find: datesOfArticles },
  { basis: 'metadata', find: datesOfTags },
  { basis: 'metadata', find: datesOfThings },
  { basis: 'page', find: markedDates },
  { basis: 'page', find: (facts, { title }) => datesNearHeadline(facts, title) },
  { basis: 'address', find: (_, { address }) => addressDates(address) },
  { basis: 'page', find: timeElements },
  { basis: 'page', find: namedDates },
  { basis: 'page', find: labelledDates },
  { basis: 'metadata', find: datesOfScripts },
  { basis: 'metadata', find: datesOfChanges },
  { basis: 'page', find: printedChanges },
  { basis: 'page', find: markedChanges },
];

/** When a page was first published, and how that is known; `null` where it does not say. */
export function readPublicationDate(facts: PageFacts, known: PageIdentity): PublicationDate | null {
  const found = firstFound(facts, known);
  if (found?.publishedBasis !== 'metadata') return found;
  const shown = preferDisplayedDate(found.published, facts, known);
  return shown === null ? found : { published: shown, publishedBasis: 'page' };
}

function firstFound(facts: PageFacts, known: PageIdentity): PublicationDate | null {
  for (const { basis, find } of FINDERS) {
    for (const candidate of find(facts, known)) {
      const published = parseLenientDate(candidate);
      if (published !== null) return { published, publishedBasis: basis };
    }
  }
  return null;
}
