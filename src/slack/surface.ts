/** What Parley hears of Slack: each event, and the scope without which it is not sent. */
export const EVENTS = [
  { name: 'app_mention', scope: 'app_mentions:read' },
  { name: 'message.im', scope: 'im:history' },
  { name: 'app_home_opened', scope: null },
] as const;

/**
 * What Parley asks of Slack's Web API: each method, and its scope. An optional one is asked for
 * only where a workspace grants it: without it, user groups are no editors.
 */
export const METHODS = [
  { name: 'chat.postMessage', scope: 'chat:write', isOptional: false },
  { name: 'views.open', scope: null, isOptional: false },
  { name: 'usergroups.users.list', scope: 'usergroups:read', isOptional: true },
] as const;

/** The scope of slash commands. */
export const COMMANDS_SCOPE = 'commands';

/** The `action_id`s of the buttons under an answer. */
export const ACTIONS = {
  share: 'share_answer',
  copy: 'copy_answer',
  /** One for each excerpt: followed by its number. */
  surroundings: 'show_surroundings_',
} as const;
