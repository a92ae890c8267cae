import type { PublishedBasis } from '../../domain/article.ts';
import { parsePublished } from '../published.ts';
import { datesOfArticles, datesOfChanges, datesOfTags, datesOfThings } from './declared-dates.ts';
import { datesByHeadline, labelledDates, printedChanges } from './line-dates.ts';
import { markedDates, namedDates, timeElements } from './marked-dates.ts';
import type { PageFacts } from './page-facts.ts';

export interface Publication {
  readonly published: string;
  readonly publishedBasis: PublishedBasis;
}

/** What is known of a page before its date. */
interface Known {
  readonly title: string;
  readonly address: string | null;
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
  { basis: 'metadata', find: datesOfChanges },
  { basis: 'page', find: printedChanges },
];

/** When a page was first published, and how that is known; `null` where it does not say. */
export function readPublication(facts: PageFacts, known: Known): Publication | null {
  for (const { basis, find } of FINDERS) {
    for (const candidate of find(facts, known)) {
      const published = parsePublished(candidate);
      if (published !== null) return { published, publishedBasis: basis };
    }
  }
  return null;
}

const ADDRESS_DAY = /\/((?:19|20)\d\d)(?:([/-])(\d{1,2})\2(\d{1,2})|(\d\d)(\d\d))(?=[/_.-]|$)/;

function addressDates(address: string | null): string[] {
  const [, year, , month, day, compactMonth, compactDay] = ADDRESS_DAY.exec(address ?? '') ?? [];
  if (year === undefined) return [];
  return [`${year}-${month ?? compactMonth}-${day ?? compactDay}`];
}
