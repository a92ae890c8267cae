import type { Beat } from '../../domain/beat.ts';
import type { Span } from '../../domain/span.ts';

/** Words of offices by which people are spoken of. */
const OFFICE =
  'prime minister|foreign minister|defen[cs]e minister|deputy foreign minister|interior minister|minister|vice president|president|chancellor|secretary of state|secretary-general|secretary general|secretary|leader|envoy|negotiator|chief negotiator|spokesman|spokeswoman|spokesperson|ambassador|premier|pope|patriarch|head of state';

const OFFICE_PHRASE = new RegExp(
  String.raw`\b[Tt]he (?<words>(?:\p{Lu}[\p{L}.-]{1,20} ){0,2}(?:${OFFICE}))\b(?! of (?!state\b))(?!['’]s)`,
  'gu',
);

const OFFICE_WORDS = new RegExp(String.raw`\b(?:${OFFICE})\b`, 'iu');

/** An office with its country behind it: "the president of Norland". */
const OF_PLACE = /^(.{1,60}?) of (?:the )?(\p{Lu}[\p{L} .]{1,40})$/u;

/** Heads of state and of government, whom "leader" can mean. */
const LEADER = /^(?:president|prime minister|chancellor|premier|king|pope)\b/i;

/** Looks up who held an office. */
export interface OfficeHolders {
  /**
   * The one person whom words such as "the Norland president" mean: among those that the text named
   * before, else among those of the beat where a side is said; `null` where none or several fit.
   */
  holderOf(words: string, named: readonly string[]): string | null;
}

/** The holders of offices on a day. */
export function createOfficeHolders(
  { people, sides }: Pick<Beat, 'people' | 'sides'>,
  day: string | null,
): OfficeHolders {
  return {
    holderOf(phrase, named) {
      const asked = readOffice(phrase);
      if (!asked) return null;
      const side = sides.find(({ name, aliases }) =>
        [name, ...aliases].some((one) => isDemonym(asked.place, one)),
      )?.name;
      const holders = people.filter(
        (person) =>
          (side === undefined || person.side === side) &&
          person.roles.some(
            (role) =>
              isHeld(role, day) &&
              isOffice(role.title, asked.office) &&
              (side !== undefined || role.title.includes(asked.place)),
          ),
      );
      const inText = holders.filter(({ name }) => named.includes(name));
      // An office of what is no side ("the leader of the Strait Council") is in its holder's title.
      // Of the beat's people only those are meant whose side is said.
      const fitting = inText.length > 0 || side === undefined ? inText : holders;
      return fitting.length === 1 ? (fitting[0]?.name ?? null) : null;
    },
  };
}

/** An office, and the name or adjective of whose it is; empty where none is said. */
interface AskedOffice {
  readonly office: string;
  readonly place: string;
}

/** The office that a phrase speaks of; nothing for one of several, as in "a minister". */
function readOffice(phrase: string): AskedOffice | undefined {
  if (/^(?:an?|some|several|many|two|three|other|another|senior|former) /i.test(phrase))
    return undefined;
  const [, own = phrase, country] = OF_PLACE.exec(phrase) ?? [];
  const words = own.replace(/^the /i, '');
  const office = OFFICE_WORDS.exec(words)?.[0].toLowerCase();
  if (office === undefined || !words.toLowerCase().endsWith(office)) return undefined;
  if (/['’]s\b|s['’]/.test(words)) return undefined;
  const adjective = words.split(/[ ’']/)[0] ?? '';
  return { office, place: country ?? (/^\p{Lu}/u.test(adjective) ? adjective : '') };
}

function isHeld(
  { from, to }: { readonly from: string | null; readonly to: string | null },
  day: string | null,
): boolean {
  if (day === null) return to === null;
  return (from === null || from <= day) && (to === null || day < to);
}

function isOffice(title: string, office: string): boolean {
  const held = title.toLowerCase().replace('defense', 'defence');
  if (office === 'leader') return LEADER.test(title) || held.includes('leader');
  const asked = office.replace('defense', 'defence').replace('premier', 'prime minister');
  return held.startsWith(asked) || (asked.startsWith('spokes') && held.includes('spokes'));
}

/** Letters that a name and the adjective made of it share at least. */
const MIN_SHARED_LETTERS = 4;

/** Whether an adjective is made of a name: their beginnings are the same. */
function isDemonym(adjective: string, name: string): boolean {
  const word = name.replace(/^[Tt]he /, '').split(' ')[0] ?? '';
  if (word === adjective) return true;
  const shared = Math.min(MIN_SHARED_LETTERS, word.length - 1);
  return (
    shared >= 3 &&
    word.slice(0, shared) === adjective.slice(0, shared) &&
    /(?:n|sh|ch|ese|i)$/.test(adjective)
  );
}

/** The phrases of a text that speak of somebody by an office, in order. */
export function findOfficePhrases(text: string): readonly (Span & { readonly words: string })[] {
  return [...text.matchAll(OFFICE_PHRASE)].map(({ index, 0: whole }) => ({
    start: index,
    end: index + whole.length,
    words: whole,
  }));
}
