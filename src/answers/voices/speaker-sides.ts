import type { Beat } from '../../domain/beat.ts';
import type { SpeakerMention } from '../../domain/quote.ts';
import { nameKey } from '../../text/names/name-key.ts';
import { DEMONYM } from '../../text/names/name-words.ts';

/** What a beat knows of who speaks for which side. */
export type SideKnowledge = Pick<Beat, 'sides' | 'people' | 'organisations'>;

/** Tells for which side a speaker speaks. */
export interface SpeakerSides {
  /**
   * The side of a speaker: by the canonical name, or by an office of a side ("Norland's defence
   * ministry", "Port Ellis"); `null` for nobody's, and where several fit.
   *
   * @param words the words that name the speaker
   */
  sideOf(speaker: Pick<SpeakerMention, 'name'>, words: string): string | null;
  /** Whether somebody held an office, and none any more on an ISO day. */
  hasLeftOffice(name: string, day: string): boolean;
  /** Whether words name a side, or say that something is its: "Norland", "Norlandic troops". */
  isNamed(side: string, words: string): boolean;
}

/** Who speaks for a state. */
const OFFICIAL =
  /\b(?:officials?|minist(?:er|ers|ry|ries)|spokes(?:man|woman|person|people)|president|presidency|premier|governments?|administration|army|military|armed forces|forces|troops|general staff|command|commanders?|delegat(?:es?|ions?)|representatives?|negotiators?|envoys?|intelligence|parliament|embassy|ambassadors?|leaders?|leadership|side|diplomats?|authorities|cabinet|navy|air force|security service|security council|state department|foreign office|chancellor|chancellery|secretary|police|border guards?|regime|statement)\b/i;

/**
 * Words that make somebody speak only for himself, for a part of a people, or for those that a side
 * backs.
 */
const NOT_OFFICIAL =
  /\b(?:former|ex|opposition|exiled?|retired|ousted|deposed|would-be|analysts?|experts?|journalists?|reporters?|bloggers?|residents?|activists?|historians?|professors?|media|news|agency|separatists?|rebels?|dissidents?|militants?|anonymous|some|ally|allies|allied|neighbou?rs?|partners?|rivals?|foes?|enem(?:y|ies)|opponents?|critics?|supporters?|loyalists?|victims?|business|tribal|religious|community|church|union|party|students?|protest(?:ers?)?|militia|gang|club|company|bank|chamber|association|institute|league|hospital|newspaper|airline|university|school|self-proclaimed|self-declared|self-styled|breakaway|unrecogni[sz]ed|shadow|parallel|transitional|rival|close to)\b|-(?:backed|installed|born|based|allied|aligned|sponsored|supported|led|run|controlled|occupied|held|appointed|funded|friendly|trained|armed|speaking)\b|\b(?:pro|anti|non)-/iu;

/** Where somebody is sent or works: "Southmark's ambassador to Norland" speaks for Southmark. */
const ACCREDITED =
  /(?<=\b(?:[Aa]mbassadors?|[Ee]nvoys?|[Rr]epresentatives?|[Dd]elegates?|[Ee]mbassy|[Mm]ission|[Dd]elegation|[Nn]egotiators?|[Tt]roops|[Ff]orces|[Cc]ommanders?)(?: staff)?) (?:to|for|in|on|at|near|inside) (?:the )?\p{Lu}[^,;]*/gu;

/** What only says more of who speaks: "… of Norland", "… who fled to Norland". */
const COMPLEMENT =
  /,| (?:of|for|from|in|at|with|to|on|by|near|inside|about|who|which|that|whose|close)\b/u;

/** Who speaks for an official, where that one is named behind: "a spokesman for Anna Berg". */
const OF_PERSON =
  /\b(?:spokes(?:man|woman|person|people)|aides?|advis[eo]rs?|deput(?:y|ies)|governments?|administration|office|delegation|regime|sources?)\b/i;

/** Whoever knows of an office without being named. */
const SOURCE = /\bsources?\b/i;

/** Several that speak together: "Norland and Vellmar officials". */
const JOINED = /[\p{L}.],? (?:and|or) (?:the )?\p{Lu}|\p{Lu}\p{L}{1,30}, \p{Lu}\p{L}{1,30} and/u;

const CAPITAL_WORD = /\p{Lu}[\p{L}\p{M}.]*/gu;

/** Speakers whose side is remembered, at most: those of some hundred articles. */
const MOST_REMEMBERED = 5000;

/** Letters that a name and the adjective made of it share at least. */
const SHARED_LETTERS = 4;

/** Endings of adjectives of peoples. */
const DEMONYM_END = /(?:n|sh|ch|ese|i|ic)$/;

/** Reads the sides of a beat. */
export function createSpeakerSides({ sides, people, organisations }: SideKnowledge): SpeakerSides {
  const byName = new Map<string, string | null>();
  for (const { name, aliases } of sides) {
    for (const one of [name, ...aliases]) byName.set(nameKey(one), name);
  }
  for (const { name, aliases, side } of [...people, ...organisations]) {
    byName.set(nameKey(name), side);
    for (const one of aliases) if (!byName.has(nameKey(one))) byName.set(nameKey(one), side);
  }
  const namedIn = (words: string) => sides.filter((side) => isNamedIn(words, side));
  const onlyIn = (words: string): string | null => {
    const found = namedIn(words);
    return found.length === 1 ? (found[0]?.name ?? null) : null;
  };
  const ofWords = (words: string): string | null => {
    if (NOT_OFFICIAL.test(words) && NOT_OFFICIAL.test(withoutNames(words, sides))) return null;
    const posted = words.replace(ACCREDITED, '');
    const head = headOf(posted);
    if (!OFFICIAL.test(head) && !SOURCE.test(head)) return null;
    if (namedIn(head).length > 0) return JOINED.test(head) ? null : onlyIn(head);
    // "a Vellmarian official in Norland"
    return hasForeignAdjective(head) || !OFFICIAL.test(posted) ? null : onlyIn(posted);
  };
  /** The side of somebody whom the words of a spokesman name: "Berg's spokesman". */
  const ofPerson = (words: string): string | null => {
    if (!OF_PERSON.test(words) || NOT_OFFICIAL.test(words) || namedIn(words).length > 0)
      return null;
    const named = new Set(
      [...byName].flatMap(([name, side]) =>
        /^\p{L}/u.test(name) && name.length >= SHARED_LETTERS && hasWords(words, name)
          ? [side]
          : [],
      ),
    );
    const [side = null] = named;
    return named.size === 1 ? side : null;
  };
  const readSide = (name: string | null, words: string): string | null => {
    if (JOINED.test(words) && namedIn(words).length > 1) return null;
    const known = byName.get(nameKey(name ?? '')) ?? byName.get(nameKey(words));
    return known ?? ofWords(words) ?? ofPerson(words);
  };
  const remembered = new Map<string, { readonly side: string | null }>();
  return {
    sideOf({ name }, words) {
      const key = `${name}|${words}`;
      const known = remembered.get(key) ?? { side: readSide(name, words) };
      if (remembered.size === MOST_REMEMBERED) remembered.clear();
      remembered.set(key, known);
      return known.side;
    },
    hasLeftOffice: (name, day) =>
      people.some(
        (person) =>
          person.name === name &&
          person.roles.length > 0 &&
          person.roles.every(({ to }) => to !== null && to < day),
      ),
    isNamed: (side, words) => sides.some((one) => one.name === side && isNamedIn(words, one)),
  };
}

/** Whether words hold a name of a side, or the adjective made of one. */
function isNamedIn(words: string, { name, aliases }: Beat['sides'][number]): boolean {
  const capitals = words.match(CAPITAL_WORD) ?? [];
  return [name, ...aliases].some(
    (alias) =>
      hasWords(words, nameKey(alias)) ||
      (alias.endsWith('s') && hasWords(words, nameKey(alias).slice(0, -1))) ||
      capitals.some((word) => isAdjectiveOf(word, alias)),
  );
}

/** The words before the complement: "official" of "official in Norland". */
function headOf(words: string): string {
  const cut = words.search(COMPLEMENT);
  return cut > 0 ? words.slice(0, cut) : words;
}

/** Words without the names of sides: a side may be called "the rebels". */
function withoutNames(words: string, sides: Beat['sides']): string {
  let rest = ` ${words.toLowerCase()} `;
  for (const { name, aliases } of sides) {
    for (const one of [name, ...aliases].map(nameKey)) {
      rest = rest.replaceAll(` ${one} `, ' ').replaceAll(` ${one}'`, " '");
      if (one.endsWith('s')) rest = rest.replaceAll(` ${one.slice(0, -1)} `, ' ');
    }
  }
  return rest;
}

/** Whether words name a people or an organisation that is no side: "a Dutch official", "UN officials". */
function hasForeignAdjective(words: string): boolean {
  return (words.match(CAPITAL_WORD) ?? []).some(
    (word) => DEMONYM.test(word) || /^\p{Lu}[\p{Lu}.]+$/u.test(word),
  );
}

/** Whether a text has all words of a name in a row, whatever marks stand within: "self-proclaimed". */
function hasWords(text: string, name: string): boolean {
  return betweenSpaces(text).includes(betweenSpaces(name));
}

function betweenSpaces(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+/gu, ' ')
    .trim()} `;
}

/** Whether an adjective is made of a name: "Norlandic" of "Norland". */
function isAdjectiveOf(adjective: string, name: string): boolean {
  const word = name.replace(/^the /i, '');
  if (word.includes(' ') || word.length <= SHARED_LETTERS || adjective === word) return false;
  const shared = word.slice(0, Math.max(SHARED_LETTERS, word.length - 2));
  return adjective.startsWith(shared) && DEMONYM_END.test(adjective);
}
