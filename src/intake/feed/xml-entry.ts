import type { FeedEntry } from '../../domain/feed.ts';
import { absoluteAddress, linkedAddress, resolvedAddress } from './addresses.ts';
import { readFeedDate } from './feed-date.ts';
import { cleanLine } from './markup-text.ts';
import {
  asLine,
  asMarkup,
  asText,
  type Dialect,
  readTextConstruct,
  type TextConstruct,
} from './text-construct.ts';
import { elementsIn, textIn, type XmlElement } from './xml-element.ts';

/**
 * Elements that say the same, the most telling first; those of one row are equals, of which the
 * first in the document counts.
 */
const TITLES = [['title'], ['dc:title'], ['itunes:title'], ['media:title']];
const IDS = [['guid', 'id'], ['dc:identifier']];
const SUMMARIES = [
  ['description', 'summary', 'abstract'],
  ['dc:description', 'dcterms:abstract'],
  ['itunes:summary'],
];
const CONTENTS = [['content:encoded'], ['content', 'xhtml:body', 'xhtml:div', 'body', 'fullitem']];
/** Taken where there is no content either. */
const TEASERS = [['media:description'], ['itunes:subtitle', 'subtitle']];
const PUBLISHED = [['published', 'pubdate', 'issued'], ['dcterms:issued'], ['dc:date', 'date']];
const UPDATED = [['updated', 'modified'], ['dcterms:modified']];

/**
 * Reads an item of RSS or CDF, or an entry of Atom. Its address stays relative where the document
 * says nothing before it that addresses start from.
 */
export function readXmlEntry(entry: XmlElement, dialect: Dialect): FeedEntry {
  const elements = partsOf(entry);
  const wording = (rows: Rows) => firstTextConstruct(elements, rows, dialect);
  const title = wording(TITLES);
  const content = wording(CONTENTS);
  const summary = wording(SUMMARIES) ?? content ?? wording(TEASERS);
  return {
    id: idOf(entry, elements),
    title: title && asLine(title),
    url: originalAddress(elements) ?? linkedAddress(elements) ?? otherAddress(entry, elements),
    published: dateIn(elements, PUBLISHED),
    updated: dateIn(elements, UPDATED) ?? readFeedDate(entry.attributes.lastmod ?? ''),
    summary: summary && withoutFooter(asText(summary)),
    content: content && asMarkup(content),
  };
}

/** What publishing systems put under an entry, in a line of its own. */
const FOOTER = /^The post .{1,300} (?:appeared first|first appeared) on .{1,100}$/;

function withoutFooter(summary: string | null): string | null {
  const end = summary?.lastIndexOf('\n') ?? -1;
  if (summary === null || end < 0 || !FOOTER.test(summary.slice(end + 1))) return summary;
  return summary.slice(0, end).trimEnd();
}

type Rows = readonly (readonly string[])[];

/** An entry's elements, and those that Media RSS puts in a group. */
function partsOf(entry: XmlElement): readonly XmlElement[] {
  const elements = elementsIn(entry);
  const groups = elements.filter(({ name }) => name === 'media:group');
  return [...elements, ...groups.flatMap(elementsIn)];
}

/** The first wording that these elements hold, in the order of their rows. */
export function firstTextConstruct(
  elements: readonly XmlElement[],
  rows: Rows,
  dialect: Dialect,
): TextConstruct | null {
  for (const element of inOrder(elements, rows)) {
    const wording = readTextConstruct(element, dialect);
    if (wording !== null) return wording;
  }
  return null;
}

function inOrder(elements: readonly XmlElement[], rows: Rows): readonly XmlElement[] {
  return rows.flatMap((names) => elements.filter(({ name }) => names.includes(name)));
}

function idOf(entry: XmlElement, elements: readonly XmlElement[]): string | null {
  const written = inOrder(elements, IDS).map(textIn);
  const ids = [...written, aboutOf(entry)].map(cleanLine);
  return ids.find((id) => id !== '') ?? null;
}

/** What RDF calls an item by, which RSS 1.0 asks to be its address. */
function aboutOf({ attributes }: XmlElement): string {
  return attributes['rdf:about'] ?? attributes.about ?? '';
}

/** The article's own address, where a service that counts readers put its own in the link. */
function originalAddress(elements: readonly XmlElement[]): string | null {
  const [original] = elements.filter(({ name }) => name === 'feedburner:origlink');
  return original ? absoluteAddress(textIn(original)) : null;
}

/**
 * Where there is no link: an identifier that is an address, as RSS says it may be and many feeds in
 * Atom have it, or CDF's HREF.
 */
function otherAddress(entry: XmlElement, elements: readonly XmlElement[]): string | null {
  const permalinks = elements.filter(
    ({ name, attributes }) =>
      name === 'id' ||
      (name === 'guid' && attributes.ispermalink?.trim().toLowerCase() !== 'false'),
  );
  const ids = [...permalinks.map(textIn), aboutOf(entry)];
  const addresses = ids.filter((id) => /^\s*https?:/i.test(id));
  const written = [...addresses, entry.attributes.href ?? ''];
  return written.map((address) => resolvedAddress(address, entry.base)).find(Boolean) ?? null;
}

/** The first of these dates that can be read; where one is given twice, the later one in the feed. */
function dateIn(elements: readonly XmlElement[], rows: Rows): string | null {
  for (const names of rows) {
    const dates = inOrder(elements, [names]).map((element) => readFeedDate(textIn(element)));
    const last = dates.findLast((date) => date !== null);
    if (last) return last;
  }
  return null;
}
