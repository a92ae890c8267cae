import type { Outlet } from '../../domain/beat.ts';
import { readAddress } from './address.ts';
import { readOutlet } from './outlet.ts';
import { gatherFacts, type PageFacts } from './page-facts.ts';
import { createArticlePage, type PageElement, parseArticle } from './page-tree.ts';
import { readBody } from './read-body.ts';
import { readTitle } from './title.ts';

/** What a feed says of an article. */
export interface EntryContent {
  readonly title: string | null;
  /** The article or a part of it as HTML. */
  readonly content: string | null;
  /** Plain text; read where there is no content. */
  readonly summary: string | null;
  /** Of the article's page. */
  readonly address: string | null;
}

/** The text of a feed entry. */
export interface EntryText {
  /** Paragraphs separated by a blank line; empty where there are none. */
  readonly text: string;
  /** The known outlet that the address belongs to, or the one that the content names. */
  readonly outlet: string | null;
}

/**
 * Reads the content of a feed entry as the article of a page is read: without boilerplate and
 * without its title. Throws the Failure of `parsePage`.
 */
export function readEntry(
  entry: EntryContent,
  { outlets }: { readonly outlets: readonly Outlet[] },
): EntryText {
  const page = pageOf(entry);
  const facts = withTitle(gatherFacts(page), entry.title);
  const address = readAddress(facts, entry.address);
  const title = readTitle(facts, address) ?? '';
  return {
    text: readBody(page, title).join('\n\n'),
    outlet: readOutlet(facts, address, outlets),
  };
}

function pageOf({ content, summary }: EntryContent): PageElement {
  return content === null ? createArticlePage(summary ?? '') : parseArticle(content);
}

/** The title of the entry stands for a title element, which its content lacks. */
function withTitle(facts: PageFacts, title: string | null): PageFacts {
  if (title === null) return facts;
  return { ...facts, tags: new Map([...facts.tags, ['title', [title]]]) };
}
