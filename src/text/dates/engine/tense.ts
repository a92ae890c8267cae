import { isBaseForm } from './base-form.ts';
import { endsClause } from './clause-end.ts';
import type { DateToken } from './date-lexicon.ts';
import { isPlanNoun, isScheduled } from './scheduled-present.ts';

/**
 * `ongoing`: "is meeting", which of a day to come tells the future. `bounded`: "was closed until
 * June", which may have been over for long.
 */
export type Tense = 'past' | 'present' | 'ongoing' | 'bounded' | 'future';

/** Words that mark the tense of a clause. */
const CUES: ReadonlyMap<string, Tense> = new Map([
  ...cues(
    'future',
    `will shall would could can may might must should won't 'll going due scheduled slated planned
    plan plans planning expected expects expect upcoming hopes hoping hope intends aims wants
    deadline vowed effective begins starts opens resumes expires convenes reconvenes meets`,
  ),
  ...cues('present', 'is are am has have does do says remains'),
  ...cues(
    'past',
    `was were had did since said told met left went came took made gave got held began ran led rose
    fell hit sent kept brought felt found heard knew let lost meant paid put read saw sold sought
    spent spoke stood struck thought threw understood won wrote became broke built caught chose cut
    drew drove ate flew forgot fought froze grew hung hid hurt laid lay lent lit rang rode sang sank
    shot shut slept slid split spread stole stuck swept swore swung taught tore woke withdrew shook
    bought dealt fled quit bid arose overthrew overtook ago been`,
  ),
]);

/** Words that mark a plan before "for" and "to". */
const FOLLOWED = /^(?:set|due|ready|planned|about|expected)$/;

/** Words before a time that is yet to come. */
const PLANNED = /^(?:due|scheduled|slated|expected|is|are)$/;

/** Words before a time that something lasts up to. */
const UP_TO = /^(?:by|until|till|through|effective|payable)$/;

/** Words before the end of something that may be over. */
const UNTIL = /^(?:by|until|till)$/;

/** What reports said on the day named behind it: "noting Sunday that a deal could". */
const SAYING =
  /^(?:noting|saying|adding|telling|warning|announcing|insisting|claiming|stressing|arguing|suggesting|declaring|stating|acknowledging|confirming|reporting|predicting|cautioning|writing|posting)$/;

/** In how many words a participle of saying comes to its day: "telling the house on Friday". */
const MAX_SAYING_DISTANCE = 4;

/** In how many words a verb of the present comes to the day it is arranged for. */
const MAX_SCHEDULE_DISTANCE = 10;

/** Maximum distance, in tokens, between a mention and the verb whose tense applies to it. */
const MAX_VERB_DISTANCE = 30;

/** The tense of the verb nearest before the mention, or else of the first after it; without a verb, past. */
export function tenseAt(tokens: readonly DateToken[], from: number, to: number): Tense {
  if (isListEntry(tokens, from, to)) return entryTense(tokens, to);
  const beside = adjacentTense(tokens, from, to);
  if (beside === 'future' && UNTIL.test(tokens[from - 1]?.word ?? '') && hasPerfect(tokens, from))
    return 'past';
  if (beside === 'future' && UNTIL.test(tokens[from - 1]?.word ?? ''))
    return tenseAround(tokens, from, to) === 'past' ? 'bounded' : 'future';
  return beside ?? tenseAround(tokens, from, to);
}

/** In how many words "had" comes to "by": "had filed their reports by Wednesday". */
const MAX_PERFECT_DISTANCE = 8;

/** Whether it was over by then: "had left by Friday", and not "had to leave by", "had hoped to leave by". */
function hasPerfect(tokens: readonly DateToken[], from: number): boolean {
  if (tokens[from - 1]?.word !== 'by') return false;
  for (let at = from - 2; at >= Math.max(0, from - MAX_PERFECT_DISTANCE); at -= 1) {
    if (endsClause(tokens, at) || tokens[at]?.word === 'to') return false;
    if (tokens[at]?.word === 'had') return true;
  }
  return false;
}

/** Marks between the date of a list's entry and what it tells. */
const ENTRY_MARK = /^[-:]$/;

/** Whether a date heads an entry of a list of dates: "June 28: Dockers strike". */
function isListEntry(tokens: readonly DateToken[], from: number, to: number): boolean {
  const before = tokens[from - 1];
  const mark = tokens[to];
  const next = tokens[to + 1];
  const isFirst =
    before === undefined || endsClause(tokens, from - 1) || tokens[from]?.isAfterBreak;
  if (!isFirst || !mark || !next?.isCapital || !ENTRY_MARK.test(mark.word)) return false;
  return mark.word === ':' || mark.start > (tokens[to - 1]?.end ?? 0);
}

/** In how many words an entry comes to its main verb. */
const ENTRY_REACH = 8;

/** Entries tell what happened in the present tense, and of what is to come with "will". */
function entryTense(tokens: readonly DateToken[], to: number): Tense {
  for (let at = to; at < Math.min(tokens.length, to + ENTRY_REACH); at += 1) {
    const { word } = tokens[at] as DateToken;
    if (/^(?:will|shall|due|scheduled)$/.test(word)) return 'future';
    if (endsClause(tokens, at) || CUES.has(word)) break;
  }
  return 'past';
}

function tenseAround(tokens: readonly DateToken[], from: number, to: number): Tense {
  for (let at = from - 1; at >= Math.max(0, from - MAX_VERB_DISTANCE); at -= 1) {
    const token = tokens[at];
    if (!token || endsClause(tokens, at)) break;
    const tense = tenseBefore(tokens, at, from - at);
    if (tense) return tense;
  }
  for (let at = to; at < Math.min(tokens.length, to + MAX_VERB_DISTANCE); at += 1) {
    const token = tokens[at];
    if (!token || endsClause(tokens, at)) break;
    const tense = isScheduled(tokens, at) ? 'future' : tenseAtWord(tokens, at);
    if (tense) return tense;
  }
  return hasFutureInfinitive(tokens, from) ? 'future' : 'past';
}

/** The tense that a word so many tokens before the mention gives it. */
function tenseBefore(
  tokens: readonly DateToken[],
  at: number,
  distance: number,
): Tense | undefined {
  const token = tokens[at] as DateToken;
  if (distance <= MAX_SAYING_DISTANCE && SAYING.test(token.word)) return 'past';
  const isPlanned = distance <= MAX_SCHEDULE_DISTANCE && isScheduled(tokens, at);
  if (isPlanned || isToCome(tokens, at)) return 'future';
  const isForThen = distance === 2 && tokens[at + 1]?.word === 'for';
  return isForThen ? tenseOf(token, tokens[at + 1]) : tenseAtWord(tokens, at);
}

/** The tense that a word gives what stands around it; a plan that somebody rejected gives none. */
function tenseAtWord(tokens: readonly DateToken[], at: number): Tense | undefined {
  return isPlanNoun(tokens, at) || isBaseForm(tokens, at)
    ? undefined
    : tenseOf(tokens[at] as DateToken, tokens[at + 1]);
}

/** Whether a verb says what is to come: "will be held", "agreed to meet". */
function isToCome(tokens: readonly DateToken[], at: number): boolean {
  return isPromised(tokens, at) || isCommitted(tokens, at);
}

/** "will be held" */
function isPromised(tokens: readonly DateToken[], at: number): boolean {
  return (
    tokens[at - 1]?.word === 'be' &&
    /^(?:will|shall|would|may|might)$/.test(tokens[at - 2]?.word ?? '')
  );
}

/** "agreed to meet again on", and not "had agreed to meet", which may be over. */
function isCommitted(tokens: readonly DateToken[], at: number): boolean {
  const [before, verb, to, infinitive] = [-1, 0, 1, 2].map((by) => tokens[at + by]?.word ?? '');
  if (!COMMITTED.test(verb ?? '') || to !== 'to' || before === 'had') return false;
  return INFINITIVE.test(infinitive ?? '') && !/[^s]s$/.test(infinitive ?? '');
}

/** What is agreed or promised "to" be done lies ahead. */
const COMMITTED =
  /^(?:agree[ds]?|promise[ds]?|pledge[ds]?|vow(?:s|ed)?|undertook|committed|arranged)$/;

/** Whether a headline says with "to" what is to be: "Dockers to strike Friday". */
function hasFutureInfinitive(tokens: readonly DateToken[], from: number): boolean {
  for (let at = from - 1; at >= Math.max(1, from - HEADLINE_REACH); at -= 1) {
    const token = tokens[at];
    if (!token || endsClause(tokens, at)) return false;
    const verb = tokens[at + 1];
    if (token.word === 'to' && verb && at + 1 < from)
      return !verb.isCapital && INFINITIVE.test(verb.word);
  }
  return false;
}

/** In how many words a headline comes from "to" to the day. */
const HEADLINE_REACH = 8;

/** What may stand behind the "to" of a headline's verb; articles and numbers make it a place or goal. */
const INFINITIVE =
  /^(?!the$|an?$|his$|her$|its$|their$|this$|that$|it$|them$|him$|us$|me$|you$|all$|both$|what$|which$|these$|those$|[\d(])\p{Ll}{2,}$/u;

/** The tense that the tokens adjacent to the mention imply. */
function adjacentTense(tokens: readonly DateToken[], from: number, to: number): Tense | undefined {
  if (looksAhead(tokens, from)) return 'future';
  const after = tokens[to];
  const before = tokens[from - 1]?.word ?? '';
  if (after?.word === "'s") return possessiveTense(tokens, to, before);
  const tense = after && tenseOf(after, tokens[to + 1]);
  return tense === 'present' ? undefined : tense;
}

/** "Thursday's meeting" is over, unless it "will decide" or there are plans for it. */
function possessiveTense(
  tokens: readonly DateToken[],
  to: number,
  before: string,
): Tense | undefined {
  if (/^(?:for|before|until)$/.test(before)) return undefined;
  for (let at = to; at < Math.min(tokens.length, to + MAX_POSSESSIVE_DISTANCE); at += 1) {
    const { word } = tokens[at] as DateToken;
    if (/^(?:will|shall)$/.test(word)) return 'future';
    if (endsClause(tokens, at) || word === ',' || CUES.has(word)) break;
  }
  return 'past';
}

/** In how many words "Thursday's meeting" comes to its verb. */
const MAX_POSSESSIVE_DISTANCE = 6;

/** "by Friday", "due on Friday", "ahead of Friday", "the vote is on Friday" */
function looksAhead(tokens: readonly DateToken[], from: number): boolean {
  const [third = '', second = '', first = ''] = [3, 2, 1].map((back) => tokens[from - back]?.word);
  if (first === 'as') return third === 'as';
  if (UP_TO.test(first)) return tokens[from - 1]?.isCapital === false;
  if (first === 'of') return second === 'ahead';
  return PLANNED.test(/^(?:on|for|at)$/.test(first) ? second : first);
}

function tenseOf({ word, isCapital }: DateToken, next: DateToken | undefined): Tense | undefined {
  const cue = CUES.get(word);
  if (FOLLOWED.test(word) && next && /^(?:for|to)$/.test(next.word)) return 'future';
  if (word === 'set' && next && SET_PARTICLE.test(next.word)) return 'past';
  if (cue === 'present' && next?.word === 'to') return 'future';
  if (cue === 'present' && next?.word.endsWith('ing')) return 'ongoing';
  if (cue) return isCapital && word === 'may' ? undefined : cue;
  return !isCapital && word.length > 4 && PAST_FORM.test(word) && !NEVER_DONE.test(word)
    ? 'past'
    : undefined;
}

/** Adjectives in the form of the past: "an unspecified date". */
const NEVER_DONE =
  /^un(?!veil|load|dermin|dertak|dersc|leash|cover|fold|seat|ravel|if|it|lock|pack|tangl|derst)\p{L}+ed$/u;

/** What makes "set" a verb of the past: "set aside". */
const SET_PARTICLE = /^(?:aside|up|off|out|down|back|fire|sail|foot|free)$/;

/** "moved" and "agreed", and not "succeed", "need", "hundred". */
const PAST_FORM = /(?:(?<!e|hundr|sacr|kindr|nak|wick|rugg)ed|greed|freed|teed|creed)$/;

function cues(tense: Tense, words: string): readonly (readonly [string, Tense])[] {
  return words.split(/\s+/).map((word) => [word, tense] as const);
}
