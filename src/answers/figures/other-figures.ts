import type { Excerpt } from '../../domain/answer.ts';
import type { Article } from '../../domain/article.ts';
import { daysBetween } from '../../domain/calendar/instant.ts';
import type { FigureRecord } from '../../domain/figure.ts';
import { overlaps } from '../../domain/span.ts';
import { areOfOneSource, mayCountTheSame } from './compare-figures.ts';
import { lastDay } from './order-figures.ts';

/** Other figures shown beside the one of the answer, at most: what one line holds. */
const MOST_OTHERS = 3;

/** Days after the number of an answer on which one of the same event is given, at most. */
const MOST_DAYS_LATER = 14;

/** Days before it, at most: an older number of a toll that is still counted. */
const MOST_DAYS_EARLIER = 3;

/**
 * What other reports give for the figure that an answer's first excerpt gives: newer ones, and those
 * of other sources; the newest first, each number once. Nothing where the excerpt holds no figure of
 * what is asked for.
 *
 * @param records the figures of what is asked for, the newest first
 */
export function otherFigures(
  excerpts: readonly [Excerpt, ...Excerpt[]],
  records: readonly FigureRecord[],
): readonly FigureRecord[] {
  const [first] = excerpts;
  const given = records.find((one) => isIn(one, first));
  if (given?.figure.scope !== 'whole' || !given.asOf) return [];
  const others = records.filter(
    (one) =>
      !isShownIn(one, first) &&
      mayCountTheSame(given.figure, one.figure) &&
      isNearInTime(given, one) &&
      (isNewer(one, given) || !areOfOneSource(one, given)),
  );
  const known = new Set(numbersOf(first));
  return others
    .filter(({ figure: { value, upTo } }) => {
      const isNew = !known.has(value) && upTo === null;
      known.add(value);
      return isNew;
    })
    .slice(0, MOST_OTHERS);

  /** The numbers of the excerpt's sentence, which it shows itself. */
  function numbersOf(excerpt: Excerpt): readonly number[] {
    return records.filter((one) => isIn(one, excerpt)).map(({ figure }) => figure.value);
  }
}

/** Whether a figure stands in an excerpt's sentence, or one of another report of its number does. */
function isIn({ citation, also, figure }: FigureRecord, { sentence }: Excerpt): boolean {
  const { article, start, end } = sentence;
  if (citation.article.id === article.id) return overlaps(citation, { start, end });
  return holds(also, article) && sentence.text.includes(numberText({ citation, figure }));
}

/** Whether a sentence is among those that an excerpt shows. */
function isShownIn({ citation }: FigureRecord, { passage }: Excerpt): boolean {
  return citation.article.id === passage.article.id && overlaps(citation, passage);
}

function holds(articles: readonly Article[], { id }: Article): boolean {
  return articles.some((one) => one.id === id);
}

/** The number of a figure, as its text writes it. */
function numberText({ citation, figure }: Pick<FigureRecord, 'citation' | 'figure'>): string {
  return citation.article.text.slice(figure.start, figure.end);
}

function isNearInTime(one: FigureRecord, other: FigureRecord): boolean {
  const [day, otherDay] = [lastDay(one.asOf), lastDay(other.asOf)];
  if (day === '' || otherDay === '') return false;
  const later = daysBetween(day, otherDay);
  return -MOST_DAYS_EARLIER <= later && later <= MOST_DAYS_LATER;
}

function isNewer(one: FigureRecord, other: FigureRecord): boolean {
  return lastDay(one.asOf) > lastDay(other.asOf);
}
