import type { Excerpt } from '../domain/answer.ts';
import type { Article } from '../domain/article.ts';
import { memoize } from '../domain/memoize.ts';
import { cite } from '../domain/passage.ts';
import { NO_REPRINTS, type ReprintGroups } from '../domain/reprint-groups.ts';
import type { Span } from '../domain/span.ts';
import type { Hit } from '../search/ranking/rank-passages.ts';
import { distinctTermsIn, type ReadingOf } from '../text/readings/text-reading.ts';
import { figuresOf } from '../text/similarity/figures.ts';
import { jaccard } from '../text/similarity/set-similarity.ts';
import {
  DUPLICATE_PASSAGE_JACCARD,
  REPRINT_SENTENCE_JACCARD,
} from '../text/similarity/thresholds.ts';
import { shownSentence } from './shown-part.ts';
import { withList } from './with-list.ts';

/** What is found: a sentence of an article, within its passage. */
interface FoundSentence {
  readonly article: Article;
  readonly passage: Span;
  readonly sentence: Span;
}

/** A hit, the distinct terms and figures of its passage and of its sentence, and its reprint group. */
interface ComparedHit<Found extends FoundSentence = Hit> {
  readonly hit: Found;
  readonly passage: () => TermsAndFigures;
  readonly sentence: () => TermsAndFigures;
  readonly reprintGroup: string | undefined;
  /** The figures of its whole article. */
  readonly figures: () => ReadonlySet<string>;
}

interface TermsAndFigures {
  readonly terms: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
}

/**
 * Excerpts of hits in their order, duplicates folded: the articles of further ones are listed with
 * the first. Of several reprints of one report the original is shown.
 *
 * @param most excerpts, at most: further hits are compared with these alone
 */
export function foldDuplicates(
  hits: readonly Hit[],
  most: number,
  readingOf: ReadingOf,
  reprintGroups: ReprintGroups = NO_REPRINTS,
): readonly Excerpt[] {
  if (most <= 0) return [];
  const kept: { readonly shown: ComparedHit; excerpt: Excerpt }[] = [];
  const all = compareHits(hits, readingOf, reprintGroups);
  const originals = all.filter((one) => isOriginal(one, reprintGroups));
  for (const compared of all) {
    const same = kept.find(({ shown }) => isDuplicate(shown, compared));
    if (same) {
      same.excerpt = addSimilarArticle(same.excerpt, compared, same.shown);
      continue;
    }
    if (kept.length === most) continue;
    const shown = originals.find((original) => isReprintOf(original, compared)) ?? compared;
    const excerpt = { ...excerptOf(withList(shown.hit, readingOf)), score: compared.hit.score };
    kept.push({ shown, excerpt: addSimilarArticle(excerpt, compared, shown) });
  }
  return kept.map(({ excerpt }) => excerpt);
}

/** A hit that stands for its reprints, and the outlets that print it as well. */
interface FoldedReprints<Found> {
  readonly hit: Found;
  /** Each once. */
  readonly alsoIn: readonly string[];
}

/**
 * Hits in their order, of several reprints of one report the original alone, in the place of the
 * first.
 *
 * @param most that are kept, at most: further ones are compared with these alone
 */
export function foldReprints<Found extends FoundSentence>(
  hits: readonly Found[],
  most: number,
  readingOf: ReadingOf,
  reprintGroups: ReprintGroups,
): readonly FoldedReprints<Found>[] {
  const groups: ComparedHit<Found>[][] = [];
  for (const compared of compareHits(hits, readingOf, reprintGroups)) {
    const same = groups.find(([first]) => first && isReprintOf(first, compared));
    if (same) same.push(compared);
    else if (groups.length < most) groups.push([compared]);
  }
  return groups.flatMap((group) => {
    const [shown] = [...group.filter((one) => isOriginal(one, reprintGroups)), ...group];
    if (!shown) return [];
    const alsoIn = new Set(group.flatMap(({ hit }) => outletOf(hit.article)));
    for (const own of outletOf(shown.hit.article)) alsoIn.delete(own);
    return [{ hit: shown.hit, alsoIn: [...alsoIn] }];
  });
}

function isOriginal(
  { hit: { article } }: ComparedHit<FoundSentence>,
  reprintGroups: ReprintGroups,
): boolean {
  return reprintGroups(article.id)?.representativeId === article.id;
}

function compareHits<Found extends FoundSentence>(
  hits: readonly Found[],
  readingOf: ReadingOf,
  reprintGroups: ReprintGroups,
): readonly ComparedHit<Found>[] {
  const figuresOfText = memoize(
    (article: Article) =>
      figuresOf(distinctTermsIn(readingOf(article), { start: 0, end: article.text.length })),
    ({ id }) => id,
  );
  return hits.map((hit) => ({
    ...termsOfHit(hit, readingOf),
    reprintGroup: reprintGroups(hit.article.id)?.id,
    figures: () => figuresOfText(hit.article),
  }));
}

/** Words are read when they are first asked for: most hits are compared by their passages alone. */
function termsOfHit<Found extends FoundSentence>(
  hit: Found,
  readingOf: ReadingOf,
): Pick<ComparedHit<Found>, 'hit' | 'passage' | 'sentence'> {
  const { article, passage, sentence } = hit;
  const reading = readingOf(article);
  return {
    hit,
    passage: memoize(() => withFigures(distinctTermsIn(reading, passage))),
    sentence: memoize(() => withFigures(distinctTermsIn(reading, sentence))),
  };
}

/** Every hit is compared with several others: its figures are picked out once. */
function withFigures(terms: ReadonlySet<string>): TermsAndFigures {
  return { terms, figures: figuresOf(terms) };
}

function excerptOf({ article, passage, sentence, matches, score }: Hit): Excerpt {
  return {
    passage: shownSentence(cite(article, passage)),
    sentences: passage.sentences,
    sentence: cite(article, sentence),
    matches,
    score,
    also: [],
  };
}

/** Whether a hit repeats the one that is shown. */
function isDuplicate(shown: ComparedHit, other: ComparedHit): boolean {
  return isNearDuplicate(shown.passage(), other.passage()) || isReprintOf(shown, other);
}

/** Passages whose figures differ contradict each other, however alike they are. */
function isNearDuplicate(one: TermsAndFigures, other: TermsAndFigures): boolean {
  return (
    one.terms.size > 0 &&
    mayBeAlike(one.terms, other.terms) &&
    areSame(one.figures, other.figures) &&
    jaccard(one.terms, other.terms) >= DUPLICATE_PASSAGE_JACCARD
  );
}

/** Whether sets are near enough in size: the smaller one's share of the larger bounds their Jaccard. */
function mayBeAlike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  return small.size >= DUPLICATE_PASSAGE_JACCARD * large.size;
}

/**
 * Whether a hit in a reprint repeats the one that is shown, though its passages may begin and end
 * elsewhere. A figure that the shown article does not contain is never hidden.
 */
function isReprintOf<Found extends FoundSentence>(
  shown: ComparedHit<Found>,
  other: ComparedHit<Found>,
): boolean {
  if (shown.reprintGroup === undefined || shown.reprintGroup !== other.reprintGroup) return false;
  const [sentence, otherSentence] = [shown.sentence(), other.sentence()];
  if (sentence.terms.size === 0 || !areSame(sentence.figures, otherSentence.figures)) return false;
  if (jaccard(sentence.terms, otherSentence.terms) < REPRINT_SENTENCE_JACCARD) return false;
  return other.passage().figures.isSubsetOf(shown.figures());
}

function areSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && one.isSubsetOf(other);
}

/** An excerpt that also lists an article, and its outlet where the article is a reprint. */
function addSimilarArticle(excerpt: Excerpt, other: ComparedHit, shown: ComparedHit): Excerpt {
  const { passage, also } = excerpt;
  const { article } = other.hit;
  if ([passage.article, ...also].some(({ id }) => id === article.id)) return excerpt;
  const isReprint = shown.reprintGroup !== undefined && shown.reprintGroup === other.reprintGroup;
  const alsoIn = new Set([...(passage.alsoIn ?? []), ...(isReprint ? outletOf(article) : [])]);
  for (const own of outletOf(passage.article)) alsoIn.delete(own);
  return {
    ...excerpt,
    passage: alsoIn.size > 0 ? { ...passage, alsoIn: [...alsoIn] } : passage,
    also: [...also, article],
  };
}

function outletOf({ outlet }: Article): readonly string[] {
  return outlet === null ? [] : [outlet];
}
