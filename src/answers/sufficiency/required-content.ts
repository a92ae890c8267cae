import { findEvidence } from '../../search/evidence.ts';
import { normalizeQuestion } from '../../search/question/answer-type.ts';
import type { Hit } from '../../search/ranking/rank-passages.ts';
import type { Ranking } from '../../search/search.ts';
import { extractTerms } from '../../text/extract-terms.ts';
import type { ReadingOf } from '../../text/readings/text-reading.ts';
import { amountAsked } from './amount-asked.ts';
import { relationAsked } from './relation-asked.ts';
import { coverageAround, isOfCalendar, shareOf } from './topic-words.ts';

/** Whether a passage holds what a question cannot be answered without. */
export type Holds = (hit: Hit) => boolean;

/** Reads what a ranked question requires; nothing where it requires nothing of the kind. */
type RequirementReader = (ranking: Ranking, readingOf: ReadingOf) => Holds | undefined;

/** All that apply must be met. */
const REQUIREMENTS: readonly RequirementReader[] = [
  requireRelation,
  requireAmount,
  requireNames,
  requireAct,
  requireSupposed,
];

/**
 * What a passage must hold to answer a question, whatever else it shares with it: to ask for
 * somebody's wife is not answered by a passage that knows of none. Each requirement is one of a closed
 * class of words, for what is only likely the confidence weighs.
 */
export function requiredContent(ranking: Ranking, readingOf: ReadingOf): Holds {
  const all = REQUIREMENTS.flatMap((read) => read(ranking, readingOf) ?? []);
  return (hit) => all.every((holds) => holds(hit));
}

function requireRelation({ query }: Ranking, readingOf: ReadingOf): Holds | undefined {
  const told = relationAsked(normalizeQuestion(query.reading.question));
  return told && ((hit) => told.test(textAround(hit, readingOf).toLowerCase()));
}

function requireAmount({ query }: Ranking): Holds | undefined {
  const amount = amountAsked(normalizeQuestion(query.reading.question));
  return (
    amount &&
    (({ article, passage }) => amount.test(article.text.slice(passage.start, passage.end)))
  );
}

/** "Did Ellis visit Kesten": a passage that does not name both says neither yes nor no. */
function requireNames({ query }: Ranking, readingOf: ReadingOf): Holds | undefined {
  const names = query.words.flatMap(({ term, isName }, word) =>
    isName && /\p{L}{3}/u.test(term) && !isOfCalendar(term) ? [word] : [],
  );
  if (!query.reading.isYesOrNo || names.length === 0) return undefined;
  return (hit) => {
    const coverage = coverageAround(hit, query, readingOf);
    return names.every((word) => (coverage[word] ?? 0) > 0);
  };
}

/** "Who interpreted for Ellis": the verb right behind "who". */
const WHO_DID =
  /^\W*(?:so |and )?who (?<verb>\p{L}{4,20}(?:ed|t|s|ove|ew|ote|ang|an|ade|old))(?!\p{L})/u;

/** Passages among which an act is looked for. */
const PASSAGES_READ = 60;

/** Who did what no passage tells of in any words that are known for it. */
function requireAct({ query, hits }: Ranking, readingOf: ReadingOf): Holds | undefined {
  const verb = WHO_DID.exec(normalizeQuestion(query.reading.question))?.groups?.verb;
  const [{ term } = { term: '' }] = extractTerms(verb ?? '');
  const word = query.words.findIndex((one) => one.term === term);
  if (word < 0) return undefined;
  const isTold = hits.slice(0, PASSAGES_READ).some(({ article, passage }) => {
    const text = article.text.slice(passage.start, passage.end);
    return (findEvidence(readingOf(article).termsIn(passage), query, text).coverage[word] ?? 0) > 0;
  });
  return isTold ? undefined : () => false;
}

/** "Could Ellis still sail": what may be, and not what was. */
const SUPPOSED = /^\W*(?:so |and |but )?(?:could|can|might|may|would|should)(?:n't)? /u;

/** The share of what is supposed, apart from names, that a passage must hold. */
const LEAST_SUPPOSED = 0.3;

function requireSupposed({ query, idf }: Ranking, readingOf: ReadingOf): Holds | undefined {
  if (!SUPPOSED.test(normalizeQuestion(query.reading.question))) return undefined;
  const content = query.words.map(({ term, isName }) => !isName && !isOfCalendar(term));
  return (hit) => shareOf(content, idf, coverageAround(hit, query, readingOf)) >= LEAST_SUPPOSED;
}

/** A passage with the sentence before it, which may name what it goes on about, and its headline. */
function textAround({ article, passage }: Hit, readingOf: ReadingOf): string {
  const before = readingOf(article).sentences.findLast(({ end }) => end <= passage.start);
  return `${article.title}\n${article.text.slice(before?.start ?? passage.start, passage.end)}`;
}
