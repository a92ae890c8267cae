import { readJsonLd, type Thing } from './json-ld.ts';
import { type MetaTags, readMetaTags } from './meta-tags.ts';
import { elementsOf, type PageElement } from './page-tree.ts';

/** What a page says of itself for machines, and the elements it is made of. */
export interface PageFacts {
  readonly elements: readonly PageElement[];
  readonly tags: MetaTags;
  /** Things described in JSON-LD, articles first. */
  readonly things: readonly Thing[];
}

/** Gathers what the readers of title, outlet, author, address, language and date look at. */
export function gatherFacts(page: PageElement): PageFacts {
  const elements = elementsOf(page);
  return { elements, tags: readMetaTags(elements), things: readJsonLd(elements) };
}
