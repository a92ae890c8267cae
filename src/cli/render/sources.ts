import { counted } from '../../answers/counted.ts';
import { dateOf, extentOf } from '../../answers/source-line.ts';
import type { ArticleSummary } from '../../archive/ports/article-store.ts';
import { type Paper, printable, styled, wrapped } from '../layout.ts';

/**
 * The reports of an archive, each an entry with the id that `withdraw` takes, and how many accounts
 * the chronicle has beside them.
 */
export function sourcesText(articles: readonly ArticleSummary[], paper: Paper): string {
  if (articles.length === 0) return 'The archive is empty: parley ingest adds articles.';
  const reports = articles.filter(({ kind }) => kind === 'report');
  return [...reports.map((article) => entryText(article, paper)), countLine(articles, reports)]
    .join('\n')
    .trimStart();
}

function entryText(article: ArticleSummary, paper: Paper): string {
  const id = article.givenId ?? article.id;
  const from = article.outlet ?? 'Outlet unknown';
  const about = styled(
    `${printable(`${id}  ${from}, ${dateOf(article)}${extentOf(article)}`)}`,
    'dim',
    paper,
  );
  return [wrapped(printable(article.title), '', paper), wrapped(about, '  ', paper)].join('\n');
}

function countLine(
  articles: readonly ArticleSummary[],
  reports: readonly ArticleSummary[],
): string {
  const outlets = new Set(reports.flatMap(({ outlet }) => outlet ?? [])).size;
  const accounts = articles.length - reports.length;
  const told = `\n${counted(reports.length, 'article')} of ${counted(outlets, 'known outlet')}`;
  return accounts === 0
    ? `${told}.`
    : `${told}, and a chronicle of ${counted(accounts, 'account')}, which --json lists too.`;
}
