import type { Beat } from '../../domain/beat.ts';
import type { Message } from '../message.ts';
import { SUBCOMMANDS } from '../subcommands.ts';
import { bold, bullets, plain, richText, section } from './rich-text.ts';

/** Questions shown as examples. */
const EXAMPLES_SHOWN = 3;

/** How to ask, by example. */
export function helpMessage(beat: Beat): Message {
  const command = `/${beat.command}`;
  return ofLines({
    title: `Ask about ${beat.name}`,
    lines: beat.examples.slice(0, EXAMPLES_SHOWN).map((question) => `${command} ${question}`),
    end: `In a channel that I am in, mention me with your question; here, just ask. I answer with excerpts from the articles of my archive, word for word, and write nothing of my own. ${subcommands(command)}`,
  });
}

/** What the bot says of itself, once, to whoever opens it. */
export function greetingMessage(beat: Beat): Message {
  return ofLines({
    title: `I am Parley, and I follow ${beat.name}.`,
    lines: [
      'I answer from the articles of my archive, word for word, with outlet, headline, date and link, and from a chronicle that I show as one.',
      `Ask me here, with /${beat.command} in any channel, or by mentioning me where I am invited. For example: ${beat.examples[0]}`,
      'To add your own articles, whoever runs me uses “parley ingest” with files or folders.',
    ],
    end: `/${beat.command} help shows this in short.`,
  });
}

/** One thing said in words. */
export function noticeMessage(said: string): Message {
  return { text: said, blocks: [richText(section(plain(said)))], plain: said };
}

/** A message of a title, lines under it and an end; each may be empty. */
interface Lines {
  readonly title: string;
  readonly lines: readonly string[];
  readonly end: string;
}

/** Lines as a message. */
export function ofLines({ title, lines, end }: Lines): Message {
  return {
    text: title,
    blocks: [
      richText(
        section(bold(title)),
        ...(lines.length > 0 ? [bullets(...lines.map((line) => section(plain(line))))] : []),
        ...(end === '' ? [] : [section(plain(end))]),
      ),
    ],
    plain: [title, ...lines.map((line) => `· ${line}`), end].filter((line) => line).join('\n'),
  };
}

function subcommands(command: string): string {
  const listed = SUBCOMMANDS.map(
    ({ usage, does, editorsOnly }) =>
      `${command} ${usage} ${does}${editorsOnly ? ' (editors only)' : ''}`,
  );
  return `Besides questions: ${listed.join('; ')}.`;
}
