import { findEvidence } from '../../search/evidence.ts';
import { normalizeQuestion } from '../../search/question/answer-type.ts';
import type { Ranking } from '../../search/search.ts';
import { extractTerms } from '../../text/extract-terms.ts';
import type { ReadingOf } from '../../text/readings/text-reading.ts';
import { agesAsked, amountAsked, measuredThing } from './amount-asked.ts';
import { type Holds, matchedAround } from './requirement.ts';

export function requireAmount({ query }: Ranking): Holds | undefined {
  const amount = amountAsked(normalizeQuestion(query.reading.question));
  return (
    amount &&
    (({ article, passage }) => amount.test(article.text.slice(passage.start, passage.end)))
  );
}

/** "How deep is the lake": the lake stands in the passage, the sentence before it or the headline. */
export function requireMeasured({ query }: Ranking, readingOf: ReadingOf): Holds | undefined {
  const thing = measuredThing(normalizeQuestion(query.reading.question));
  const head = extractTerms(thing ?? '').at(-1)?.term;
  const word = query.words.findIndex(({ term }) => term === head);
  if (word < 0) return undefined;
  return (hit) => (matchedAround(hit, query, readingOf)[word] ?? 0) > 0;
}

/** "How old is Ellis": an age in a sentence with the name, or in one behind it that goes on with a pronoun. */
export function requireAge({ query }: Ranking, readingOf: ReadingOf): Holds | undefined {
  const age = agesAsked(normalizeQuestion(query.reading.question));
  const names = query.words.flatMap(({ isName }, word) => (isName ? [word] : []));
  if (!age) return undefined;
  return ({ article, passage }) => {
    let isNamed = false;
    return passage.sentences.some((span) => {
      const text = article.text.slice(span.start, span.end);
      const { coverage } = findEvidence(readingOf(article).termsIn(span), query, text);
      const isOwn = names.length === 0 || names.some((word) => (coverage[word] ?? 0) > 0);
      isNamed = isOwn || (isNamed && /^["“]?(?:He|She|It|Aged)\b/.test(text));
      return isNamed && age.test(text);
    });
  };
}

/** Whom or what a count may be of without a noun for it: "12 were hurt", "it took 40 hours". */
const COUNTED_WITHOUT_NOUN = new Set(
  extractTerms(
    'people person time times hour day minute week month year man woman mile metre meter kilometre kilometer ton tonne pound inhabitant resident percent degree dollar euro euros',
  ).map(({ term }) => term),
);

/** "How many tanks were lost": tanks stand in the passage, the sentence before it or the headline. */
export function requireCounted({ query }: Ranking, readingOf: ReadingOf): Holds | undefined {
  const nouns = query.reading.noun?.terms ?? new Set();
  const counted = query.words.flatMap(({ term }, word) => (nouns.has(term) ? [word] : []));
  const isCount = /\bhow many\b/u.test(normalizeQuestion(query.reading.question));
  if (!isCount || counted.length === 0) return undefined;
  if ([...nouns].some((term) => COUNTED_WITHOUT_NOUN.has(term))) return undefined;
  return (hit) => {
    const coverage = matchedAround(hit, query, readingOf);
    return counted.some((word) => (coverage[word] ?? 0) > 0);
  };
}
