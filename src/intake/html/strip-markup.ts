import { DomUtils, parseDocument } from 'htmlparser2';

/** Words that were written as markup, in a JSON or an attribute: entities read, tags dropped. */
export function stripMarkup(markup: string): string {
  if (!/[<&]/.test(markup)) return markup;
  return DomUtils.textContent(parseDocument(markup));
}
