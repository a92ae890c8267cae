import { standsBeside } from './beside.ts';
import { cleanText } from './clean-text.ts';
import { languageTag, type PageFacts } from './page-facts.ts';
import { type PageElement, sourceText } from './page-tree.ts';
import { printedDate } from './printed-date.ts';

/** Class names and ids of what holds a date, as themes and publishing systems name it. */
const DATE_NAME =
  /(?:^|[\s_-])(?:date|dates|pubdate|published|publish|posted|dateline|timestamp|datetime|time|datum|fecha|byline|entry-meta|post-meta|article-meta|meta|postmetadata|author|created|submitted|info)(?:$|[\s_-])|(?:date|Date)(?:$|\s)/;

/** Names longer than this are generated, and looked at to here. */
const NAME_CHARACTERS = 300;

/** Dates of elements that are marked as the page's publication date. */
export function markedDates(facts: PageFacts): readonly string[] {
  return facts.elements
    .filter((element) => element.name !== 'meta' && isMarked(element) && !standsBeside(element))
    .flatMap((element) => datesOf(element, facts));
}

/** Dates of time elements, those nearest to the headline first. */
export function timeElements(facts: PageFacts): readonly string[] {
  return nearestFirst(facts, ({ name }) => name === 'time');
}

/** Dates of elements whose class or id says that they hold one, those nearest to the headline first. */
export function namedDates(facts: PageFacts): readonly string[] {
  return nearestFirst(facts, ({ attribs }) =>
    DATE_NAME.test(`${attribs.class ?? ''} ${attribs.id ?? ''}`.slice(0, NAME_CHARACTERS)),
  );
}

/** The dates of an element: what its attributes say, then what it prints. */
export function datesOf(element: PageElement, facts: PageFacts): readonly string[] {
  if (isChange(element)) return [];
  const { datetime, content, title } = element.attribs;
  const printed = printedDate(cleanText(sourceText(element)), 'publication', languageTag(facts));
  return [datetime, content, title, printed].filter(
    (value) => value !== undefined && value !== null,
  );
}

/** Whether the names of an element say that it holds the date of a change. */
function isChange({ attribs }: PageElement): boolean {
  return /modif|updat|aktualis/i.test(
    `${attribs.class ?? ''} ${attribs.itemprop ?? ''} ${attribs.id ?? ''}`,
  );
}

function isMarked({ attribs }: PageElement): boolean {
  return (
    'pubdate' in attribs ||
    /\bdate(?:Published|Created)\b|\bpubdate\b/i.test(
      `${attribs.itemprop ?? ''} ${attribs.property ?? ''}`,
    )
  );
}

/** What follows the headline, then what stands before it, from the end. */
function nearestFirst(facts: PageFacts, isWanted: (element: PageElement) => boolean): string[] {
  const headline = facts.elements.findIndex(({ name }) => name === 'h1');
  const found = facts.elements
    .map((element, place) => ({ element, isAfter: place > headline }))
    .filter(({ element }) => isWanted(element) && !standsBeside(element));
  return [
    ...found.filter(({ isAfter }) => isAfter),
    ...found.filter(({ isAfter }) => !isAfter).toReversed(),
  ].flatMap(({ element }) => datesOf(element, facts));
}
