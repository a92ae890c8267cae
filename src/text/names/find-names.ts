import type { NameMention } from '../../domain/name-mention.ts';
import type { KnownNames } from './beat-names.ts';
import { type NameRun, nameRunAt } from './name-runs.ts';
import { COMMON_CAPITAL, LONGER_NAME } from './name-words.ts';
import { type TextWord, textWords } from './text-words.ts';

/** The full names that a text has, by surname, each with the place of the word where it first stands. */
type FullNames = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * The names of a text in order: those that the beat knows, and others by their titles, their given
 * names, the words they end in and what stands before them. A surname means whom the text has named in
 * full before, else whom it names later; one that several people share means nobody.
 */
export function findNames(text: string, known: KnownNames): readonly NameMention[] {
  const words = textWords(text);
  const named = { words, spelt: words.map(({ text: word }) => word), known };
  const runs = new Map<number, NameRun>();
  for (let place = 0; place < words.length; ) {
    const run = nameRunAt(named, place);
    if (run) runs.set(place, run);
    place = run?.to ?? place + 1;
  }
  const fullNames = fullNamesOf(words, [...runs.values()]);
  const mentions: NameMention[] = [];
  for (let place = 0; place < words.length; ) {
    const run = runs.get(place) ?? surnameAt(words, place, fullNames);
    const [start, end] = [words[run?.from ?? -1]?.start, words[(run?.to ?? 0) - 1]?.end];
    if (run?.kind && start !== undefined && end !== undefined) {
      mentions.push({ start, end, kind: run.kind, name: fullName(words, run, fullNames) });
    }
    place = run?.to ?? place + 1;
  }
  return mentions;
}

const written = (words: readonly TextWord[], { from, to }: NameRun): string =>
  words
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');

/** The full names of people, by the surname in them and by the one in the text. */
function fullNamesOf(words: readonly TextWord[], runs: readonly NameRun[]): FullNames {
  const fullNames = new Map<string, Map<string, number>>();
  for (const run of runs) {
    const [name = written(words, run), ...others] = run.known?.names ?? [];
    if (run.kind !== 'person' || others.length > 0 || !name.includes(' ')) continue;
    for (const surname of [words[run.to - 1]?.text ?? '', lastWordOf(name)]) {
      const places = fullNames.get(surname) ?? new Map<string, number>();
      if (!places.has(name)) places.set(name, run.from);
      fullNames.set(surname, places);
    }
  }
  return fullNames;
}

const lastWordOf = (name: string): string => name.slice(name.lastIndexOf(' ') + 1);

/** A surname that stands alone, for somebody whom the text names in full elsewhere. */
function surnameAt(
  words: readonly TextWord[],
  place: number,
  fullNames: FullNames,
): NameRun | undefined {
  const word = words[place];
  if (!word?.isCapital || !fullNames.has(word.text)) return undefined;
  // A surname that is a common word too means a person only within a sentence.
  if (word.isFirst && COMMON_CAPITAL.test(word.text)) return undefined;
  // "Holm al-Neary" is not Piet Holm.
  const next = words[place + 1];
  if (next?.isJoined && LONGER_NAME.test(next.text)) return undefined;
  return { from: place, to: place + 1, kind: 'person' };
}

/** What a name is in full; `null` where several fit. */
function fullName(words: readonly TextWord[], run: NameRun, fullNames: FullNames): string | null {
  const { kind, known } = run;
  const name = written(words, run);
  const places = kind === 'person' ? [...(fullNames.get(lastWordOf(name)) ?? [])] : [];
  const before = places.filter(([, first]) => first <= run.from);
  const inText = (before.length > 0 ? before : places).map(([one]) => one);
  const fitting = known
    ? known.names.filter((one) => known.names.length === 1 || inText.includes(one))
    : inText;
  if (!known && (kind !== 'person' || name.includes(' ') || inText.length === 0)) return name;
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}
