import { formatCount } from '../../answers/wording/format-count.ts';
import { formatArticleDate, formatExtent } from '../../answers/wording/format-source-line.ts';
import type { ArticleSummary } from '../../archive/ports/article-store.ts';
import { applyStyle, sanitizeText, type TextLayout, wrapText } from '../text-layout.ts';

/**
 * The reports of an archive, each an entry with the id that `withdraw` takes, and how many accounts
 * the chronicle has beside them.
 */
export function formatArticleList(articles: readonly ArticleSummary[], layout: TextLayout): string {
  if (articles.length === 0) return 'The archive is empty: parley ingest adds articles.';
  const reports = articles.filter(({ kind }) => kind === 'report');
  return [...reports.map((article) => entryText(article, layout)), countLine(articles, reports)]
    .join('\n')
    .trimStart();
}

function entryText(article: ArticleSummary, layout: TextLayout): string {
  const id = article.givenId ?? article.id;
  const from = article.outlet ?? 'Outlet unknown';
  const about = applyStyle(
    `${sanitizeText(`${id}  ${from}, ${formatArticleDate(article)}${formatExtent(article)}`)}`,
    'dim',
    layout,
  );
  return [wrapText(sanitizeText(article.title), '', layout), wrapText(about, '  ', layout)].join(
    '\n',
  );
}

function countLine(
  articles: readonly ArticleSummary[],
  reports: readonly ArticleSummary[],
): string {
  const outlets = new Set(reports.flatMap(({ outlet }) => outlet ?? [])).size;
  const accounts = articles.length - reports.length;
  const told = `\n${formatCount(reports.length, 'article')} of ${formatCount(outlets, 'known outlet')}`;
  return accounts === 0
    ? `${told}.`
    : `${told}, and a chronicle of ${formatCount(accounts, 'account')}, which --json lists too.`;
}
