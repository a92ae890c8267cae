/** Why a digest stopped, and what is to be done before it can start again; both within a sentence. */
export interface StopReason {
  readonly reason: string;
  readonly remedy: string;
}

/** What Slack's answer to a digest that could not be posted means for people. */
export function stopReasonOf(why: string): StopReason {
  switch (why) {
    case 'is_archived':
      return { reason: 'the channel is archived', remedy: 'Once it is open again,' };
    case 'not_in_channel':
    case 'channel_not_found':
      return {
        reason: 'I am not in the channel, or no longer',
        remedy: 'Invite me with /invite, then',
      };
    default:
      return { reason: `I may not post there (Slack says ${why})`, remedy: 'Once I may,' };
  }
}
