import type { Article } from '../domain/article.ts';
import type { NamedDay, Outlet } from '../domain/beat.ts';
import type { DateMention } from '../domain/date-mention.ts';
import { findDates } from '../text/dates/find-dates.ts';
import { numericOrderOfCountry } from '../text/dates/rules/numeric-dates.ts';
import { withoutUnanchoredDates } from './stated-dates.ts';
import { newsDaysOf } from './timeline/news-days.ts';

/** What of an article its dates are resolved against. */
type PublicationContext = Pick<Article, 'published' | 'outlet'>;

/** Finds dates in a text, resolved by its publication date and by its outlet's numeric order. */
export type DatesIn = (text: string, printed: PublicationContext) => readonly DateMention[];

/** What a beat knows that dates depend on. */
export interface DateKnowledge {
  /** The days that are called by names. */
  readonly namedDays: readonly NamedDay[];
  /** Which figure of "03/04/2025" is the day depends on the outlet's country. */
  readonly outlets: readonly Outlet[];
}

/** Finds dates with what a beat knows. */
export function createDatesIn({ namedDays, outlets }: DateKnowledge): DatesIn {
  const countryOf = new Map(outlets.map(({ name, country }) => [name, country]));
  const known = new Map<string, readonly DateMention[]>();
  return (text, { published, outlet }) => {
    const country = countryOf.get(outlet ?? '') ?? null;
    const key = JSON.stringify([published, country, text]);
    const found = known.get(key) ?? find(text, published, country);
    if (text.length <= REMEMBERED_CHARACTERS) {
      if (known.size === MOST_REMEMBERED) known.clear();
      known.set(key, found);
    }
    return found;
  };

  function find(text: string, published: string | null, country: string | null) {
    const numericOrder = numericOrderOfCountry(country);
    return findDates(text, { published, namedDays, ...(numericOrder && { numericOrder }) });
  }
}

/**
 * Texts whose dates are remembered, at most, and their length in characters: passages, which several
 * questions about one period ask for. Some three megabytes.
 */
const MOST_REMEMBERED = 2000;
const REMEMBERED_CHARACTERS = 800;

/**
 * The dates of an article's text, resolved against the day on which it was news; where that is
 * unknown, only those that the text states whole have a value.
 */
export function datesOfArticle(article: Article, datesIn: DatesIn): readonly DateMention[] {
  const published = newsDaysOf(article)?.first ?? null;
  const dates = datesIn(article.text, { published, outlet: article.outlet });
  return published === null ? withoutUnanchoredDates(article.text, dates) : dates;
}
