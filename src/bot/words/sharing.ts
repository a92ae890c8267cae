import { formatCount } from '../../answers/wording/format-count.ts';
import { type MentioningText, person } from './mentions.ts';

/** What stands between whoever asked and their question. */
export const ASKED = ' asked: ';

/** What stands before a shared answer, ahead of its question. */
export function askedBy(user: string): MentioningText {
  return [person(user), ASKED];
}

/** That somebody pressed twice. */
export const SHARED_ALREADY = 'You have shared this answer here already.';

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
