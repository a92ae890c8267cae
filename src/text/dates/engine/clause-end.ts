import { capitalized } from '../../../domain/calendar/names.ts';
import {
  BEFORE_NAMES,
  NEVER_FINAL,
  POSSIBLY_FINAL,
  startsSentence,
} from '../../sentences/abbreviations.ts';
import type { DateToken } from './date-lexicon.ts';

/** Endings of sentences and of clauses that a verb does not reach over. */
const CLAUSE_ENDS = new Set(['.', '!', '?', ';']);

/** Whether a clause ends at a token: not at the stops of "Daniel P. Orr", "U.S." and "Corp. said". */
export function endsClause(tokens: readonly DateToken[], at: number): boolean {
  const { word } = tokens[at] ?? {};
  return (
    word !== undefined && CLAUSE_ENDS.has(word) && !(word === '.' && isAbbreviated(tokens, at))
  );
}

/** Whether a full stop belongs to the token before it, or stands inside a name or number. */
function isAbbreviated(tokens: readonly DateToken[], at: number): boolean {
  const [before, stop, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!before || !stop || before.end !== stop.start || !next || next.isAfterLine) return false;
  if (next.start === stop.end || BEFORE_NAMES.has(before.word) || NEVER_FINAL.has(before.word))
    return true;
  if (!next.isCapital) return /^\p{L}/u.test(next.word);
  const isShort = (before.isCapital && before.word.length === 1) || POSSIBLY_FINAL.has(before.word);
  return isShort && !startsSentence(capitalized(next.word));
}
