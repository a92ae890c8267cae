import { createKnownNames } from '../names/beat-names.ts';
import { findNames } from '../names/find-names.ts';
import { findQuotes } from '../quotes/find-quotes.ts';
import { firstNamedSpeaker } from '../quotes/quoted-part.ts';

const NOTHING_KNOWN = { people: [], organisations: [], places: [], sides: [] };
const NO_KNOWN_NAMES = createKnownNames(NOTHING_KNOWN);

/** Characters of a statement that are read for its speaker: two long sentences. */
const MAX_CHARACTERS = 640;

/**
 * Whom a statement names as the speaker of what it tells; nothing where it attributes nothing, or
 * to somebody whom it does not name.
 */
export function speakerOfStatement(text: string): string | null {
  const read = text.slice(0, MAX_CHARACTERS);
  const names = findNames(read, NO_KNOWN_NAMES);
  return firstNamedSpeaker(read, findQuotes(read, names, { beat: NOTHING_KNOWN, day: null }));
}
