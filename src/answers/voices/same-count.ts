import type { StatementPart } from '../../domain/comparison.ts';
import type { ClaimReading } from './claim-reading.ts';

/** What befell those who are counted: figures of different fates are of different things. */
const FATES: readonly RegExp[] = [
  /\b(?:kill|dead\b|death|die[ds]?\b|dying|fatalit|slain|bod(?:y|ies)\b)/i,
  /\b(?:wound|injur|hurt\b)/i,
  /\b(?:arrest|detain|captur|seiz|imprison|hostage)/i,
  /\b(?:free[ds]?\b|freed|releas|exchang|swap|return)/i,
  /\b(?:missing|disappear)/i,
  /\b(?:displac|fled\b|flee|evacuat)/i,
  /\b(?:confirm|laborator)/i,
  /\b(?:suspect|probabl|possibl)/i,
  /\b(?:shot down|downed|intercept|destroy)/i,
  /\b(?:launch|fired\b)/i,
];

/** Characters around a figure in which it stands what befell those who are counted. */
const FATE_REACH = 60;

/** Characters around a figure in which it stands that it adds to another one. */
const MORE_REACH = 16;

const MORE_BEFORE = /\b(?:another|additional|further|extra|other)\s(?:\p{L}+\s)?$/iu;
const MORE_BEHIND = /^\s?(?:more|others|additional|further|new)\b/i;

/** How often, how long or how old something is: each speaks of its own. */
const MEASURES =
  /^(?:day|week|month|year|hour|minut|second|mile|kilomet|km|metr|feet|foot|percent|time|date|age|dollar|cent|share|euro|pound|\$|€|£)/;

/**
 * Whether two figures count the same: the same noun, the same fate of those who are counted, and neither
 * adds to a figure that was given before.
 */
export function isSameCount(
  [one, here]: readonly [ClaimReading, StatementPart],
  [other, there]: readonly [ClaimReading, StatementPart],
): boolean {
  if (isAdded(one, here) || isAdded(other, there)) return false;
  const unit = one.said.numbers.find(({ start }) => start === here.start)?.unit ?? '';
  if (unit === '' || MEASURES.test(unit)) return false;
  const [fates, known] = [fatesAt(one, here), fatesAt(other, there)];
  return fates.length === known.length && fates.every((fate) => known.includes(fate));
}

/** Which fates the words beside a figure name, up to the next figure. */
function fatesAt({ said }: ClaimReading, { start, end }: StatementPart): readonly number[] {
  const before = said.numbers.findLast((number) => number.end <= start)?.end ?? 0;
  const behind = said.numbers.find((number) => number.start >= end)?.start ?? said.text.length;
  const words = said.text.slice(
    Math.max(before, start - FATE_REACH),
    Math.min(behind, end + FATE_REACH),
  );
  return FATES.flatMap((fate, at) => (fate.test(words) ? [at] : []));
}

function isAdded({ said }: ClaimReading, { start, end }: StatementPart): boolean {
  const before = said.text.slice(Math.max(0, start - MORE_REACH), start);
  return MORE_BEFORE.test(before) || MORE_BEHIND.test(said.text.slice(end, end + MORE_REACH));
}
