import type { Asker, BotDeps } from './bot-deps.ts';
import {
  BOTS_ONLY_ASK,
  editorsOnly,
  noEditors,
  ownPeopleOnly,
  type ReservedAct,
} from './words/faults.ts';

/**
 * Whether somebody is one of the settings' editors, by name or as a member of a named group, under
 * any of their ids. People of other organisations are none, and a group's id is nobody's. A group
 * that cannot be read has no members.
 */
export async function isEditor(asker: Asker, deps: BotDeps): Promise<boolean> {
  const { user, isGuest, isBot = false, ids = [user] } = asker;
  if (isBot || deps.editors.length === 0 || ids.length === 0) return false;
  if (!isGuest && (await isNamed(ids, deps))) return true;
  const person = await deps.chat.findPerson(user);
  if (!person || (isGuest && !person.isOwn)) return false;
  const others = isGuest ? person.ids : person.ids.filter((id) => !ids.includes(id));
  return await isNamed(others, deps);
}

/** Whether one of somebody's ids is named, or that of a group which has it as a member. */
async function isNamed(
  ids: readonly string[],
  { editors, chat }: Pick<BotDeps, 'editors' | 'chat'>,
): Promise<boolean> {
  if (ids.some((id) => editors.includes(id))) return true;
  for (const group of editors) {
    for (const id of ids) if (await chat.isMember(group, id)) return true;
  }
  return false;
}

/** Why somebody may not do what editors do; nothing where they may. */
export async function refusalOf(
  act: ReservedAct,
  asker: Asker,
  deps: BotDeps,
): Promise<string | undefined> {
  if (deps.editors.length === 0) {
    return noEditors(act);
  }
  return (await isEditor(asker, deps)) ? undefined : editorsOnly(act);
}

/** Why somebody of another organisation may ask nothing; nothing where they may. */
export async function askingRefusal(
  { user, isGuest }: Asker,
  { chat, externalPeople }: Pick<BotDeps, 'chat' | 'externalPeople'>,
): Promise<string | undefined> {
  if (!isGuest || externalPeople !== 'none') return undefined;
  return (await chat.findPerson(user))?.isOwn ? undefined : ownPeopleOnly('ask me');
}

/**
 * Why somebody of another organisation, or another bot, may not set what the bot then posts by
 * itself; nothing where they may.
 */
export async function externalRefusal(
  act: ReservedAct,
  { user, isGuest, isBot = false }: Asker,
  { chat, externalPeople }: Pick<BotDeps, 'chat' | 'externalPeople'>,
): Promise<string | undefined> {
  if (isBot) return BOTS_ONLY_ASK;
  if (!isGuest || externalPeople === 'set') return undefined;
  if ((await chat.findPerson(user))?.isOwn) return undefined;
  return ownPeopleOnly(act);
}
