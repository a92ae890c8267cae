import type { Lexicon } from './lexicon.ts';

/** Names that are kept with their spellings, at most: those of some hundred questions. */
const MOST_NAMES = 1000;

/**
 * What a beat knows, and how an archive spells the names that are asked for: whatever searches for words of
 * a question has them learnt first, so that nothing depends on what was asked before.
 */
export interface NameLexicon extends Lexicon {
  /** What the beat alone knows: what was learnt for one question says nothing of the words of another. */
  readonly ofBeat: Lexicon;
  /** Makes other terms synonyms of one; what was learnt of it before is forgotten. */
  learn(term: string, others: readonly string[]): void;
}

/** A lexicon that knows no spellings yet. */
export function withSpellingsOfNames(lexicon: Lexicon): NameLexicon {
  const learnt = new Map<string, readonly string[]>();
  return {
    ofBeat: lexicon,
    find: (sequence) => [
      ...lexicon.find(sequence),
      ...sequence.flatMap((term, from) => {
        const synonyms = (learnt.get(term) ?? []).map((one) => [one]);
        return synonyms.length > 0 ? [{ from, to: from + 1, synonyms, isPersonName: false }] : [];
      }),
    ],
    learn(term, others) {
      learnt.delete(term);
      if (others.length === 0) return;
      learnt.set(term, others);
      const [oldest] = learnt.keys();
      // Of those that are being asked for none is forgotten.
      if (learnt.size > MOST_NAMES && oldest !== undefined) learnt.delete(oldest);
    },
  };
}
