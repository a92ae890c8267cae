import type { Beat } from '../domain/beat.ts';
import { extractTerms } from '../text/extract-terms.ts';

/** One way to say something, as the sequence of its terms. */
export type TermSequence = readonly string[];

/** Which wordings mean the same on a beat. */
export interface Lexicon {
  /**
   * The groups whose wordings stand in a sequence of terms: where (half-open, in terms) and all
   * other wordings of the group. Longer wordings are found before shorter ones.
   */
  find(sequence: readonly string[]): readonly SynonymMatch[];
}

interface SynonymMatch {
  readonly from: number;
  readonly to: number;
  readonly synonyms: readonly TermSequence[];
  /** Whether the wording is a person's name. */
  readonly isPersonName: boolean;
}

interface SynonymGroup {
  readonly members: readonly TermSequence[];
  readonly isPersonName: boolean;
}

/** A lexicon of everything that a beat calls by more than one name. */
export function createLexicon(beat: Beat): Lexicon {
  const named = [...beat.organisations, ...beat.places, ...beat.sides, ...beat.days];
  const groups = [
    ...beat.people.map(({ name, aliases }) => groupOf([name, ...aliases], true)),
    ...named.map(({ name, aliases }) => groupOf([name, ...aliases], false)),
    ...beat.synonyms.map((wordings) => groupOf(wordings, false)),
  ];
  const byFirst = Map.groupBy(
    groups.flatMap((group) => group.members.map((wording) => ({ group, wording }))),
    ({ wording }) => wording[0] ?? '',
  );
  for (const entries of byFirst.values()) {
    entries.sort((one, other) => other.wording.length - one.wording.length);
  }
  return {
    find: (sequence) =>
      sequence.flatMap((term, from) =>
        (byFirst.get(term) ?? [])
          .filter(({ wording }) => startsWith(sequence, from, wording))
          .map(({ group, wording }) => ({
            from,
            to: from + wording.length,
            synonyms: group.members.filter((other) => other !== wording),
            isPersonName: group.isPersonName,
          })),
      ),
  };
}

function groupOf(names: readonly string[], person: boolean): SynonymGroup {
  const wordings = names.map((name) =>
    extractTerms(name)
      .filter(({ isCompound }) => !isCompound)
      .map(({ term }) => term),
  );
  const distinct = new Map(wordings.map((wording) => [wording.join(' '), wording]));
  distinct.delete('');
  return { members: [...distinct.values()], isPersonName: person };
}

function startsWith(sequence: readonly string[], from: number, wording: TermSequence): boolean {
  return wording.every((term, place) => sequence[from + place] === term);
}
