import { type Citation, cite } from '../../domain/passage.ts';
import { codePoints } from '../limits.ts';
import { italic, type RichTextPart, section } from './rich-text.ts';

/** Said under a sentence of which a message that has no copy takes only a part. */
const CUT = 'The sentence goes on in the article.';

/** A citation, or as much of it from its beginning as there is room for, in code points. */
export function beginningOf(citation: Citation, limit: number): Citation {
  const { article, start, text } = citation;
  if (codePoints(text) <= limit) return citation;
  const end = start + [...text].slice(0, limit).join('').length;
  return cite(article, { start, end });
}

/** Says that a sentence is shown in part; nothing where it is shown whole. */
export function cutNotice(shown: Citation, whole: Citation): readonly RichTextPart[] {
  return shown.end < whole.end ? [section(italic(CUT))] : [];
}
