import { isPersonName, readByline } from '../plain-text/byline.ts';
import type { PageBlock } from './blocks.ts';
import { cleanText } from './clean-text.ts';
import { findHeadlines } from './headline.ts';
import { isWithinNonContent } from './non-content.ts';
import { type PageElement, sourceText, withAncestors } from './page-tree.ts';
import { proseLength } from './prose.ts';

/** Lines behind a headline among which its byline stands, and before it. */
const LINES_AFTER = 8;
const LINES_BEFORE = 2;

/** A longer line is no byline. */
const BYLINE_CHARACTERS = 120;

/** Class names and ids of what holds a byline or a name in it. */
const BYLINE_NAME =
  /(?:^|[\s_-])(?:by|byline|author|authors|author-?name|contributor)(?:$|[\s_-])/i;

/** An element and what wraps it; further out stands the article. */
const WRAPPERS = 3;

/**
 * The names that a page prints as those of its authors: in a line at the headline that begins with
 * "By", or that is named so by its class and is nothing but a person's name.
 */
export function printedAuthors(lines: readonly PageBlock[], title: string): readonly string[] {
  const [headline] = findHeadlines(lines, title);
  if (headline === undefined) return [];
  const behind = lines.slice(headline + 1, headline + 1 + LINES_AFTER);
  const article = behind.findIndex((line) => proseLength(line) > 0);
  const before = lines.slice(Math.max(0, headline - LINES_BEFORE), headline);
  return (
    [...behind.slice(0, article < 0 ? undefined : article), ...before.toReversed()]
      .filter(
        ({ text, element }) => text.length <= BYLINE_CHARACTERS && !isWithinNonContent(element),
      )
      .map(namesOf)
      .find((names) => names.length > 0) ?? []
  );
}

function namesOf(line: PageBlock): readonly string[] {
  const byline = readByline(line.text);
  if (byline?.marked) return [byline.names];
  const named = [...withAncestors(line.element).slice(0, WRAPPERS), ...line.marks].filter(isNamed);
  return [...new Set(named.map((element) => cleanText(sourceText(element))))].filter(isPersonName);
}

function isNamed({ attribs }: PageElement): boolean {
  return BYLINE_NAME.test(`${attribs.class ?? ''} ${attribs.id ?? ''}`);
}
