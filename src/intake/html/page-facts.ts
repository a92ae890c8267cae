import { type PageBlock, readBlocks } from './blocks.ts';
import { readJsonLd, type Thing } from './json-ld.ts';
import { type MetaTags, readMetaTags } from './meta-tags.ts';
import { elementsOf, type PageElement } from './page-tree.ts';

/** What a page says of itself for machines, the elements it is made of, and what it prints. */
export interface PageFacts {
  readonly elements: readonly PageElement[];
  readonly tags: MetaTags;
  /** Things described in JSON-LD, articles first. */
  readonly things: readonly Thing[];
  /** All that the page prints, menus and all. */
  readonly lines: readonly PageBlock[];
}

/** Gathers what the readers of title, outlet, author, address, language and date look at. */
export function gatherFacts(page: PageElement): PageFacts {
  const elements = elementsOf(page);
  return {
    elements,
    tags: readMetaTags(elements),
    things: readJsonLd(elements),
    lines: readBlocks(page),
  };
}

/** The language tag of a page as written, "en-GB"; empty where there is none. */
export function languageTag({ elements }: PageFacts): string {
  return elements.find(({ name }) => name === 'html')?.attribs.lang ?? '';
}
