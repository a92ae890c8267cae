import type { KnownBlock, RichTextElement } from '@slack/types';
import type { Circumstance } from '../../bot/chat.ts';
import type { ListedQuestion, MessageContent } from '../../bot/message-content.ts';
import { BUTTONS } from '../../bot/words/buttons.ts';
import { questionEnded } from '../../bot/words/cannot-post.ts';
import { listedQuestion, QUESTIONS_TITLE } from '../../bot/words/standing-questions.ts';
import { SHARES, shortened } from '../limits.ts';
import type { Message } from '../message.ts';
import { ACTIONS } from '../surface.ts';
import { button } from './button.ts';
import { closing } from './closing.ts';
import { mentioningMessage } from './notices.ts';
import { postRefusalOf } from './post-refusals.ts';
import { bold, plain, richText, section } from './rich-text.ts';

type QuestionEnd = Extract<MessageContent, { readonly kind: 'question-ended' }>;

type ForAskers = Extract<Circumstance, { readonly kind: 'for-askers' }>;

/** What stands before an answer that was waited for, and under it. */
export function askersFraming({ askers, lead, question, remark }: ForAskers) {
  const asked = shortened(question, SHARES.questionCharacters);
  const mentions = askers.flatMap((user): RichTextElement[] => [
    { type: 'user', user_id: user },
    plain(' '),
  ]);
  const block: KnownBlock = richText(section(...mentions, plain(lead), bold(asked)));
  const after: Message = { text: remark, blocks: [closing(remark)], plain: remark };
  return {
    before: { block, plain: `${lead}${asked}` },
    ...(remark === '' ? {} : { after }),
  };
}

/** Somebody's standing questions, each with a button that forgets it. */
export function questionListMessage(questions: readonly ListedQuestion[]): Message {
  const title = QUESTIONS_TITLE;
  const lines = questions.map((one) => ({ ...one, line: lineOf(one) }));
  return {
    text: title,
    blocks: [
      richText(section(bold(title))),
      ...lines.map(
        ({ id, line }): KnownBlock => ({
          type: 'section',
          text: { type: 'plain_text', text: line, emoji: false },
          accessory: button(BUTTONS.forget, ACTIONS.forget, id),
        }),
      ),
      { type: 'actions', elements: [button(BUTTONS.forgetAll, ACTIONS.forgetAll, 'all')] },
    ],
    plain: [title, ...lines.map(({ line }) => `· ${line}`)].join('\n'),
  };
}

function lineOf(listed: ListedQuestion): string {
  return listedQuestion(shortened(listed.question, SHARES.questionCharacters), listed);
}

/** That a question ended because the bot may no longer post where it was asked. */
export function questionEndedMessage({ channel, why }: QuestionEnd): Message {
  return mentioningMessage(questionEnded(channel, postRefusalOf(why, channel)));
}
