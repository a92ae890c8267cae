import type { PublishedBasis } from '../../domain/article.ts';
import { parsePublished } from '../published.ts';
import { standsBeside } from './beside.ts';
import { cleanText } from './clean-text.ts';
import { isArticle, type Thing, typesOf, valueText } from './json-ld.ts';
import { allTags } from './meta-tags.ts';
import type { PageFacts } from './page-facts.ts';
import { type PageElement, sourceText } from './page-tree.ts';
import { printedDate } from './printed-date.ts';

export interface Publication {
  readonly published: string;
  readonly publishedBasis: PublishedBasis;
}

/** A way to find a date; candidates as they are written, the best first. */
interface Finder {
  readonly basis: PublishedBasis;
  readonly find: (facts: PageFacts, address: string | null) => readonly string[];
}

/** Where a page's date stands, the surest place first; the first date that can be read counts. */
const FINDERS: readonly Finder[] = [
  { basis: 'metadata', find: ({ things }) => datesOf(things.filter(isArticle)) },
  { basis: 'metadata', find: ({ tags }) => allTags(tags, DATE_TAGS) },
  { basis: 'metadata', find: ({ things }) => datesOf(things.filter((thing) => !isArticle(thing) && !isAnother(thing))) },
  { basis: 'page', find: ({ elements }) => markedDates(elements) },
  { basis: 'page', find: ({ elements }) => timeElements(elements) },
  { basis: 'page', find: ({ elements }) => namedDates(elements) },
  { basis: 'address', find: (_, address) => addressDate(address) },
];

const DATE_TAGS = `article:published_time og:article:published_time og:published_time og:pubdate datepublished
  article:published article.published rnews:datepublished bt:pubdate vr:published_time
  originalpublicationdate article_date_original article_date publication_date publication-date publicationdate
  publish_date publish-date publishdate published-date published_date published_time_telegram published pubdate pub_date
  parsely-pub-date sailthru.date cxenseparse:recs:publishtime cxenseparse:publishtime
  dc.date.issued dcterms.issued dcterms.date dc.date dc.date.created dc.created dcterms.created dcterms.available
  citation_publication_date citation_date citation_online_date
  article:created og:created_time creation_date datecreated date.created created date eprints.date
  article:post_date displaydate timestamp uploaddate`.split(/\s+/);

/** Things whose dates are not the page's: what readers wrote, what is shown or sold. */
const ANOTHER = /(?:Comment|Review|Rating|Product|Offer|Event|Person|Organization|WebSite|ImageObject|Question|Answer)$/;

/** When a page was first published, and how that is known; `null` where it does not say. */
export function readPublication(facts: PageFacts, address: string | null): Publication | null {
  for (const { basis, find } of FINDERS) {
    for (const candidate of find(facts, address)) {
      const published = parsePublished(candidate);
      if (published !== null) return { published, publishedBasis: basis };
    }
  }
  return null;
}

function datesOf(things: readonly Thing[]): string[] {
  const values = ['datePublished', 'dateCreated', 'uploadDate'].flatMap((property) =>
    things.map((thing) => valueText(thing[property])),
  );
  return values.filter((value) => value !== null);
}

function isAnother(thing: Thing): boolean {
  return typesOf(thing).some((type) => ANOTHER.test(type));
}

function markedDates(elements: readonly PageElement[]): string[] {
  return elements
    .filter(({ name, attribs }) => name !== 'meta' && /\bdate(?:Published|Created)\b|\bpubdate\b/i.test(`${attribs.itemprop ?? ''} ${'pubdate' in attribs ? 'pubdate' : ''} ${attribs.property ?? ''}`))
    .filter((element) => !standsBeside(element))
    .flatMap(writtenDates);
}

function timeElements(elements: readonly PageElement[]): string[] {
  const times = elements.filter((element) => element.name === 'time' && !isModified(element) && !standsBeside(element));
  return inOrderOfHeadline(times, elements).flatMap(writtenDates);
}

const DATE_NAME = /(?:^|[\s_-])(?:date|dates|pubdate|published|publish|posted|dateline|timestamp|datetime|time|datum|fecha|byline|entry-meta|post-meta|article-meta|meta|postmetadata|author|created|submitted|info)(?:$|[\s_-])|(?:date|Date)(?:$|\s)/;

function namedDates(elements: readonly PageElement[]): string[] {
  const named = elements.filter(
    (element) => DATE_NAME.test(`${element.attribs.class ?? ''} ${element.attribs.id ?? ''}`.slice(0, 300)) && !isModified(element) && !standsBeside(element),
  );
  return inOrderOfHeadline(named, elements).flatMap(writtenDates);
}

/** Nearest first: what follows the headline, then what stands before it, from the end. */
function inOrderOfHeadline(chosen: readonly PageElement[], elements: readonly PageElement[]): readonly PageElement[] {
  const order = new Map(elements.map((element, place) => [element, place]));
  const headline = elements.findIndex(({ name }) => name === 'h1');
  const place = (element: PageElement): number => order.get(element) ?? 0;
  return [...chosen.filter((one) => place(one) > headline), ...chosen.filter((one) => place(one) <= headline).toReversed()];
}

function isModified({ attribs }: PageElement): boolean {
  return /modif|updat|aktualis/i.test(`${attribs.class ?? ''} ${attribs.itemprop ?? ''} ${attribs.id ?? ''}`);
}

/** Dates of an element: what its attributes say, then what it prints. */
function writtenDates(element: PageElement): string[] {
  const { datetime, content, title } = element.attribs;
  const printed = printedDate(cleanText(sourceText(element)));
  return [datetime, content, title, printed].filter((value) => value !== undefined && value !== null);
}

function addressDate(address: string | null): string[] {
  const match = /\/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/_.-]|$)|\/((?:19|20)\d\d)(\d\d)(\d\d)(?=[/_.-]|$)/.exec(address ?? '');
  if (!match) return [];
  return [`${match[1] ?? match[4]}-${match[2] ?? match[5]}-${match[3] ?? match[6]}`];
}
