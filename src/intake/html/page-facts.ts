import { type PageBlock, readBlocks } from './blocks.ts';
import { readJsonLd, type Thing, valueText } from './json-ld.ts';
import { allTags, type MetaTags, readMetaTags } from './meta-tags.ts';
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

/** Elements at the beginning of a page of which one is its root. */
const FIRST_ELEMENTS = 20;

/** The language tag of a page as written, "en-GB"; empty where there is none. */
export function languageTag({ elements }: PageFacts): string {
  return elements.slice(0, FIRST_ELEMENTS).find(({ name }) => name === 'html')?.attribs.lang ?? '';
}

/** The language a page declares, as an ISO 639-1 code; `null` where it declares none. */
export function readLanguage({ elements, tags, things }: PageFacts): string | null {
  const html = elements.find(({ name }) => name === 'html')?.attribs;
  const declared = [
    html?.lang,
    html?.['xml:lang'],
    ...allTags(tags, ['og:locale', 'content-language', 'language', 'dc.language', 'inlanguage']),
    ...things.map((thing) => valueText(thing.inLanguage)),
  ];
  return declared.map(languageCode).find((code) => code !== null) ?? null;
}

/** "en-GB", "en_GB" and "eng" are "en". */
function languageCode(tag: string | null | undefined): string | null {
  const first = /^\s*([a-z]{2,3})(?![a-z])/i.exec(tag ?? '')?.[1];
  if (first === undefined) return null;
  const code = Intl.getCanonicalLocales(first)[0] ?? '';
  return code.length === 2 ? code : null;
}
