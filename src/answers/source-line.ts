import type { Excerpt } from '../domain/answer.ts';
import type { Article, Chronicled, Source } from '../domain/article.ts';
import type { Citation } from '../domain/passage.ts';
import { dayForPeople } from './calendar.ts';
import { restingOn } from './resting-on.ts';

/** Where a citation stands: outlet, date and headline, or that it is the chronicle's. */
export function sourceLine(citation: Citation): string {
  const { article } = citation;
  return article.kind === 'chronicle'
    ? `Chronicle, resting on ${sourceList(restingOn(citation))}`
    : `${article.outlet ?? 'Outlet unknown'}, ${dateOf(article)}${languageOf(article)}${extentOf(article)}${alsoIn(citation)}`;
}

/** Outlets named that print the same report; of more only their number is said. */
const REPRINTS_NAMED = 3;

/** Where else a report is printed: ", also in 9 outlets". */
export function alsoIn({ alsoIn: outlets = [] }: Pick<Citation, 'alsoIn'>): string {
  if (outlets.length === 0) return '';
  if (outlets.length > REPRINTS_NAMED) return `, also in ${outlets.length} outlets`;
  return `, also in ${new Intl.ListFormat('en').format(outlets)}`;
}

/** Who says the same in a report of its own, each once; articles without an outlet by their title. */
export function saidAlikeBy({
  passage,
  also,
}: Pick<Excerpt, 'passage' | 'also'>): readonly string[] {
  const known = new Set([passage.article.outlet, ...(passage.alsoIn ?? [])]);
  const others = also.filter(({ outlet }) => outlet === null || !known.has(outlet));
  return [...new Set(others.map(({ outlet, title }) => outlet ?? title))];
}

/** When an article was published, or when what an account tells took place. */
export function dateOf(article: Dated): string {
  if (article.kind === 'report') {
    return article.published ? dayForPeople(article.published) : 'date unknown';
  }
  const { from, to } = article.event;
  return from === to ? dayForPeople(from) : `${dayForPeople(from)} to ${dayForPeople(to)}`;
}

/** As much of an article as its date is read from. */
type Dated =
  | { readonly kind: 'report'; readonly published: string | null }
  | { readonly kind: 'chronicle'; readonly event: Chronicled['event'] };

/** Sources by publisher and date; each once. */
export function sourceList(sources: readonly Source[]): string {
  const names = sources.map(({ publisher, date }) =>
    date ? `${publisher} (${dayForPeople(date)})` : publisher,
  );
  return [...new Set(names)].join('; ') || 'what is generally known';
}

/** The language that a report is in, where that is not English: ", in Ukrainian". */
export function languageOf({ language }: Article): string {
  if (language === null || language === 'en') return '';
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(language);
  return `, in ${name ?? language}`;
}

/** That an article is only what its feed says of it, where it is: ", summary from the feed". */
export function extentOf({ extent }: Pick<Article, 'extent'>): string {
  return extent === 'summary' ? ', summary from the feed' : '';
}
