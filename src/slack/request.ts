import { parsePublished } from '../intake/published.ts';

/** What somebody wants of the bot. */
export type Request =
  | { readonly kind: 'ask'; readonly question: string }
  | {
      readonly kind: 'timeline';
      /** `null` for whatever matters most. */
      readonly subject: string | null;
      /** First and last day, both included; `null` is open. */
      readonly from: string | null;
      readonly to: string | null;
    }
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
    word: 'timeline',
    usage: 'timeline SUBJECT from DAY to DAY',
    does: 'tells what happened when; each part can be left out',
    editorsOnly: false,
    read: (rest) => ({ kind: 'timeline', ...readWindow(rest.replace(/^of\s+/i, '')) }),
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

/**
 * A subject with the days behind it. What stands behind "from" and "to" and is no day belongs to
 * the subject: "ferries from the island to the mainland".
 */
function readWindow(text: string): {
  subject: string | null;
  from: string | null;
  to: string | null;
} {
  const [, subject = '', first, last] =
    /^(.*?)(?:(?:^|\s+)from\s+(.+?))?(?:(?:^|\s+)to\s+(.+?))?$/i.exec(text) ?? [];
  const from = dayOf(first);
  const to = dayOf(last);
  if (from === undefined || to === undefined) return { subject: text, from: null, to: null };
  return { subject: subject === '' ? null : subject, from, to };
}

/** An ISO 8601 day; `null` where none is given, and nothing where it is no day. */
function dayOf(given: string | undefined): string | null | undefined {
  return given === undefined ? null : parsePublished(given)?.slice(0, 10);
}

function split(text: string): readonly string[] {
  const at = text.search(/\s/);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at).trim()];
}
