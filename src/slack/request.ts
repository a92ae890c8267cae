/** What somebody wants of the bot. */
export type Request =
  | { readonly kind: 'ask'; readonly question: string }
  | { readonly kind: 'withdraw'; readonly id: string }
  | { readonly kind: 'sources' }
  | { readonly kind: 'help' };

/** A subcommand: its first word, how it is written, what it does, and what must follow the word. */
interface Subcommand {
  readonly word: string;
  readonly usage: string;
  readonly does: string;
  readonly editorsOnly: boolean;
  /** The request that the rest makes; nothing where the rest does not fit. */
  read(rest: string): Request | undefined;
}

/** The archive's own ids; whatever else follows "withdraw" is a question about a withdrawal. */
const ARTICLE_ID = /^[0-9a-f]{16}$/;

/** Everything that is no plain question. Help, the manifest's hint and the grammar rest on it. */
export const SUBCOMMANDS: readonly Subcommand[] = [
  {
    word: 'ask',
    usage: 'ask …',
    does: 'asks, whatever the first word is',
    editorsOnly: false,
    read: (rest) => (rest === '' ? { kind: 'help' } : { kind: 'ask', question: rest }),
  },
  {
    word: 'sources',
    usage: 'sources',
    does: 'says what the archive holds',
    editorsOnly: false,
    read: (rest) => (rest === '' ? { kind: 'sources' } : undefined),
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
export function parseRequest(typed: string): Request {
  const text = typed.trim();
  if (text === '' || GREETING.test(text)) return { kind: 'help' };
  const [first = '', rest = ''] = split(text);
  const isQuestion = text.endsWith('?');
  const subcommand = SUBCOMMANDS.find(({ word }) => word === first.toLowerCase());
  if (subcommand && (!isQuestion || subcommand.word === 'ask')) {
    const request = subcommand.read(rest);
    if (request) return request;
  }
  return { kind: 'ask', question: text };
}

function split(text: string): readonly string[] {
  const at = text.search(/\s/);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at).trim()];
}
