import type { Article } from '../../domain/article.ts';
import type { DateMention } from '../../domain/date-mention.ts';
import { textOfSpan } from '../../domain/span.ts';
import { calendarDateOf, type DatePair, pairDates } from '../../text/statements/event-dates.ts';
import type { StatementReading } from '../../text/statements/read-statement.ts';

/** A passage as it was read, and its nearest sentence. */
interface ReadPassage {
  readonly sentence: StatementReading;
  readonly passage: StatementReading;
  /** Where the sentence begins in the passage. */
  readonly at: number;
}

/**
 * The dates of a statement that a passage gives the same event, with the words of the passage: in
 * the nearest sentence or another one that tells of it, or, where that sentence has no date of its
 * own, in what stands before it and in the article's date of publication. The same date of
 * something else is none.
 */
export function agreeingDates(
  statement: StatementReading,
  { sentence, passage, at }: ReadPassage,
  { published }: Pick<Article, 'published'>,
): ReadonlyMap<DateMention, string> {
  const near = pairDates(statement, sentence);
  const around = pairDates(statement, passage);
  const isDated = sentence.dates.some((date) => (calendarDateOf(date)?.length ?? 0) > YEAR_LENGTH);
  const sourceOf = (date: DateMention, value: string): string | null => {
    const own = near.find((pair) => pair.date === date);
    if (own?.relation === 'other') return null;
    if (own && gives(own, value) && tellsOf(own, near, { statement, sentence })) {
      return textOfSpan(sentence.text, own.counterpart);
    }
    const other = around.find((pair) => pair.date === date && gives(pair, value));
    const isContext = !isDated && other !== undefined && other.counterpart.end <= at;
    if (other && (isContext || other.similarity > 0))
      return textOfSpan(passage.text, other.counterpart);
    return !isDated && published?.startsWith(value) ? published : null;
  };
  return new Map(
    statement.dates.flatMap((date) => {
      const value = calendarDateOf(date);
      const source = value === null ? null : sourceOf(date, value);
      return source === null ? [] : [[date, source] as const];
    }),
  );
}

const YEAR_LENGTH = 4;

/** Whether a source is as exact as the statement: May holds no day of it. */
function gives({ relation, counterpart }: DatePair, value: string): boolean {
  return relation === 'same' && counterpart.value?.startsWith(value) === true;
}

/** Whether a date is of what the statement tells: by its clause, or as the only date of a sentence about it. */
function tellsOf(
  { similarity }: DatePair,
  pairs: readonly DatePair[],
  {
    statement,
    sentence,
  }: { readonly statement: StatementReading; readonly sentence: StatementReading },
): boolean {
  if (similarity > 0) return true;
  const shared = [...statement.content].filter((term) => sentence.content.has(term));
  return shared.length > 1 && pairs.length === 1 && sentence.dates.length === 1;
}
