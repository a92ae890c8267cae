import type { PublishedBasis } from '../../domain/article.ts';
import { addressDates } from './address-dates.ts';
import { datesOfArticles, datesOfChanges, datesOfTags, datesOfThings } from './declared-dates.ts';
import { datesByHeadline, labelledDates, printedChanges } from './line-dates.ts';
import { markedChanges, markedDates, namedDates, timeElements } from './marked-dates.ts';
import type { PageFacts } from './page-facts.ts';
import { readDate } from './read-date.ts';
import { datesOfScripts } from './script-dates.ts';
import { type Known, shownInstead } from './shown-day.ts';

export interface Publication {
  readonly published: string;
  readonly publishedBasis: PublishedBasis;
}

/** A way to find a date; candidates as they are written, the best first. */
interface Finder {
  readonly basis: PublishedBasis;
  readonly find: (facts: PageFacts, known: Known) => readonly string[];
}

/** Where a page's date stands, the surest place first; the first date that can be read counts. */
const FINDERS: readonly Finder[] = [
  { basis: 'metadata', find: datesOfArticles },
  { basis: 'metadata', find: datesOfTags },
  { basis: 'metadata', find: datesOfThings },
  { basis: 'page', find: markedDates },
  { basis: 'page', find: (facts, { title }) => datesByHeadline(facts, title) },
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
export function readPublication(facts: PageFacts, known: Known): Publication | null {
  const found = firstFound(facts, known);
  if (found?.publishedBasis !== 'metadata') return found;
  const shown = shownInstead(found.published, facts, known);
  return shown === null ? found : { published: shown, publishedBasis: 'page' };
}

function firstFound(facts: PageFacts, known: Known): Publication | null {
  for (const { basis, find } of FINDERS) {
    for (const candidate of find(facts, known)) {
      const published = readDate(candidate);
      if (published !== null) return { published, publishedBasis: basis };
    }
  }
  return null;
}
