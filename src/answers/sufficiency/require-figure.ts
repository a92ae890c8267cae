import { findEvidence } from '../../search/evidence.ts';
import type { Ranking } from '../../search/search.ts';
import { extractTerms } from '../../text/extract-terms.ts';
import { NUMBER_IN_WORDS } from '../../text/number-words.ts';
import type { ReadingOf } from '../../text/readings/text-reading.ts';
import { agesAsked, amountAsked, measuredThing } from './amount-asked.ts';
import { type Holds, matchedAround } from './requirement.ts';

export function requireAmount({ query }: Ranking): Holds | undefined {
  const amount = amountAsked(query.reading.asked);
  return (
    amount &&
    (({ article, passage }) => amount.test(article.text.slice(passage.start, passage.end)))
  );
}

/** "How deep is the lake": the lake stands in the passage, the sentence before it or the headline. */
export function requireMeasured({ query }: Ranking, readingOf: ReadingOf): Holds | undefined {
  const thing = measuredThing(query.reading.asked);
  const head = extractTerms(thing ?? '').at(-1)?.term;
  const word = query.words.findIndex(({ term }) => term === head);
  if (word < 0) return undefined;
  return (hit) => (matchedAround(hit, query, readingOf)[word] ?? 0) > 0;
}

/** "How many tonnes of copper": what is measured, behind a unit. */
const UNITS_OF =
  /\bhow (?:many|much) (?:more )?(?:(?:million|thousand|metric|cubic) )?(?:ton(?:ne)?s|kilos|kilograms?|pounds|ounces|lit(?:re|er)s|gallons|barrels|met(?:re|er)s|hectares|acres|bags|boxes|crates|bottles|truckloads|tankers|loads|rounds) of (?<stuff>[\p{L}'-]{2,30}(?: [\p{L}'-]{2,30})?)/u;

/** "How many tonnes of copper": of what is told, in the passage, the sentence before it or the headline. */
export function requireStuff({ query }: Ranking, readingOf: ReadingOf): Holds | undefined {
  const stuff = UNITS_OF.exec(query.reading.asked)?.groups?.stuff ?? '';
  const [first] = extractTerms(stuff);
  const word = query.words.findIndex(({ term }) => term === first?.term);
  if (word < 0) return undefined;
  return (hit) => (matchedAround(hit, query, readingOf)[word] ?? 0) > 0;
}

/** "How old is Ellis", of somebody by name: an age in a sentence with the name, or in one behind it that goes on with a pronoun. */
export function requireAge({ query }: Ranking, readingOf: ReadingOf): Holds | undefined {
  const age = agesAsked(query.reading.asked);
  const names = query.words.flatMap(({ isName }, word) => (isName ? [word] : []));
  if (!age || names.length === 0) return undefined;
  return ({ article, passage }) => {
    let isNamed = false;
    return passage.sentences.some((span) => {
      const text = article.text.slice(span.start, span.end);
      const { coverage } = findEvidence(readingOf(article).termsIn(span), query, text);
      const isOwn = names.some((word) => (coverage[word] ?? 0) > 0);
      isNamed = isOwn || (isNamed && /^["“]?(?:He|She|It|Aged)\b/.test(text));
      return isNamed && age.test(text);
    });
  };
}

/** "How much did Norland give": a number, or a word for a share. */
export function requireQuantity({ query }: Ranking): Holds | undefined {
  if (!ASKS_QUANTITY.test(query.reading.asked)) return undefined;
  return ({ article, passage }) => QUANTITY.test(article.text.slice(passage.start, passage.end));
}

/** "How much of a threat", "how much longer" and "how much is known" ask for no figure. */
const ASKS_QUANTITY = /\bhow much\b(?! (?:of an?|more|longer|is known)\b)/u;

const QUANTITY = new RegExp(
  String.raw`\p{N}|\b(?:one|${NUMBER_IN_WORDS}|half|thirds?|quarters?|most|all|none|nothing|little|few|double|twice|triple|percent)\b`,
  'iu',
);
