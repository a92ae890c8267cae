import { editDistance } from '../similarity/edit-distance.ts';

/** A name, and the other spellings of it that are known. */
interface SpeltName {
  readonly name: string;
  readonly aliases: readonly string[];
}

/**
 * Ways in which other alphabets are written in Latin letters, each with the one that stands for all in a
 * comparison. They are applied in this order.
 */
const TRANSLITERATIONS: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|sz/g, 'sh'],
  [/tch|cz|tsch/g, 'ch'],
  [/dzh|dj|zh/g, 'j'],
  [/kh|gh|q|ck/g, 'k'],
  [/ph/g, 'f'],
  [/tz/g, 'ts'],
  [/w/g, 'v'],
  [/ou|oo/g, 'u'],
  [/ks/g, 'x'],
  [/[iy]+/g, 'i'],
  [/(\p{L})\1+/gu, '$1'],
  [/(?<=[oe])f$/, 'v'],
];

/** Letters of the shortest word that may be misspelt by one, and by two. */
const LETTERS_FOR_ONE = 5;
const LETTERS_FOR_TWO = 9;

/**
 * The name that words are a misspelling or another transliteration of: "Weskoff" for "Veskov"; nothing where
 * none is near, or two are. A surname alone means whoever has it.
 */
export function nearestName<Name extends SpeltName>(
  typed: string,
  names: readonly Name[],
): Name | undefined {
  const asked = spellingKey(typed);
  const found = names.flatMap((one) => {
    const faults = Math.min(...spellingsOf(one).map((spelling) => faultsBetween(asked, spelling)));
    return Number.isFinite(faults) ? [{ one, faults }] : [];
  });
  const least = Math.min(...found.map(({ faults }) => faults));
  const [nearest, ...others] = found.filter(({ faults }) => faults === least);
  return others.length === 0 ? nearest?.one : undefined;
}

/** The keys of all spellings of a name, and of the surnames in them. */
function spellingsOf({ name, aliases }: SpeltName): readonly string[] {
  const keys = [name, ...aliases].map(spellingKey);
  return [...keys, ...keys.map((key) => key.slice(key.lastIndexOf(' ') + 1))];
}

/** In how many letters two keys differ; infinite where they are not near. */
function faultsBetween(asked: string, key: string): number {
  if (asked === key) return 0;
  const letters = Math.min(asked.length, key.length);
  if (letters < LETTERS_FOR_ONE || asked[0] !== key[0]) return Number.POSITIVE_INFINITY;
  const most = letters < LETTERS_FOR_TWO ? 1 : 2;
  if (Math.abs(asked.length - key.length) > most) return Number.POSITIVE_INFINITY;
  const faults = editDistance(asked, key);
  return faults <= most ? faults : Number.POSITIVE_INFINITY;
}

/** Characters of a name that are compared, at most. */
const MAX_NAME_CHARACTERS = 80;

/** A name in plain small letters, however it was transliterated. */
function spellingKey(name: string): string {
  const plain = name
    .slice(0, MAX_NAME_CHARACTERS)
    .normalize('NFKD')
    .replace(/\p{M}|['’]s?(?=\s|$)|['’]/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return plain
    .map((word) => TRANSLITERATIONS.reduce((key, [form, one]) => key.replace(form, one), word))
    .join(' ');
}
