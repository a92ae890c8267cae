import type { PublishedBasis } from '../../domain/article.ts';
import { parseLenientDate } from '../parse-lenient-date.ts';
import { addressDates, resourceDates } from './address-dates.ts';
import { createDatedPage, type DatedPage, type PageIdentity } from './dated-page.ts';
import { datesOfArticles, datesOfChanges, datesOfTags, datesOfThings } from './declared-dates.ts';
import { preferDisplayedDate } from './displayed-date.ts';
import { datesOfCaptions, datesOfSummaries, signatureDates } from './incidental-dates.ts';
import { datelines, datesNearHeadline, labelledDates, printedChanges } from './line-dates.ts';
import {
  markedChanges,
  markedDates,
  markedDatesBefore,
  namedDates,
  timeElements,
} from './marked-dates.ts';
import type { PageFacts } from './page-facts.ts';
import { datesOfScripts } from './script-dates.ts';

interface PublicationDate {
  readonly published: string;
  readonly publishedBasis: PublishedBasis;
}

/** A way to find a date; candidates as they are written, the best first. */
interface DateFinder {
  readonly basis: PublishedBasis;
  readonly find: (page: DatedPage) => readonly string[];
}

/** The finders in descending confidence; the first date that can be read is taken. */
const FINDERS: readonly DateFinder[] = [
  { basis: 'metadata', find: datesOfArticles },
  { basis: 'metadata', find: ({ facts }) => datesOfTags(facts) },
  { basis: 'metadata', find: ({ facts }) => datesOfThings(facts) },
  { basis: 'page', find: markedDates },
  { basis: 'page', find: datesNearHeadline },
  { basis: 'page', find: datelines },
  { basis: 'page', find: markedDatesBefore },
  { basis: 'address', find: addressDates },
  { basis: 'page', find: timeElements },
  { basis: 'page', find: namedDates },
  { basis: 'page', find: labelledDates },
  { basis: 'page', find: datesOfSummaries },
  { basis: 'page', find: signatureDates },
  { basis: 'metadata', find: ({ facts }) => datesOfScripts(facts) },
  { basis: 'metadata', find: ({ facts }) => datesOfChanges(facts) },
  { basis: 'page', find: printedChanges },
  { basis: 'page', find: ({ facts }) => markedChanges(facts) },
  { basis: 'page', find: datesOfCaptions },
  { basis: 'address', find: resourceDates },
];

/** When a page was first published, and how that is known; `null` where it does not say. */
export function readPublicationDate(
  facts: PageFacts,
  identity: PageIdentity,
): PublicationDate | null {
  const page = createDatedPage(facts, identity);
  const found = firstFound(page);
  if (found?.publishedBasis !== 'metadata') return found;
  const shown = preferDisplayedDate(found.published, page);
  return shown === null ? found : { published: shown, publishedBasis: 'page' };
}

function firstFound(page: DatedPage): PublicationDate | null {
  for (const { basis, find } of FINDERS) {
    for (const candidate of find(page)) {
      const published = parseLenientDate(candidate);
      if (published !== null) return { published, publishedBasis: basis };
    }
  }
  return null;
}
