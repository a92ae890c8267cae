import { type Evidence, findEvidence } from '../search/evidence.ts';
import type { Query } from '../search/parse-question.ts';
import type { QuestionPart } from '../search/question/question-reading.ts';
import { ANSWER_THRESHOLD, type Rated, rateAmong } from '../search/ranking/confidence.ts';
import type { Hit } from '../search/ranking/rank-passages.ts';
import type { Ranking } from '../search/search.ts';
import { extractTerms, type TermSpan } from '../text/extract-terms.ts';
import { distinctTermsIn, type ReadingOf } from '../text/readings/text-reading.ts';
import { isFigure } from '../text/similarity/figures.ts';
import { weightedCoverage } from '../text/similarity/set-similarity.ts';
import { STATING_VERB } from '../text/speech-verbs.ts';
import type { PeriodLimits } from './build-answer.ts';
import { isOfYear, YEARS } from './of-year.ts';
import { rankReportsFirst } from './rank-reports-first.ts';
import { reportedFirst } from './reported-first.ts';
import { slotFirst } from './sufficiency/slot-first.ts';

/** A part of a question, and what asking it alone found. */
export interface RankedPart {
  readonly part: QuestionPart;
  readonly ranking: Ranking;
  readonly limits: PeriodLimits | undefined;
}

/**
 * The idf-weighted share of the words that tell one compared thing from the others ("second", of two
 * rounds) from which a passage with its headline is of that thing.
 */
const OWN_COVERAGE = 0.5;

/** How far below the best passage's score one may answer a part in its place. */
const SCORE_GAP = 2;

/** The same where the words of somebody are asked for, and a passage quotes whom the question means. */
const STATEMENT_GAP = 4;

/** A hit with the probability, from 0 to 1, that it answers its part. */
type RatedHit = Rated<Hit>;

/** What was found of a part. */
export interface PartCandidates {
  /** Best first, reports before accounts with the same content. */
  readonly all: readonly Hit[];
  /** Those that are of the part itself. */
  readonly own: readonly RatedHit[];
  /** Those of them that are confident enough to answer it. */
  readonly answering: readonly RatedHit[];
  /** Whether no other part's passage is to answer it: one a side, and a reply apart from its cause. */
  readonly hasOwnPassage: boolean;
  /** The probability that its best passage answers. */
  readonly confidence: number;
}

const REACTION =
  /^(?:how|what) .{1,100} (?:reply|replied|answer|answered|respond|responded|react|reacted)(?: |$)/i;

/**
 * What may answer each part of a question.
 *
 * @param kind whether a passage has to hold the words that tell its part from the others
 */
export function partCandidates(
  rankedParts: readonly RankedPart[],
  kind: 'comparison' | 'parts',
  readingOf: ReadingOf,
): readonly PartCandidates[] {
  return rankedParts.map((ranked) => {
    const [, speaker] = STATEMENT.exec(ranked.part.question) ?? [];
    const own = kind === 'parts' ? [] : ownWordsOf(ranked, rankedParts);
    const ownWords = speaker === undefined ? own : wordsIn(speaker, ranked.ranking.query);
    return candidatesOf(ranked, ownWords, readingOf);
  });
}

function candidatesOf(
  { part, ranking, limits }: RankedPart,
  ownWords: readonly number[],
  readingOf: ReadingOf,
): PartCandidates {
  const inside = ranking.hits.filter(
    ({ article, passage }) => !limits || limits.belongs(article, passage),
  );
  const all = rankReportsFirst(slotFirst(inside, ranking), readingOf);
  const years = part.of.match(YEARS) ?? [];
  const ofPart = all.filter(
    (hit) =>
      !hit.isQuestion &&
      years.every((year) => isOfYear(hit, year)) &&
      (ownCoverage(hit, ranking, ownWords, readingOf) >= OWN_COVERAGE ||
        namesSpeaker(distinctTermsIn(readingOf(hit.article), hit.passage), part)),
  );
  // Another part's passages are no rivals.
  const own = rateAmong(ofPart);
  const highest = Math.max(...own.map(({ score }) => score));
  const leads = own.some(
    ({ score, confidence }) => score === highest && confidence >= ANSWER_THRESHOLD,
  );
  const near = (gap: number) => own.filter(({ score }) => score >= highest - gap);
  const isOfStatement = STATEMENT.test(part.question);
  const said = isOfStatement
    ? near(STATEMENT_GAP).filter(
        (hit) =>
          states(hit, ranking, ownWords, readingOf) ||
          namesSpeaker(distinctTermsIn(readingOf(hit.article), hit.sentence), part),
      )
    : [];
  const suitable = leads ? near(SCORE_GAP) : [];
  const answering =
    said.length > 0 ? said : EVENT.test(part.of) ? reportedFirst(suitable) : suitable;
  const hasOwnPassage = isOfStatement || REACTION.test(part.question);
  return {
    all,
    own,
    answering,
    hasOwnPassage,
    confidence: Math.max(0, ...answering.map((hit) => hit.confidence)),
  };
}

/** What is announced before it takes place, and told of again when it has. */
const EVENT =
  /(?:rounds?|talks|negotiations|meetings?|summits?|sessions?|exchanges?|swaps?|handovers?|visits?|votes?|elections?|conferences?|phases?)(?: (?:one|two|three|four|five|\d))?$/i;

/** A part that asks for the words of somebody. */
const STATEMENT = /^what (?:did|does|do) (.{1,100}) say(?: |$)/i;

/** What somebody states something by. */
const SAYS = new RegExp(`\\b(?:${STATING_VERB}|according to)\\b`, 'i');

/** Whether a hit's sentence states something and names whose words are asked for. */
function states(
  hit: Hit,
  ranking: Ranking,
  ownWords: readonly number[],
  readingOf: ReadingOf,
): boolean {
  const { article, sentence } = hit;
  const text = article.text.slice(sentence.start, sentence.end);
  const speaking = readingOf(article)
    .termsIn(sentence)
    .filter(({ start, end }) => isSpeaking(text, start, end));
  return coverageIn(speaking, ranking, ownWords) >= OWN_COVERAGE;
}

/** Characters between a speaker and the verb: a title or a name. */
const SPEAKER_CHARACTERS = 60;

/** Whether a word of a sentence stands by a verb of saying, as a part of its subject. */
function isSpeaking(text: string, start: number, end: number): boolean {
  // "the Norland-held town" is a town.
  if (text[end] === '-' || text.slice(start, end).includes('-')) return false;
  const [behind = ''] = text.slice(end, end + SPEAKER_CHARACTERS).split(OTHER_CLAUSE, 1);
  return (
    SAYS.test(behind) || SAID_BY.test(text.slice(Math.max(0, start - SPEAKER_CHARACTERS), start))
  );
}

/** Where another clause begins, with a subject of its own. */
const OTHER_CLAUSE = /[;:]|\b(?:while|but|whereas|after|when|to)\b/i;

/** "said", "according to" and a title at most before a name. */
const SAID_BY = /\b(?:said|says|according to)(?: [\p{L}'’-]+){0,5} $/u;

/** Whether terms hold a name of somebody who speaks for the side that a part is of. */
function namesSpeaker(terms: ReadonlySet<string>, { speakers = [] }: QuestionPart): boolean {
  return speakers.some((name) => {
    const own = extractTerms(name).filter(({ isCompound }) => !isCompound);
    return own.length > 0 && own.every(({ term }) => terms.has(term));
  });
}

/** The words of a query that some words of it are. */
function wordsIn(some: string, { words }: Query): readonly number[] {
  const terms = new Set(extractTerms(some).map(({ term }) => term));
  return words.flatMap(({ term }, word) => (terms.has(term) ? [word] : []));
}

/** The words of a part's query that no other part's has. */
function ownWordsOf(one: RankedPart, all: readonly RankedPart[]): readonly number[] {
  const others = new Set(
    all
      .filter((other) => other !== one)
      .flatMap(({ ranking }) => ranking.query.words.map(({ term }) => term)),
  );
  return one.ranking.query.words.flatMap(({ term }, word) => (others.has(term) ? [] : [word]));
}

/** The share of a part's own words that a passage with its headline holds; 1 where it has none. */
function ownCoverage(
  { article, passage }: Hit,
  ranking: Ranking,
  ownWords: readonly number[],
  readingOf: ReadingOf,
): number {
  const terms = [...readingOf(article).termsIn(passage), ...extractTerms(article.title)];
  return coverageIn(terms, ranking, ownWords);
}

/** The share of a part's own words that terms hold; 1 where it has none. */
function coverageIn(
  terms: readonly TermSpan[],
  { query, idf }: Ranking,
  ownWords: readonly number[],
): number {
  if (ownWords.length === 0) return 1;
  const evidence = findEvidence(terms, query);
  return weightedCoverage(
    ownWords.map((word) => idf[word] ?? 0),
    (at) => {
      const word = ownWords[at] ?? 0;
      return isElsewhere(word, query, evidence) ? 0 : (evidence.coverage[word] ?? 0);
    },
  );
}

/** A year, which stands anywhere in a text about it. */
const YEAR = /^(?:19|20)\d\d$/;

const ORDINALS: ReadonlySet<string> = new Set(
  extractTerms('first second third fourth fifth sixth seventh').map(({ term }) => term),
);

/**
 * Whether a number of the question is met only apart from its neighbours: the "20" of "20-point draft"
 * by a day of a month, the "first" of "first round" by "for the first time" in a text about another
 * round.
 */
function isElsewhere(word: number, { words }: Query, { positions }: Evidence): boolean {
  const { term = '' } = words[word] ?? {};
  if (ORDINALS.has(term)) {
    const counted = positions[word + 1] ?? [];
    const isCounted = positions[word]?.some((place) => counted.includes(place + 1));
    return counted.length > 0 && !isCounted;
  }
  if (!isFigure(term) || YEAR.test(term)) return false;
  const neighbours = [word - 1, word + 1].flatMap((other) => positions[other] ?? []);
  return !positions[word]?.some((place) =>
    neighbours.some((other) => Math.abs(place - other) === 1),
  );
}
