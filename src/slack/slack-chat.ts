import type { App } from '@slack/bolt';
import type { WorkLog } from '../archive/ports/work-log.ts';
import type { BotDeps } from '../bot/bot-deps.ts';
import type { Chat } from '../bot/chat.ts';
import type { StateMedia } from './blocks/excerpt.ts';
import { renderContent, renderDigest } from './blocks/render-content.ts';
import { createDirectory } from './directory.ts';
import { parseMessage } from './message.ts';
import { findPosting, metadataOf } from './sending/find-posting.ts';
import type { Sender } from './sending/sender.ts';
import { classifyPostFailure } from './slack-error.ts';

/**
 * What the bot works with, its chat over the client of one request: that one names the team to
 * Slack.
 */
export type DepsOver = (client: App['client']) => BotDeps;

/** What Slack is spoken with. */
interface SlackChatDeps {
  /** Tries again what is limited or not answered: what it asks changes nothing. */
  readonly client: App['client'];
  /** Tries nothing again by itself. */
  readonly onceOnly: App['client'];
  readonly sender: Sender;
  readonly state: StateMedia;
  readonly log: WorkLog;
}

/** Slack as the bot's chat. A message's id is Slack's timestamp; a written message is JSON. */
export function createSlackChat({ client, onceOnly, sender, state, log }: SlackChatDeps): Chat {
  return {
    compose: (content) => renderContent(content, state),
    composeDigest: (digest, scope) => renderDigest(digest, { ...scope, state }),
    plainTextOf: (written) => parseMessage(written).plain,
    post: sender.post,
    postOnce: (place, message, mark) => sender.postOnce(place, message, mark && metadataOf(mark)),
    find: (place, mark, since) => findPosting(onceOnly, place, metadataOf(mark), since),
    classify: classifyPostFailure,
    ...createDirectory(client, log),
  };
}
