import {
  POST_REFUSALS,
  type PostRefusal,
  unknownPostRefusal,
} from '../../bot/words/cannot-post.ts';

/** What ids of direct messages begin with. */
const DIRECT = 'D';

/**
 * What Slack's refusal of a message means for people
 * (https://docs.slack.dev/reference/methods/chat.postMessage#errors).
 *
 * @param why Slack's word, such as "is_archived"
 * @param channel where the message was to stand
 */
export function postRefusalOf(why: string, channel = ''): PostRefusal {
  switch (why) {
    case 'is_archived':
      return POST_REFUSALS.archived;
    case 'not_in_channel':
    case 'channel_not_found':
      return channel.startsWith(DIRECT) ? POST_REFUSALS.betweenOthers : POST_REFUSALS.notInvited;
    case 'restricted_action_thread_only_channel':
      return POST_REFUSALS.threadsOnly;
    case 'restricted_action_non_threadable_channel':
      return POST_REFUSALS.noThreads;
    case 'restricted_action_thread_locked':
      return POST_REFUSALS.threadLocked;
    case 'cannot_reply_to_message':
      return POST_REFUSALS.noReplies;
    case 'messages_tab_disabled':
      return POST_REFUSALS.noDirectMessages;
    default:
      return why.startsWith('restricted_action') || why === 'no_permission'
        ? POST_REFUSALS.restricted
        : unknownPostRefusal(why);
  }
}
