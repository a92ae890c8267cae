import { formatCount } from '../../answers/wording/format-count.ts';
import { formatDay } from '../../answers/wording/format-day.ts';
import { formatArticleDate } from '../../answers/wording/format-source-line.ts';
import type { ArticleHistory } from '../../archive/articles/read-history.ts';
import type { SentenceDiff } from '../../text/sentences/diff-sentences.ts';
import { applyStyle, sanitizeText, type TextLayout, wrapText } from '../text-layout.ts';

/** An article and what its revisions changed, word for word. */
export function formatHistory({ article, revisions }: ArticleHistory, layout: TextLayout): string {
  const from = article.kind === 'chronicle' ? 'Chronicle' : (article.outlet ?? 'Outlet unknown');
  const about = `${article.givenId ?? article.id}  ${from}, ${formatArticleDate(article)}`;
  return [
    wrapText(sanitizeText(article.title), '', layout),
    applyStyle(wrapText(sanitizeText(about), '  ', layout), 'dim', layout),
    ...(revisions.length === 0 ? ['  It is as it came.'] : []),
    ...revisions.flatMap(({ at, changes }) => [
      `  Revised on ${formatDay(new Date(at).toISOString())}: ${formatChanges(changes)}.`,
      ...changes.removed.map((sentence) => wrapText(sanitizeText(sentence), '  - ', layout)),
      ...changes.added.map((sentence) => wrapText(sanitizeText(sentence), '  + ', layout)),
    ]),
  ].join('\n');
}

/** How much a revision changed; a sentence that was reworded is one that went and one that came. */
export function formatChanges({ removed, added }: SentenceDiff): string {
  const changed = Math.max(removed.length, added.length);
  return changed === 0 ? 'no sentence changed' : `${formatCount(changed, 'sentence')} changed`;
}
