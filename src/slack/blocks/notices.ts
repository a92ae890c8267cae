import type { CorrectionNote, MessageContent } from '../../bot/message-content.ts';
import { SUBCOMMANDS } from '../../bot/requests/parse-request.ts';
import { BUTTONS } from '../../bot/words/buttons.ts';
import {
  cannotPostAnswer,
  cannotPostDigest,
  cannotPostWatch,
} from '../../bot/words/cannot-post.ts';
import { FILES_UNREAD, HELP, helpTitle, introduction } from '../../bot/words/introduction.ts';
import { type MentioningText, withoutNames } from '../../bot/words/mentions.ts';
import { cannotPostShare, correctionNote, leftOut } from '../../bot/words/sharing.ts';
import type { Beat } from '../../domain/beat.ts';
import { codePoints, LIMITS, SHARES, shortened } from '../limits.ts';
import type { Message } from '../message.ts';
import { ACTIONS } from '../surface.ts';
import { button } from './button.ts';
import { postRefusalOf } from './post-refusals.ts';
import { bold, bullets, code, mentioning, plain, richText, section } from './rich-text.ts';

/** Questions shown as examples. */
const EXAMPLES_SHOWN = 3;

/** How to ask, one example a line, then what else there is. */
export function helpMessage(beat: Beat): Message {
  const command = `/${beat.command}`;
  const title = helpTitle(beat.name);
  const { how } = HELP;
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
    { heading: HELP.besides, lines: forAll },
    { heading: HELP.forEditors, lines: forEditors },
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
  return ofLines(introduction(beat));
}

/** One thing in words. */
export function noticeMessage(text: string): Message {
  return { text, blocks: [richText(section(plain(text)))], plain: text };
}

type AskAgain = Extract<MessageContent, { readonly kind: 'ask-again' }>;

/** A text with a button that asks a question again; one that is too long for a button is not asked. */
export function askAgainMessage({ text, question }: AskAgain): Message {
  const message = noticeMessage(text);
  if (codePoints(question) > LIMITS.buttonValueCharacters) return message;
  const elements = [button(BUTTONS.askAgain, ACTIONS.ask, question)];
  return { ...message, blocks: [...message.blocks, { type: 'actions', elements }] };
}

/** A text that names people and channels; without their names where it is read aloud or copied. */
export function mentioningMessage(text: MentioningText): Message {
  const unnamed = withoutNames(text);
  return { text: unnamed, blocks: [richText(section(...mentioning(text)))], plain: unnamed };
}

/** That files came with a request, which the bot does not read. */
export function filesUnreadMessage(): Message {
  return noticeMessage(FILES_UNREAD);
}

/** That quotations are left out, because their articles were withdrawn. */
export function leftOutMessage(quotes: number): Message {
  return noticeMessage(leftOut(quotes));
}

type CannotPost = Extract<MessageContent, { readonly kind: 'cannot-post' }>;

/** That the bot may not post where it was asked to, why, and what is to be done. */
export function cannotPostMessage({ after, why, channel }: CannotPost): Message {
  return noticeMessage(CANNOT_POST[after](postRefusalOf(why, channel)));
}

const CANNOT_POST = {
  question: cannotPostAnswer,
  'digest-set': cannotPostDigest,
  watch: cannotPostWatch,
  share: cannotPostShare,
} as const;

/** What became of articles that are quoted above, each once. */
export function correctionMessage(notes: readonly CorrectionNote[]): Message {
  return noticeMessage([...new Set(notes.map(correctionLine))].join('\n'));
}

function correctionLine({ title, outlet, status }: CorrectionNote): string {
  const headline = shortened(title, SHARES.headlineCharacters);
  return correctionNote(status, { headline, outlet });
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
