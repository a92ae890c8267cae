import { formatCount } from '../../answers/wording/format-count.ts';
import type { PostRefusal } from './cannot-post.ts';
import { WINDOW_TOO_LATE } from './faults.ts';
import { channel, type MentioningText, person } from './mentions.ts';

/** What stands between whoever asked and their question. */
export const ASKED = ' asked: ';

/** What stands before a shared answer, ahead of its question. */
export function askedBy(user: string): MentioningText {
  return [person(user), ASKED];
}

/** In which channel it was asked, behind the question of an answer that is shared to another one. */
export function askedIn(id: string): MentioningText {
  return [' (in ', channel(id), ')'];
}

export const SHARE_FORM = {
  title: 'Share',
  submit: 'Share',
  conversation: 'Where to',
  hint: 'I post the answer there with your name and your question.',
  thread: 'Thread',
  inThread: 'In the thread where you asked',
  threadHint: 'In any other conversation it is posted outside threads.',
  empty: 'Choose a conversation.',
} as const;

/** That the form came too late, and how it is opened. */
export const SHARE_TOO_LATE = `${WINDOW_TOO_LATE} Press Share again.`;

/** That an answer was shared somewhere else than where it was asked for. */
export const SHARED = 'Your answer is shared there.';

/** That somebody sent the form twice: where the answer was asked for, or elsewhere. */
export const SHARED_ALREADY = {
  here: 'You have shared this answer here already.',
  there: 'You have shared this answer there already.',
} as const;

/** That an answer was not shared, as the bot may not post where it was to stand. */
export function cannotPostShare({ reason, remedy }: PostRefusal): string {
  return `The answer is not shared, as I may not post there: ${reason}. ${remedy} share it again.`;
}

/** That a message may stand twice: its first try was not confirmed, and could not be looked for. */
export const MAY_REPEAT =
  'This may be a repetition: I could not see whether the first try was posted.';

/** What stands before a digest that is shown before it is due. */
export function previewLead(inThread: number): string {
  const more =
    inThread > 0 ? ` ${formatCount(inThread, 'message')} would follow in its thread.` : '';
  return `What would be posted now, shown to you alone.${more}`;
}

/** That quotations are left out, because their articles were withdrawn. */
export function leftOut(quotes: number): string {
  return quotes === 1
    ? 'A quotation is left out here: its article was withdrawn.'
    : `${quotes} quotations are left out here: their articles were withdrawn.`;
}

/** What became of an article that is quoted above. */
export function correctionNote(
  status: 'corrected' | 'withdrawn',
  { headline, outlet }: { readonly headline: string; readonly outlet: string | null },
): string {
  const article = `“${headline}”${outlet === null ? '' : ` (${outlet})`}`;
  return status === 'corrected'
    ? `Note: ${article} was corrected since, and the passage quoted above no longer stands in it. Ask again for the new wording.`
    : `Note: ${article}, quoted above, was withdrawn from the archive.`;
}
