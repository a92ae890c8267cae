import type { Excerpt } from '../../domain/answer.ts';
import type { FigureRecord } from '../../domain/figure.ts';

/** Words of a question that asks for the number of one who counted. */
const COUNTER =
  /\b(?:according to|count(?:ed)?|claim(?:s|ed)?|say|says|said|confirm(?:s|ed)?|report(?:s|ed)?|accuse[sd]?|admit(?:s|ted)?|at first|initially|first)\b/iu;

/** Characters of a word that names somebody, at least. */
const LEAST_NAME_CHARACTERS = 4;

/**
 * Says of figures whether they may be those of whom a question asks for by name: of "how many did
 * Norland count" only Norland's are, and those that the answer shows.
 */
export function mayBeOfCounter(
  question: string,
  [first]: readonly [Excerpt, ...Excerpt[]],
): (record: FigureRecord) => boolean {
  if (!COUNTER.test(question)) return () => true;
  const words = new Set(question.toLowerCase().match(/\p{L}+/gu) ?? []);
  return ({ speaker, side, citation }) => {
    const { sentence } = first;
    if (sentence.article.id === citation.article.id && citation.start < sentence.end) {
      if (sentence.start < citation.end) return true;
    }
    const names = `${speaker ?? ''} ${side ?? ''}`.toLowerCase().match(/\p{L}+/gu) ?? [];
    return names.some((name) => name.length >= LEAST_NAME_CHARACTERS && words.has(name));
  };
}
