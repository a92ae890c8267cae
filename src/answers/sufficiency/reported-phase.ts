import { MONTH, WEEKDAY } from '../../domain/calendar/names.ts';
import type { Span } from '../../domain/span.ts';
import { findEvidence } from '../../search/evidence.ts';
import type { Query } from '../../search/parse-question.ts';
import { AGREEMENTS, inSingular } from '../../text/event-nouns.ts';
import { extractTerms } from '../../text/extract-terms.ts';
import { isThingAsked } from './phase-thing.ts';
import { SURELY_HELD_FROM } from './words-around.ts';

type StartOrEnd = 'start' | 'end';

/** A question when something began or ended: "when does the truce take effect". */
export interface PhaseAsked {
  readonly phase: StartOrEnd;
  /** The place in the query of what began or ended. */
  readonly subject: number;
  /** The places in the query of the words that ask for the phase. */
  readonly verb: readonly number[];
}

/** Where a statement reports the phase of a thing. */
export interface ReportedPhase {
  /** The words of the phase and the thing, from the first to the last; without a phase before it. */
  readonly span: Span;
  /** "The truce began", "to end the strike", or "since the strike began", "at the start of the strike". */
  readonly form: 'subject-first' | 'object' | 'aside';
  /** Whether it lies ahead of the statement: "takes effect", "to begin". */
  readonly isAhead: boolean;
  /** Whether it is told in the present: "begins at 9 p.m.", as it may do every day. */
  readonly isPresent: boolean;
}

/** The words that report each phase. */
const REPORTS: Readonly<Record<StartOrEnd, RegExp>> = {
  start: words(
    `start(?:s|ed|ing)?|beg(?:ins?|an|un|inning)|open(?:s|ed|ing)?|t(?:akes?|ook|aking) (?:effect|force)|(?:comes?|came|coming|enter(?:s|ed|ing)?|goes|went|going|go) into (?:force|effect)|(?:is|was|be|has been) in (?:force|effect)|kick(?:s|ed)? off|(?:got|gets?) under ?way|resum(?:es?|ed|ing)|restart(?:s|ed|ing)?|commenc(?:es?|ed|ing)|launch(?:es|ed|ing)?|from(?= (?:noon|midnight|\\p{N}|(?:${WEEKDAY}|${MONTH})(?!\\p{L})))`,
  ),
  end: words(
    'end(?:s|ed|ing)?|finish(?:es|ed)?|conclud(?:es?|ed|ing)|expir(?:es?|ed|ing|y)|laps(?:es?|ed|ing)|r(?:uns?|an) out|stop(?:s|ped|ping)?|clos(?:es?|ed|ing)|br(?:eaks?|oke|oken) (?:down|off|up)|collaps(?:es?|ed|ing)|lift(?:s|ed|ing)?|call(?:s|ed|ing) off|(?:is|are|was|were) over',
  ),
};

function words(alternatives: string): RegExp {
  return new RegExp(String.raw`(?<!\p{L})(?:${alternatives})(?!\p{L})`, 'giu');
}

/** What separates a thing from a verb of something else: "talks since the strike began". */
const PARTS = /[;:]|(?<!\p{L})(?:since|after|before|when|while|until|because|if|as|but)(?!\p{L})/iu;

/** Characters between a thing and the word of its phase after it, and before it, at most. */
const BEHIND = 90;
const BEFORE = 40;

/** What may stand between the word of a phase and a thing behind it: "the start of a long strike". */
const TO_THING = /^(?: [\p{L}\p{N}’'-]{1,20}){0,4} $/u;

/** Words before a phase that place it in the future. */
const AHEAD = /(?<!\p{L})(?:to|will|would|shall|may|must|should) (?:be )?$/iu;

/** Present and participle forms, which reports use for what is still to come. */
const PRESENT =
  /^(?:starts|starting|begins|beginning|opens|opening|takes|comes|enters|goes|resumes|restarts|ends|expires|lapses|runs|closes)\b/iu;

/** What shows that a verb has another object: "strikers stopped four trucks". */
const HAS_OBJECT =
  /^ (?:the|an?|its|their|his|her|this|that|these|all|some|any|several|two|three|four|five|\p{N}{1,6})(?! (?:day|week|month|hour|year|minute|few)s?\b) /iu;

/** What makes a thing part of another one, or a circumstance of it: "the first meeting of the". */
const OF_ANOTHER =
  /(?<!\p{L})(?:of|in|at|on|during|over|for|about|from|amid|into|with|to) (?:(?:the|an?|its|their|his|her|this|that) )?(?:[\p{L}\p{N}’'-]{1,20} ){0,2}$/iu;

/** What opens a clause that only dates another event: "since the strike". */
const IN_ASIDE =
  /(?<!\p{L})(?:since|after|before|until|till|when|while|once) (?:(?:the|an?|its|their) )?(?:[\p{L}\p{N}’'-]{1,20} ){0,2}$/iu;

/** A relative clause, whose verb may be another thing's: "a strike idled mines that opened". */
const RELATIVE = /(?<!\p{L})(?:that|which|who)(?!\p{L})/iu;

/**
 * The same directly after a thing or its attributes, so that the verb is its own: "the truce of ten
 * days, which begins".
 */
const OWN_RELATIVE =
  /^(?: of [\p{L}\p{N}-]{1,15} (?:day|week|month|hour)s?| (?:between|in|of|at|with) (?:(?:\p{Lu}[\p{L}’'.-]{0,20}|and) ){0,7}\p{Lu}[\p{L}’'.-]{0,20})?,? (?:that|which|who)(?!\p{L})/u;

/** Words between two phases of one thing: "will open on June 3 and close". */
const BETWEEN_PHASES = / and (?:then |will |to )?$/iu;

/** Words that tie a verb to the thing before it: "a truce that takes effect". */
const DEPENDENT = /(?<!\p{L})(?:that|which|to|due)(?!\p{L})/iu;

/** Where a statement reports the phase asked for, of the same thing; undefined where it does not. */
export function reportedPhaseIn(
  statement: string,
  { phase, subject, verb }: PhaseAsked,
  query: Query,
): ReportedPhase | undefined {
  const terms = extractTerms(statement);
  const { positions, coverage } = findEvidence(terms, query, statement);
  if ((coverage[subject] ?? 0) < SURELY_HELD_FROM) return undefined;
  const besides = [subject, ...verb];
  const things = (positions[subject] ?? [])
    .flatMap((at) => terms[at] ?? [])
    .filter((thing) => isThingAsked(statement, thing, { query, coverage, besides }));
  const words = [...cuesIn(statement, 'start'), ...cuesIn(statement, 'end')];
  for (const cue of words.filter((one) => one.phase === phase)) {
    const isPresent = PRESENT.test(cue.word);
    const goneOn = words.find((one) => goesOn(statement, one, cue));
    const isAhead =
      isPresent || [cue, goneOn].some((one) => one && AHEAD.test(statement.slice(0, one.start)));
    for (const thing of things) {
      const form = formOf(statement, { cue, thing, words, goneOn });
      const isBehindOther = goneOn !== undefined && thing.end <= goneOn.start;
      const start = isBehindOther ? cue.start : Math.min(cue.start, thing.start);
      if (form) {
        return { span: { start, end: Math.max(cue.end, thing.end) }, form, isAhead, isPresent };
      }
    }
  }
  return undefined;
}

/** A word by which a statement reports a phase. */
interface PhaseCue extends Span {
  readonly phase: StartOrEnd;
  readonly word: string;
}

function cuesIn(statement: string, phase: StartOrEnd): readonly PhaseCue[] {
  return [...statement.matchAll(REPORTS[phase])].map(({ 0: word, index }) => ({
    ...{ phase, word, start: index, end: index + word.length },
  }));
}

/** Whether one thing has two different phases joined by "and". */
function goesOn(statement: string, one: PhaseCue, cue: PhaseCue): boolean {
  const between = statement.slice(one.end, cue.start);
  return (
    one.phase !== cue.phase &&
    one.end < cue.start &&
    between.length <= BEHIND &&
    BETWEEN_PHASES.test(between)
  );
}

/** How the word of a phase and a thing belong together; undefined where they do not. */
function formOf(
  statement: string,
  {
    cue,
    thing,
    words,
    goneOn,
  }: {
    readonly cue: Span;
    readonly thing: Span;
    readonly words: readonly Span[];
    readonly goneOn: Span | undefined;
  },
): ReportedPhase['form'] | undefined {
  if (thing.end <= cue.start) {
    const isOwn = !words.some(
      (one) => one !== goneOn && one.start >= thing.end && one.start < cue.start,
    );
    const between = statement.slice(thing.end, cue.start);
    const isFar = between.length > BEHIND || PARTS.test(between) || isOfRelative(between);
    // "The first meeting of the strike ended": the verb is another's.
    const isPart =
      OF_ANOTHER.test(statement.slice(0, thing.start)) &&
      !DEPENDENT.test(between) &&
      !/ing$/iu.test(statement.slice(cue.start, cue.end));
    const isSubject = isOwn && !isFar && !isPart && !HAS_OBJECT.test(statement.slice(cue.end));
    if (!isSubject) return undefined;
    return IN_ASIDE.test(statement.slice(0, thing.start)) ? 'aside' : 'subject-first';
  }
  if (thing.start < cue.end || thing.start - cue.end > BEFORE) return undefined;
  const between = statement.slice(cue.end, thing.start);
  const before = statement.slice(0, cue.start);
  if (!TO_THING.test(between) || isIntended(before, statement.slice(cue.start, cue.end))) {
    return undefined;
  }
  // "Agreed a truce at the end of the round": both are of one day.
  return / of /u.test(between) && !/(?<!\p{L})(?:at|with) the $/iu.test(before)
    ? 'aside'
    : 'object';
}

/** Whether a relative pronoun between a thing and a verb makes the verb another thing's. */
function isOfRelative(between: string): boolean {
  const own = OWN_RELATIVE.exec(between)?.[0] ?? '';
  return RELATIVE.test(between.slice(own.length));
}

/** Words that make a phase an intention: "a plan for lifting the siege". */
const INTENDED = /(?<!\p{L})(?:for|of|on|about|without|towards?|in|into|before|after|from) $/iu;

/** Agreements, which bring about the end they are made for: "an agreement to end the strike". */
const BRINGS = new RegExp(
  `(?<!\\p{L})(?:agree\\p{L}{0,5}|${inSingular(AGREEMENTS)}|sign\\p{L}{0,3}|voted|decided)(?!\\p{L})`,
  'iu',
);

/** Whether a phase is only planned or wanted. */
function isIntended(before: string, word: string): boolean {
  if (/ing$/iu.test(word)) return INTENDED.test(before);
  return /(?<!\p{L})to $/iu.test(before) && !BRINGS.test(before);
}
