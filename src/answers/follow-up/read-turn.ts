import { plainQuestion } from '../../search/question/question-text.ts';
import type { PeriodContext } from '../periods/parse-period.ts';
import type { AskedNames } from './asked-names.ts';
import { type AskedPhrase, findNounPhrases } from './noun-phrases.ts';
import { splitPeriod } from './question-period.ts';
import { AUXILIARIES, EMPTY, questionWords, SPEECH } from './question-words.ts';

/**
 * A previous subject of a conversation: a question that was asked, or something that was reported.
 */
export interface Turn {
  readonly kind: 'question' | 'timeline' | 'topic';
  /** The question; for a timeline its subject; for a topic the headline of the report. */
  readonly text: string;
}

/** A turn, parsed into the things that a follow-up may refer to. */
export interface TurnReading {
  readonly kind: Turn['kind'];
  /** The question without the words that limit it to a period. */
  readonly rest: string;
  readonly period: string | null;
  readonly phrases: readonly AskedPhrase[];
  /** What it is about, in words that can stand behind "about". */
  readonly subject: string;
  /** The thing it is about; undefined where it only names people, sides and places. */
  readonly thing: AskedPhrase | undefined;
  /** The actor asked about: somebody quoted, or who does something. */
  readonly actor: AskedPhrase | undefined;
  readonly person: AskedPhrase | undefined;
  readonly place: AskedPhrase | undefined;
  /** What is counted: "prisoners" in "how many prisoners were freed". */
  readonly counted: string | undefined;
}

/** Parses a turn. */
export function readTurn(turn: Turn, names: AskedNames, context: PeriodContext): TurnReading {
  const plain = plainQuestion(turn.text);
  if (turn.kind !== 'question') return readTopic(turn.kind, plain, names, context);
  const { rest, period } = splitPeriod(plain, context);
  const phrases = findNounPhrases(rest, names);
  const counted = /\bhow many ((?:\p{L}{2,30} ){0,1}?\p{L}{3,30})(?= |$)/iu.exec(rest)?.[1];
  const things = phrases.filter(({ text }) => text !== firstNoun(counted));
  const thing = thingOf(things);
  const isActor = ({ kind }: AskedPhrase) => kind === 'actor' || kind === 'person';
  const actor = phrases.find((one) => isActor(one) && one.before !== 'by') ?? phrases.find(isActor);
  const place =
    phrases.findLast(({ kind }) => kind === 'place') ?? (thing && placeWithin(rest, thing, names));
  return {
    kind: turn.kind,
    rest,
    period,
    phrases,
    thing,
    subject: thing ? subjectWith(rest, thing, phrases) : matterOf(rest, { actor, place, counted }),
    actor,
    person: phrases.findLast(({ kind }) => kind === 'person') ?? unknownActor(actor, names),
    place,
    counted: firstNoun(counted),
  };
}

function readTopic(
  kind: Turn['kind'],
  plain: string,
  names: AskedNames,
  context: PeriodContext,
): TurnReading {
  const { rest, period } =
    kind === 'timeline' ? splitPeriod(plain, context) : { rest: plain, period: null };
  const phrases = findNounPhrases(rest, names);
  const actor = phrases.find((one) => one.kind === 'actor' || one.kind === 'person');
  const person = phrases.find((one) => one.kind === 'person');
  const place = phrases.find((one) => one.kind === 'place');
  return {
    kind,
    rest,
    period,
    phrases,
    thing: undefined,
    subject: rest,
    actor,
    person,
    place,
    counted: undefined,
  };
}

/** An actor unknown to the beat, who may be a person; a side is none. */
function unknownActor(actor: AskedPhrase | undefined, names: AskedNames): AskedPhrase | undefined {
  return actor && !/ and /.test(actor.text) && !names.find(actor.text) ? actor : undefined;
}

/** The phrase after "about", or else the last thing named. */
function thingOf(phrases: readonly AskedPhrase[]): AskedPhrase | undefined {
  const about = phrases.find(
    ({ kind, before, start }) =>
      kind === 'thing' && /^(?:about|regarding|concerning|over)$/.test(before) && start > 0,
  );
  return about ?? phrases.findLast(({ kind }) => kind === 'thing');
}

/** The place in the name of a thing: "the talks in Lunn", "the Port Ellis talks". */
function placeWithin(rest: string, thing: AskedPhrase, names: AskedNames): AskedPhrase | undefined {
  const behind =
    /\b(?:in|at|near) (\p{Lu}[\p{L}\p{M}'’-]{1,30}(?: \p{Lu}[\p{L}\p{M}'’-]{1,30}){0,2})/u;
  const found = behind.exec(thing.text);
  const [, name] = found ?? [];
  const text = name ?? knownPlace(thing.text, names);
  if (text === undefined) return undefined;
  const start = rest.indexOf(text, thing.start);
  return { kind: 'place', text, start, end: start + text.length, head: text, before: '' };
}

function knownPlace(text: string, names: AskedNames): string | undefined {
  const words = questionWords(text);
  for (const at of words.keys()) {
    for (let count = 3; count > 0; count -= 1) {
      const [first, last] = [words[at], words[at + count - 1]];
      const name = first && last ? text.slice(first.start, last.end) : '';
      if (names.find(name)?.kind === 'place') return name;
    }
  }
  return undefined;
}

/** The thing with the place behind it: "the talks" and "in Lunn". */
function subjectWith(rest: string, thing: AskedPhrase, phrases: readonly AskedPhrase[]): string {
  const place = phrases.find(
    ({ kind, start, before }) =>
      kind === 'place' && start - thing.end === before.length + 2 && start > thing.end,
  );
  return rest.slice(thing.start, place?.end ?? thing.end);
}

/** Verbs of questions that name no thing, and the event that each reports. */
const DEEDS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:meets?|met|meeting)\b/i, 'the meeting of'],
  [/\b(?:speaks?|spoke|calls?|called|phoned?)\b/i, 'the call of'],
  [/\b(?:talks?|talked|negotiated?)\b/i, 'the talks of'],
  [/\b(?:agrees?|agreed)\b/i, 'the agreement of'],
  [/\b(?:visits?|visited)\b/i, 'the visit of'],
  [/\b(?:resigns?|resigned|quit|stepped down)\b/i, 'the resignation of'],
];

/** What a question without a thing is about, in words. */
function matterOf(
  rest: string,
  {
    actor,
    place,
    counted,
  }: Pick<TurnReading, 'actor' | 'place'> & { readonly counted: string | undefined },
): string {
  const exchanged = /\b(?:exchanged?|swap(?:ped)?|released?|freed?|returned?)\b/i.exec(rest)?.[0];
  const things = firstNoun(counted);
  if (things !== undefined) {
    const by = actor ? ` by ${actor.text}` : '';
    if (exchanged && /^(?:exchange|swap)/i.test(exchanged)) return `the exchange of ${things}${by}`;
    return `the ${things} ${verbPhrase(rest, things)}`.trim();
  }
  const deed = actor && DEEDS.find(([verb]) => verb.test(rest))?.[1];
  if (deed) return `${deed} ${actor.text}`;
  if (!actor && place) return place.text;
  const behind = /\b(?:about|on|over) (.{3,80})$/i.exec(rest)?.[1];
  return behind ?? (actor ? (deedOf(rest, actor) ?? actor.text) : withoutAsking(rest));
}

/** Fewest words of a deed: a verb and its object. */
const MIN_DEED_WORDS = 2;

/** Somebody with what they did: "the coast guard pause patrols". */
function deedOf(rest: string, actor: AskedPhrase): string | undefined {
  const isAsked = AUXILIARIES.has(actor.before);
  const behind = questionWords(rest).filter(({ start }) => start >= actor.end);
  return isAsked && behind.length >= MIN_DEED_WORDS ? rest.slice(actor.start) : undefined;
}

function firstNoun(counted: string | undefined): string | undefined {
  const words = counted?.split(' ') ?? [];
  const end = words.findIndex((word) => AUXILIARIES.has(word.toLowerCase()));
  return (end < 0 ? words : words.slice(0, end)).join(' ') || undefined;
}

/** What stands behind the things that are counted, without the auxiliary verb. */
function verbPhrase(rest: string, things: string): string {
  const behind = rest.slice(rest.indexOf(things) + things.length).trim();
  return behind.replace(/^(?:were|was|have|has|are|did) /i, '');
}

/** A question without the words that ask. */
function withoutAsking(rest: string): string {
  const words = questionWords(rest);
  const from = words.findIndex(
    ({ lower }) =>
      !/^(?:who|what|which|when|where|why|how|is|are|was|were|did|do|does|has|have|had)$/.test(
        lower,
      ),
  );
  const left = words.slice(Math.max(0, from));
  // "What happened" is about nothing but its day.
  if (from < 0 || left.every(({ lower }) => EMPTY.has(lower))) return '';
  return rest.slice(words[from]?.start ?? 0);
}

/** Whether a question wants somebody quoted. */
export function isOfSpeech(rest: string): boolean {
  return questionWords(rest).some(({ lower }) => SPEECH.has(lower));
}
