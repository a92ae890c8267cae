import type { ChronicleFields } from '../../domain/article.ts';
import { addDays, daysBetween } from '../../domain/calendar/instant.ts';
import type { DateRange } from '../../domain/timeline.ts';
import type { DayRange } from '../dating.ts';

/** The fields of an article that say when it was news. */
type DatedArticle =
  | { readonly kind: 'report'; readonly published: string | null }
  | { readonly kind: 'chronicle'; readonly event: ChronicleFields['event'] };

/**
 * How many days before a window articles announce its events, and after it look back on them:
 * beyond that few mention it, and a long archive is not read for a short window.
 */
const ANNOUNCED_DAYS = 31;
const RETROSPECTIVE_DAYS = 366;

/** When an article was news: its publication, or the event of an account. */
export function newsDaysOf(article: DatedArticle): DayRange | undefined {
  if (article.kind === 'chronicle') return { first: article.event.from, last: article.event.to };
  const day = article.published?.slice(0, 10);
  return day === undefined ? undefined : { first: day, last: day };
}

/** The days on which articles that may be about a window were news. */
export function coveringDays({ from, to }: DateRange): DateRange {
  return {
    from: from === null ? null : addDays(from, -ANNOUNCED_DAYS),
    to: to === null ? null : addDays(to, RETROSPECTIVE_DAYS),
  };
}

/** Whether an article may be about a window; one without a date always may. */
export function mayCover(window: DateRange, article: DatedArticle): boolean {
  const days = newsDaysOf(article);
  if (!days) return true;
  const { from, to } = coveringDays(window);
  return !(from !== null && days.last < from) && !(to !== null && days.first > to);
}

/** The dated articles nearest to a window, so many before it and so many after it. */
export function nearestTo<One extends DatedArticle>(
  { from, to }: DateRange,
  articles: readonly One[],
  most: number,
): readonly One[] {
  const dated = articles.flatMap((article) => {
    const days = newsDaysOf(article);
    return days ? [{ article, days }] : [];
  });
  const nearest = (distance: (days: DayRange) => number) =>
    dated
      .map(({ article, days }) => ({ article, away: distance(days) }))
      .filter(({ away }) => away > 0)
      .sort((one, other) => one.away - other.away)
      .slice(0, most)
      .map(({ article }) => article);
  return [
    ...nearest(({ last }) => (from === null ? 0 : daysBetween(last, from))),
    ...nearest(({ first }) => (to === null ? 0 : daysBetween(to, first))),
  ];
}
