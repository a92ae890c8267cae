/** Why the bot may not post somewhere, and what is to be done about it; both within a sentence. */
export interface PostRefusal {
  /** Whether an invitation is all that it takes. */
  readonly kind: 'not-invited' | 'other';
  readonly reason: string;
  readonly remedy: string;
}

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
      return other('the channel is archived', 'Once it is open again,');
    case 'not_in_channel':
    case 'channel_not_found':
      return channel.startsWith(DIRECT)
        ? other(
            'it is a direct message between other people, where I cannot be',
            'In a channel that I am in, or in a direct message to me,',
          )
        : {
            kind: 'not-invited',
            reason: 'I am not in the channel, or no longer',
            remedy: 'Invite me with /invite, then',
          };
    case 'restricted_action_thread_only_channel':
      return other('the channel takes replies in threads alone', 'Once it takes other messages,');
    case 'restricted_action_non_threadable_channel':
      return other('the channel takes no replies in threads', 'Once it takes them,');
    case 'restricted_action_thread_locked':
      return other('the thread is locked', 'Once it is open again,');
    case 'cannot_reply_to_message':
      return other('the message takes no replies', 'In another thread,');
    case 'messages_tab_disabled':
      return other('direct messages to me are switched off', 'Once whoever runs me allows them,');
    default:
      return why.startsWith('restricted_action') || why === 'no_permission'
        ? other(
            'only some people may post there',
            'Once whoever manages the channel lets me post there,',
          )
        : other(`I may not post there (Slack says ${why})`, 'Once I may,');
  }
}

function other(reason: string, remedy: string): PostRefusal {
  return { kind: 'other', reason, remedy };
}
