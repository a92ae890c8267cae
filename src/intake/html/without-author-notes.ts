import type { PageBlock } from './blocks.ts';
import { proseLength, totalProse } from './prose.ts';

/** What heads a note about the author or the outlet, in the languages of most pages. */
const ABOUT =
  /^(?:about (?:us|the (?:authors?|writers?|reporters?|columnists?|contributors?|editors?|site))|(?:meet )?the authors?|author (?:bio(?:graphy)?|info|profile)|who we are|über (?:uns|(?:den|die) autor(?:in|en|innen)?)|zur person des autors|à propos (?:de nous|de l'aut(?:eur|rice)|des auteurs)|qui sommes-nous|sobre (?:nosotros|(?:el autor|la autora|los autores))|quiénes somos|chi siamo|sull'autor[ei]|об авторе|о нас|про автор(?:а|ку)|про нас)[:?.]?$/u;

/** A note about an author is short: one paragraph each, at most four, as long as a column each. */
const NOTE_BLOCKS = 4;
const NOTE_CHARACTERS = 600;

/** Blocks at the end among which notes about the authors stand without a heading. */
const LAST_BLOCKS = 3;

/** What an author's note begins with: a name, or the word for who wrote it. */
const NAME =
  /^(?:(?:Dr|Prof|Sir|Mr|Ms|Mrs)\.? )?(?<names>\p{Lu}[\p{L}'’.-]*(?: (?:(?:van|von|de|del|da|al|bin|la|le|den|der|ter)|\p{Lu}[\p{L}'’.-]*)){1,4})(?:,[^.]{1,60},)? (?:is|was|has|writes|covers|reports|works|teaches|serves|edits|leads|joined|studies|ist|schreibt|est|es|является|є)(?!\p{L})/u;
const AUTHOR =
  /^(?:the (?:authors?|writers?|columnists?) (?:is|are|was|has|writes)|(?:die autorin|der autor|die autoren) (?:ist|sind|schreibt|arbeitet)|l['’]aut(?:eur|rice) est|(?:el autor|la autora) es)(?!\p{L})/iu;

/** What such a note says somebody does. */
const OFFICE =
  /(?<!\p{L})(?:authors?|writers?|reporters?|journalists?|columnists?|correspondents?|editors?|contributors?|bloggers?|freelancers?|professors?|lecturers?|fellows?|founders?|co-founders?|directors?|consultants?|analysts?|researchers?|producers?|hosts?|writes|covers|teaches|journalistin|redakteur(?:in)?|autor(?:in|a)?|professor(?:in)?|journaliste|periodista|журналист(?:ка)?|журналіст(?:ка)?)(?!\p{L})/iu;

/** Words of a report, in which people are named when they speak. */
const TOLD =
  /["“”«»]|(?<!\p{L})(?:said|says|told|added|sagte|a déclaré|dijo|сказал|сказала|сказав)(?!\p{L})/u;

/** The blocks of an article without short sections headed "About the author", "About us" or the like. */
export function withoutAboutSections(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const place = blocks.findIndex(isAboutHeading);
  if (place < 0) return blocks;
  const next = blocks.findIndex((block, at) => at > place && isSection(block));
  const end = next < 0 ? blocks.length : next;
  const note = blocks.slice(place, end);
  const isShort = note.length <= NOTE_BLOCKS + 1 && note.every(({ text }) => isOfNote(text));
  const before = totalProse(blocks.slice(0, place));
  if (!isShort || totalProse(note) > before) return blocks;
  return [...blocks.slice(0, place), ...withoutAboutSections(blocks.slice(end))];
}

function isAboutHeading({ text, linkShare }: PageBlock): boolean {
  return linkShare === 0 && ABOUT.test(text.toLowerCase().replaceAll('’', "'"));
}

function isSection(block: PageBlock): boolean {
  return block.kind === 'heading' && !isAboutHeading(block);
}

function isOfNote(text: string): boolean {
  return text.length <= NOTE_CHARACTERS;
}

/** The blocks of an article without the notes about its authors that it ends in. */
export function withoutAuthorNotes(blocks: readonly PageBlock[]): readonly PageBlock[] {
  let end = blocks.length;
  for (let taken = 0; taken < LAST_BLOCKS; taken += 1) {
    const block = blocks[end - 1];
    if (block === undefined || !isAuthorNote(block, blocks.slice(0, end - 1))) break;
    end -= 1;
  }
  return blocks.slice(0, end);
}

/** Somebody of whom the article does not speak is its author where the last words are of them. */
function isAuthorNote(block: PageBlock, before: readonly PageBlock[]): boolean {
  const { text } = block;
  if (proseLength(block) === 0 || !isOfNote(text) || TOLD.test(text)) return false;
  if (AUTHOR.test(text)) return true;
  const names = NAME.exec(text)?.groups?.names;
  if (names === undefined || !OFFICE.test(text)) return false;
  const surname = names.split(' ').at(-1) ?? '';
  return !before.some(({ text: words }) => words.includes(surname));
}
