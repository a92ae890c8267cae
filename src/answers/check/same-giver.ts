import { isPersonName } from '../../text/names/one-person.ts';
import { isUnnamed } from '../../text/names/unnamed-people.ts';
import { isSamePerson } from '../../text/names/written-names.ts';
import { rootsOf } from '../../text/term-roots.ts';
import type { FigureSpeaker } from '../figures/figure-speaker.ts';
import type { SpeakerSides } from '../voices/speaker-sides.ts';

/** What tells whether two givers may be one: the sides of a beat, and the article with its title. */
export interface GiverContext {
  readonly sideOf: SpeakerSides['sideOf'];
  readonly article: string;
}

/** Who gives something, and the sentence that says so. */
export interface GiverInSentence {
  readonly giver: FigureSpeaker;
  readonly sentence: string;
}

/**
 * Whether the words of two givers may mean one: a name or a word of both, also of what stands beside the
 * other one ("the Carabineros, Norland's national police"), officials of one side, or somebody and whom
 * he speaks for anywhere in the article.
 */
export function areOneGiver({ sideOf, article }: GiverContext) {
  return (one: FigureSpeaker, { giver, sentence }: GiverInSentence): boolean => {
    if (isSamePerson(one.name ?? one.words, giver.name ?? giver.words)) return true;
    const side = sideOf(one, one.words);
    if (side !== null && side === sideOf(giver, giver.words)) return true;
    const known = rootsOf(describedBy(sentence, giver.words));
    if (rootsOf(one.words).some((root) => known.includes(root))) return true;
    if (isPersonName(one.words) && isPersonName(giver.words)) return false;
    return areAffiliated(article, one.words, giver.words);
  };
}

/** Whether both givers are somebody in particular, by name or as officials of a side: others may be the same. */
export function areBothNamed(
  { sideOf }: GiverContext,
  one: FigureSpeaker,
  other: FigureSpeaker,
): boolean {
  return [one, other].every(
    (giver) => !isUnnamed(giver.name ?? giver.words) || sideOf(giver, giver.words) !== null,
  );
}

/** Whether two speakers, by their words, may be one: where one is nobody in particular, or speaks for the other. */
export function mayBeOneSpeaker(
  said: string,
  source: string,
  { context, sentence }: { readonly context: GiverContext; readonly sentence: string },
): boolean {
  const [one, giver] = [said, source].map((words) => ({ words, name: null }));
  if (!one || !giver) return false;
  return !areBothNamed(context, one, giver) || areOneGiver(context)(one, { giver, sentence });
}

/** What a sentence adds to a name between two commas. */
const APPOSITION = /^, [^,;:“”"]{2,80},/u;

/** The words of a giver, with what stands beside them to say who that is. */
function describedBy(sentence: string, words: string): string {
  const at = sentence.indexOf(words);
  const behind = at < 0 ? '' : (APPOSITION.exec(sentence.slice(at + words.length))?.[0] ?? '');
  return words + behind;
}

/** Characters between a name and whom its bearer speaks for. */
const BESIDE = 60;

/** Characters of an article in which it is looked for. */
const MAX_CHARACTERS = 20_000;

/** What parts two who stand near each other: a sentence's end, or who says what. */
const PARTED =
  /[.;:“”"\n]|\b(?:said|says|told|put|counted|reported|while|whereas|but|and|accused|against|rejected)\b/u;

/** Whether an article has two givers beside each other, as somebody and whom he speaks for. */
function areAffiliated(article: string, one: string, other: string): boolean {
  const read = article.slice(0, MAX_CHARACTERS);
  const theirs = namesOf(other, read);
  return namesOf(one, read).some(
    (name) => other.includes(name) || theirs.some((their) => standBeside(read, name, their)),
  );
}

function standBeside(text: string, one: string, other: string): boolean {
  for (let at = text.indexOf(one); at >= 0; at = text.indexOf(one, at + 1)) {
    const end = at + one.length;
    const behind = text.slice(end, end + BESIDE + other.length);
    const [next, before] = [
      behind.indexOf(other),
      text.slice(Math.max(0, at - BESIDE - other.length), at),
    ];
    if (next >= 0 && !PARTED.test(behind.slice(0, next))) return true;
    const last = before.lastIndexOf(other);
    if (last >= 0 && !PARTED.test(before.slice(last + other.length))) return true;
  }
  return false;
}

const ACRONYM = /^\p{Lu}{2,6}$/u;

/** Small words in a name that give its acronym no letter. */
const SMALL = '(?: (?:of|for|the|and|on))*';

/** The names by which a text may call somebody: the last word of the name, its acronym, or what that stands for. */
function namesOf(words: string, text: string): readonly string[] {
  const capitals = words.match(/\p{Lu}[\p{L}\p{M}’'-]{1,30}/gu) ?? [];
  const own = capitals.filter((word) => !/^(?:The|An?)$/u.test(word));
  const last = own.at(-1);
  if (last === undefined) return [];
  if (!ACRONYM.test(last)) {
    const initials = own.map((word) => word.charAt(0)).join('');
    return own.length > 1 ? [last, initials] : [last];
  }
  const letters = [...last].map((letter) => `${letter}[\\p{L}-]{1,30}`).join(`${SMALL} `);
  const [whole] = new RegExp(`(?<![\\p{L}-])${letters}(?![\\p{L}-])`, 'u').exec(text) ?? [];
  return whole === undefined ? [last] : [last, whole];
}
