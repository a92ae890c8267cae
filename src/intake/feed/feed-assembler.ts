import { Failure } from '../../domain/failure.ts';
import type { XmlElement } from './xml-element.ts';

/** Elements of one entry at most, as in pages. */
const MAX_ELEMENTS = 100_000;

/** Elements that hold a feed's own elements and its entries. */
const CONTAINERS = new Set(['rss', 'rdf', 'rdf:rdf', 'feed', 'channel', 'items', 'entries']);

const ENTRIES = new Set(['item', 'entry']);

/** Elements that hold no others: where one of a feed's begins in them, their end was forgotten. */
const TEXT_ELEMENTS = new Set(['title', 'link', 'guid', 'id', 'pubdate', 'published', 'updated']);
const AFTER_LINES = new Set([
  ...TEXT_ELEMENTS,
  ...ENTRIES,
  'description',
  'summary',
  'content',
  'author',
]);

/** What takes the parts of a feed as they are read. */
export interface FeedHandler {
  /** An element that holds what follows, with nothing in it yet. */
  onContainer(container: XmlElement): void;
  /** An element that tells about the feed, whole. */
  onFeedElement(element: XmlElement): void;
  /** An entry, whole. */
  onEntry(entry: XmlElement): void;
}

/** An element that is still being parsed. */
export interface PartialElement extends XmlElement {
  readonly children: (XmlElement | string)[];
}

/** Elements as their tags and texts come. */
export interface FeedAssembler {
  /** Throws Failure 'too-complex' where an entry has more than 100 000 elements. */
  begin(element: PartialElement): void;
  text(text: string): void;
  /** Ends an element; one whose end was supplied before ends no more. */
  end(element: PartialElement): void;
}

/**
 * Assembles the elements of a feed from parser events and emits each as soon as it is complete, so
 * that no more than one entry is held; missing end tags are supplied.
 */
export function createFeedAssembler(parts: FeedHandler): FeedAssembler {
  /** From a part to its innermost element. */
  const growing: PartialElement[] = [];
  let elements = 0;

  function supplyEnds(next: string): void {
    if (AFTER_LINES.has(next) && TEXT_ELEMENTS.has(growing.at(-1)?.name ?? '')) endInnermost();
    const isInEntry = growing.length === 1 && ENTRIES.has(growing[0]?.name ?? '');
    if (isInEntry && ENTRIES.has(next)) endInnermost();
  }

  function endInnermost(): void {
    const element = growing.pop();
    if (element === undefined || growing.length > 0) return;
    if (ENTRIES.has(element.name)) parts.onEntry(element);
    else parts.onFeedElement(element);
  }

  return {
    begin(element) {
      supplyEnds(element.name);
      const parent = growing.at(-1);
      if (parent === undefined && CONTAINERS.has(element.name)) return parts.onContainer(element);
      elements = parent === undefined ? 1 : elements + 1;
      if (elements > MAX_ELEMENTS) throw tooMany();
      parent?.children.push(element);
      growing.push(element);
    },
    text(text) {
      growing.at(-1)?.children.push(text);
    },
    end(element) {
      if (growing.at(-1) === element) endInnermost();
    },
  };
}

function tooMany(): Failure {
  const message = `has an entry of more than ${MAX_ELEMENTS} elements, as no feed does: look for another feed of the site`;
  return new Failure('too-complex', message);
}
