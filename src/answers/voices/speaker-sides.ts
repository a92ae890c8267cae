import type { Beat } from '../../domain/beat.ts';
import type { SpeakerMention } from '../../domain/quote.ts';

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
  /** Whether words name a side, or say that something is its: "Norland", "Norlandic troops". */
  isNamed(side: string, words: string): boolean;
}

/** Who speaks for a state. */
const OFFICIAL =
  /\b(?:officials?|minist(?:er|ers|ry|ries)|spokes(?:man|woman|person|people)|president|presidency|premier|governments?|administration|army|military|armed forces|forces|troops|general staff|command|delegations?|negotiators?|envoys?|intelligence|parliament|embassy|ambassadors?|leaders?|leadership|side|diplomats?|authorities|cabinet|navy|air force|security service|security council|state department|foreign office|chancellor|chancellery|police|border guards?)\b/i;

/** Words by which somebody speaks for nobody but himself, or for those that a side backs. */
const NOT_OFFICIAL =
  /\b(?:former|ex|opposition|exiled|retired|ousted|analysts?|experts?|journalists?|reporters?|bloggers?|residents?|activists?|historians?|professors?|media|news|agency|backed|installed|born|based|separatists?|rebels?|dissidents?|anonymous|some)\b/i;

/** To whom an envoy is sent: "Southmark's ambassador to Norland" speaks for Southmark. */
const ACCREDITED =
  /(?<=\b(?:[Aa]mbassador|[Ee]nvoy|[Rr]epresentative|[Dd]elegate) )to (?:the )?\p{Lu}[^,;]*/gu;

const CAPITAL_WORD = /\p{Lu}[\p{L}\p{M}.]*/gu;

/** Letters that a name and the adjective made of it share at least. */
const SHARED_LETTERS = 4;

/** Endings of adjectives of peoples. */
const DEMONYM_END = /(?:n|sh|ch|ese|i|ic)$/;

/** Reads the sides of a beat. */
export function createSpeakerSides({ sides, people, organisations }: SideKnowledge): SpeakerSides {
  const byName = new Map<string, string | null>();
  for (const { name, aliases } of sides) {
    for (const one of [name, ...aliases]) byName.set(plain(one), name);
  }
  for (const { name, aliases, side } of [...people, ...organisations]) {
    byName.set(plain(name), side);
    for (const one of aliases) if (!byName.has(plain(one))) byName.set(plain(one), side);
  }
  const ofWords = (words: string): string | null => {
    if (NOT_OFFICIAL.test(words) || !OFFICIAL.test(words)) return null;
    const own = words.replace(ACCREDITED, '');
    const found = sides.filter((side) => isNamedIn(own, side));
    return found.length === 1 ? (found[0]?.name ?? null) : null;
  };
  return {
    sideOf({ name }, words) {
      const known = byName.get(plain(name ?? '')) ?? byName.get(plain(words));
      return known ?? ofWords(words);
    },
    isNamed: (side, words) => sides.some((one) => one.name === side && isNamedIn(words, one)),
  };
}

/** Whether words hold a name of a side, or the adjective made of one. */
function isNamedIn(words: string, { name, aliases }: Beat['sides'][number]): boolean {
  const capitals = words.match(CAPITAL_WORD) ?? [];
  return [name, ...aliases].some(
    (alias) => hasWords(words, plain(alias)) || capitals.some((word) => isAdjectiveOf(word, alias)),
  );
}

/** A name without its article, in lower case. */
function plain(name: string): string {
  return name.replace(/^the /i, '').trim().toLowerCase();
}

function hasWords(text: string, name: string): boolean {
  return ` ${text.toLowerCase().replace(/[^\p{L}\p{N}.]+/gu, ' ')} `.includes(` ${name} `);
}

/** Whether an adjective is made of a name: "Norlandic" of "Norland". */
function isAdjectiveOf(adjective: string, name: string): boolean {
  const word = name.replace(/^the /i, '');
  if (word.includes(' ') || word.length <= SHARED_LETTERS || adjective === word) return false;
  const shared = word.slice(0, Math.max(SHARED_LETTERS, word.length - 2));
  return adjective.startsWith(shared) && DEMONYM_END.test(adjective);
}
