import type { NewPassage } from '../../archive/ports/passage-store.ts';

/** Positions of a tsvector end here; what stands behind has the last one, and is found all the same. */
const LAST_POSITION = 16_383;

/**
 * UTF-16 code units of a term that is stored, at most. PostgreSQL refuses lexemes of more than 2,046
 * bytes, and a code unit takes three at most. What is longer is no word that anybody asks for, but
 * data that a page holds as text.
 */
const MAX_TERM_LENGTH = 600;

/** The terms of a passage as PostgreSQL stores them, and how many there are. */
export interface TsVector {
  /** A tsvector as text: terms of the text, and of the headline with weight A, with their places. */
  readonly body: string;
  readonly text: ReadonlySet<string>;
  readonly title: ReadonlySet<string>;
}

/**
 * The terms of a passage, which are those that the index in the process has; none that is too long to
 * be stored, so that it is not asked for either (see `PassageStore.uses`).
 */
export function toTsVector(terms: Pick<NewPassage, 'text' | 'title'>): TsVector {
  const [text, title] = [storable(terms.text), storable(terms.title)];
  const places = new Map<string, string[]>();
  for (const [at, term] of [...text, ...title].entries()) {
    const place = Math.min(at + 1, LAST_POSITION);
    const known = places.get(term) ?? [];
    places.set(term, known);
    known.push(at < text.length ? String(place) : `${place}A`);
  }
  const lexemes = [...places].map(([term, at]) => `${quoted(term)}:${at.join(',')}`);
  return { body: lexemes.join(' '), text: new Set(text), title: new Set(title) };
}

function storable(terms: readonly string[]): readonly string[] {
  return terms.filter(({ length }) => length <= MAX_TERM_LENGTH);
}

/** A term as it stands in a tsvector that PostgreSQL writes, before its places. */
export function lexemeOf(term: string): string {
  return `${quoted(term)}:`;
}

/**
 * How often a tsvector, as PostgreSQL writes it, holds a lexeme in its text and in its headline;
 * nothing where it does not.
 */
export function countInVector(
  body: string,
  lexeme: string,
): { readonly inText: number; readonly inTitle: number } | undefined {
  // Another term may end with this one: "'o''hara'".
  let at = body.indexOf(lexeme);
  while (at > 0 && body[at - 1] !== ' ') at = body.indexOf(lexeme, at + 1);
  if (at < 0) return undefined;
  const from = at + lexeme.length;
  const end = body.indexOf(' ', from);
  const places = body.slice(from, end < 0 ? undefined : end).split(',');
  const inTitle = places.filter((place) => place.endsWith('A')).length;
  return { inText: places.length - inTitle, inTitle };
}

/** A term as tsvector and tsquery have it. */
export function quoted(term: string): string {
  return `'${term.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
