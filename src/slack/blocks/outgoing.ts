import type { KnownBlock } from '@slack/types';
import type { Circumstance, OutgoingMessage } from '../../bot/chat.ts';
import { askedAs, questionAsked, READ_AS_COMMAND } from '../../bot/words/commands.ts';
import { deliveredLate } from '../../bot/words/digests.ts';
import { askedBy, askedIn, MAY_REPEAT, previewLead } from '../../bot/words/sharing.ts';
import { codePoints, LIMITS, SHARES, shortened } from '../limits.ts';
import { type Message, parseMessage } from '../message.ts';
import { ACTIONS } from '../surface.ts';
import { answerButtons, askButton, sidesButton } from './buttons.ts';
import { closing } from './closing.ts';
import { feedbackButtons } from './feedback.ts';
import { filesUnreadMessage, leftOutMessage } from './notices.ts';
import { bold, mentioning, richText, section } from './rich-text.ts';
import { askersFraming } from './standing-question.ts';

/** Who sees a message: what the asker alone sees can be shared. */
type Audience = 'asker' | 'everybody';

/** A written message with what is known of it only as it goes out, and the buttons of its answer. */
export function outgoingMessage(
  { written, answer, circumstances, asker }: OutgoingMessage,
  audience: Audience,
): Message {
  const message = parseMessage(written);
  const around = circumstances.map(framingOf);
  const before = around.flatMap(({ before }) => before ?? []);
  const after = around.flatMap(({ after }) => after ?? []);
  const isPrivate = audience === 'asker';
  const buttons = answer ? answerButtons(answer.id, { ...answer, asker, isPrivate, message }) : [];
  const isJudged = answer?.kind === 'answer' && message.status !== undefined;
  const shown = (isPrivate ? message.blocksNow : undefined) ?? message.blocks;
  return {
    text: message.text,
    ...(message.citations ? { citations: message.citations } : {}),
    blocks: [
      ...before.map(({ block }) => block),
      ...shown.map((block) => withAnswer(block, answer?.id)),
      ...after.flatMap(({ blocks }) => blocks),
      ...buttons,
      ...(isJudged ? [feedbackButtons(answer.id)] : []),
    ],
    plain: [
      ...before.map((line) => line.plain),
      message.plain,
      ...after.map((line) => line.plain),
    ].join('\n\n'),
  };
}

/** A block with the answer's id in the button beside it, which is known only once it is written. */
function withAnswer(block: KnownBlock, id: string | undefined): KnownBlock {
  if (id === undefined || block.type !== 'section') return block;
  const { accessory } = block;
  return accessory?.type === 'button' && accessory.action_id === ACTIONS.sides
    ? { ...block, accessory: sidesButton(id) }
    : block;
}

/** What a circumstance puts before a message or after it. */
interface Framing {
  readonly before?: { readonly block: KnownBlock; readonly plain: string };
  readonly after?: Message;
}

function framingOf(circumstance: Circumstance): Framing {
  switch (circumstance.kind) {
    case 'late':
      return smallPrint(deliveredLate(circumstance));
    case 'may-repeat':
    case 'unconfirmed':
      return smallPrint(MAY_REPEAT);
    case 'preview':
      return smallPrint(previewLead(circumstance.more));
    case 'shared': {
      const question = shortened(circumstance.question, SHARES.questionCharacters);
      const where = circumstance.askedIn === undefined ? [] : askedIn(circumstance.askedIn);
      const asked = [...mentioning(askedBy(circumstance.by)), bold(question), ...mentioning(where)];
      const block = richText(section(...asked));
      return { before: { block, plain: question } };
    }
    case 'left-out':
      return { after: leftOutMessage(circumstance.quotes) };
    case 'asked':
      return smallPrint(questionAsked(shortened(circumstance.question, SHARES.questionCharacters)));
    case 'carried':
      return smallPrint(askedAs(shortened(circumstance.question, SHARES.questionCharacters)));
    case 'read-as-command':
      return { after: readAsCommandMessage(circumstance.typed) };
    case 'for-askers':
      return askersFraming(circumstance);
    case 'files-unread':
      return { after: filesUnreadMessage() };
  }
}

function smallPrint(line: string): Framing {
  return { before: { block: closing(line), plain: line } };
}

/** That a question may have been meant, with the button that asks it. */
function readAsCommandMessage(typed: string): Message {
  const text = { type: 'plain_text', text: READ_AS_COMMAND, emoji: false } as const;
  const isLong = codePoints(typed) > LIMITS.buttonValueCharacters;
  const accessory = isLong ? {} : { accessory: askButton(typed) };
  return {
    text: READ_AS_COMMAND,
    blocks: [{ type: 'section', text, ...accessory }],
    plain: READ_AS_COMMAND,
  };
}
