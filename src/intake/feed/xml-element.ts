/** An element of a feed, whole. */
export interface XmlElement {
  /** As `usualName` gives it. */
  readonly name: string;
  /** Its name without a prefix. */
  readonly localName: string;
  /** By their names in small letters, references read. */
  readonly attributes: Readonly<Record<string, string>>;
  /** What relative addresses in it start from; `null` where nothing says so. */
  readonly base: string | null;
  readonly children: readonly (XmlElement | string)[];
}

/** The elements directly in an element. */
export function elementsIn({ children }: XmlElement): readonly XmlElement[] {
  return children.filter((child) => typeof child !== 'string');
}

/** All text in an element, references read and markup left out. */
export function textIn({ children }: XmlElement): string {
  const text = children
    .map((child) => (typeof child === 'string' ? child : textIn(child)))
    .join('');
  return withoutCdataMarks(text);
}

/** How a CDATA section begins whose marks were escaped, once or more often. */
const ESCAPED_CDATA = /^\s*(?:<|&(?:amp;){0,3}lt;)!\[CDATA\[/i;

/** The marks of CDATA sections that were escaped as if they were text. */
const CDATA_MARKS = /(?:<|&(?:amp;){0,3}lt;)!\[CDATA\[|\]\](?:>|&(?:amp;){0,3}gt;)/gi;

/** The text of what a program escaped with the marks of its CDATA section around it. */
function withoutCdataMarks(text: string): string {
  return ESCAPED_CDATA.test(text) ? text.replace(CDATA_MARKS, '') : text;
}

/** What stands in an element as HTML, for markup that is not escaped. */
export function markupIn({ children }: XmlElement): string {
  return children
    .map((child) => (typeof child === 'string' ? escapedText(child) : markupOf(child)))
    .join('');
}

function markupOf(element: XmlElement): string {
  const { localName, attributes, children } = element;
  const written = Object.entries(attributes)
    .filter(([name]) => /^[a-z][\w-]*$/.test(name) && name !== 'xmlns')
    .map(([name, value]) => ` ${name}="${escapedText(value).replaceAll('"', '&quot;')}"`);
  const start = `<${localName}${written.join('')}`;
  return children.length === 0 && VOID.has(localName)
    ? `${start}>`
    : `${start}>${markupIn(element)}</${localName}>`;
}

/** Elements of HTML that have no end. */
const VOID = new Set(['area', 'br', 'col', 'embed', 'hr', 'img', 'input', 'source', 'wbr']);

/** A text as HTML. */
export function escapedText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
