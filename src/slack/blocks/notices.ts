import type { CorrectionNote, MessageContent } from '../../bot/message-content.ts';
import { SUBCOMMANDS } from '../../bot/requests/parse-request.ts';
import type { Beat } from '../../domain/beat.ts';
import { SHARES, shortened } from '../limits.ts';
import type { Message } from '../message.ts';
import { postRefusalOf } from './post-refusals.ts';
import { bold, bullets, code, plain, richText, section } from './rich-text.ts';

/** Questions shown as examples. */
const EXAMPLES_SHOWN = 3;

/** How to ask, one example a line, then what else there is. */
export function helpMessage(beat: Beat): Message {
  const command = `/${beat.command}`;
  const title = `Ask about ${beat.name}`;
  const how =
    'In a channel that I am in, mention me with your question; here, just ask. I answer with excerpts from the articles of my archive, word for word, and write nothing of my own. Under an answer you can go on (“and in May?”): I say as what I asked it. “stop listening” ends that I answer in a thread without a mention.';
  const questions = beat.examples
    .slice(0, EXAMPLES_SHOWN)
    .map((question): HelpLine => ({ typed: `${command} ${question}`, does: '' }));
  const [forAll = [], forEditors = []] = [false, true].map((isForEditors) =>
    SUBCOMMANDS.filter(({ editorsOnly }) => editorsOnly === isForEditors).map(
      ({ usage, does }): HelpLine => ({ typed: `${command} ${usage}`, does }),
    ),
  );
  const parts = [
    { heading: title, lines: questions },
    { heading: 'Besides questions', lines: forAll },
    { heading: 'For editors', lines: forEditors },
  ].filter(({ lines }) => lines.length > 0);
  return {
    text: title,
    blocks: [
      ...parts.map(({ heading, lines }) =>
        richText(section(bold(heading)), bullets(...lines.map(helpSection))),
      ),
      richText(section(plain(how))),
    ],
    plain: [
      ...parts.flatMap(({ heading, lines }) => [
        heading,
        ...lines.map(({ typed, does }) => `· ${typed}${does === '' ? '' : `: ${does}`}`),
      ]),
      how,
    ].join('\n'),
  };
}

/** What can be typed, and what it does; empty where that is plain. */
interface HelpLine {
  readonly typed: string;
  readonly does: string;
}

function helpSection({ typed, does }: HelpLine) {
  return section(code(typed), ...(does === '' ? [] : [plain(` ${does}`)]));
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
    'I do not read files here. Nor do I read messages that are passed on: ask in words; whoever runs me adds articles with “parley ingest”.',
  );
}

/** That quotations are left out, because their articles were withdrawn. */
export function leftOutMessage(quotes: number): Message {
  const [what, whose] =
    quotes === 1 ? ['A matter is', 'its article was'] : ['Matters are', 'their articles were'];
  return noticeMessage(`${what} left out here: ${whose} withdrawn from the archive.`);
}

type CannotPost = Extract<MessageContent, { readonly kind: 'cannot-post' }>;

/** That the bot may not post where it was asked to, why, and what is to be done. */
export function cannotPostMessage({ after, why, channel }: CannotPost): Message {
  const { kind, reason, remedy } = postRefusalOf(why, channel);
  if (kind === 'not-invited') return noticeMessage(NOT_INVITED[after]);
  switch (after) {
    case 'question':
      return noticeMessage(`I may not post where you asked: ${reason}. My answer to you alone:`);
    case 'digest-set':
      return noticeMessage(
        `The digest is saved, but I may not post in its channel: ${reason}. If that is still so when it is due, it stops.`,
      );
    case 'watch':
      return noticeMessage(`I may not post here: ${reason}. ${remedy} set the watch again.`);
  }
}

const NOT_INVITED: Readonly<Record<CannotPost['after'], string>> = {
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
