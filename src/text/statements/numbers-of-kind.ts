import type { Span } from '../../domain/span.ts';
import { type FigureKind, figureKinds } from '../figures/figure-kind.ts';
import { CURRENCIES } from '../figures/sentence-tokens.ts';
import { isSamePerson } from '../names/written-names.ts';
import type { CountedNumber } from './numbers.ts';
import type { StatementReading } from './read-statement.ts';

/** Characters behind and before a number in which it stands what those it counts did or suffered. */
const REACH_BEHIND = 64;
const REACH_BEFORE = 32;

/** A number, and what those that it counts did or suffered. */
interface NumberOfKind {
  readonly number: CountedNumber;
  readonly kind: FigureKind;
}

/** A number of one statement, and that of the other that counts those whom the same befell. */
export interface NumberPair {
  readonly number: CountedNumber;
  readonly counterpart: CountedNumber;
}

/**
 * The numbers of two statements that count those whom the same befell, whatever they are called: "55,000
 * soldiers killed" and "65,000 dead". Only of a kind of which each statement has one number, and of two
 * statements that do not name others.
 */
export function pairsOfOneKind(
  one: StatementReading,
  other: StatementReading,
): readonly NumberPair[] {
  if (nameOthers(one, other)) return [];
  const [own, others] = [one, other].map(numbersByKind) as [NumbersByKind, NumbersByKind];
  return [...own].flatMap(([kind, [number, ...more]]) => {
    const [counterpart, ...rest] = others.get(kind) ?? [];
    return number && counterpart && more.length === 0 && rest.length === 0
      ? [{ number, counterpart }]
      : [];
  });
}

type NumbersByKind = ReadonlyMap<FigureKind, readonly CountedNumber[]>;

function numbersByKind({ text, numbers }: StatementReading): NumbersByKind {
  const found = numbers.flatMap((number, at): readonly NumberOfKind[] => {
    if (number.measure !== null || number.unit === 'percent' || CURRENCIES.has(number.unit ?? ''))
      return [];
    const kind = kindOf(text, number, { before: numbers[at - 1], behind: numbers[at + 1] });
    return kind === undefined ? [] : [{ number, kind }];
  });
  const byKind = Map.groupBy(found, ({ kind }) => kind);
  return new Map([...byKind].map(([kind, all]) => [kind, all.map(({ number }) => number)]));
}

/** The nearest word behind a number, else before it, in its clause and on this side of other numbers. */
function kindOf(
  text: string,
  { start, end }: Span,
  others: { readonly before: Span | undefined; readonly behind: Span | undefined },
): FigureKind | undefined {
  const to = Math.min(end + REACH_BEHIND, others.behind?.start ?? text.length);
  const [behind = ''] = text.slice(end, to).split(/[.;:!?]\s|, (?:and|but|while) /, 1);
  const from = Math.max(start - REACH_BEFORE, others.before?.end ?? 0, 0);
  const before =
    text
      .slice(from, start)
      .split(/[.;:!?]\s/)
      .at(-1) ?? '';
  const [kind, ...more] = figureKinds(behind);
  if (kind !== undefined) return more.length === 0 ? kind : undefined;
  const [kindBefore, ...moreBefore] = figureKinds(before);
  return moreBefore.length === 0 ? kindBefore : undefined;
}

/** Whether both name somebody or some place, and nothing that both name. */
function nameOthers({ names: one }: StatementReading, { names: other }: StatementReading): boolean {
  return (
    one.length > 0 &&
    other.length > 0 &&
    !one.some((name) => other.some((there) => isSamePerson(name.text, there.text)))
  );
}
