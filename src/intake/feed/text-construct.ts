import { cleanLine, cleanLines, textOfMarkup } from './markup-text.ts';
import { escapedText, markupIn, textIn, type XmlElement } from './xml-element.ts';

/** The content of an element, as text or HTML (Atom: text construct). */
export interface TextConstruct {
  readonly kind: 'text' | 'markup';
  readonly value: string;
}

/** How an element without a type is read: Atom's are text, RSS leaves readers to guess. */
export type Dialect = 'atom' | 'rss';

/** Elements that hold HTML whatever else is said. */
const ALWAYS_MARKUP = new Set(['content:encoded', 'fullitem', 'xhtml:body', 'xhtml:div', 'body']);

/** Tags and references by which a text shows that it is HTML. */
const TAG =
  /<\/?(?:a|abbr|acronym|address|article|aside|audio|b|big|blink|blockquote|br|center|cite|code|del|div|dl|dt|dd|em|embed|fieldset|figure|font|footer|form|h[1-6]|header|hr|i|iframe|img|input|ins|kbd|li|map|math|nav|object|ol|p|pre|q|s|samp|script|section|small|span|strike|strong|style|sub|sup|svg|table|tbody|td|th|thead|tr|tt|u|ul|video)(?=[\s/>])|<!--|&(?:#\d+|#x[\da-f]+|[a-z]\w*);/i;

/** A media type that is neither text nor XML: its content is in base64 (RFC 4287, 4.1.3.3). */
const BINARY = /^(?!text\/)(?!.*[+/]xml$)[\w.+-]+\/[\w.+-]+$/;

/**
 * What an element says, by the rules for Atom's text constructs and content (RFC 4287, 3.1 and
 * 4.1.3), for `mode` as Atom 0.3 had it, and for RSS, where text that looks like HTML is HTML.
 */
export function readTextConstruct(element: XmlElement, dialect: Dialect): TextConstruct | null {
  const type = (element.attributes.type ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const isInline = element.children.some((child) => typeof child !== 'string');
  if (isInline || /xhtml/.test(type)) return nonEmpty('markup', markupIn(element));
  const text = unescapedOnce(textIn(element).trim());
  if (element.attributes.mode?.toLowerCase() === 'base64' || BINARY.test(type)) {
    return sniffTextConstruct(fromBase64(text) ?? '');
  }
  const isMarkup = /html/.test(type) || element.attributes.mode?.toLowerCase() === 'escaped';
  if (isMarkup || ALWAYS_MARKUP.has(element.name)) return nonEmpty('markup', text);
  if (dialect === 'atom' || /^(?:text|plain)/.test(type)) return nonEmpty('text', text);
  return sniffTextConstruct(text);
}

/** A paragraph whose tags were escaped twice: nothing in it is a tag, and all of it looks like one. */
const ESCAPED_TWICE = /^&lt;(?:p|div|ul|ol|table|h[1-6]|figure|blockquote|img|br)(?:&gt;|\s|\/)/i;

function unescapedOnce(text: string): string {
  if (text.includes('<') || !ESCAPED_TWICE.test(text)) return text;
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** A wording as text for readers, paragraphs parted by a blank line; `null` where nothing is left. */
export function asText({ kind, value }: TextConstruct): string | null {
  return (kind === 'text' ? cleanLines(value) : textOfMarkup(value)) || null;
}

/** A wording as one line of text; `null` where nothing is left. */
export function asLine({ kind, value }: TextConstruct): string | null {
  return cleanLine(kind === 'text' ? value : textOfMarkup(value)) || null;
}

/** A wording as HTML. */
export function asMarkup({ kind, value }: TextConstruct): string {
  return (kind === 'text' ? escapedText(value) : value).toWellFormed();
}

function nonEmpty(kind: TextConstruct['kind'], value: string): TextConstruct | null {
  return value.trim() === '' ? null : { kind, value: value.trim() };
}

/** A wording of which nothing says whether it is text or HTML. */
export function sniffTextConstruct(text: string): TextConstruct | null {
  return nonEmpty(TAG.test(text) ? 'markup' : 'text', text);
}

/** The text that base64 holds; `undefined` for pictures and the like. */
function fromBase64(encoded: string): string | undefined {
  const compact = encoded.replace(/\s/g, '');
  if (compact.length % 4 === 1 || !/^[A-Za-z\d+/]*={0,2}$/.test(compact)) return undefined;
  const bytes = Uint8Array.from(atob(compact.replace(/={1,2}$/, '')), (byte) => byte.charCodeAt(0));
  const text = new TextDecoder().decode(bytes);
  return /[\0\ufffd]/.test(text) ? undefined : text;
}
