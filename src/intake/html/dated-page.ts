import type { PageBlock } from './blocks.ts';
import { findHeadlines } from './headline.ts';
import { isAnotherType } from './json-ld.ts';
import { readMetaTags } from './meta-tags.ts';
import { isUserGenerated, isWithinNonContent } from './non-content.ts';
import type { PageFacts } from './page-facts.ts';
import { type PageElement, withAncestors } from './page-tree.ts';
import { totalProse } from './prose.ts';
import { findTeasers } from './teasers.ts';

/** What is known of a page before its date. */
export interface PageIdentity {
  readonly title: string;
  readonly address: string | null;
}

/** A page whose date is looked for. */
export interface DatedPage extends PageIdentity {
  /** Without the meta elements of what is not the article. */
  readonly facts: PageFacts;
  /** Places of the headline among the lines, the likeliest first. */
  readonly headlines: readonly number[];
  /**
   * Whether an element shows another article, as lists of related ones do; never on a page that has
   * nothing else.
   */
  readonly isInTeaser: (element: PageElement) => boolean;
  /** Whether readers wrote what an element holds; never of what holds the headline too. */
  readonly isComment: (element: PageElement) => boolean;
}

/** Names longer than this are generated, and looked at to here. */
const NAME_CHARACTERS = 300;

/** How much of a page's prose stands in teasers where it is a list of articles. */
const LIST_SHARE = 0.5;

/** Finds what the readers of dates need to know of a page's layout. */
export function createDatedPage(facts: PageFacts, identity: PageIdentity): DatedPage {
  const headlines = findHeadlines(facts.lines, identity.title);
  const headline = facts.lines[headlines[0] ?? -1];
  const teasers = findTeasers(facts.lines, identity.title, headlines[0]);
  const isWithin = (element: PageElement): boolean =>
    withAncestors(element).some((one) => teasers.has(one));
  const shown = totalProse(facts.lines.filter(({ element }) => isWithin(element)));
  const isList = shown >= totalProse(facts.lines) * LIST_SHARE;
  const own = new Set(headline === undefined ? [] : withAncestors(headline.element));
  const isInTeaser = (element: PageElement): boolean =>
    (!isList && isWithin(element)) || isOfAnother(element, own);
  const ownMeta = facts.elements.filter(
    (element) => element.name === 'meta' && !isInTeaser(element),
  );
  const isComment = (element: PageElement): boolean =>
    withAncestors(element).some((one) => !own.has(one) && isUserGenerated(one));
  const ownFacts = { ...facts, tags: readMetaTags(ownMeta) };
  return { ...identity, facts: ownFacts, headlines, isInTeaser, isComment };
}

/** Whether an element may hold the date of the page's own article. */
export function isOwnElement(element: PageElement, { isInTeaser }: DatedPage): boolean {
  return !isWithinNonContent(element) && !isInTeaser(element) && !isInClock(element);
}

/** Whether a line may hold the date of the page's own article: no reader wrote it. */
export function isOwnLine({ element }: PageBlock, page: DatedPage): boolean {
  return !page.isComment(element) && !page.isInTeaser(element) && !isInClock(element);
}

/** Class names and ids of what shows the day of the reader. */
const CLOCK = /(?:^|[\s_-])(?:current|todays?)[\s_-]?(?:date|day|time)(?:$|[\s_-])/i;

function isInClock(element: PageElement): boolean {
  return withAncestors(element).some(
    ({ attribs }) => isClock(attribs.class) || isClock(attribs.id),
  );
}

/** Most elements have no name: nothing is made of theirs. */
function isClock(name: string | undefined): boolean {
  return name !== undefined && CLOCK.test(name.slice(0, NAME_CHARACTERS));
}

/** A recording that a page shows beside its article; a page may be about one, too. */
const RECORDING = /(?:Video|Audio)Object$/;

/** Whether an element belongs, in microdata, to a video, a comment or a person beside the headline. */
function isOfAnother(element: PageElement, own: ReadonlySet<PageElement>): boolean {
  const scope = withAncestors(element).find(({ attribs }) => 'itemscope' in attribs);
  if (scope === undefined || own.has(scope)) return false;
  const type = scope.attribs.itemtype ?? '';
  return isAnotherType(type) || RECORDING.test(type);
}
