import type { Beat } from '../../domain/beat.ts';
import { nameKey } from '../../text/names/name-key.ts';

/** What a name is the name of. */
type NameKind = 'side' | 'person' | 'organisation' | 'place';

/** A name that a beat knows, however it is written. */
interface NameMeaning {
  readonly kind: NameKind;
  /** The name it stands for: for a capital, its side. */
  readonly of: string;
}

/** The names of a beat. */
export interface AskedNames {
  /** The names of the two parties to the conflict; empty where a beat has none. */
  readonly parties: readonly string[];
  /** What one or several words name, in any capitals. */
  find(words: string): NameMeaning | undefined;
}

/** Words of a known name, at most: longer ones are found by their aliases. */
export const NAME_WORDS = 5;

/** The names of a beat's sides, people, organisations and places. */
export function createAskedNames({
  sides,
  people,
  organisations,
  places,
}: NamesOfBeat): AskedNames {
  const known = new Map<string, NameMeaning>();
  const add = (kind: NameKind, named: readonly Named[]) => {
    for (const { name, aliases } of named) {
      for (const written of [name, ...aliases]) {
        const key = nameKey(written);
        if (!known.has(key)) known.set(key, { kind, of: name });
      }
    }
  };
  add('side', sides);
  add('person', people);
  add('organisation', organisations);
  add('place', places);
  return {
    parties: sides.slice(0, 2).map(({ name }) => name),
    find: (words) => known.get(nameKey(words)),
  };
}

type NamesOfBeat = Pick<Beat, 'sides' | 'people' | 'organisations' | 'places'>;

interface Named {
  readonly name: string;
  readonly aliases: readonly string[];
}
