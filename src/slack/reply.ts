import { createHash } from 'node:crypto';
import type { ShownAnswer } from '../archive/ports/conversation-store.ts';
import type { Citation } from '../domain/passage.ts';
import { answerMessage, citedBesideExcerpts, shownExcerpts } from './blocks/answer.ts';
import { answerButtons, buttonsFor } from './blocks/buttons.ts';
import { shownPart } from './blocks/excerpt.ts';
import { helpMessage, noticeMessage } from './blocks/notices.ts';
import { LATEST_LISTED, sourcesMessage } from './blocks/sources.ts';
import { timelineMessage } from './blocks/timeline.ts';
import type { SlackClient } from './delivery.ts';
import type { Asker, BotDeps } from './desk.ts';
import { todayOf } from './desk.ts';
import { digest } from './digests/commands.ts';
import type { Message } from './message.ts';
import { quotedOf } from './quoted-of.ts';
import { addArticle, followSource, unfollowSource } from './sources.ts';
import type { BotRequest } from './subcommands.ts';
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
  request: BotRequest,
  asker: Asker,
  deps: BotDeps,
  client: SlackClient,
): Promise<Reply> {
  switch (request.kind) {
    case 'ask':
      return await answer(request.question, deps);
    case 'timeline':
      return await timeline(request, deps);
    case 'help':
      return plainReply(helpMessage(deps.beat));
    case 'sources':
      return plainReply(
        sourcesMessage(await deps.archive.holdings(LATEST_LISTED), await deps.feeds.list()),
      );
    case 'add':
      return plainReply(noticeMessage(await addArticle(request.address, asker, deps, client)));
    case 'follow':
      return plainReply(noticeMessage(await followSource(request.address, asker, deps, client)));
    case 'unfollow':
      return plainReply(noticeMessage(await unfollowSource(request.address, asker, deps, client)));
    case 'watch':
      return plainReply(noticeMessage(await watch(request.phrase, asker, deps, client)));
    case 'unwatch':
      return plainReply(noticeMessage(await unwatch(request.phrase, asker, deps, client)));
    case 'watches':
      return plainReply(noticeMessage(await watches(asker, deps)));
    case 'digest':
      return plainReply(await digest(request.wish, asker, deps, client));
    case 'withdraw':
      return plainReply(noticeMessage(await withdraw(request.id, asker, deps, client)));
  }
}

/** Dates of a timeline, and sentences for each: what fits one message. */
const TIMELINE = { from: null, to: null, dates: 10, sentences: 1 };

async function answer(question: string, deps: BotDeps): Promise<Reply> {
  const found = await deps.archive.ask(question, undefined, todayOf(deps));
  const message = answerMessage(found, { today: todayOf(deps), state: deps.state });
  const excerpts = shownExcerpts(found).map(shownPart);
  const cited = [...excerpts, ...citedBesideExcerpts(found)];
  return await saveShown(
    { kind: 'answer', question, message, cited, excerpts: excerpts.length },
    deps,
  );
}

async function timeline(
  { subject }: Extract<BotRequest, { kind: 'timeline' }>,
  deps: BotDeps,
): Promise<Reply> {
  const found = await deps.archive.timeline({ subject, ...TIMELINE, today: todayOf(deps) });
  const { message, cited } = timelineMessage(found, deps.state);
  const question = subject === null ? 'timeline' : `timeline of ${subject}`;
  return await saveShown({ kind: 'timeline', question, message, cited, excerpts: 0 }, deps);
}

interface ShownResult {
  readonly kind: ShownAnswer['kind'];
  readonly question: string;
  readonly message: Message;
  /** The numbered excerpts, then what is shown besides. */
  readonly cited: readonly Citation[];
  readonly excerpts: number;
}

/** Keeps what was found as it is shown. The same always has the same id. */
async function saveShown(
  { kind, question, message, cited, excerpts }: ShownResult,
  deps: BotDeps,
): Promise<Reply> {
  const quoted = cited.map(quotedOf);
  const written = JSON.stringify(message);
  const hash = createHash('sha256').update(question).update(written);
  const id = hash.digest('hex').slice(0, ID_DIGITS);
  const shown = { id, kind, question, message: written, quoted, excerpts };
  await deps.conversations.saveShownAnswer(shown, +deps.now());
  return { message, answer: shown };
}

function plainReply(message: Message): Reply {
  return { message, answer: null };
}

/** A message with the buttons of its answer, if it is one. */
export function withButtons({ message, answer }: Reply, isPrivate: boolean): Message {
  if (!answer) return message;
  const buttons = answerButtons(answer.id, buttonsFor(answer, isPrivate));
  return { ...message, blocks: [...message.blocks, buttons] };
}
