import type { ChronicleFields, Dispute } from '../../domain/article.ts';
import { addDays } from '../../domain/calendar/instant.ts';
import { distinctTerms } from '../../text/extract-terms.ts';
import { isFigure } from '../../text/similarity/figures.ts';
import { DISPUTED_POINT_CONTAINMENT } from '../../text/similarity/thresholds.ts';
import { termsOfSameKind } from '../timeline/event-kinds.ts';

/** The fields of an account of the chronicle that say what is in dispute. */
export type DisputedAccount = Pick<ChronicleFields, 'event' | 'disputes'>;

/** Days before and after an account's event in which reports cover it. */
const DAYS_AROUND = 1;

/**
 * Whether a sentence makes a claim that the chronicle lists as disputed, about an event of that day.
 * Contradictions between reports are not looked for.
 *
 * @param texts the sentences of one story
 * @param date the day of the story; without one nothing is known to be disputed
 */
export function isDisputed(
  texts: readonly string[],
  date: string | null,
  accounts: readonly DisputedAccount[],
): boolean {
  if (date === null) return false;
  const around = accounts.filter(({ event }) => isAround(event, date));
  const disputes = around.flatMap((account) => account.disputes);
  if (disputes.length === 0) return false;
  const sentences = texts.map(distinctTerms);
  return disputes.some((dispute) => isClaimed(sentences, dispute));
}

function isAround({ from, to }: ChronicleFields['event'], date: string): boolean {
  return addDays(from, -DAYS_AROUND) <= date && date <= addDays(to, DAYS_AROUND);
}

type TermSet = ReadonlySet<string>;

/** Whether the sentences contain most words of the point, and one of them all words of a claim. */
function isClaimed(sentences: readonly TermSet[], { about, claims }: Dispute): boolean {
  const all = new Set(sentences.flatMap((sentence) => [...sentence]));
  const point = [...distinctTerms(about)].filter((term) => !isFigure(term));
  const matched = point.filter(
    (term) => all.has(term) || !all.isDisjointFrom(termsOfSameKind(term)),
  );
  if (matched.length < DISPUTED_POINT_CONTAINMENT * point.length) return false;
  return claims.some(({ says }) => sentences.some((sentence) => isSaidIn(sentence, says)));
}

function isSaidIn(sentence: TermSet, says: string): boolean {
  const claim = distinctTerms(says);
  return claim.size > 0 && claim.isSubsetOf(sentence);
}
