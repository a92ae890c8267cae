import { MESSAGE_CHARACTERS, typedLines, unescaped } from './slack-text.ts';

/** A part of a message as Slack sends it: a block, an element, an attachment. */
type SentPart = Readonly<Record<string, unknown>>;

/** Parts within parts that are looked into: a list in the blocks of a message that another one shows. */
const MOST_LEVELS = 12;

/** Parts of a message that are looked into, at most: a table of the largest size, and more. */
const MOST_PARTS = 4000;

/** What stands before an item of a list. */
const BULLET = '• ';

/** What is looked into, and how much more may be. */
interface Reading {
  left: number;
}

/**
 * All that a message shows in words, in the order in which it stands there: its blocks, or where it
 * has none of words its text; then what it quotes or shows of others, and of pages it links to
 * (https://docs.slack.dev/messaging/attachments). Paragraphs stand on lines of their own. Empty where
 * there are no words.
 *
 * @param message as Slack sends it; nothing of its form is taken for granted
 */
export function wordsOfMessage(message: unknown): string {
  if (!isPart(message)) return '';
  const reading: Reading = { left: MOST_PARTS };
  const { text, blocks, attachments } = message;
  const own =
    wordsOfParts(blocks, reading, 0) || (typeof text === 'string' ? typedLines(text) : '');
  const others = partsOf(attachments).map((one) => wordsOfAttachment(one, reading, 1));
  return joinWritten([own, ...others], '\n\n').slice(0, MESSAGE_CHARACTERS);
}

/** What is shown of another message, or of a page that is linked to. */
function wordsOfAttachment(attachment: SentPart, reading: Reading, level: number): string {
  const { pretext, title, text, fields, fallback, blocks, message_blocks } = attachment;
  const shared = partsOf(message_blocks).map(({ message }) =>
    isPart(message) ? wordsOfParts(message.blocks, reading, level) : '',
  );
  const inBlocks = joinWritten([wordsOfParts(blocks, reading, level), ...shared], '\n');
  if (inBlocks !== '') return joinWritten([markup(pretext), inBlocks], '\n');
  const rows = partsOf(fields).map((one) =>
    joinWritten([markup(one.title), markup(one.value)], '\n'),
  );
  const words = joinWritten([markup(pretext), markup(title), markup(text), ...rows], '\n');
  return words || markup(fallback);
}

function wordsOfParts(parts: unknown, reading: Reading, level: number): string {
  return joinWritten(
    partsOf(parts).map((one) => wordsOfPart(one, reading, level)),
    '\n',
  );
}

/** The words of a block or of an element of one; of what is pressed or filled in, none. */
function wordsOfPart(part: SentPart, reading: Reading, level: number): string {
  reading.left -= 1;
  if (reading.left < 0 || level > MOST_LEVELS) return '';
  const { type, text, elements, fields, rows, title, description } = part;
  const inner = (parts: unknown, between: string): string =>
    joinWritten(
      partsOf(parts).map((one) => wordsOfPart(one, reading, level + 1)),
      between,
    );
  switch (type) {
    case 'mrkdwn':
    case 'markdown':
      return markup(text);
    case 'plain_text':
    case 'raw_text':
    case 'text':
      return literal(text);
    case 'link':
      return literal(text) || literal(part.url);
    case 'date':
      return literal(part.fallback);
    case 'rich_text_section':
    case 'rich_text_quote':
    case 'rich_text_preformatted':
      return run(inner(elements, ''));
    case 'rich_text_list':
      return joinWritten(
        partsOf(elements).map((one) => `${BULLET}${wordsOfPart(one, reading, level + 1)}`),
        '\n',
      );
    case 'rich_text':
    case 'context':
      return inner(elements, '\n');
    case 'section':
      return joinWritten([inner([text], '\n'), inner(fields, '\n')], '\n');
    case 'header':
      return inner([text], '\n');
    case 'video':
      return inner([title, description], '\n');
    case 'table':
      return Array.isArray(rows)
        ? joinWritten(
            rows.map((cells) => inner(cells, ' ')),
            '\n',
          )
        : '';
    default:
      return '';
  }
}

/** A text in Slack's markup, as it is read. */
function markup(text: unknown): string {
  return typeof text === 'string' ? typedLines(text) : '';
}

/** A text that Slack shows as it stands. */
function literal(text: unknown): string {
  return typeof text === 'string' ? unescaped(text) : '';
}

/** A run of texts in lines, without the spaces that pictures and mentions leave. */
function run(text: string): string {
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

function joinWritten(parts: readonly string[], between: string): string {
  return parts.filter((one) => one !== '').join(between);
}

function partsOf(list: unknown): readonly SentPart[] {
  return Array.isArray(list) ? list.filter(isPart) : [];
}

function isPart(value: unknown): value is SentPart {
  return typeof value === 'object' && value !== null;
}
