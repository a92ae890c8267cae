import { formatList } from '../../answers/wording/format-list.ts';
import { ownerOrEditor } from './faults.ts';
import { type MentioningText, person } from './mentions.ts';

/** What the menu of an item calls it, which says whose reports become fewer. */
export function fewerLike(outlet: string): string {
  return `Fewer like this: ${outlet}`;
}

/** What a mute is of, as sentences name it. */
export type MutedSetting =
  | { readonly kind: 'digest' }
  | { readonly kind: 'watch'; readonly phrase: string };

/** That an outlet is muted from now on, or was before, and what that does. */
export function outletMuted(
  setting: MutedSetting,
  outlet: string,
  status: 'added' | 'known',
): string {
  const begin = status === 'added' ? 'From now on' : 'Set before:';
  return setting.kind === 'digest'
    ? `${begin} the digest of this channel leaves out what only ${outlet} reports. What another outlet reports too still comes.`
    : `${begin} the watch for “${setting.phrase}” posts nothing by ${outlet} here. What another outlet reports still comes.`;
}

/** That an outlet is no longer muted. */
export function outletUnmuted(setting: MutedSetting, outlet: string): string {
  return setting.kind === 'digest'
    ? `Undone: the digest of this channel tells again what only ${outlet} reports.`
    : `Undone: the watch for “${setting.phrase}” posts reports by ${outlet} again.`;
}

/** That as many outlets are muted as may be. */
export function mutesFull(outlets: readonly string[]): string {
  return `${outlets.length} outlets are left out here, and more would hide the news. Home, or the digest’s form, brings one back: ${formatList(outlets)}.`;
}

/** That a watch is over whose report somebody comes back to. */
export const WATCH_OVER = 'The watch that posted this has ended: nothing more comes of it.';

/** That somebody else set what would be muted, who may do it. */
export function muteTaken(setBy: string | null): MentioningText {
  return [
    setBy === null ? 'Somebody' : person(setBy),
    ` set this here: ${ownerOrEditor('change')}`,
  ];
}

/** Behind what is set: of whom it does not tell. Empty where nobody is muted. */
export function withoutThese(outlets: readonly string[]): string {
  return outlets.length === 0 ? '' : `, without what only ${formatList(outlets, 'or')} reports`;
}
