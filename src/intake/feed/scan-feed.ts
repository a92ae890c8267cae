import { Parser } from 'htmlparser2';
import { Failure } from '../../domain/failure.ts';
import { baseWithin } from './addresses.ts';
import { createFeedAssembler, type FeedHandler, type PartialElement } from './feed-assembler.ts';
import {
  canonicalName,
  localName,
  type NamespaceScope,
  NO_SCOPE,
  namespaceOf,
  scopeWithin,
} from './namespaces.ts';

/** Levels of nesting at most, as in pages; a feed has four, and the markup of its articles a few more. */
const MAX_DEPTH = 512;

/** Elements that a feed's document begins with, by their names without a prefix. */
const ROOTS = new Set(['rss', 'rdf', 'feed', 'channel']);

/** An element that the parser opened, and what holds within it. */
interface OpenElement {
  readonly element: PartialElement;
  readonly scope: NamespaceScope;
}

type Attributes = Readonly<Record<string, string>>;

/**
 * Reads a feed's XML from beginning to end, whatever is wrong with it: what stands before the feed
 * is passed over, and entities that nobody declared are read.
 *
 * @param address what relative addresses start from
 * @returns whether there was a feed
 * @throws Failure 'too-complex' where it nests more than 512 elements, or an entry has 100 000
 */
export function scanFeed(xml: string, address: string | null, parts: FeedHandler): boolean {
  const references = createEntityDecoder();
  const growth = createFeedAssembler(parts);
  const opened: OpenElement[] = [];
  /** The address of the feed's own vocabulary, as soon as it began. */
  let own: string | undefined;
  let isLiteral = false;

  function open(tag: string, written: Attributes): void {
    if (opened.length === MAX_DEPTH) throw tooDeep();
    const outer = opened.at(-1);
    const scope = scopeWithin(written, outer?.scope ?? NO_SCOPE);
    if (own === undefined && ROOTS.has(localName(tag))) own = namespaceOf(tag, scope);
    const attributes = readAttributes(written, scope, references);
    const element = {
      name: canonicalName(tag, scope, own ?? ''),
      localName: localName(tag),
      attributes,
      base: baseWithin(attributes, outer ? outer.element.base : address),
      children: [],
    };
    opened.push({ element, scope });
    if (own !== undefined) growth.begin(element);
  }

  const parser = new Parser(
    {
      onopentag: open,
      onclosetag() {
        const closed = opened.pop();
        if (closed) growth.end(closed.element);
      },
      ontext: (text) => growth.text(isLiteral ? text : references.decode(text)),
      oncdatastart() {
        isLiteral = true;
      },
      oncdataend() {
        isLiteral = false;
      },
      onprocessinginstruction(_, instruction) {
        if (own === undefined) references.declare(instruction);
      },
    },
    { xmlMode: true, decodeEntities: false, lowerCaseAttributeNames: true },
  );
  parser.end(xml);
  return own !== undefined;
}

function readAttributes(
  written: Attributes,
  scope: NamespaceScope,
  references: EntityDecoder,
): Attributes {
  const entries = Object.entries(written);
  return Object.fromEntries(
    entries.map(([name, value]) => [attributeName(name, scope), references.decode(value)]),
  );
}

/** "rdf:about" whatever prefix it has; without one it is its element's own. */
function attributeName(name: string, scope: NamespaceScope): string {
  return name.includes(':') && !name.startsWith('xml') ? canonicalName(name, scope, '') : name;
}

function tooDeep(): Failure {
  const message = `nests more than ${MAX_DEPTH} elements, as no feed does: look for another feed of the site`;
  return new Failure('too-complex', message);
}

/** A character or an entity by name; XML always ends one with a semicolon, so "?a=1&b=2" holds none. */
const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z_][\w.-]{0,31});/gi;

/**
 * An entity that a document declares as plain text. Those that refer to others are how a few lines
 * become gigabytes, and those that name a file would have it read: neither is taken.
 */
const DECLARATION = /!ENTITY\s+([\w.-]{1,32})\s+(?:"([^"&%<]{0,256})"|'([^'&%<]{0,256})')/g;

/** Declared entities are titles and names; more than this many uses are made to fill memory. */
const MAX_EXPANSIONS = 10_000;

/** What XML itself defines, which no declaration changes. */
const XML_NAMES = new Set(['amp', 'lt', 'gt', 'quot', 'apos']);

/** Decodes the entity references of one document. */
interface EntityDecoder {
  /** Takes what a document type declaration declares. */
  declare(declaration: string): void;
  /**
   * A text with its references read: those of XML, those declared, and the names of HTML, which
   * feeds use without declaring them. Unknown ones stay as written.
   */
  decode(text: string): string;
}

/** Reads the references of one document. */
function createEntityDecoder(): EntityDecoder {
  const declared = new Map<string, string>();
  const known = new Map<string, string>();
  let expansions = 0;

  function readOne(reference: string): string {
    const text = declared.get(reference.slice(1, -1));
    if (text !== undefined) {
      expansions += 1;
      return expansions <= MAX_EXPANSIONS ? text : reference;
    }
    const read = known.get(reference) ?? decodeHtmlEntity(reference);
    known.set(reference, read);
    return read;
  }

  return {
    declare(declaration) {
      for (const [, name = '', text, other] of declaration.matchAll(DECLARATION)) {
        if (!XML_NAMES.has(name)) declared.set(name, text ?? other ?? '');
      }
    },
    decode: (text) => (text.includes('&') ? text.replace(REFERENCE, readOne) : text),
  };
}

/** A reference as HTML reads it, which knows the numbers that windows-1252 is mistaken for, too. */
function decodeHtmlEntity(reference: string): string {
  let text = '';
  const parser = new Parser({ ontext: (part) => (text += part) });
  parser.end(reference);
  // HTML reads the beginning of an unknown name ("&copyright;" as "©right;"): XML does not.
  return text.length > 1 && text.endsWith(';') ? reference : text;
}
