/**
 * The events that Parley subscribes to: each with the scope without which it is not sent. Where a
 * workspace does not grant an optional one, the bot hears what mentions it, and no more.
 */
export const EVENTS = [
  { name: 'app_mention', scope: 'app_mentions:read', isOptional: false },
  { name: 'message.im', scope: 'im:history', isOptional: false },
  { name: 'message.channels', scope: 'channels:history', isOptional: true },
  { name: 'message.groups', scope: 'groups:history', isOptional: true },
  { name: 'message.mpim', scope: 'mpim:history', isOptional: true },
  { name: 'app_home_opened', scope: null, isOptional: false },
  { name: 'function_executed', scope: null, isOptional: false },
  { name: 'app_uninstalled', scope: null, isOptional: false },
  { name: 'tokens_revoked', scope: null, isOptional: false },
  { name: 'team_access_granted', scope: null, isOptional: false },
  { name: 'team_access_revoked', scope: null, isOptional: false },
] as const;

/**
 * What Parley asks of Slack's Web API: each method, and its scope; once for public channels and
 * once for private ones where that matters. An optional one is asked for only where a workspace
 * grants it. Without it conversations with the bot have no titles and no proposed questions but those
 * of the manifest, user groups are no editors, a digest's form proposes the bot's own zone and
 * cannot tell whether the bot is in the channel, a shared answer names no channel, and a message that Slack did not confirm is posted
 * again and says so, because it cannot be looked for.
 */
export const METHODS = [
  { name: 'auth.test', scope: null, isOptional: false },
  { name: 'chat.postMessage', scope: 'chat:write', isOptional: false },
  { name: 'chat.delete', scope: 'chat:write', isOptional: false },
  { name: 'chat.postEphemeral', scope: 'chat:write', isOptional: false },
  { name: 'views.open', scope: null, isOptional: false },
  { name: 'views.update', scope: null, isOptional: false },
  { name: 'views.publish', scope: null, isOptional: false },
  { name: 'assistant.threads.setStatus', scope: 'chat:write', isOptional: false },
  { name: 'assistant.threads.setTitle', scope: 'assistant:write', isOptional: true },
  { name: 'assistant.threads.setSuggestedPrompts', scope: 'assistant:write', isOptional: true },
  { name: 'users.info', scope: 'users:read', isOptional: true },
  { name: 'conversations.info', scope: 'channels:read', isOptional: true },
  { name: 'conversations.info', scope: 'groups:read', isOptional: true },
  { name: 'conversations.history', scope: 'im:history', isOptional: false },
  { name: 'conversations.history', scope: 'channels:history', isOptional: true },
  { name: 'conversations.history', scope: 'groups:history', isOptional: true },
  { name: 'conversations.history', scope: 'mpim:history', isOptional: true },
  { name: 'conversations.replies', scope: 'channels:history', isOptional: true },
  { name: 'conversations.replies', scope: 'groups:history', isOptional: true },
  { name: 'conversations.replies', scope: 'mpim:history', isOptional: true },
  { name: 'usergroups.users.list', scope: 'usergroups:read', isOptional: true },
] as const;

/** The scope of slash commands and of shortcuts. */
const COMMANDS_SCOPE = 'commands';

/** The scopes that an app needs, or those that a workspace may leave out, in their order. */
export function scopesOf(which: 'needed' | 'optional'): readonly string[] {
  const isOptional = which === 'optional';
  const used = [...EVENTS, ...METHODS].filter((one) => one.isOptional === isOptional);
  const all = [...(isOptional ? [] : [COMMANDS_SCOPE]), ...used.map(({ scope }) => scope)];
  return [...new Set(all.filter((scope) => scope !== null))].sort();
}

/** All scopes that the app asks for; which of them are optional, its settings say. */
export function appScopes(): readonly string[] {
  return [...new Set([...scopesOf('needed'), ...scopesOf('optional')])];
}

/**
 * The `action_id`s of the buttons under an answer, under a refusal, and beside standing questions.
 * Messages keep theirs: none is ever reused.
 */
export const ACTIONS = {
  share: 'share_answer',
  copy: 'copy_answer',
  context: 'show_context',
  more: 'show_more',
  sides: 'show_both_sides',
  menu: 'answer_menu',
  /** Its value is the question. */
  ask: 'ask_as_question',
  /** Of one excerpt, followed by its number: in messages of older versions. */
  surroundings: 'show_surroundings_',
  tellWhen: 'tell_me_when',
  timeline: 'show_timeline',
  rephrase: 'rephrase_question',
  forget: 'forget_question',
  forgetAll: 'forget_all_questions',
  /** Its value is the verdict and the answer's id; the other two are plain buttons in its place. */
  feedback: 'answer_feedback',
  helpful: 'answer_helpful',
  unhelpful: 'answer_unhelpful',
  /** The menu of an item of a digest; the next three are buttons under a report of a watch. */
  item: 'item_menu',
  itemContext: 'item_context',
  itemCopy: 'item_copy',
  itemFewer: 'item_fewer',
  /** Its value is the mute that it takes back. */
  unmute: 'unmute_outlet',
} as const;

/** The `action_id`s of the buttons in somebody's home; the value is what each is about. */
export const HOME_ACTIONS = {
  /** Its value is the question. */
  ask: 'home_ask',
  /** Its value is the channel. */
  changeDigest: 'home_change_digest',
  endDigest: 'home_end_digest',
  unmuteDigest: 'home_unmute_digest',
  /** Its value is the watch's id. */
  endWatch: 'home_end_watch',
  unmuteWatch: 'home_unmute_watch',
  /** Its value is the question's id. */
  forget: 'home_forget_question',
} as const;

/** What is chosen of the menu under an answer: each is followed by the answer's id. */
export const MENU = {
  further: 'further:',
  timeline: 'timeline:',
  /** Followed by the id of who asked, too. */
  remove: 'delete:',
} as const;

/** What is chosen of the menu of an item: each is followed by what the item is known by. */
export const ITEM_MENU = { context: 'context:', copy: 'copy:', fewer: 'fewer:' } as const;

/** The `callback_id`s of what stands in the menu of a message. */
export const SHORTCUTS = { check: 'check_message' } as const;

/** The `callback_id`s of windows that are sent back. */
export const VIEWS = {
  digest: 'digest_form',
  further: 'ask_further',
  rephrase: 'rephrase_form',
  share: 'share_form',
  feedback: 'answer_feedback_form',
} as const;
