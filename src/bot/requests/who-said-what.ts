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

/** Words behind "voices" that are no name of a speaker: "voices of civilians", "voices raised against". */
const NO_SPEAKER =
  /^(?:of|from|in|at|for|against|are|were|is|was|have|has|had|raised|calling|that|who|which|heard)\b/i;

/** Words of the longest name of a speaker. */
const MOST_NAME_WORDS = 5;

/** "Anna Berg on the truce": a speaker, and what about; nothing where it has another shape. */
function readVoices(rest: string): WhoSaidWhatRequest | undefined {
  const [who = '', ...about] = rest.split(/\s(?:on|about|regarding)\s/i);
  const words = who.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0 || words.length > MOST_NAME_WORDS || NO_SPEAKER.test(who))
    return undefined;
  const subject = rest.slice(who.length).replace(/^\s(?:on|about|regarding)\s+/i, '');
  return { kind: 'voices', who: words.join(' '), about: about.length > 0 ? subject : null };
}

/** What goes on from a word into a sentence or another name: "figures show", "state department". */
const NO_SUBJECT: Readonly<Record<'sides' | 'figures' | 'state', RegExp>> = {
  sides:
    /^(?:are|were|is|was|say|said|have|has|had|do|did|does|agree|agreed|met|meet|with|who|that|which|differ|want|will|can)\b/i,
  figures:
    /^(?:show|shows|showed|say|says|are|were|is|was|that|which|who|suggest|released|given|quoted|differ|do|does|did|have|has|had|out|up|from)\b/i,
  state:
    /^(?:of|department|dept|duma|media|tv|television|news|agency|visit|secretary|owned|run|budget|security|border|council|emergency|funeral|is|was|has|had|and|actors?|terror|sponsor|parliament|property|assets?|control|leaders?|officials?|institutions?|prosecutors?|broadcaster)\b/i,
};

/** A subject of sides, figures or a state of play; nothing where the words are a question. */
function readSubject(
  kind: 'sides' | 'figures' | 'state',
  rest: string,
): WhoSaidWhatRequest | undefined {
  if (rest.trim() === '' || NO_SUBJECT[kind].test(rest)) return undefined;
  return { kind, subject: rest.replace(/^(?:on|about|for|of)\s+/i, '') };
}

/** Words of the shortest message that is checked. */
const LEAST_WORDS = 4;

/**
 * A message to check: it begins as a sentence or quotes somebody ("check whether the truce held" is a
 * question).
 */
function readMessage(rest: string): WhoSaidWhatRequest | undefined {
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
