import { type SmallTalk, smallTalkOf } from '../../search/question/small-talk.ts';
import type { DigestAction } from '../deliveries/digest-commands.ts';
import { COMMAND_HINTS, COMMAND_WORDS, didYouMean } from '../words/commands.ts';
import {
  digestActionOf,
  isDigestArgument,
  isQuestionsArgument,
  rephrased,
  subcommandNear,
} from './near-misses.ts';
import { addressIn, isQuestion, listeningOf, unquoted, withoutCourtesies } from './plain-words.ts';
import { WHO_SAID_WHAT_COMMANDS, type WhoSaidWhatRequest } from './who-said-what.ts';

/** What somebody wants of the bot. */
export type BotRequest =
  | { readonly kind: 'ask'; readonly question: string }
  | {
      readonly kind: 'timeline';
      /** What it is about and when, in words; `null` for whatever matters most. */
      readonly subject: string | null;
    }
  | WhoSaidWhatRequest
  | { readonly kind: 'watch'; readonly phrase: string }
  | { readonly kind: 'unwatch'; readonly phrase: string }
  | { readonly kind: 'watches' }
  | { readonly kind: 'questions' }
  | { readonly kind: 'forget-questions' }
  | { readonly kind: 'digest'; readonly action: DigestAction }
  | { readonly kind: 'withdraw'; readonly id: string }
  | { readonly kind: 'add' | 'follow' | 'unfollow'; readonly address: string }
  | { readonly kind: 'sources' }
  | { readonly kind: 'help' }
  | { readonly kind: 'small-talk'; readonly about: Exclude<SmallTalk, 'help'> }
  /** Something that is nearly a subcommand, and what that takes, in sentences. */
  | { readonly kind: 'near-miss'; readonly typed: string; readonly hint: string }
  /** Whether messages of a thread are answered that do not mention the bot. */
  | { readonly kind: 'listen'; readonly to: 'on' | 'off' }
  /** Nothing of it was read. */
  | { readonly kind: 'too-long'; readonly characters: number };

/**
 * Characters of a message at most, before anything of it is read: ten times what a question may
 * have, so that whoever pastes an article is told what to do instead.
 */
export const MAX_MESSAGE_CHARACTERS = 10_000;

/** A subcommand: its first word, how it is written, what it does, and what must follow the word. */
interface Subcommand {
  readonly word: string;
  readonly usage: string;
  readonly does: string;
  readonly editorsOnly: boolean;
  /** Whether quotation marks around the rest belong to it. */
  readonly keepsMarks?: boolean;
  /** The request that the rest makes; nothing where the rest does not fit. */
  read(rest: string): BotRequest | undefined;
  /** What it takes, where the rest does not fit it and is no question either. */
  hint?(rest: string): string | undefined;
}

/** The archive's own ids; whatever else follows "withdraw" is a question about a withdrawal. */
const ARTICLE_ID = /^[0-9a-f]{16}$/;

/** What makes a statement of "timeline": "timeline was agreed", "timeline proposed by Berg". */
const TIMELINE_TOLD =
  /^(?:is|was|has|had|will|would|should|remains|(?:proposed|agreed|set|announced|given|suggested) (?:by|in|at|for))\b/i;

/** Everything that is no plain question. Help and the grammar rest on it. */
export const SUBCOMMANDS: readonly Subcommand[] = [
  {
    word: 'ask',
    ...COMMAND_WORDS.ask,
    editorsOnly: false,
    read: (rest) => (rest === '' ? { kind: 'help' } : { kind: 'ask', question: rest }),
  },
  {
    word: 'timeline',
    ...COMMAND_WORDS.timeline,
    editorsOnly: false,
    read: (rest) =>
      TIMELINE_TOLD.test(rest)
        ? undefined
        : { kind: 'timeline', subject: rest.replace(/^(?:of|for)(?:\s+|$)/i, '') || null },
  },
  ...WHO_SAID_WHAT_COMMANDS,
  {
    word: 'watch',
    ...COMMAND_WORDS.watch,
    editorsOnly: false,
    read: (rest) => {
      if (/^(?:list)?$/i.test(rest)) return { kind: 'watches' };
      return { kind: 'watch', phrase: rest.replace(/^for\s+(?=\S)/i, '') };
    },
  },
  {
    word: 'unwatch',
    ...COMMAND_WORDS.unwatch,
    editorsOnly: false,
    read: (rest) => (rest === '' ? { kind: 'watches' } : { kind: 'unwatch', phrase: rest }),
  },
  {
    word: 'questions',
    ...COMMAND_WORDS.questions,
    editorsOnly: false,
    read: (rest) => {
      if (/^(?:list|show)?$/i.test(rest)) return { kind: 'questions' };
      return /^forget all$/i.test(rest) ? { kind: 'forget-questions' } : undefined;
    },
    hint: (rest) => (isQuestionsArgument(rest) ? COMMAND_HINTS.questions : undefined),
  },
  {
    word: 'digest',
    ...COMMAND_WORDS.digest,
    editorsOnly: false,
    read: (rest) => {
      const action = digestActionOf(rest);
      return action && { kind: 'digest', action };
    },
    hint: (rest) => (isDigestArgument(rest) ? COMMAND_HINTS.digest : undefined),
  },
  {
    word: 'sources',
    ...COMMAND_WORDS.sources,
    editorsOnly: false,
    read: sourcesRequest,
    hint: (rest) =>
      /^(?:add|remove)(?:\s+\S+)?$|^\S+$/i.test(rest) ? COMMAND_HINTS.sources : undefined,
  },
  {
    word: 'add',
    ...COMMAND_WORDS.add,
    editorsOnly: true,
    read: (rest) => {
      const address = addressIn(rest);
      return address === undefined ? undefined : { kind: 'add', address };
    },
    hint: (rest) => (/^\S*$/.test(rest) ? COMMAND_HINTS.add : undefined),
  },
  {
    word: 'withdraw',
    ...COMMAND_WORDS.withdraw,
    editorsOnly: true,
    read: (rest) => {
      const id = rest.toLowerCase();
      return ARTICLE_ID.test(id) ? { kind: 'withdraw', id } : undefined;
    },
    hint: (rest) => (/\s/.test(rest) || /^\D+$/.test(rest) ? undefined : COMMAND_HINTS.withdraw),
  },
  {
    word: 'help',
    ...COMMAND_WORDS.help,
    editorsOnly: false,
    read: (rest) =>
      rest === '' || isSubcommand(rest.toLowerCase()) ? { kind: 'help' } : undefined,
  },
];

/**
 * The one grammar of commands, mentions and direct messages. A first word is a subcommand only if
 * the rest fits it; a trailing "?" makes a question of anything but "ask"; nothing
 * typed asks for help. What is nearly a subcommand, and can be no question, gets a hint.
 */
export function parseRequest(typed: string): BotRequest {
  const characters = typed.length;
  if (characters > MAX_MESSAGE_CHARACTERS) return { kind: 'too-long', characters };
  const text = withoutCourtesies(typed, isSubcommand);
  const to = listeningOf(typed);
  if (to !== undefined) return { kind: 'listen', to };
  return smallTalk(typed, text) ?? command(text) ?? { kind: 'ask', question: text };
}

function smallTalk(typed: string, text: string): BotRequest | undefined {
  // "help?" may be about help for somebody.
  if (isQuestion(text) && isSubcommand(firstWordOf(text)[0])) return undefined;
  const about = smallTalkOf(text || typed) ?? smallTalkOf(typed);
  if (about === undefined) return undefined;
  return about === 'help' ? { kind: 'help' } : { kind: 'small-talk', about };
}

function command(text: string): BotRequest | undefined {
  const [first, rest] = firstWordOf(unquoted(rephrased(text)));
  const subcommand = findSubcommand(first);
  if (subcommand?.word === 'ask') return subcommand.read(rest);
  if (isQuestion(text)) return undefined;
  const argument = subcommand?.keepsMarks ? rest : unquoted(rest);
  return subcommand
    ? (subcommand.read(argument) ?? nearMiss(text, subcommand.hint?.(argument)))
    : misspelt(text, first, argument);
}

/** A subcommand whose first word has a fault, where the rest fits it. */
function misspelt(text: string, first: string, argument: string): BotRequest | undefined {
  const word = subcommandNear(bareWord(first), WORDS);
  const meant = word === undefined ? undefined : findSubcommand(word);
  if (!meant?.read(argument) && meant?.hint?.(argument) === undefined) return undefined;
  const whole = `${meant.word} ${argument}`.trim();
  return nearMiss(text, didYouMean(whole, meant));
}

function nearMiss(typed: string, hint: string | undefined): BotRequest | undefined {
  return hint === undefined ? undefined : { kind: 'near-miss', typed, hint };
}

const WORDS = SUBCOMMANDS.map(({ word }) => word);

function isSubcommand(word: string): boolean {
  return findSubcommand(word) !== undefined;
}

function findSubcommand(first: string): Subcommand | undefined {
  const typed = bareWord(first);
  return SUBCOMMANDS.find(({ word }) => word === typed);
}

/** A word in small letters without the marks that people put around commands: "!help", "digest:". */
function bareWord(word: string): string {
  return word.toLowerCase().replace(/^[/!.#"“'‘–—-]+|(?<![:;.,!"”'’])[:;.,!"”'’]+$/gu, '');
}

/** What stands before the address that a subcommand takes. */
const BEFORE_ADDRESS = /^\W*(?:add|sources\s+(?:add|remove))\s+$/i;

/** Whether a text, read up to a link, is a subcommand that takes an address next. */
export function isBeforeAddress(text: string): boolean {
  return BEFORE_ADDRESS.test(text);
}

function sourcesRequest(rest: string): BotRequest | undefined {
  if (/^(?:list|all|show)?$/i.test(rest)) return { kind: 'sources' };
  const [verb, written] = firstWordOf(rest);
  const address = addressIn(written);
  if (address === undefined) return undefined;
  if (/^add$/i.test(verb)) return { kind: 'follow', address };
  return /^remove$/i.test(verb) ? { kind: 'unfollow', address } : undefined;
}

/** The first word of a text, and what stands behind it. */
function firstWordOf(text: string): readonly [word: string, rest: string] {
  const at = text.search(/\s/);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at).trim()];
}
