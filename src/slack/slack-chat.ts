import type { App } from '@slack/bolt';
import type { WorkLog } from '../archive/ports/work-log.ts';
import type { BotDeps } from '../bot/bot-deps.ts';
import type { Chat } from '../bot/chat.ts';
import type { StateMedia } from './blocks/excerpt.ts';
import { outgoingMessage } from './blocks/outgoing.ts';
import { renderContent, renderDigest } from './blocks/render-content.ts';
import { createDirectory } from './directory.ts';
import { findPosting, metadataOf } from './find-posting.ts';
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
  readonly state: StateMedia;
  readonly log: WorkLog;
}

/** Slack as the bot's chat. A message's id is Slack's timestamp; a written message is JSON. */
export function createSlackChat({ client, onceOnly, state, log }: SlackChatDeps): Chat {
  return {
    compose: (content) => renderContent(content, state),
    composeDigest: (digest, scope) => renderDigest(digest, { ...scope, state }),
    plainTextOf: (written) => parseMessage(written).plain,
    async post(place, message) {
      return (await post(client, place, outgoingMessage(message, 'everybody'))).message;
    },
    postDirect: (user, message) =>
      post(client, { channel: user }, outgoingMessage(message, 'everybody')),
    async postOnce(place, message, mark) {
      const metadata = mark && metadataOf(mark);
      return (await post(onceOnly, place, outgoingMessage(message, 'everybody'), metadata)).message;
    },
    find: (place, mark, since) => findPosting(onceOnly, place, mark, since),
    classify: classifyPostFailure,
    ...createDirectory(client, log),
  };
}
