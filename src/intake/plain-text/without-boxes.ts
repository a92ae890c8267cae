import { boilerplateKind, withoutAppeal } from '../boilerplate.ts';
import { unquoted } from '../unquoted.ts';
import { withoutTrailingNotes } from '../without-trailing-notes.ts';
import type { Paragraph } from './paragraphs.ts';
import { isProse, isSeparator } from './prose.ts';

/** The text of a box below its call: one to three short sentences. */
const BLURB_CHARACTERS = 250;

/** Paragraphs below a call that may still be its text. */
const BLURB_PARAGRAPHS = 2;

/** A repeated line this long is a pull quote or a box printed twice; "No." may be said twice. */
const REPEATED_CHARACTERS = 40;

/** A shorter line below a box of links is a subheading of the article. */
const FEWEST_LINK_WORDS = 5;

const TO_THE_READER =
  /(?<!\p{L})(?:[Yy]our?|our (?:newsletters?|journalism|journalists|app|coverage|team)|[Ii]hre?n?|votre|vos|tu|ваш\p{L}*|вас)(?!\p{L})/u;

/**
 * Takes the boxes out of an article's body – newsletters, appeals, links to other articles,
 * advertisements, repeated lines – and keeps what stands around them.
 */
export function withoutBoxes(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const kept: Paragraph[] = [];
  const seen = new Set<string>();
  let box: BoilerplateBox = { kind: 'none' };
  for (const [index, paragraph] of paragraphs.entries()) {
    box = boxAt(box, paragraph, paragraphs[index + 1]);
    const text = withoutTrailingNotes(withoutAppeal(paragraph.text));
    const isRepeated = text.length >= REPEATED_CHARACTERS && seen.has(text);
    if (box.kind === 'none' && !isSeparator(text) && !isRepeated) kept.push({ ...paragraph, text });
    seen.add(text);
  }
  return kept;
}

/** The box that a paragraph is part of; `none` where it is the article's. */
type BoilerplateBox =
  | { readonly kind: 'none' }
  | { readonly kind: 'line' }
  | { readonly kind: 'links' }
  | { readonly kind: 'call'; readonly room: number };

function boxAt(
  before: BoilerplateBox,
  paragraph: Paragraph,
  next: Paragraph | undefined,
): BoilerplateBox {
  switch (boilerplateKind(paragraph.text)) {
    case 'heading':
      return { kind: 'links' };
    case 'call':
      return { kind: 'call', room: BLURB_PARAGRAPHS };
    case 'aside':
      return before.kind === 'none' ? { kind: 'line' } : before;
    default:
      return goesOn(before, paragraph, next);
  }
}

function goesOn(
  before: BoilerplateBox,
  { text }: Paragraph,
  next: Paragraph | undefined,
): BoilerplateBox {
  if (before.kind === 'links' && isLink(text, next)) return before;
  if (before.kind === 'call' && before.room > 0 && isBlurb(text)) {
    return { kind: 'call', room: before.room - 1 };
  }
  return { kind: 'none' };
}

function isLink(text: string, next: Paragraph | undefined): boolean {
  if (isProse(text)) return false;
  const headsProse = next !== undefined && isProse(next.text);
  return !headsProse || text.split(' ').length >= FEWEST_LINK_WORDS;
}

function isBlurb(text: string): boolean {
  return text.length <= BLURB_CHARACTERS && TO_THE_READER.test(unquoted(text));
}
