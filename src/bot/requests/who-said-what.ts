import { parseSubjectWindow } from '../../answers/timeline/parse-subject-window.ts';
import { Failure } from '../../domain/failure.ts';
import { type BotDeps, todayOf } from '../bot-deps.ts';
import type { WhoSaidWhatContent } from '../message-content.ts';
import { COMMAND_WORDS, STATE_WITHOUT_SUBJECT } from '../words/commands.ts';

/** What is asked of who said what. */
export type WhoSaidWhatRequest =
  | {
      readonly kind: 'voices';
      readonly who: string;
      /** `null` for whatever it was about. */
      readonly about: string | null;
    }
  /** A subject, in words; "since DAY" behind it is a part of it. */
  | { readonly kind: 'sides' | 'figures' | 'state'; readonly subject: string }
  | { readonly kind: 'check'; readonly text: string };

/** Items that one message shows: what a phone shows without much scrolling. */
const SHOWN = { quotes: 5, claims: 2, figures: 6, passages: 2 } as const;

/** Words that begin a question, or a clause that asks for something. */
const ASKING =
  /^(?:who|whom|whose|what|when|where|why|how|which|whether|if|in (?:which|what|how)|your|their|my)\b/i;

/** What a word goes on with that stands in a phrase by itself: "sides in the talks", "figures such as Berg". */
const GOING_ON =
  /^(?:in|to|with|within|behind|between|among|at|by|from|like|such as|close to|near|over|under|against|inside|outside|around|across)\s/i;

/** Words behind "voices" that are no name of a speaker: "voices raised against", "voices concern over". */
const NO_SPEAKER =
  /^(?:of|for|are|were|is|was|have|has|had|raised|calling|that|who|which|heard|grow|grew|rise|rose|doubts?|concerns?|support|opposition|hopes?|optimism|scepticism|skepticism|fears?|anger|worry|worries|alarm|regret|confidence|frustration|dissent|outrage|critical|opposed)\b/i;

/** Words of the longest name of a speaker. */
const MOST_NAME_WORDS = 5;

/** "Anna Berg on the truce": a speaker, and what about; nothing where it has another shape. */
function readVoices(rest: string): WhoSaidWhatRequest | undefined {
  const [who = '', ...about] = rest.split(/\s(?:on|about|regarding)\s/i);
  const words = who.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0 || words.length > MOST_NAME_WORDS || goesOnAsQuestion(rest, NO_SPEAKER))
    return undefined;
  const subject = rest.slice(who.length).replace(/^\s(?:on|about|regarding)\s+/i, '');
  return { kind: 'voices', who: words.join(' '), about: about.length > 0 ? subject : null };
}

/** What goes on from a word into a sentence or another name: "figures show", "state department". */
const NO_SUBJECT: Readonly<Record<'sides' | 'figures' | 'state', RegExp>> = {
  sides:
    /^(?:are|were|is|was|said|says?|have|has|had|do|did|does|agreed?|met|meet|who|that|which|differ(?:ed)?|want(?:ed)?|will|can|could|may|must|should|still|accused?|blamed?|prepared?|failed?|exchanged|traded|signed|reached|held|began|begin|resumed?|continued?|remain(?:ed)?|reject(?:ed)?|accept(?:ed)?|den(?:y|ied)|hope(?:d)? (?:for|to|that)|called|vowed|pledged|promised|swapped|confirmed|claimed|far apart|divided)\b/i,
  figures:
    /^(?:show(?:s|ed)?|say|says|said|are|were|is|was|that|which|who|suggest(?:s|ed)?|released|given|quoted|differ(?:ed)?|var(?:y|ied)|rose|rise|fell|fall|do|does|did|have|has|had|out|up|published|provided|cited|put)\b/i,
  state:
    /^(?:of|department|dept|duma|media|tv|television|news|agency|visit|secretary|owned|run|budget|security|border|council|emergency|funeral|is|was|has|had|and|actors?|terror|sponsor|parliament|property|assets?|control|leaders?|officials?|institutions?|prosecutors?|broadcaster|capture|police|archives?|(?:[\p{L}-]+ )?(?:bank|banks|company|companies|corporation|firms?|enterprises?|railways?|monopoly|university))\b/iu,
};

/** Whether the words behind a subcommand go on as a question or as a sentence of their own. */
function goesOnAsQuestion(rest: string, goesOn: RegExp): boolean {
  const isMutual = /\b(?:each other|one another)\b/i.test(rest);
  return goesOn.test(rest) || GOING_ON.test(rest) || ASKING.test(rest) || isMutual;
}

/** A subject of sides, figures or a state of play; nothing where the words are a question. */
function readSubject(
  kind: 'sides' | 'figures' | 'state',
  rest: string,
): WhoSaidWhatRequest | undefined {
  if (rest.trim() === '' || goesOnAsQuestion(rest, NO_SUBJECT[kind])) return undefined;
  return { kind, subject: rest.replace(/^(?:on|about|for|of)\s+/i, '') };
}

/** Words of the shortest message that is checked. */
const LEAST_WORDS = 4;

/** A statement that is named and not given: "check Berg's claim about the truce". */
const NAMED_STATEMENT =
  /^(?:[\p{L}\p{M}.’'-]+ ){0,2}[\p{L}\p{M}.-]+(?:[’']s? (?:claims?|words|post)|(?:[’']s?)? (?:statements?|quotes?|remarks|speech)) (?:on|about|of|from|at|in|to|regarding)\b[^"“”«»„]*$/u;

/**
 * A message to check: it begins as a sentence or quotes somebody ("check whether the truce held" is a
 * question).
 */
function readMessage(rest: string): WhoSaidWhatRequest | undefined {
  if (NAMED_STATEMENT.test(rest)) return undefined;
  const isQuoting = /["“”«»„]/u.test(rest);
  const isSentence = /^\p{Lu}/u.test(rest) && rest.split(/\s+/).length >= LEAST_WORDS;
  return isQuoting || isSentence ? { kind: 'check', text: rest } : undefined;
}

/** Subcommands that take a subject and nothing else. */
const OF_SUBJECTS = ['sides', 'figures', 'state'] as const;

/** The subcommands of who said what: what follows the word must have their shape. */
export const WHO_SAID_WHAT_COMMANDS = [
  {
    word: 'voices',
    ...COMMAND_WORDS.voices,
    editorsOnly: false,
    read: readVoices,
  },
  ...OF_SUBJECTS.map((word) => ({
    word,
    ...COMMAND_WORDS[word],
    editorsOnly: false,
    read: (rest: string) => readSubject(word, rest),
  })),
  {
    word: 'check',
    ...COMMAND_WORDS.check,
    editorsOnly: false,
    keepsMarks: true,
    read: readMessage,
  },
];

/** What the archive has of who said what. Throws its Failures. */
export async function whoSaidWhat(
  request: WhoSaidWhatRequest,
  deps: BotDeps,
): Promise<WhoSaidWhatContent> {
  const { archive, beat } = deps;
  const today = todayOf(deps);
  switch (request.kind) {
    case 'voices': {
      const { who, about } = request;
      return { kind: 'voices', voices: await archive.voices({ who, about, limit: SHOWN.quotes }) };
    }
    case 'sides':
      return { kind: 'sides', sides: await archive.sides(request.subject, SHOWN.claims) };
    case 'figures': {
      const { subject } = request;
      const ledger = await archive.figures({ subject, limit: SHOWN.figures, today });
      return { kind: 'figures', ledger };
    }
    case 'state': {
      const { subject, from } = parseSubjectWindow(request.subject, {
        today,
        namedDays: beat.days,
      });
      if (subject === null) {
        throw new Failure('bad-question', STATE_WITHOUT_SUBJECT);
      }
      return { kind: 'state', state: await archive.state({ subject, since: from, today }) };
    }
    case 'check':
      return {
        kind: 'check',
        check: await archive.check({ message: request.text, limit: SHOWN.passages }),
      };
  }
}
