import type { Lexicon } from './lexicon.ts';

/** Names whose spellings are kept, at most: those of some hundred questions. */
const MOST_NAMES = 1000;

/**
 * The lexicon of a beat, extended by an archive's spellings of the names asked for. A search learns
 * the names of its question first, so that no answer depends on earlier questions.
 */
export interface NameLexicon extends Lexicon {
  /** The lexicon of the beat alone, without spellings learnt for any question. */
  readonly ofBeat: Lexicon;
  /** Makes other terms synonyms of one, in place of those learnt before. */
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
      // Spellings in use are kept.
      if (learnt.size > MOST_NAMES && oldest !== undefined) learnt.delete(oldest);
    },
  };
}
