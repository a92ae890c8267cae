import type { PageFacts } from './page-facts.ts';
import { type PageElement, sourceText } from './page-tree.ts';

/** Names that programs give to the time of publication, then those of the time of creation. */
const PUBLISHED_KEYS = [
  keyed('date_?published|published_?(?:at|date|time|on)|publish_?(?:date|time)|publication_?date'),
  keyed('created_?at|creation_?date|date_?created'),
];

/**
 * When the data that a page's scripts work with says it was published: where all of one name tell
 * the same day. Data with several days is about several articles, and nothing tells which is this.
 */
export function datesOfScripts({ elements }: PageFacts): readonly string[] {
  const scripts = elements.filter(isProgram).map(sourceText);
  return PUBLISHED_KEYS.flatMap((key) => {
    const days = scripts.flatMap((script) => daysIn(script, key));
    return new Set(days).size === 1 ? days.slice(0, 1) : [];
  });
}

/** JSON-LD is read for what it means elsewhere. */
function isProgram({ name, attribs }: PageElement): boolean {
  return name === 'script' && !/ld\+json/i.test(attribs.type ?? '');
}

function daysIn(script: string, key: RegExp): string[] {
  return [...script.matchAll(key)].map(([, year, month, day]) => `${year}-${month}-${day}`);
}

/** A name with a day, in JSON that may itself stand in a string, its quotes and slashes escaped. */
function keyed(names: string): RegExp {
  const mark = String.raw`\\{0,2}["']`;
  const day = String.raw`(\d{4})(?:-|\\?/)(\d\d)(?:-|\\?/)(\d\d)(?!\d)`;
  return new RegExp(`${mark}(?:${names})${mark}\\s*:\\s*${mark}${day}`, 'gi');
}
