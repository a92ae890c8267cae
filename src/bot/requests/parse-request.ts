import type { DigestAction } from '../deliveries/digest-commands.ts';

/** What somebody wants of the bot. */
export type BotRequest =
  | { readonly kind: 'ask'; readonly question: string }
  | {
      readonly kind: 'timeline';
      /** What it is about and when, in words; `null` for whatever matters most. */
      readonly subject: string | null;
    }
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
  /** Nothing of it was read. */
  | { readonly kind: 'too-long'; readonly characters: number };

/**
 * Characters of a message at most, before anything of it is read: ten times what a question may
 * have, so that whoever pastes an article is told what to do instead.
 */
export const MAX_MESSAGE_CHARACTERS = 10_000;

const DIGEST_ACTIONS: readonly DigestAction[] = ['form', 'now', 'off', 'list'];

/** A subcommand: its first word, how it is written, what it does, and what must follow the word. */
interface Subcommand {
  readonly word: string;
  readonly usage: string;
  readonly does: string;
  readonly editorsOnly: boolean;
  /** The request that the rest makes; nothing where the rest does not fit. */
  read(rest: string): BotRequest | undefined;
}

/** The archive's own ids; whatever else follows "withdraw" is a question about a withdrawal. */
const ARTICLE_ID = /^[0-9a-f]{16}$/;

/** An address of the web and nothing else. */
const WEB_ADDRESS = /^https?:\/\/\S+$/i;

/** The same without its scheme, as people write it and chats show it. */
const BARE_ADDRESS = /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/?#]\S*)?$/i;

/** Everything that is no plain question. Help and the grammar rest on it. */
export const SUBCOMMANDS: readonly Subcommand[] = [
  {
    word: 'ask',
    usage: 'ask …',
    does: 'asks, whatever the first word is',
    editorsOnly: false,
    read: (rest) => (rest === '' ? { kind: 'help' } : { kind: 'ask', question: rest }),
  },
  {
    word: 'timeline',
    usage: 'timeline SUBJECT from DAY to DAY',
    does: 'tells what happened when; each part can be left out',
    editorsOnly: false,
    read: (rest) => ({ kind: 'timeline', subject: rest.replace(/^of(?:\s+|$)/i, '') || null }),
  },
  {
    word: 'watch',
    usage: 'watch SUBJECT',
    does: 'tells this channel of new reports on a subject; without one, says what is watched for',
    editorsOnly: false,
    read: (rest) =>
      /^(?:list)?$/i.test(rest) ? { kind: 'watches' } : { kind: 'watch', phrase: rest },
  },
  {
    word: 'unwatch',
    usage: 'unwatch SUBJECT',
    does: 'ends that',
    editorsOnly: false,
    read: (rest) => (rest === '' ? { kind: 'watches' } : { kind: 'unwatch', phrase: rest }),
  },
  {
    word: 'questions',
    usage: 'questions',
    does: 'lists your questions that wait for an answer, and forgets them (“questions forget all” all of them)',
    editorsOnly: false,
    read: (rest) => {
      if (rest === '') return { kind: 'questions' };
      return /^forget all$/i.test(rest) ? { kind: 'forget-questions' } : undefined;
    },
  },
  {
    word: 'digest',
    usage: 'digest',
    does: 'sets the daily digest of this channel (“digest now” shows what it would hold, “digest off” ends it, “digest list” lists them)',
    editorsOnly: false,
    read: (rest) => {
      const action = DIGEST_ACTIONS.find((one) => one === (rest.toLowerCase() || 'form'));
      return action && { kind: 'digest', action };
    },
  },
  {
    word: 'sources',
    usage: 'sources',
    does: 'says what the archive holds and follows; editors add and remove ADDRESS',
    editorsOnly: false,
    read: sourcesRequest,
  },
  {
    word: 'add',
    usage: 'add ADDRESS',
    does: 'takes in the article at an address',
    editorsOnly: true,
    read: (rest) => {
      const address = addressIn(rest);
      return address === undefined ? undefined : { kind: 'add', address };
    },
  },
  {
    word: 'withdraw',
    usage: 'withdraw ID',
    does: 'takes an article out at once',
    editorsOnly: true,
    read: (rest) => (ARTICLE_ID.test(rest) ? { kind: 'withdraw', id: rest } : undefined),
  },
  {
    word: 'help',
    usage: 'help',
    does: 'says how to ask',
    editorsOnly: false,
    read: (rest) => (rest === '' ? { kind: 'help' } : undefined),
  },
];

const GREETING =
  /^(?:hi|hello|hey|good (?:morning|afternoon|evening)|thanks|thank you)(?:,? (?:parley|there|all|everyone))?[.!]*$/i;

/**
 * The one grammar of commands, mentions and direct messages. A first word is a subcommand only if
 * the rest fits it; a trailing "?" makes a question of anything but "ask"; nothing typed, or a
 * greeting, asks for help.
 */
export function parseRequest(typed: string): BotRequest {
  const characters = typed.length;
  if (characters > MAX_MESSAGE_CHARACTERS) return { kind: 'too-long', characters };
  const text = typed.trim();
  if (text === '' || GREETING.test(text)) return { kind: 'help' };
  const [first, rest] = firstWordOf(text);
  const isQuestion = text.endsWith('?');
  const subcommand = SUBCOMMANDS.find(({ word }) => word === first.toLowerCase());
  if (subcommand && (!isQuestion || subcommand.word === 'ask')) {
    const request = subcommand.read(rest);
    if (request) return request;
  }
  return { kind: 'ask', question: text };
}

function sourcesRequest(rest: string): BotRequest | undefined {
  if (rest === '') return { kind: 'sources' };
  const [verb, written] = firstWordOf(rest);
  const address = addressIn(written);
  if (address === undefined) return undefined;
  if (/^add$/i.test(verb)) return { kind: 'follow', address };
  return /^remove$/i.test(verb) ? { kind: 'unfollow', address } : undefined;
}

function addressIn(written: string): string | undefined {
  if (WEB_ADDRESS.test(written)) return written;
  return BARE_ADDRESS.test(written) ? `https://${written}` : undefined;
}

/** The first word of a text, and what stands behind it. */
function firstWordOf(text: string): readonly [word: string, rest: string] {
  const at = text.search(/\s/);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at).trim()];
}
