import { isPersonName } from '../../text/names/one-person.ts';
import { isUnnamed } from '../../text/names/unnamed-people.ts';
import { isSamePerson } from '../../text/names/written-names.ts';
import { rootsOf } from '../../text/term-roots.ts';
import type { FigureSpeaker } from '../figures/figure-speaker.ts';
import type { SpeakerSides } from '../voices/speaker-sides.ts';
import { CHARACTERS_READ, standBeside } from './names-beside.ts';

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

/** Whether an article has two givers beside each other, as somebody and whom he speaks for. */
function areAffiliated(article: string, one: string, other: string): boolean {
  const read = article.slice(0, CHARACTERS_READ);
  const theirs = namesOf(other, read);
  return namesOf(one, read).some(
    (name) => other.includes(name) || theirs.some((their) => standBeside(read, name, their)),
  );
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
