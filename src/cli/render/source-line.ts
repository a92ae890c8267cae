import { restingOn } from '../../answers/resting-on.ts';
import type { ArticleSummary } from '../../archive/ports.ts';
import type { Article, Source } from '../../domain/article.ts';
import type { Citation } from '../../domain/passage.ts';
import { dayForPeople } from '../dates.ts';

/** Where a citation stands: outlet, date and headline, or that it is the chronicle's. */
export function sourceLine(citation: Citation): string {
  const { article } = citation;
  return article.kind === 'chronicle'
    ? `Chronicle, resting on ${sourceList(restingOn(citation))}`
    : `${article.outlet ?? 'Outlet unknown'}, ${dateOf(article)}${languageOf(article)}`;
}

/** When an article was published, or when what an account tells took place. */
export function dateOf(article: Article | ArticleSummary): string {
  if (article.kind === 'report') {
    return article.published ? dayForPeople(article.published) : 'date unknown';
  }
  const { from, to } = article.event;
  return from === to ? dayForPeople(from) : `${dayForPeople(from)} to ${dayForPeople(to)}`;
}

/** Sources by publisher and date; each once. */
export function sourceList(sources: readonly Source[]): string {
  const names = sources.map(({ publisher, date }) =>
    date ? `${publisher} (${dayForPeople(date)})` : publisher,
  );
  return [...new Set(names)].join(', ') || 'what is generally known';
}

function languageOf({ language }: Article): string {
  if (language === null || language === 'en') return '';
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(language);
  return `, in ${name ?? language}`;
}
