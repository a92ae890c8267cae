import { cleanText, stripMarkup } from './clean-text.ts';
import { type PageElement, sourceText } from './page-tree.ts';

/** A thing that a page describes in JSON-LD, with schema.org's property names. */
export type Thing = Readonly<Record<string, unknown>>;

/** Properties that hold what a page is about; others hold its authors, pictures and comments. */
const ABOUT = ['@graph', 'mainEntity', 'mainEntityOfPage'];

const ARTICLE_TYPE = /(?:Article|BlogPosting|SocialMediaPosting|ForumPosting|Report|NewsStory)$/;

/** Levels of nesting followed: real pages have three or four. */
const MAX_DEPTH = 8;

/** A comma before a closing bracket, which JSON does not allow. */
const TRAILING_COMMA = /,(?=\s*[}\]])/g;

/** Raw line breaks and tabs, which JSON does not allow in strings and does not need elsewhere. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROL = /[\u0000-\u001f]+/g;

/** What stands around the JSON on some pages: comments, CDATA marks, a semicolon. */
const WRAPPING = /^\s*(?:<!--|\/\*|\/\/|<!\[CDATA\[|\*\/|\s)*|(?:-->|\/\*|\/\/|\]\]>|\*\/|;|\s)*$/g;

/**
 * What a page says about itself in JSON-LD, its articles first. Faults that pages often have are
 * overlooked: raw line breaks in strings, commas before a closing bracket, a comment around it all.
 * What cannot be read is left out.
 */
export function readJsonLd(elements: readonly PageElement[]): readonly Thing[] {
  const things = elements
    .filter(isJsonLd)
    .flatMap((script) => thingsIn(parseLoosely(sourceText(script)), 0));
  return [...things.filter(isArticle), ...things.filter((thing) => !isArticle(thing))];
}

/** Whether a thing is an article, by schema.org's types. */
export function isArticle(thing: Thing): boolean {
  return typesOf(thing).some((type) => ARTICLE_TYPE.test(type));
}

/** The types of a thing: "NewsArticle". */
export function typesOf(thing: Thing): readonly string[] {
  return listOf(thing['@type']).filter((type) => typeof type === 'string');
}

/** A property's first value as one line of text: a string, a number, or the name of a thing. */
export function valueText(value: unknown): string | null {
  for (const one of listOf(value)) {
    const text = isThing(one) ? valueText(one.name ?? one['@value']) : scalarText(one);
    if (text !== null) return text;
  }
  return null;
}

/** A property's values, one or many, as a list. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

export function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function scalarText(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  return cleanText(stripMarkup(String(value))) || null;
}

function isJsonLd({ name, attribs }: PageElement): boolean {
  return name === 'script' && /ld\+json/i.test(attribs.type ?? '');
}

function thingsIn(value: unknown, depth: number): Thing[] {
  if (depth > MAX_DEPTH) return [];
  if (Array.isArray(value)) return value.flatMap((one) => thingsIn(one, depth + 1));
  if (!isThing(value)) return [];
  return [value, ...ABOUT.flatMap((property) => thingsIn(value[property], depth + 1))];
}

function parseLoosely(source: string): unknown {
  const json = source.replace(CONTROL, ' ').replace(WRAPPING, '');
  return parsed(json) ?? parsed(json.replace(TRAILING_COMMA, ''));
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
