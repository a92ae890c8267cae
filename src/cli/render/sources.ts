import { dateOf, extentOf } from '../../answers/source-line.ts';
import type { ArticleSummary } from '../../archive/ports/article-store.ts';
import { type Paper, printable, styled, wrapped } from '../layout.ts';

/** What is in an archive, an article an entry, with the ids that `withdraw` takes. */
export function sourcesText(articles: readonly ArticleSummary[], paper: Paper): string {
  if (articles.length === 0) return 'The archive is empty: parley ingest adds articles.';
  const entries = articles.map((article) => entryText(article, paper));
  return [...entries, countLine(articles)].join('\n');
}

function entryText(article: ArticleSummary, paper: Paper): string {
  const id = article.givenId ?? article.id;
  const from = article.kind === 'chronicle' ? 'Chronicle' : (article.outlet ?? 'Outlet unknown');
  const about = styled(
    `${printable(`${id}  ${from}, ${dateOf(article)}${extentOf(article)}`)}`,
    'dim',
    paper,
  );
  return [wrapped(printable(article.title), '', paper), wrapped(about, '  ', paper)].join('\n');
}

function countLine(articles: readonly ArticleSummary[]): string {
  const reports = articles.filter(({ kind }) => kind === 'report').length;
  const outlets = new Set(articles.flatMap(({ outlet }) => outlet ?? [])).size;
  const accounts = articles.length - reports;
  return `\n${reports} articles of ${outlets} known outlets; ${accounts} accounts of the chronicle.`;
}
