import { WEEKDAY } from '../../domain/calendar/names.ts';
import { editDistance } from '../../text/similarity/edit-distance.ts';
import type { DigestAction } from '../deliveries/digest-commands.ts';

/** What a digest is told to do, by words of the same meaning. */
const DIGEST_WORDS: Readonly<Record<string, DigestAction>> = {
  '': 'form',
  form: 'form',
  set: 'form',
  setup: 'form',
  start: 'form',
  on: 'form',
  change: 'form',
  edit: 'form',
  daily: 'form',
  now: 'now',
  preview: 'now',
  show: 'now',
  off: 'off',
  stop: 'off',
  end: 'off',
  cancel: 'off',
  remove: 'off',
  delete: 'off',
  list: 'list',
  all: 'list',
};

/** What words behind "digest" want of it; nothing where they are none of these. */
export function digestActionOf(words: string): DigestAction | undefined {
  const wanted = words.toLowerCase();
  return Object.hasOwn(DIGEST_WORDS, wanted) ? DIGEST_WORDS[wanted] : undefined;
}

/** A word of a time at which a digest could be wanted. */
const TIME_WORD = new RegExp(
  String.raw`^(?:weekly|daily|hourly|monthly|nightly|twice|once|every|each|a|the|at|on|in|to|from|day|days|week|weeks|weekdays?|weekends?|month|hour|morning|evening|afternoon|noon|midnight|today|tonight|tomorrow|(?:${WEEKDAY})s?|am|pm|utc|\d{1,2}(?::\d{2})?(?:am|pm)?)$`,
  'i',
);

/** Whether words behind "digest" tell a time, or are one alone, so that no question is in them. */
export function isDigestArgument(words: string): boolean {
  const each = words.split(' ');
  return each.length === 1 || each.every((word) => TIME_WORD.test(word));
}

/** "stop the digest", "unsubscribe from this digest". */
const DIGEST_ENDED =
  /^(?:stop|cancel|end|unsubscribe(?: from)?|turn off|switch off|disable)(?: the| my| our| this| daily)* digests?$/i;

/** "stop watching for the talks". */
const WATCH_ENDED = /^(?:stop|end|cancel) watching(?: for)?(?: (.+))?$/i;

/** Words of what could be wanted of somebody's standing questions. */
const QUESTIONS_WORDS: ReadonlySet<string> = new Set([
  ...['forget', 'delete', 'remove', 'clear', 'cancel', 'stop', 'end', 'off', 'list', 'show'],
  ...['all', 'mine', 'them', 'it', 'of', 'my'],
]);

/** Whether words behind "questions" tell what to do with them, so that no question is in them. */
export function isQuestionsArgument(words: string): boolean {
  return words
    .toLowerCase()
    .split(' ')
    .every((word) => QUESTIONS_WORDS.has(word));
}

/** "forget all my questions", "list my questions". */
const QUESTIONS_FORGOTTEN =
  /^(?:forget|delete|remove|clear|cancel)(?: all| my| of| the| standing)+ questions$/i;
const QUESTIONS_LISTED = /^(?:(?:list|show)(?: me| all| my| the| standing)*|my) questions$/i;

/** A subcommand said in other words, as it is written; nothing else is changed. */
export function rephrased(text: string): string {
  const bare = text.replace(/(?<![.!])[.!]+$/, '');
  if (DIGEST_ENDED.test(bare)) return 'digest off';
  if (QUESTIONS_FORGOTTEN.test(bare)) return 'questions forget all';
  if (QUESTIONS_LISTED.test(bare)) return 'questions';
  const watched = WATCH_ENDED.exec(bare);
  if (watched) return `unwatch ${watched[1] ?? ''}`.trim();
  switch (bare.toLowerCase()) {
    case 'watches':
    case 'watchlist':
    case 'watch list':
      return 'watch list';
    case 'digests':
      return 'digest list';
    case 'source':
      return 'sources';
    default:
      return text;
  }
}

/** The shortest word that is taken for misspelt: shorter ones are near too many others. */
const MISSPELT_CHARACTERS = 4;

/** From this length on a word may have two faults. */
const TWO_FAULTS_CHARACTERS = 8;

/** Words of English that are near a subcommand and may begin a question. */
const OTHER_WORDS: ReadonlySet<string> = new Set([
  ...['witch', 'watched', 'watches', 'digests', 'divest', 'direst', 'timelines', 'timeliness'],
  ...['held', 'hell', 'helm', 'heap', 'hemp', 'helps', 'source', 'sourced', 'unlatch', 'unmatch'],
  ...['questioned', 'questioner', 'questing'],
  ...['withdrew', 'withdrawn', 'withdraws', 'withhold'],
]);

/** The subcommand that a word is a misspelling of; nothing where it may be another word. */
export function subcommandNear(word: string, subcommands: readonly string[]): string | undefined {
  return OTHER_WORDS.has(word) ? undefined : subcommands.find((one) => isMisspelling(word, one));
}

function isMisspelling(word: string, right: string): boolean {
  const faults = right.length >= TWO_FAULTS_CHARACTERS ? 2 : 1;
  if (Math.min(word.length, right.length) < MISSPELT_CHARACTERS) return false;
  if (Math.abs(word.length - right.length) > faults) return false;
  // A fault in the first letter is rare, but for one that changed its place.
  const beginsAlike = word[0] === right[0] || (word[0] === right[1] && word[1] === right[0]);
  return beginsAlike && editDistance(word, right) <= faults;
}
