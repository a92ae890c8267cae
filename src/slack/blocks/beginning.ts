import { SENTENCE_GOES_ON } from '../../answers/wording/format-answer.ts';
import type { Citation } from '../../domain/passage.ts';
import { italic, type RichTextPart, section } from './rich-text.ts';

/** Says that a sentence is shown in part; nothing where it is shown whole. */
export function cutNotice(shown: Citation, whole: Pick<Citation, 'end'>): readonly RichTextPart[] {
  return shown.end < whole.end ? [section(italic(SENTENCE_GOES_ON))] : [];
}
