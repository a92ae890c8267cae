/** The error that Slack's Web API named, such as "channel_not_found"; nothing for other faults. */
export function slackErrorOf(fault: unknown): string | undefined {
  if (!(fault instanceof Error) || !('data' in fault)) return undefined;
  const { data } = fault;
  if (typeof data !== 'object' || data === null || !('error' in data)) return undefined;
  return typeof data.error === 'string' ? data.error : undefined;
}

/** Slack does not let the bot say anything there. */
const CANNOT_POST: ReadonlySet<string> = new Set([
  'not_in_channel',
  'channel_not_found',
  'is_archived',
  'restricted_action',
  'restricted_action_read_only_channel',
  'restricted_action_thread_only_channel',
  'restricted_action_non_threadable_channel',
  'restricted_action_thread_locked',
  'no_permission',
  'cannot_reply_to_message',
  'messages_tab_disabled',
]);

/** The token no longer opens anything. */
const DEAD_TOKEN: ReadonlySet<string> = new Set([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
]);

export function cannotPost(fault: unknown): boolean {
  return CANNOT_POST.has(slackErrorOf(fault) ?? '');
}

export function isDeadToken(fault: unknown): boolean {
  return DEAD_TOKEN.has(slackErrorOf(fault) ?? '');
}
