import { createHash } from 'node:crypto';
import { counted } from '../answers/counted.ts';
import type { Quoted } from '../archive/ports.ts';
import type { Excerpt } from '../domain/answer.ts';
import { Failure } from '../domain/failure.ts';
import { answerMessage, shownExcerpts } from './blocks/answer.ts';
import { shownPart } from './blocks/excerpt.ts';
import { helpMessage, noticeMessage, sourcesMessage } from './blocks/notices.ts';
import type { Client } from './delivery.ts';
import type { Asker, Desk } from './desk.ts';
import { todayOf } from './desk.ts';
import { isEditor } from './editors.ts';
import type { Message } from './message.ts';
import type { Request } from './request.ts';

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

async function withdraw(id: string, asker: Asker, desk: Desk, client: Client): Promise<string> {
  if (desk.editors.length === 0) {
    return 'Nobody may withdraw articles here yet: whoever runs me names editors in PARLEY_EDITORS.';
  }
  if (!(await isEditor(asker, desk, client))) {
    return 'Only the editors named in the settings may withdraw articles. Ask one of them.';
  }
  const article = await desk.archive.withdraw(id);
  if (!article) {
    throw new Failure(
      'not-found',
      `there is no article ${id}: /${desk.beat.command} sources has the ids`,
    );
  }
  const stale = await desk.conversations.staleQuotes();
  const messages = new Set(stale.map(({ posting }) => `${posting.channel} ${posting.ts}`)).size;
  const noted =
    messages === 0
      ? 'No posted answer quotes it.'
      : `${counted(messages, 'posted answer')} quoted it, and a note follows there.`;
  return `Withdrawn: ${article.outlet ?? 'Outlet unknown'}, “${article.title}”. ${noted}`;
}

function said(message: Message): Reply {
  return { message, answer: null };
}
