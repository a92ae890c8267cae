import { createHash } from 'node:crypto';
import type { ShownAnswer } from '../archive/ports/conversation-store.ts';
import type { Citation } from '../domain/passage.ts';
import { answerMessage, shownBesides, shownExcerpts } from './blocks/answer.ts';
import { answerButtons, buttonsFor } from './blocks/buttons.ts';
import { shownPart } from './blocks/excerpt.ts';
import { helpMessage, noticeMessage } from './blocks/notices.ts';
import { LATEST_LISTED, sourcesMessage } from './blocks/sources.ts';
import { timelineMessage } from './blocks/timeline.ts';
import type { Client } from './delivery.ts';
import type { Asker, Desk } from './desk.ts';
import { todayOf } from './desk.ts';
import { digest } from './digests/commands.ts';
import type { Message } from './message.ts';
import { quotedOf } from './quoted-of.ts';
import { addArticle, followSource, unfollowSource } from './sources.ts';
import type { Request } from './subcommands.ts';
import { unwatch, watch, watches } from './watches/commands.ts';
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
      return said(
        sourcesMessage(await desk.archive.holdings(LATEST_LISTED), await desk.feeds.list()),
      );
    case 'add':
      return said(noticeMessage(await addArticle(request.address, asker, desk, client)));
    case 'follow':
      return said(noticeMessage(await followSource(request.address, asker, desk, client)));
    case 'unfollow':
      return said(noticeMessage(await unfollowSource(request.address, asker, desk, client)));
    case 'watch':
      return said(noticeMessage(await watch(request.phrase, asker, desk, client)));
    case 'unwatch':
      return said(noticeMessage(await unwatch(request.phrase, asker, desk, client)));
    case 'watches':
      return said(noticeMessage(await watches(asker, desk)));
    case 'digest':
      return said(await digest(request.wish, asker, desk, client));
    case 'withdraw':
      return said(noticeMessage(await withdraw(request.id, asker, desk, client)));
  }
}

/** Dates of a timeline, and sentences for each: what fits one message. */
const TIMELINE = { from: null, to: null, dates: 10, sentences: 1 };

async function answer(question: string, desk: Desk): Promise<Reply> {
  const found = await desk.archive.ask(question, undefined, todayOf(desk));
  const message = answerMessage(found, { today: todayOf(desk), state: desk.state });
  const excerpts = shownExcerpts(found).map(shownPart);
  const cited = [...excerpts, ...shownBesides(found)];
  return await kept({ kind: 'answer', question, message, cited, excerpts: excerpts.length }, desk);
}

async function timeline(
  { subject }: Extract<Request, { kind: 'timeline' }>,
  desk: Desk,
): Promise<Reply> {
  const found = await desk.archive.timeline({ subject, ...TIMELINE, today: todayOf(desk) });
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

function said(message: Message): Reply {
  return { message, answer: null };
}

/** A message with the buttons of its answer, if it is one. */
export function withButtons({ message, answer }: Reply, isPrivate: boolean): Message {
  if (!answer) return message;
  const buttons = answerButtons(answer.id, buttonsFor(answer, isPrivate));
  return { ...message, blocks: [...message.blocks, buttons] };
}
