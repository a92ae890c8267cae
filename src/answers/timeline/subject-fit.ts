import type { Passage } from '../../domain/passage.ts';
import { evidenceIn } from '../../search/evidence.ts';
import type { Query } from '../../search/query.ts';
import { terms } from '../../text/terms.ts';
import type { Fitted } from './importance.ts';
import type { Telling } from './tellings.ts';

/** The share of the subject that a passage and its headline must hold to be about it. */
export const ABOUT_FROM = 0.65;

/** The share from which a passage is at least near to the subject. */
const NEAR_FROM = 0.3;

/** What the sentence's own words count in how well it fits; the rest is its passage's. */
const OWN_SHARE = 0.7;

/** A subject, as a query with what each of its words tells. */
export interface Subject {
  readonly query: Query;
  readonly rarity: readonly number[];
}

/** A telling, how well it fits the subject, and how much of that its passage holds. */
export interface Placed extends Fitted {
  /** The share of the subject that the telling's passage and headline hold, from 0 to 1. */
  readonly held: number;
}

/** All tellings, where there is no subject that they could fit less well. */
export function allFitting(tellings: readonly Telling[]): readonly Fitted[] {
  return tellings.map((telling) => ({ telling, fit: 1 }));
}

/**
 * An article's tellings in passages that are at least near to a subject. The more of the subject
 * a sentence holds itself, the better it fits.
 *
 * @param passages those of the article that hold a word of the subject
 */
export function placedBy(
  subject: Subject,
  tellings: readonly Telling[],
  passages: readonly Passage[],
): readonly Placed[] {
  const article = tellings[0]?.article;
  if (!article) return [];
  const title = article.titleBasis === 'page' ? article.title : '';
  return passages.flatMap(({ start, end }) => {
    const held = heldOf(subject, `${title}. ${article.text.slice(start, end)}`);
    if (held < NEAR_FROM) return [];
    return tellings
      .filter(({ sentence }) => start <= sentence.start && sentence.end <= end)
      .map((telling) => {
        const { sentence } = telling;
        const own = heldOf(subject, article.text.slice(sentence.start, sentence.end));
        return { telling, held, fit: (1 - OWN_SHARE) * held + OWN_SHARE * own };
      });
  });
}

/** The share of a subject, weighed by how much its words tell, that a stretch of text holds. */
function heldOf({ query, rarity }: Subject, text: string): number {
  const { met } = evidenceIn(terms(text), query);
  const total = rarity.reduce((all, weight) => all + weight, 0) || 1;
  return rarity.reduce((all, weight, word) => all + weight * (met[word] ?? 0), 0) / total;
}
