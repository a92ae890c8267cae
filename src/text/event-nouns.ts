/**
 * Nouns for what takes place in the news and for what parties agree on, singular and in small letters, whatever
 * the conflict. A list of events elsewhere is composed of these groups and of what only it needs, so that a noun
 * which is known in one place is known in all.
 */

/** Where parties sit together. */
export const MEETINGS = nouns('talk negotiation meeting summit round conference consultation');

/** Parts of a meeting, and no other word for one: the next session of some talks is no talk with somebody else. */
export const SESSIONS = nouns('session');

/** Talks on the telephone. */
export const CALLS = nouns('call');

/** States in which nobody shoots. */
export const TRUCES = nouns('truce ceasefire armistice');

/** Breaks that nobody need have agreed on. */
export const PAUSES = nouns('pause moratorium lull');

/** What binds whoever concludes it. */
export const AGREEMENTS = nouns('agreement accord deal pact treaty protocol memorandum settlement');

/** What is put forward and binds nobody yet. */
export const PROPOSALS = nouns('plan proposal draft');

/** What one side brings forward; not every plan is one, and "offers" is a verb mostly. */
export const INITIATIVES = nouns('initiative package offer');

/** Words that set something for a later time. */
export const DECLARATIONS = nouns('declaration ultimatum deadline');

/** Both sides give something. */
export const EXCHANGES = nouns('exchange swap');

/** One side gives something. */
export const HANDOVERS = nouns('handover repatriation');

/** Journeys to somebody. */
export const VISITS = nouns('visit trip tour');

/** Single acts of violence; a strike of workers is called the same. */
export const ATTACKS = nouns('strike airstrike attack counterattack raid shelling');

/** Fighting that goes on for days. */
export const BATTLES = nouns('battle offensive counteroffensive invasion assault');

/** What shuts a place in. */
export const SIEGES = nouns('siege blockade');

/** Movements out of a place. */
const WITHDRAWALS = nouns('withdrawal evacuation');

/** Decisions by those who are entitled to vote. */
export const VOTES = nouns('election vote referendum');

/** What a court or a commission does. */
const PROCEEDINGS = nouns('inquiry hearing trial');

/** What crowds attend; "march" is left out, for it is a month. */
const CEREMONIES = nouns('parade funeral');

/** All that takes place. */
export const EVENTS: readonly string[] = [
  ...MEETINGS,
  ...SESSIONS,
  ...CALLS,
  ...TRUCES,
  ...PAUSES,
  ...EXCHANGES,
  ...HANDOVERS,
  ...VISITS,
  ...ATTACKS,
  ...BATTLES,
  ...SIEGES,
  ...WITHDRAWALS,
  ...VOTES,
  ...PROCEEDINGS,
  ...CEREMONIES,
];

/** Nouns as alternatives of a pattern, which stand in a group: "truce|cease-?fire". */
export function inSingular(names: readonly string[]): string {
  return names.map(written).join('|');
}

/** The same in the plural: "truces|cease-?fires". */
export function inPlural(names: readonly string[]): string {
  return names.map((name) => written(pluralOf(name))).join('|');
}

/** The same in either number. */
export function inAnyNumber(names: readonly string[]): string {
  return `${inSingular(names)}|${inPlural(names)}`;
}

/** The plural of a noun: "treaties". */
export function pluralOf(noun: string): string {
  return /[^aeiou]y$/.test(noun) ? noun.replace(/y$/, 'ies') : `${noun}s`;
}

/** A noun as a pattern: one of the compounds may have a hyphen. */
function written(noun: string): string {
  return noun.replace(/^cease(?=fire)/, 'cease-?');
}

function nouns(list: string): readonly string[] {
  return list.split(' ');
}
