import { valueText } from './json-ld.ts';
import { allTags } from './meta-tags.ts';
import type { PageFacts } from './page-facts.ts';

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
