import type { App } from '@slack/bolt';
import type { WorkLog } from '../archive/ports/work-log.ts';
import type { Chat } from '../bot/chat.ts';
import { createAgentThreads } from './agent-threads.ts';
import { homeView } from './blocks/home-view.ts';
import { renderContent, renderDigest } from './blocks/render-content.ts';
import type { StateMedia } from './blocks/source-line.ts';
import { withoutQuotes } from './blocks/without-quotes.ts';
import { createDirectory } from './directory.ts';
import type { FindHomeTeam } from './home-team.ts';
import { parseMessage } from './message.ts';
import { findPosting, metadataOf } from './sending/find-posting.ts';
import type { Sender } from './sending/sender.ts';
import { slackErrorOf } from './slack-error.ts';

/** What Slack is spoken with. */
interface SlackChatDeps {
  /** Tries again what is limited or not answered: what it asks changes nothing. */
  readonly client: App['client'];
  /** Tries nothing again by itself. */
  readonly onceOnly: App['client'];
  readonly findHomeTeam: FindHomeTeam;
  readonly sender: Sender;
  readonly state: StateMedia;
  readonly classify: Chat['classify'];
  readonly log: WorkLog;
}

/** Slack as the bot's chat. A message's id is Slack's timestamp; a written message is JSON. */
export function createSlackChat({
  client,
  onceOnly,
  sender,
  findHomeTeam,
  state,
  classify,
  log,
}: SlackChatDeps): Chat {
  return {
    compose: (content) => renderContent(content, state),
    composeDigest: (digest, scope) => renderDigest(digest, { ...scope, state }),
    withoutQuotes: (written, quotes) =>
      JSON.stringify(withoutQuotes(parseMessage(written), quotes)),
    plainTextOf: (written) => parseMessage(written).plain,
    post: (place, message, mark) => sender.post(place, message, mark && metadataOf(mark)),
    postDirect: sender.postDirect,
    postOnce: (place, message, mark) => sender.postOnce(place, message, mark && metadataOf(mark)),
    find: (place, mark, since) => findPosting(onceOnly, place, metadataOf(mark), since),
    classify,
    async remove(channel, message) {
      try {
        await client.chat.delete({ channel, ts: message });
      } catch (fault) {
        const why = slackErrorOf(fault);
        if (why === 'message_not_found') return 'removed';
        if (why !== 'cant_delete_message' && why !== 'channel_not_found') throw fault;
        log.warn({ fault, channel }, 'an answer could not be deleted');
        return 'refused';
      }
      return 'removed';
    },
    publishHome: async (user, home) => {
      await client.views.publish({ user_id: user, view: homeView(home, state) });
    },
    ...createDirectory(client, findHomeTeam, log),
    ...createAgentThreads(client, log),
  };
}
