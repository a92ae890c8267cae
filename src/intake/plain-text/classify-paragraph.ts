import { boilerplateKind } from '../boilerplate.ts';
import { readByline } from './byline.ts';
import type { Paragraph } from './paragraphs.ts';
import { isProse, isSeparator } from './prose.ts';

/**
 * What a paragraph does on a page: it is prose; heads a list of links, tags or comments; signs an
 * article; is other furniture; or is a line of words that alone cannot be told (a headline, a
 * subheading, a name).
 */
type LineRole = 'prose' | 'heading' | 'byline' | 'furniture' | 'words';

export interface ClassifiedParagraph extends Paragraph {
  readonly role: LineRole;
}

/** "By Jane Doe, The Paper Published" with two names and two places; a longer line is a sentence. */
const LONGEST_BYLINE = 100;

/** A paragraph with what it does on its page. */
export function classifyParagraph(paragraph: Paragraph): ClassifiedParagraph {
  return { ...paragraph, role: roleOf(paragraph.text) };
}

function roleOf(text: string): LineRole {
  if (isSeparator(text)) return 'furniture';
  const boilerplate = boilerplateKind(text);
  if (boilerplate !== null) return boilerplate === 'heading' ? 'heading' : 'furniture';
  if (text.length <= LONGEST_BYLINE && readByline(text)?.marked) return 'byline';
  return isProse(text) ? 'prose' : 'words';
}
