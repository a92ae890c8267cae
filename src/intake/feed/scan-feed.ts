import { Parser } from 'htmlparser2';
import { Failure } from '../../domain/failure.ts';
import { baseWithin } from './addresses.ts';
import { createEntityDecoder, type EntityDecoder } from './entity-decoder.ts';
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
