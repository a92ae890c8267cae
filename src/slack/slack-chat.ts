import type { App } from '@slack/bolt';
import type { WorkLog } from '../archive/ports/work-log.ts';
import type { BotDeps } from '../bot/bot-deps.ts';
import type { Chat } from '../bot/chat.ts';
import { outgoingMessage } from './blocks/outgoing.ts';
import { renderContent, renderDigest } from './blocks/render-content.ts';
import type { StateMedia } from './blocks/source-line.ts';
import { withoutQuotes } from './blocks/without-quotes.ts';
import { createDirectory } from './directory.ts';
import { findPosting, metadataOf } from './find-posting.ts';
import type { FindHomeTeam } from './home-team.ts';
import { parseMessage } from './message.ts';
import { post } from './post.ts';
import { classifyPostFailure } from './slack-error.ts';

/**
 * What the bot works with, its chat over the client of one request: that one names the team to
 * Slack.
 */
export type DepsOver = (client: App['client']) => BotDeps;

/** What Slack is spoken with. */
interface SlackChatDeps {
  /** Tries again what is limited or not answered. */
  readonly client: App['client'];
  /** Tries nothing again by itself: of a message that it sent twice, both would stay. */
  readonly onceOnly: App['client'];
  readonly findHomeTeam: FindHomeTeam;
  readonly state: StateMedia;
  readonly log: WorkLog;
}

/** Slack as the bot's chat. A message's id is Slack's timestamp; a written message is JSON. */
export function createSlackChat({
  client,
  onceOnly,
  findHomeTeam,
  state,
  log,
}: SlackChatDeps): Chat {
  return {
    compose: (content) => renderContent(content, state),
    composeDigest: (digest, scope) => renderDigest(digest, { ...scope, state }),
    withoutQuotes: (written, quotes) =>
      JSON.stringify(withoutQuotes(parseMessage(written), quotes)),
    plainTextOf: (written) => parseMessage(written).plain,
    post: (place, message) => post(client, place, outgoingMessage(message, 'everybody')),
    postOnce: (place, message, mark) =>
      post(onceOnly, place, outgoingMessage(message, 'everybody'), mark && metadataOf(mark)),
    find: (place, mark, since) => findPosting(onceOnly, place, mark, since),
    classify: classifyPostFailure,
    ...createDirectory(client, findHomeTeam, log),
  };
}
