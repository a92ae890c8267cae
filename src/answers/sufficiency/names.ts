import type { Article } from '../../domain/article.ts';
import { findEvidence } from '../../search/evidence.ts';
import { passageTextOf } from '../../search/ranking/hit-text.ts';
import { distinctTerms, extractTerms } from '../../text/extract-terms.ts';
import type { ConstraintContext, HitCheck } from './slot-constraint.ts';
import {
  allHeldAround,
  coverageAround,
  isOfCalendar,
  nameWords,
  placeOfFirst,
} from './words-around.ts';

/** "Did Ellis visit Kesten": a check whether both are named. */
export function everyNameHeld(context: ConstraintContext): HitCheck | undefined {
  const { words, reading } = context.query;
  if (!reading.isYesOrNo) return undefined;
  const names = nameWords(context.query).filter((word) =>
    /\p{L}{3}/u.test(words[word]?.term ?? ''),
  );
  return allHeldAround(names, context);
}

/** A name behind a word that puts something in a place: "in Lunn". */
const IN_PLACE =
  /(?<!\p{L})(?:in|at|near|off|outside|around) (?:the )?(?<place>\p{L}[\p{L}’'-]{2,40})/giu;

/** Parts of a country, which passages name by their towns. */
const PART_OF_COUNTRY = /^(?:(?:north|south)?-?(?:east|west)|north|south|centre|center)$/i;

/** "How many died in Lunn": a check whether that is named in or around the passage. */
export function placeHeld(context: ConstraintContext): HitCheck | undefined {
  const { words, reading } = context.query;
  const places = new Set(
    [...reading.question.matchAll(IN_PLACE)].flatMap(({ groups }) => {
      const place = groups?.place ?? '';
      return PART_OF_COUNTRY.test(place) ? [] : extractTerms(place).map(({ term }) => term);
    }),
  );
  const named = nameWords(context.query).filter((word) => places.has(words[word]?.term ?? ''));
  return allHeldAround(named, context);
}

/** A document called by where it was signed or by whom: "the Lunn memorandum", "Lunn's treaty". */
const NAMED_DOCUMENT =
  /(?<!\p{L})(?<name>\p{L}[\p{L}’'-]{2,40}?)(?:['’]s)? (?<kind>memorandum|protocols?|treaty|convention|charter|communiqu[eé]|declaration|resolution)(?!\p{L})/iu;

/** "What does the Lunn memorandum say": a check whether both words of its name are there. */
export function documentHeld(context: ConstraintContext): HitCheck | undefined {
  const { name, kind } = NAMED_DOCUMENT.exec(context.query.reading.question)?.groups ?? {};
  if (name === undefined || kind === undefined) return undefined;
  const words = [name, kind].map((word) => placeOfFirst(word, context.query));
  const [named = -1] = words;
  return context.query.words[named]?.isName === true
    ? allHeldAround(
        words.filter((word) => word >= 0),
        context,
      )
    : undefined;
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

/** Verbs that fit any subject, so that they name nothing that is asked about. */
const VERBS_OF_ANYTHING: ReadonlySet<string> = distinctTerms(
  'begin start open end finish stop close happen occur take place held hold come go get make do become last continue resume',
);

/** "When did the universe begin": a check whether what began is named, and not only a beginning. */
export function subjectHeld(context: ConstraintContext): HitCheck | undefined {
  const { words } = context.query;
  const subject = words.flatMap(({ term }, word) =>
    VERBS_OF_ANYTHING.has(term) || isOfCalendar(term) ? [] : [word],
  );
  if (subject.length === 0 || subject.length === words.length) return undefined;
  return (hit) => {
    const coverage = coverageAround(hit, context);
    return subject.some((word) => (coverage[word] ?? 0) > 0);
  };
}
