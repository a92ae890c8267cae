import { cleanText, stripMarkup } from './clean-text.ts';
import type { PageElement } from './page-tree.ts';

/** What a page's meta elements say, by lower-case name or property, in the order of the page. */
export type MetaTags = ReadonlyMap<string, readonly string[]>;

/** Reads meta elements by any of the attributes that pages name them with. */
export function readMetaTags(elements: readonly PageElement[]): MetaTags {
  const tags = new Map<string, string[]>();
  for (const { name, attribs } of elements) {
    if (name !== 'meta') continue;
    const content = cleanText(stripMarkup(attribs.content ?? attribs.value ?? ''));
    if (content === '') continue;
    const names = [attribs.name, attribs.property, attribs.itemprop, attribs['http-equiv']];
    for (const key of new Set(names.map((one) => one?.trim().toLowerCase()))) {
      if (!key) continue;
      const contents = tags.get(key) ?? [];
      contents.push(content);
      tags.set(key, contents);
    }
  }
  return tags;
}

/** The first content of the first of these names that the page has. */
export function firstTag(tags: MetaTags, names: readonly string[]): string | null {
  return allTags(tags, names)[0] ?? null;
}

/** All contents of these names, in the order of the names. */
export function allTags(tags: MetaTags, names: readonly string[]): readonly string[] {
  return names.flatMap((name) => tags.get(name) ?? []);
}
