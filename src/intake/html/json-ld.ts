import { cleanText, stripMarkup } from './clean-text.ts';
import { parseLenientJson } from './lenient-json.ts';
import { type PageElement, sourceText } from './page-tree.ts';

/** A thing that a page describes in JSON-LD, with schema.org's property names. */
export type Thing = Readonly<Record<string, unknown>>;

/** Properties that hold what a page is about; others hold its authors, pictures and comments. */
const ABOUT = ['@graph', 'mainEntity', 'mainEntityOfPage'];

const ARTICLE_TYPE = /(?:Article|BlogPosting|SocialMediaPosting|ForumPosting|Report|NewsStory)$/;

/** Things whose dates are not the page's: what readers wrote, what is shown or sold. */
const ANOTHER =
  /(?:Comment|Review|Rating|Product|Offer|Event|Person|Organization|WebSite|ImageObject|Question|Answer)$/;

/** Levels of nesting followed: real pages have three or four. */
const MAX_DEPTH = 8;

/** Properties whose things are often described elsewhere on the page, and named by their `@id`. */
const REFERRING = ['author', 'creator', 'publisher', 'isPartOf', 'sourceOrganization'];

/** Quotation marks written as entities, as in an attribute. */
const ESCAPED_MARK = /^[^"']*&(?:quot|#0*34|#x0*22);/i;

/**
 * What a page says about itself in JSON-LD, its articles first. What is no valid JSON is read
 * as far as it can be told. A thing that is only named by its `@id` is the one described under it,
 * in whichever script.
 */
export function readJsonLd(elements: readonly PageElement[]): readonly Thing[] {
  const values = elements.filter(isJsonLd).map((script) => parseLoosely(sourceText(script)));
  const described = new Map<string, Thing>();
  for (const value of values) collectDescribed(value, described, 0);
  const things = values
    .flatMap((value) => thingsIn(value, 0))
    .map((thing) => withReferences(thing, described));
  return [...things.filter(isArticle), ...things.filter((thing) => !isArticle(thing))];
}

/** Whether a thing is an article, by schema.org's types. */
export function isArticle(thing: Thing): boolean {
  return typesOf(thing).some((type) => ARTICLE_TYPE.test(type));
}

/** Whether a type of schema.org is of things whose dates are not the page's. */
export function isAnotherType(type: string): boolean {
  return ANOTHER.test(type);
}

/** The types of a thing: "NewsArticle". */
export function typesOf(thing: Thing): readonly string[] {
  return listOf(thing['@type']).filter((type) => typeof type === 'string');
}

/** A property's first value as one line of text: a string, a number, or the name of a thing. */
export function valueText(value: unknown): string | null {
  return textWithin(value, 0);
}

function textWithin(value: unknown, depth: number): string | null {
  if (depth > MAX_DEPTH) return null;
  for (const one of listOf(value)) {
    const text = isThing(one)
      ? (textWithin(one.name ?? one['@value'], depth + 1) ?? fullName(one))
      : scalarText(one);
    if (text !== null) return text;
  }
  return null;
}

/** The name of a person who is given one in parts. */
function fullName({ givenName, familyName }: Thing): string | null {
  return scalarText([givenName, familyName].filter((part) => typeof part === 'string').join(' '));
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

/** Adds the things below a value that are described, not only named, by their `@id`. */
function collectDescribed(value: unknown, described: Map<string, Thing>, depth: number): void {
  if (depth > MAX_DEPTH) return;
  if (Array.isArray(value)) {
    for (const one of value) collectDescribed(one, described, depth + 1);
  } else if (isThing(value)) {
    const id = value['@id'];
    if (typeof id === 'string' && value.name !== undefined && !described.has(id)) {
      described.set(id, value);
    }
    for (const one of Object.values(value)) collectDescribed(one, described, depth + 1);
  }
}

function withReferences(thing: Thing, described: ReadonlyMap<string, Thing>): Thing {
  const resolved = REFERRING.filter((property) => thing[property] !== undefined).map((property) => [
    property,
    listOf(thing[property]).map((value) => referent(value, described) ?? value),
  ]);
  return { ...thing, ...Object.fromEntries(resolved) };
}

function referent(value: unknown, described: ReadonlyMap<string, Thing>): Thing | undefined {
  if (typeof value === 'string') return described.get(value);
  const id = isThing(value) && value.name === undefined ? value['@id'] : undefined;
  return typeof id === 'string' ? described.get(id) : undefined;
}

function parseLoosely(source: string): unknown {
  const json = source.trim();
  try {
    return JSON.parse(json);
  } catch {
    return parseLenientJson(ESCAPED_MARK.test(json) ? withoutEntities(json) : json);
  }
}

function withoutEntities(json: string): string {
  return stripMarkup(json.replaceAll('<', '&lt;'));
}
