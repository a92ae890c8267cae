import type { DifferingDetail } from '../../domain/check.ts';
import type { Span } from '../../domain/span.ts';
import { countsAlike, isSameNumber } from '../../text/statements/numbers.ts';
import type { StatementReading } from '../../text/statements/read-statement.ts';

/** Before a number, that it is not the right one: "to 29, not 39". */
const WRONG_BEFORE = /\b(?:not|instead of|rather than)\s+$/i;

/** Characters of the longest of these words. */
const WRONG_CHARACTERS = 20;

/** A text with its numbers. */
type NumbersOfText = Pick<StatementReading, 'text' | 'numbers'>;

/** The numbers of a statement that a passage gives as the wrong ones alone. */
export function correctedNumbers(
  statement: NumbersOfText,
  passage: NumbersOfText,
): readonly DifferingDetail[] {
  const wrongIn = ({ text }: NumbersOfText, { start }: Span) =>
    WRONG_BEFORE.exec(text.slice(Math.max(0, start - WRONG_CHARACTERS), start))?.[0];
  return statement.numbers.flatMap((number) => {
    const same = passage.numbers.filter(
      (one) => isSameNumber(number, one) && countsAlike(number, one),
    );
    const wrong = same.flatMap((one) => {
      const words = wrongIn(passage, one.whole);
      return words === undefined
        ? []
        : [{ start: one.whole.start - words.length, end: one.whole.end }];
    });
    const [first] = wrong;
    if (!first || wrong.length < same.length || wrongIn(statement, number.whole)) return [];
    const said = statement.text.slice(number.whole.start, number.whole.end);
    return [{ kind: 'number', said, source: passage.text.slice(first.start, first.end) }];
  });
}
