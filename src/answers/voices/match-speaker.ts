import type { Beat } from '../../domain/beat.ts';
import type { VoicedQuote } from '../../domain/claim.ts';
import { nameKey } from '../../text/names/name-key.ts';
import { nearestName } from '../../text/names/similar-names.ts';

/** Who is asked for. */
export interface AskedSpeaker {
  /** The canonical name, or the words of the question where the beat knows nobody by them. */
  readonly name: string;
  /** The names by which articles are searched for the speaker. */
  readonly aliases: readonly string[];
  /** Whether the beat knows somebody by these words. */
  readonly isKnown: boolean;
  isOf(quote: Pick<VoicedQuote, 'speaker' | 'side' | 'attribution'>): boolean;
}

/**
 * Reads who is asked for: a person or organisation that the beat knows by any of its names, a side with
 * all who speak for it, or whoever the text names so.
 */
export function readSpeaker(
  words: string,
  { people, organisations, sides }: Pick<Beat, 'people' | 'organisations' | 'sides'>,
): AskedSpeaker {
  const asked = nameKey(words);
  const known = [...people, ...organisations].filter((one) => namesOf(one).includes(asked));
  const [only] = known;
  if (only && known.length === 1) {
    return {
      name: only.name,
      aliases: [only.name, ...only.aliases],
      isKnown: true,
      isOf: ({ speaker }) => speaker === only.name,
    };
  }
  const side = sides.find((one) => namesOf(one).includes(asked));
  if (side) {
    return {
      name: side.name,
      aliases: [side.name, ...side.aliases],
      isKnown: true,
      isOf: (quote) => quote.side === side.name,
    };
  }
  return {
    name: words.trim(),
    aliases: [words.trim()],
    isKnown: false,
    isOf: ({ speaker, attribution }) =>
      [speaker, attribution].some((name) => endsInWords(nameKey(name), asked)),
  };
}

/**
 * The person or organisation of the beat with a name spelt nearly like some words that name nobody;
 * undefined where there is none, or several.
 */
export function readMisspeltSpeaker(
  words: string,
  beat: Pick<Beat, 'people' | 'organisations' | 'sides'>,
): AskedSpeaker | undefined {
  const near = nearestName(words, [...beat.people, ...beat.organisations, ...beat.sides]);
  return near && readSpeaker(near.name, beat);
}

function namesOf({
  name,
  aliases,
}: {
  readonly name: string;
  readonly aliases: readonly string[];
}) {
  return [name, ...aliases].map(nameKey);
}

/** "anna berg" ends in "berg", and in "anna berg". */
function endsInWords(name: string, asked: string): boolean {
  return name === asked || name.endsWith(` ${asked}`);
}
