import type { CorrectionNote, MessageContent } from '../../bot/message-content.ts';
import { SUBCOMMANDS } from '../../bot/requests/parse-request.ts';
import type { Beat } from '../../domain/beat.ts';
import { SHARES, shortened } from '../limits.ts';
import type { Message } from '../message.ts';
import { bold, bullets, plain, richText, section } from './rich-text.ts';

/** Questions shown as examples. */
const EXAMPLES_SHOWN = 3;

/** How to ask, by example. */
export function helpMessage(beat: Beat): Message {
  const command = `/${beat.command}`;
  return ofLines({
    title: `Ask about ${beat.name}`,
    lines: beat.examples.slice(0, EXAMPLES_SHOWN).map((question) => `${command} ${question}`),
    end: `In a channel that I am in, mention me with your question; here, just ask. I answer with excerpts from the articles of my archive, word for word, and write nothing of my own. Under an answer you can go on (“and in May?”): I say as what I asked it; “stop listening” ends that I answer in a thread without a mention. ${subcommands(command)}`,
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

/** One thing in words. */
export function noticeMessage(text: string): Message {
  return { text, blocks: [richText(section(plain(text)))], plain: text };
}

/** That files came with a request, which the bot does not read. */
export function filesUnreadMessage(): Message {
  return noticeMessage(
    'I do not read files here. Ask in words; whoever runs me adds articles with “parley ingest”.',
  );
}

/** That the bot may not post where it was asked to, and what is to be done. */
export function cannotPostMessage(after: CannotPost): Message {
  return noticeMessage(CANNOT_POST[after]);
}

type CannotPost = Extract<MessageContent, { readonly kind: 'cannot-post' }>['after'];

const CANNOT_POST: Readonly<Record<CannotPost, string>> = {
  question:
    'I may not post where you mentioned me. Invite me there with /invite and ask again; my answer to you alone:',
  'digest-set':
    'The digest is saved, but I may not post in its channel yet. Invite me there with /invite before it is due: if I may not post by then, it stops.',
  watch: 'I may not post here. Invite me with /invite and set the watch again.',
};

/** What became of articles that are quoted above, each once. */
export function correctionMessage(notes: readonly CorrectionNote[]): Message {
  return noticeMessage([...new Set(notes.map(correctionLine))].join('\n'));
}

function correctionLine({ title, outlet, status }: CorrectionNote): string {
  const headline = shortened(title, SHARES.headlineCharacters);
  const article = `“${headline}”${outlet === null ? '' : ` (${outlet})`}`;
  return status === 'corrected'
    ? `Note: ${article} was corrected since, and the passage quoted above no longer stands in it. Ask again for the new wording.`
    : `Note: ${article}, quoted above, was withdrawn from the archive.`;
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
