import type { Excerpt } from '../domain/answer.ts';
import { cite } from '../domain/passage.ts';
import type { Hit } from '../search/ranking.ts';
import { terms } from '../text/terms.ts';

/**
 * The share of distinct terms that two passages must have in common, of all terms of both, to be
 * the same passage printed twice. Editors change a word or two of wire copy; two reports that
 * tell the same in their own words share less than half.
 */
const NEARLY_ALL = 0.8;

/** Excerpts of hits in their order, each said once; who else says it stands beside the first. */
export function foldedTogether(hits: readonly Hit[]): readonly Excerpt[] {
  const kept: { excerpt: Excerpt; terms: Set<string> }[] = [];
  for (const hit of hits) {
    const excerpt = excerptOf(hit);
    const held = new Set(terms(excerpt.passage.text).map(({ term }) => term));
    const same = kept.find((other) => isNearlySame(other.terms, held));
    if (same) same.excerpt = withAlso(same.excerpt, excerpt);
    else kept.push({ excerpt, terms: held });
  }
  return kept.map(({ excerpt }) => excerpt);
}

function excerptOf({ article, passage, sentence, matches, score }: Hit): Excerpt {
  return {
    passage: cite(article, passage),
    sentence: cite(article, sentence),
    matches,
    score,
    also: [],
  };
}

/** Passages whose figures differ contradict each other, however alike they are. */
function isNearlySame(one: Set<string>, other: Set<string>): boolean {
  if (figuresOf(one).symmetricDifference(figuresOf(other)).size > 0) return false;
  const smaller = Math.min(one.size, other.size);
  const larger = Math.max(one.size, other.size);
  if (smaller === 0 || smaller < NEARLY_ALL * larger) return false;
  const common = one.intersection(other).size;
  return common >= NEARLY_ALL * (one.size + other.size - common);
}

function figuresOf(held: Set<string>): Set<string> {
  return new Set([...held].filter((term) => /^\p{N}/u.test(term)));
}

function withAlso(excerpt: Excerpt, other: Excerpt): Excerpt {
  const { article } = other.passage;
  const known = [excerpt.passage.article, ...excerpt.also].some(({ id }) => id === article.id);
  return known ? excerpt : { ...excerpt, also: [...excerpt.also, article] };
}
