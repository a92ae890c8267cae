/** How a command is written, and what it does, within a sentence. */
interface CommandWords {
  readonly usage: string;
  readonly does: string;
}

/** All commands, as the help lists them. */
export const COMMAND_WORDS = {
  ask: { usage: 'ask …', does: 'asks, whatever the first word is' },
  timeline: {
    usage: 'timeline SUBJECT from DAY to DAY',
    does: 'tells what happened when; each part can be left out',
  },
  voices: {
    usage: 'voices WHO on SUBJECT',
    does: 'tells what somebody said; the subject can be left out',
  },
  sides: { usage: 'sides SUBJECT', does: 'sets side by side what each side says' },
  figures: { usage: 'figures SUBJECT', does: 'tells who gave which number, the newest first' },
  state: {
    usage: 'state SUBJECT',
    does: 'tells where each party stands; “since DAY” behind the subject tells what changed',
  },
  check: {
    usage: 'check MESSAGE',
    does: 'shows what the sources have on a quotation or a message that is pasted behind it; so does “Check with Parley” in the menu of any message',
  },
  watch: {
    usage: 'watch SUBJECT',
    does: 'tells this channel of new reports on a subject; without one, lists the watches here',
  },
  unwatch: { usage: 'unwatch SUBJECT', does: 'ends a watch' },
  questions: {
    usage: 'questions',
    does: 'lists your questions that wait for an answer; “questions forget all” forgets them',
  },
  digest: {
    usage: 'digest',
    does: 'sets the daily digest of this channel; “digest now” shows it, “digest off” ends it, “digest list” lists all',
  },
  sources: {
    usage: 'sources',
    does: 'says what the archive holds and follows; editors add and remove ADDRESS',
  },
  add: { usage: 'add ADDRESS', does: 'takes in the article at an address' },
  withdraw: { usage: 'withdraw ID', does: 'takes an article out at once' },
  help: { usage: 'help', does: 'says how to ask' },
} as const satisfies Readonly<Record<string, CommandWords>>;

/** What commands take, in sentences: said where something is nearly one. */
export const COMMAND_HINTS = {
  questions:
    '“questions” lists your questions that wait for an answer; “questions forget all” forgets them.',
  digest:
    '“digest” opens the form of this channel’s daily digest; “digest now” shows it, “digest off” ends it, “digest list” lists all.',
  sources:
    '“sources” says what I hold and follow; “sources add ADDRESS” and “sources remove ADDRESS” take the address of a feed or page, such as https://news.example/feed.xml.',
  add: '“add” takes the address of an article, such as https://news.example/talks.',
  withdraw:
    '“withdraw” takes the id of an article: sixteen letters and digits, which “sources” lists.',
} as const;

/** Which command a misspelt word is taken for, and what that does. */
export function didYouMean(command: string, { usage, does }: CommandWords): string {
  return `Did you mean “${command}”? “${usage}” ${does}.`;
}

/** That something is nearly a command, what that takes, and how it is asked as a question. */
export function noCommand(typed: string, hint: string): string {
  return `“${typed}” is no command. ${hint} To ask it as a question, put “ask” before it.`;
}

/** That what was typed was read as a command, where it may have been a question. */
export const READ_AS_COMMAND = 'I read this as a command.';

/** The question of an answer that stands below nothing that was typed. */
export function questionAsked(question: string): string {
  return `Asked: ${question}`;
}

/** What stands before a question that was composed. */
export const ASKED_AS = 'Asked as: ';

/** As what a follow-up was asked. */
export function askedAs(question: string): string {
  return `${ASKED_AS}${question}`;
}

/** What asks for a state of play without its subject; begins in small letters, as faults do. */
export const STATE_WITHOUT_SUBJECT =
  'name the subject, such as “state prisoner exchange since 1 March”';

/** What is said of listening in a thread. */
export const LISTENING = {
  on: 'I listen in this thread again, where this workspace lets me: ask without mentioning me.',
  off: 'I no longer listen in this thread: mention me to ask.',
  direct: 'Here I answer every message: it is written to me alone.',
  noThread: 'Say so in the thread that you mean.',
} as const;
