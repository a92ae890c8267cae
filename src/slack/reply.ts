import { createHash } from 'node:crypto';
import type { Quoted } from '../archive/ports.ts';
import type { Excerpt } from '../domain/answer.ts';
import { answerMessage, shownExcerpts } from './blocks/answer.ts';
import { answerButtons } from './blocks/buttons.ts';
import { shownPart } from './blocks/excerpt.ts';
import { helpMessage, noticeMessage, sourcesMessage } from './blocks/notices.ts';
import type { Client } from './delivery.ts';
import type { Asker, Desk } from './desk.ts';
import { todayOf } from './desk.ts';
import type { Message } from './message.ts';
import type { Request } from './request.ts';
import { withdraw } from './withdraw.ts';

/** What the bot says to a request; an answer can be found again by its id. */
export interface Reply {
  readonly message: Message;
  readonly answer: { readonly id: string; readonly quoted: readonly Quoted[] } | null;
}

const ID_DIGITS = 16;

/** Does what was asked, and says what there is to say. Throws the Failures of the archive. */
export async function replyTo(
  request: Request,
  asker: Asker,
  desk: Desk,
  client: Client,
): Promise<Reply> {
  switch (request.kind) {
    case 'ask':
      return await answer(request.question, desk);
    case 'help':
      return said(helpMessage(desk.beat));
    case 'sources':
      return said(sourcesMessage(await desk.archive.sources()));
    case 'withdraw':
      return said(noticeMessage(await withdraw(request.id, asker, desk, client)));
  }
}

/** Answers a question, and keeps the answer as it is shown. */
async function answer(question: string, desk: Desk): Promise<Reply> {
  const found = await desk.archive.ask(question);
  const message = answerMessage(found, { today: todayOf(desk), state: desk.state });
  const quoted = shownExcerpts(found).map(quotedOf);
  const written = JSON.stringify(message);
  const id = createHash('sha256')
    .update(question)
    .update(written)
    .digest('hex')
    .slice(0, ID_DIGITS);
  await desk.conversations.keepShown({ id, question, message: written, quoted }, +desk.now());
  return { message, answer: { id, quoted } };
}

function quotedOf(excerpt: Excerpt): Quoted {
  const { article, start, end, text } = shownPart(excerpt);
  const { id: articleId, origin, outlet, title } = article;
  return { articleId, origin, outlet, title, start, end, quote: text };
}

function said(message: Message): Reply {
  return { message, answer: null };
}

/** A message with the buttons of its answer, if it is one. */
export function withButtons({ message, answer }: Reply, isPrivate: boolean): Message {
  if (!answer) return message;
  const buttons = answerButtons(answer.id, { isPrivate, excerpts: answer.quoted.length });
  return { ...message, blocks: [...message.blocks, buttons] };
}
