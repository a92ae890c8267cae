import { isBeforeAddress } from '../bot/requests/parse-request.ts';
import { withoutFormattingMarks } from './formatting-marks.ts';

/** A mention of a person or a bot: "<@U012ABC>" or "<@U012ABC|ada>". */
const MENTION = /<@[UWB][A-Z0-9]+(?:\|[^<>]*)?>/g;

/** Mentions that a text begins with, and the punctuation that sets them off. */
const FIRST_MENTIONS = /^\s*(?:<@[UWB][A-Z0-9]+(?:\|[^<>]*)?>[\s,:;.!…–—-]*)+/;

/** Whether a message mentions somebody, or a group of people. */
export function namesSomebody(text: string): boolean {
  return /<(?:@[UW]|!subteam|!here|!channel|!everyone)/.test(text.slice(0, MESSAGE_CHARACTERS));
}

/** Whether a message mentions somebody by their id. */
export function names(text: string, user: string | undefined): boolean {
  const read = text.slice(0, MESSAGE_CHARACTERS);
  return user !== undefined && (read.includes(`<@${user}>`) || read.includes(`<@${user}|`));
}

const REFERENCE = /<([^<>|]*)(?:\|([^<>]*))?>/g;

/** Characters of a message at most, as Slack documents it; a longer one is read as far as this. */
export const MESSAGE_CHARACTERS = 40_000;

/** Characters that show nothing: spaces without width, and what directs the order of writing. */
const INVISIBLE = /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** What Slack puts before the lines of a quotation or a list. */
const LINE_MARK = /^[ \t]*(?:(?:&gt;[ \t]*)+|[•◦▪‣*–—-][ \t]+)/gm;

/** What stands around lines of code. */
const CODE_FENCE = '```';

/** The first number of a list. */
const FIRST_NUMBER = /^\s*1[.)]\s+/;

/** Emoji by their names, with what varies them: ":wave::skin-tone-2:". */
const EMOJI = /(?<![\p{L}\p{N}:/.])(?::(?=[a-z+-]|100)[a-z0-9_+'-]+:)+/gu;

/**
 * What somebody typed, from what Slack makes of it, in one line: mentions of people, marks of
 * formatting and emoji are taken out, channels and groups are given as they were shown, addresses as
 * they lead, and `&amp;`, `&lt;`, `&gt;` are read.
 */
export function typedText(text: string): string {
  const line = bare(text).replace(LINE_MARK, ' ').replace(FIRST_NUMBER, '');
  return readMarkup(line).replace(/\s+/g, ' ').trim();
}

/** The same in the lines in which it stands, with what marks them as quoted or as items of a list. */
export function typedLines(text: string): string {
  return readMarkup(bare(text))
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

/** As much of a text as is read, without what shows nothing. */
function bare(text: string): string {
  return text.slice(0, MESSAGE_CHARACTERS).replace(INVISIBLE, '').replaceAll(CODE_FENCE, ' ');
}

function readMarkup(text: string): string {
  const plain = withoutFormattingMarks(text)
    // Before the punctuation behind a mention is taken out, in which the first mark of one could be.
    .replace(EMOJI, ' ')
    .replace(FIRST_MENTIONS, '')
    .replace(MENTION, ' ')
    .replace(REFERENCE, (_, target: string, label: string | undefined, at: number, all: string) =>
      shown({ target, label, before: all.slice(0, Math.min(at, BEFORE_CHARACTERS)) }),
    );
  return unescaped(plain);
}

/** Reads the three characters that Slack escapes in a text. */
export function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** Longer than what stands before the address of a subcommand. */
const BEFORE_CHARACTERS = 100;

/** Escapes the three characters that Slack reads in a text. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A reference that Slack made of something: "<target|label>". */
interface Reference {
  readonly target: string;
  readonly label: string | undefined;
  /** The beginning of the text that it stands in, up to it. */
  readonly before: string;
}

function shown({ target, label, before }: Reference): string {
  switch (target[0]) {
    case '#':
      return label ? `#${label}` : '';
    case '@':
      return '';
    case '!':
      return label ?? nameOf(target);
    default:
      return isOwnWords(label) && !isBeforeAddress(before) ? label : withoutScheme(target);
  }
}

/** What Slack shows of "!here", "!subteam^S1" and "!date^1392734382^{date}" that have no label. */
function nameOf(target: string): string {
  const [name = '', value] = target.slice(1).split('^');
  if (name === 'subteam') return '';
  if (name !== 'date') return `@${name}`;
  const at = new Date(Number(value) * 1000);
  return Number.isNaN(+at) ? '' : at.toISOString().slice(0, 'YYYY-MM-DD'.length);
}

/** Whether a label is words that somebody put there, and not the address, which Slack may cut. */
function isOwnWords(label: string | undefined): label is string {
  return label !== undefined && (/\s/.test(label.trim()) || !/[./…]/.test(label));
}

function withoutScheme(target: string): string {
  return target.replace(/^(?:mailto|tel):/i, '');
}
