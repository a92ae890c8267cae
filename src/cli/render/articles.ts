import { formatCount } from '../../answers/wording/format-count.ts';
import { formatDay } from '../../answers/wording/format-day.ts';
import { formatArticleDate, formatExtent } from '../../answers/wording/format-source-line.ts';
import type { Ingested } from '../../archive/articles/ingest.ts';
import type { ArticleHistory } from '../../archive/articles/read-history.ts';
import type { ArticleSummary } from '../../archive/ports/article-listings.ts';
import type { Article } from '../../domain/article.ts';
import type { SentenceDiff } from '../../text/sentences/diff-sentences.ts';
import { applyStyle, sanitizeText, type TextLayout, wrapStyled, wrapText } from '../text-layout.ts';

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
  const about = `${id}  ${from}, ${formatArticleDate(article)}${formatExtent(article)}`;
  return [
    wrapText(sanitizeText(article.title), '', layout),
    wrapText(applyStyle(sanitizeText(about), 'dim', layout), '  ', layout),
  ].join('\n');
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

/** An article and what its revisions changed, word for word. */
export function formatHistory({ article, revisions }: ArticleHistory, layout: TextLayout): string {
  const from = article.kind === 'chronicle' ? 'Chronicle' : (article.outlet ?? 'Outlet unknown');
  const about = `${article.givenId ?? article.id}  ${from}, ${formatArticleDate(article)}${formatExtent(article)}`;
  return [
    wrapText(sanitizeText(article.title), '', layout),
    wrapStyled(about, { style: 'dim', lead: '  ' }, layout),
    ...(revisions.length === 0 ? ['  It is as it came.'] : []),
    ...revisions.flatMap(({ at, changes }) => [
      `  Revised on ${formatDay(new Date(at).toISOString())}: ${formatChanges(changes)}.`,
      ...changes.removed.map((sentence) => wrapText(sanitizeText(sentence), '  - ', layout)),
      ...changes.added.map((sentence) => wrapText(sanitizeText(sentence), '  + ', layout)),
    ]),
  ].join('\n');
}

/** How much a revision changed; a sentence that was reworded is one removed and one added. */
function formatChanges({ removed, added }: SentenceDiff): string {
  const changed = Math.max(removed.length, added.length);
  return changed === 0 ? 'no sentence changed' : `${formatCount(changed, 'sentence')} changed`;
}

/** Columns of the longest status. */
const STATUS_WIDTH = 'unchanged'.length;

/** What became of an article that was taken in, as a line. */
export function formatIngested(ingested: Ingested): string {
  const { status, article, passages, reprintOf, changes } = ingested;
  const title = sanitizeText(article.title);
  const known = [
    ...(changes ? [formatChanges(changes)] : []),
    ...(reprintOf
      ? [
          `the same report as ${reprintOf.outlet ?? 'an unknown outlet'}’s, ${reprintOf.givenId ?? reprintOf.id}`,
        ]
      : []),
  ];
  return [
    status.padEnd(STATUS_WIDTH),
    formatCount(passages, 'passage'),
    sanitizeText([title, ...known].join('; ')),
  ].join('  ');
}

/** An article as it would be ingested: what is known about it and how, then its text. */
export function formatExtracted(input: string, article: Article, layout: TextLayout): string {
  const { title, titleBasis, outlet, author, published, publishedBasis, url, language, text } =
    article;
  const facts: readonly (readonly [string, string])[] = [
    ['title', titleBasis === 'page' ? title : `${title} (from the first sentence)`],
    ['outlet', outlet ?? 'unknown'],
    ['author', author ?? 'unknown'],
    ['published', published ? `${formatDay(published)} (${publishedBasis})` : 'unknown'],
    ['url', url ?? 'unknown'],
    ['language', language ?? 'unknown'],
    ...(article.textBasis === 'metadata'
      ? [['text', 'from the page’s metadata (JSON-LD): the page does not show it'] as const]
      : []),
  ];
  const head = facts.map(([name, value]) => wrapText(sanitizeText(value), name.padEnd(11), layout));
  const paragraphs = text
    .split('\n\n')
    .map((paragraph) => wrapText(sanitizeText(paragraph), '', layout));
  return [
    applyStyle(sanitizeText(input), 'bold', layout),
    ...head,
    '',
    paragraphs.join('\n\n'),
    '',
  ].join('\n');
}
