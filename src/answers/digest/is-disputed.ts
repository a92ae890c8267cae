import type { ChronicleFields, Dispute } from '../../domain/article.ts';
import { isFigure } from '../../text/similarity/figures.ts';
import { distinctTerms } from '../../text/similarity/term-vector.ts';
import { DISPUTED_POINT_CONTAINMENT } from '../../text/similarity/thresholds.ts';
import { addDays } from '../timeline/dating.ts';
import { termsOfSameKind } from '../timeline/event-kinds.ts';

/** As much of an account of the chronicle as says what is in dispute. */
export type DisputedAccount = Pick<ChronicleFields, 'event' | 'disputes'>;

/** Days around an account's event in which reports tell of it. */
const DAYS_AROUND = 1;

/**
 * Whether a sentence makes a claim that the chronicle lists as disputed, of an event of that day.
 * What reports contradict each other in is not looked for.
 *
 * @param told sentences that tell one matter
 * @param date the day of what is told; without one nothing is known to be disputed
 */
export function isDisputed(
  told: readonly string[],
  date: string | null,
  accounts: readonly DisputedAccount[],
): boolean {
  if (date === null) return false;
  const around = accounts.filter(({ event }) => isAround(event, date));
  const disputes = around.flatMap((account) => account.disputes);
  if (disputes.length === 0) return false;
  const sentences = told.map(distinctTerms);
  return disputes.some((dispute) => isClaimed(sentences, dispute));
}

function isAround({ from, to }: ChronicleFields['event'], date: string): boolean {
  return addDays(from, -DAYS_AROUND) <= date && date <= addDays(to, DAYS_AROUND);
}

type TermSet = ReadonlySet<string>;

/** Whether the words of the point are held for the most part, and those of a claim in one sentence. */
function isClaimed(sentences: readonly TermSet[], { about, claims }: Dispute): boolean {
  const held = new Set(sentences.flatMap((sentence) => [...sentence]));
  const point = [...distinctTerms(about)].filter((term) => !isFigure(term));
  const matched = point.filter(
    (term) => held.has(term) || !held.isDisjointFrom(termsOfSameKind(term)),
  );
  if (matched.length < DISPUTED_POINT_CONTAINMENT * point.length) return false;
  return claims.some(({ says }) => sentences.some((sentence) => isSaidIn(sentence, says)));
}

function isSaidIn(sentence: TermSet, says: string): boolean {
  const claim = distinctTerms(says);
  return claim.size > 0 && claim.isSubsetOf(sentence);
}
