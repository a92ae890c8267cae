import { DomUtils, parseDocument } from 'htmlparser2';

/** Characters that print nothing: soft hyphen, zero-width spaces and joiners, marks of direction, byte order mark. */
const INVISIBLE =
  /[\u00ad\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** One line of running text: white space collapsed, characters that print nothing dropped. */
export function cleanText(text: string): string {
  return text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

/** Words that were written as markup, in a JSON or an attribute: entities read, tags dropped. */
export function stripMarkup(markup: string): string {
  if (!/[<&]/.test(markup)) return markup;
  return DomUtils.textContent(parseDocument(markup));
}
