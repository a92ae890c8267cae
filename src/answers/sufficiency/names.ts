import type { Article } from '../../domain/article.ts';
import { findEvidence } from '../../search/evidence.ts';
import { passageTextOf } from '../../search/ranking/hit-text.ts';
import { extractTerms } from '../../text/extract-terms.ts';
import type { ConstraintContext, HitCheck } from './slot-constraint.ts';
import { allHeldAround, nameWords } from './words-around.ts';

/** "Did Ellis visit Kesten": a check whether both are named. */
export function everyNameHeld(asked: ConstraintContext): HitCheck | undefined {
  const { words, reading } = asked.query;
  if (!reading.isYesOrNo) return undefined;
  const names = nameWords(asked.query).filter((word) => /\p{L}{3}/u.test(words[word]?.term ?? ''));
  return allHeldAround(names, asked);
}

/** A name behind a word that puts something in a place: "in Lunn". */
const IN_PLACE =
  /(?<!\p{L})(?:in|at|near|off|outside|around) (?:the )?(?<place>\p{L}[\p{L}’'-]{2,40})/giu;

/** Parts of a country, which passages name by their towns. */
const PART_OF_COUNTRY = /^(?:(?:north|south)?-?(?:east|west)|north|south|centre|center)$/i;

/** "How many died in Lunn": a check whether that stands in the passage, the headline or what opens its article. */
export function placeHeld(asked: ConstraintContext): HitCheck | undefined {
  const { words, reading } = asked.query;
  const places = new Set(
    [...reading.question.matchAll(IN_PLACE)].flatMap(({ groups }) => {
      const place = groups?.place ?? '';
      return PART_OF_COUNTRY.test(place) ? [] : extractTerms(place).map(({ term }) => term);
    }),
  );
  const named = nameWords(asked.query).filter((word) => places.has(words[word]?.term ?? ''));
  return allHeldAround(named, asked);
}

/**
 * "What did the UK promise": a check whether the passage has the name elsewhere than in that of a source,
 * as in "The Week UK reported".
 */
export function namedBeyondSources({ query }: ConstraintContext): HitCheck | undefined {
  const names = nameWords(query);
  if (names.length === 0) return undefined;
  return (hit) => {
    const text = passageTextOf(hit);
    const rest = sourceNames(hit.article).reduce(withoutName, text);
    if (rest === text) return true;
    const held = (of: string) => findEvidence(extractTerms(of), query, of).coverage;
    const [before, after, title] = [held(text), held(rest), held(hit.article.title)];
    return names.every(
      (word) => (before[word] ?? 0) === 0 || (after[word] ?? 0) > 0 || (title[word] ?? 0) > 0,
    );
  };
}

/** A text without a name, where that is no part of a longer word. */
function withoutName(text: string, name: string): string {
  const [first = '', ...others] = text.split(name);
  return others.reduce((before, behind) => {
    const isPart = /[\p{L}\p{N}]$/u.test(before) || /^[\p{L}\p{N}]/u.test(behind);
    return `${before}${isPart ? name : ' '}${behind}`;
  }, first);
}

/** The names of the outlets that an article rests on, as it prints them, of several words. */
function sourceNames(article: Article): readonly string[] {
  const names =
    article.kind === 'chronicle'
      ? article.footings.flatMap(({ sources }) => sources.map(({ publisher }) => publisher))
      : [article.outlet ?? ''];
  return names.filter((name) => name.includes(' '));
}
