import { formatLateness, formatRepetition } from '../../answers/wording/format-schedule.ts';
import { closing } from '../blocks/closing.ts';
import type { Message } from '../message.ts';

/** Later than this after its time, a digest says so. */
const LATE_FROM_MS = 5 * 60_000;

/** What is known of a message only when it is posted. */
export interface PostCircumstances {
  /** Whether it may stand in Slack already. */
  readonly mayRepeat: boolean;
  /** When it was promised and when it comes, in a zone; `null` where that is not to be said. */
  readonly late: { readonly slot: number; readonly now: number; readonly zone: string } | null;
}

/** A message with lines before it that say whether it is late, or may be a repetition. */
export function withNotices(message: Message, { mayRepeat, late }: PostCircumstances): Message {
  const notices = [...(mayRepeat ? [formatRepetition('unreadable')] : []), ...lateness(late)];
  return {
    text: message.text,
    blocks: [...notices.map(closing), ...message.blocks],
    plain: [...notices, message.plain].join('\n\n'),
  };
}

function lateness(late: PostCircumstances['late']): readonly string[] {
  if (!late || late.now - late.slot < LATE_FROM_MS) return [];
  return [formatLateness(late)];
}
