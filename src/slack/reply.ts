import { createHash } from 'node:crypto';
import { dayForPeople } from '../answers/calendar.ts';
import type { Quoted, ShownAnswer } from '../archive/ports/conversation-store.ts';
import { Failure } from '../domain/failure.ts';
import type { Citation } from '../domain/passage.ts';
import { answerMessage, shownBesides, shownExcerpts } from './blocks/answer.ts';
import { answerButtons, buttonsFor } from './blocks/buttons.ts';
import { shownPart } from './blocks/excerpt.ts';
import { helpMessage, noticeMessage, sourcesMessage } from './blocks/notices.ts';
import { timelineMessage } from './blocks/timeline.ts';
import type { Client } from './delivery.ts';
import type { Asker, Desk } from './desk.ts';
import { todayOf } from './desk.ts';
import type { Message } from './message.ts';
import type { Request } from './request.ts';
import { withdraw } from './withdraw.ts';

/** What the bot says to a request; an answer can be found again by its id. */
export interface Reply {
  readonly message: Message;
  readonly answer: Pick<ShownAnswer, 'id' | 'kind' | 'quoted' | 'excerpts'> | null;
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
    case 'timeline':
      return await timeline(request, desk);
    case 'help':
      return said(helpMessage(desk.beat));
    case 'sources':
      return said(sourcesMessage(await desk.archive.sources()));
    case 'withdraw':
      return said(noticeMessage(await withdraw(request.id, asker, desk, client)));
  }
}

/** Dates of a timeline, and sentences for each: what fits one message. */
const TIMELINE = { dates: 10, sentences: 1 };

async function answer(question: string, desk: Desk): Promise<Reply> {
  const found = await desk.archive.ask(question, undefined, todayOf(desk));
  const message = answerMessage(found, { today: todayOf(desk), state: desk.state });
  const excerpts = shownExcerpts(found).map(shownPart);
  const cited = [...excerpts, ...shownBesides(found)];
  return await kept({ kind: 'answer', question, message, cited, excerpts: excerpts.length }, desk);
}

async function timeline(
  { subject, from, to }: Extract<Request, { kind: 'timeline' }>,
  desk: Desk,
): Promise<Reply> {
  refuseBackwards(from, to);
  const found = await desk.archive.timeline({ subject, from, to, ...TIMELINE });
  const { message, cited } = timelineMessage(found, desk.state);
  const question = subject === null ? 'timeline' : `timeline of ${subject}`;
  return await kept({ kind: 'timeline', question, message, cited, excerpts: 0 }, desk);
}

interface Found {
  readonly kind: ShownAnswer['kind'];
  readonly question: string;
  readonly message: Message;
  /** The numbered excerpts, then what is shown besides. */
  readonly cited: readonly Citation[];
  readonly excerpts: number;
}

/** Keeps what was found as it is shown. The same always has the same id. */
async function kept(
  { kind, question, message, cited, excerpts }: Found,
  desk: Desk,
): Promise<Reply> {
  const quoted = cited.map(quotedOf);
  const written = JSON.stringify(message);
  const hash = createHash('sha256').update(question).update(written);
  const id = hash.digest('hex').slice(0, ID_DIGITS);
  const shown = { id, kind, question, message: written, quoted, excerpts };
  await desk.conversations.keepShown(shown, +desk.now());
  return { message, answer: shown };
}

function quotedOf({ article, start, end, text }: Citation): Quoted {
  const { id: articleId, origin, outlet, title } = article;
  return { articleId, origin, outlet, title, start, end, quote: text };
}

function said(message: Message): Reply {
  return { message, answer: null };
}

/** A message with the buttons of its answer, if it is one. */
export function withButtons({ message, answer }: Reply, isPrivate: boolean): Message {
  if (!answer) return message;
  const buttons = answerButtons(answer.id, buttonsFor(answer, isPrivate));
  return { ...message, blocks: [...message.blocks, buttons] };
}

function refuseBackwards(from: string | null, to: string | null): void {
  if (from === null || to === null || from <= to) return;
  const range = `from ${dayForPeople(from)} to ${dayForPeople(to)}`;
  throw new Failure('bad-question', `the range ${range} ends before it begins: swap its days`);
}
