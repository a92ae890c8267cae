import type { Asker, BotDeps } from './bot-deps.ts';

/**
 * Whether somebody is one of the settings' editors, by name or as a member of a named group.
 * People of other organisations are none. A group that cannot be read has no members.
 */
export async function isEditor(
  { user, isGuest }: Asker,
  { editors, chat }: BotDeps,
): Promise<boolean> {
  if (isGuest) return false;
  if (editors.includes(user)) return true;
  for (const group of editors) {
    if (await chat.isMember(group, user)) return true;
  }
  return false;
}

/** Why somebody may not do what editors do; nothing where they may. */
export async function refusalOf(
  what: string,
  asker: Asker,
  deps: BotDeps,
): Promise<string | undefined> {
  if (deps.editors.length === 0) {
    return `Nobody may ${what} here yet: whoever runs me names editors in PARLEY_EDITORS.`;
  }
  return (await isEditor(asker, deps))
    ? undefined
    : `Only the editors named in the settings may ${what}. Ask one of them.`;
}
