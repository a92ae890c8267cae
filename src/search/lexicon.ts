import type { Beat } from '../domain/beat.ts';
import { terms } from '../text/terms.ts';

/** One way to say something, as the sequence of its terms. */
export type Wording = readonly string[];

/** Which wordings mean the same on a beat. */
export interface Lexicon {
  /**
   * The groups whose wordings stand in a sequence of terms: where (half-open, in terms) and all
   * other wordings of the group. Longer wordings are found before shorter ones.
   */
  find(sequence: readonly string[]): readonly Equivalence[];
}

interface Equivalence {
  readonly from: number;
  readonly to: number;
  readonly others: readonly Wording[];
  /** Whether the wording is a person's name. */
  readonly person: boolean;
}

interface Group {
  readonly wordings: readonly Wording[];
  readonly person: boolean;
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
    groups.flatMap((group) => group.wordings.map((wording) => ({ group, wording }))),
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
            others: group.wordings.filter((other) => other !== wording),
            person: group.person,
          })),
      ),
  };
}

function groupOf(names: readonly string[], person: boolean): Group {
  const wordings = names.map((name) =>
    terms(name)
      .filter(({ joined }) => !joined)
      .map(({ term }) => term),
  );
  const distinct = new Map(wordings.map((wording) => [wording.join(' '), wording]));
  distinct.delete('');
  return { wordings: [...distinct.values()], person };
}

function startsWith(sequence: readonly string[], from: number, wording: Wording): boolean {
  return wording.every((term, place) => sequence[from + place] === term);
}
