import type { Beat } from '../../domain/beat.ts';
import type { NameMention } from '../../domain/name-mention.ts';

/** What a beat knows of names. */
export type NameKnowledge = Pick<Beat, 'people' | 'organisations' | 'places' | 'sides'>;

/** A name as a beat knows it. */
export interface KnownName {
  readonly kind: NameMention['kind'];
  /** The names that it may stand for; more than one where several share it. */
  readonly names: readonly string[];
}

/** Looks up the longest known name that a row of words begins with. */
export interface KnownNames {
  longest(
    words: readonly string[],
    from: number,
  ): { readonly known: KnownName; readonly words: number } | undefined;
}

/** Words of the longest name that is looked up. */
const MAX_NAME_WORDS = 10;

/** The names of a beat with all their other spellings, by their words. */
export function createKnownNames({
  people,
  organisations,
  places,
  sides,
}: NameKnowledge): KnownNames {
  const byWords = new Map<string, KnownName>();
  const firstWords = new Set<string>();
  const add = (written: string, name: string, kind: KnownName['kind']): void => {
    const key = written.replace(/^[Tt]he /, '').trim();
    if (!/^\p{Lu}/u.test(key)) return;
    const known = byWords.get(key);
    // Of a person and a place with one name, the person was listed first.
    if (known && known.kind !== kind) return;
    const names = known?.names.includes(name) ? known.names : [...(known?.names ?? []), name];
    byWords.set(key, { kind, names });
    firstWords.add(key.split(' ')[0] ?? key);
  };
  for (const { name, aliases } of people)
    for (const one of [name, ...aliases]) add(one, name, 'person');
  for (const { name, aliases } of organisations)
    for (const one of [name, ...aliases]) add(one, name, 'organisation');
  for (const { name, aliases } of places)
    for (const one of [name, ...aliases]) add(one, name, 'place');
  for (const { name, aliases } of sides) {
    for (const one of [name, ...aliases]) add(one, sideName(one, name), sideKind(one, aliases));
  }
  return {
    longest(words, from) {
      if (!firstWords.has(words[from] ?? '')) return undefined;
      for (let count = Math.min(MAX_NAME_WORDS, words.length - from); count > 0; count -= 1) {
        const known = byWords.get(words.slice(from, from + count).join(' '));
        if (known) return { known, words: count };
      }
      return undefined;
    },
  };
}

/** A seat of government that stands for a side has its own name; an abbreviation is the side's. */
function sideName(alias: string, side: string): string {
  return alias === side || /^[\p{Lu}.]+$/u.test(alias) ? side : alias.replace(/^[Tt]he /, '');
}

/** What is called with and without an article is an office; other names of a side are places. */
function sideKind(alias: string, aliases: readonly string[]): KnownName['kind'] {
  const plain = alias.replace(/^[Tt]he /, '');
  return aliases.includes(`the ${plain}`) ? 'organisation' : 'place';
}
