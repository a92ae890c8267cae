import type { Excerpt } from '../../domain/answer.ts';
import type { Article, ChronicleFields, SourceRef } from '../../domain/article.ts';
import type { Citation } from '../../domain/passage.ts';
import { sourceRefsOf } from '../source-refs-of.ts';
import { formatDay, formatDays } from './format-day.ts';

/** Said of an article whose outlet is not known. */
export const UNKNOWN_OUTLET = 'Outlet unknown';

/** What the chronicle is called as a source. */
export const CHRONICLE = 'Chronicle';

/** Between the chronicle's name and the published accounts that it rests on. */
export const RESTING_ON = ', resting on ';

/** Said behind the name of an outlet that a state owns. */
export const STATE_MEDIA_MARK = ' (state media)';

/** Where a citation stands: its outlet and date, or that it is the chronicle's. */
export function formatSourceLine(citation: Citation): string {
  const { article } = citation;
  return article.kind === 'chronicle'
    ? formatChronicleSource(sourceRefsOf(citation))
    : `${article.outlet ?? UNKNOWN_OUTLET}, ${formatArticleDate(article)}${formatLanguage(article)}${formatExtent(article)}${formatAlsoIn(citation)}`;
}

/** Outlets named that print the same report; of more only their number is said. */
const REPRINTS_NAMED = 3;

/** Where else a report is printed: ", also in 9 outlets". */
export function formatAlsoIn({ alsoIn = [] }: Pick<Citation, 'alsoIn'>): string {
  if (alsoIn.length === 0) return '';
  if (alsoIn.length > REPRINTS_NAMED) return `, also in ${alsoIn.length} outlets`;
  return `, also in ${new Intl.ListFormat('en').format(alsoIn)}`;
}

/** Outlets of other reports that say the same, each once; behind them how many name no outlet. */
export function otherOutlets({
  passage,
  also,
}: Pick<Excerpt, 'passage' | 'also'>): readonly string[] {
  const known = new Set([passage.article.outlet, ...(passage.alsoIn ?? [])]);
  const named = also.flatMap(({ outlet }) => (outlet === null || known.has(outlet) ? [] : outlet));
  const unnamed = also.filter(({ outlet }) => outlet === null).length;
  return [
    ...new Set(named),
    ...(unnamed > 0
      ? [unnamed === 1 ? 'a report of an unknown outlet' : `${unnamed} reports of unknown outlets`]
      : []),
  ];
}

/** When an article was published, or when what an account tells took place. */
export function formatArticleDate(article: DateableArticle): string {
  if (article.kind === 'report') {
    return article.published ? formatDay(article.published) : 'date unknown';
  }
  const { from, to } = article.event;
  return from === to ? formatDay(from) : formatDays(from, to);
}

/** The fields of an article that its date is formatted from. */
type DateableArticle =
  | { readonly kind: 'report'; readonly published: string | null }
  | { readonly kind: 'chronicle'; readonly event: ChronicleFields['event'] };

/** That a text is the chronicle's, and which published accounts it rests on. */
export function formatChronicleSource(sources: readonly SourceRef[]): string {
  return `${CHRONICLE}${RESTING_ON}${formatSourceRefs(sources)}`;
}

/** Said of what names nobody who could be asked. */
const WEAK_FOOTING = 'weak footing';

/** What the chronicle rests on where it names no published account. */
export const NO_SOURCES = `what is generally known (${WEAK_FOOTING})`;

/** What stands for an outlet that an account does not name: "an unnamed outlet", "a wire report". */
const UNNAMED = /\bunnamed\b|^an? (?=\p{Ll})/u;

/** Whether a published account is named by nothing that it could be found by. */
export function isUnnamed({ publisher }: Pick<SourceRef, 'publisher'>): boolean {
  return UNNAMED.test(publisher);
}

/**
 * What is said behind a publisher: the day, and that it is no firm ground where it is unnamed:
 * " (2 May 2031; weak footing)". Empty where there is nothing to say.
 */
export function formatSourceMarks(source: SourceRef): string {
  const marks = [
    ...(source.date ? [formatDay(source.date)] : []),
    ...(isUnnamed(source) ? [WEAK_FOOTING] : []),
  ];
  return marks.length === 0 ? '' : ` (${marks.join('; ')})`;
}

/** Published accounts by publisher and date; each once. */
function formatSourceRefs(sources: readonly SourceRef[]): string {
  const names = sources.map((source) => `${source.publisher}${formatSourceMarks(source)}`);
  return [...new Set(names)].join('; ') || NO_SOURCES;
}

/** The language that a report is in, where that is not English: ", in Ukrainian". */
export function formatLanguage({ language }: Article): string {
  if (language === null || language === 'en') return '';
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(language);
  return `, in ${name ?? language}`;
}

/**
 * That an article is only what its feed says of it, where it is: ", summary from the feed"; or that
 * its page does not show the text.
 */
export function formatExtent({ extent, textBasis }: Pick<Article, 'extent' | 'textBasis'>): string {
  if (extent === 'summary') return ', summary from the feed';
  return textBasis === 'metadata' ? ', text from the page’s metadata alone' : '';
}
