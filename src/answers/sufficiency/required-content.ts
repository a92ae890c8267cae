import type { Article } from '../../domain/article.ts';
import { findEvidence } from '../../search/evidence.ts';
import { holderTold } from '../../search/question/office-holder.ts';
import type { Ranking } from '../../search/search.ts';
import { extractTerms } from '../../text/extract-terms.ts';
import type { ReadingOf } from '../../text/readings/text-reading.ts';
import { actAsked, ledAsked, TELLS_LEADER } from './act-asked.ts';
import { relationAsked } from './relation-asked.ts';
import { replyAsked } from './reply-asked.ts';
import { requireDay, requireHeld, requireOrdinal, requireSubject } from './require-event.ts';
import {
  requireAge,
  requireAmount,
  requireMeasured,
  requireQuantity,
  requireStuff,
} from './require-figure.ts';
import { type Holds, matchedAround, type RequirementReader, textAround } from './requirement.ts';
import { roleNamed } from './role-named.ts';
import { stanceAsked } from './stance-asked.ts';
import { isStanceTold, tellsReverse } from './stance-first.ts';
import { coverageAround, isOfCalendar, shareOf } from './topic-words.ts';

/** All that apply must be met. */
const REQUIREMENTS: readonly RequirementReader[] = [
  requireRelation,
  requireAmount,
  requireMeasured,
  requireStuff,
  requireAge,
  requireQuantity,
  requireNames,
  requirePlace,
  requireBeyondSources,
  requireAct,
  requireToldAct,
  requireLed,
  requireRole,
  requireHolder,
  requireOrdinal,
  requireHeld,
  requireDay,
  requireReply,
  requireStance,
  requireSubject,
  requireSupposed,
];

/**
 * What a passage must hold to answer a question, whatever else it shares with it: to ask for
 * somebody's wife is not answered by a passage that knows of none. Each requirement is one of a closed
 * class of words, for what is only likely the confidence weighs.
 *
 * @param question as it was asked, with its period
 */
export function requiredContent(ranking: Ranking, readingOf: ReadingOf, question: string): Holds {
  const all = REQUIREMENTS.flatMap((read) => read(ranking, readingOf, question) ?? []);
  return (hit) => all.every((holds) => holds(hit));
}

function requireRelation({ query }: Ranking, readingOf: ReadingOf): Holds | undefined {
  const told = relationAsked(query.reading.asked);
  return told && ((hit) => told.test(textAround(hit, readingOf).toLowerCase()));
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

/** A name behind a word that puts something in a place: "in Lunn". */
const IN_PLACE =
  /(?<!\p{L})(?:in|at|near|off|outside|around) (?:the )?(?<place>\p{L}[\p{L}’'-]{2,40})/giu;

/** Parts of a country, which passages name by their towns. */
const PART_OF_COUNTRY = /^(?:(?:north|south)?-?(?:east|west)|north|south|centre|center)$/i;

/** "How many died in Lunn": the place stands in the passage, the headline or what opens its article. */
function requirePlace({ query }: Ranking, readingOf: ReadingOf): Holds | undefined {
  const places = new Set(
    [...query.reading.question.matchAll(IN_PLACE)].flatMap(({ groups }) => {
      const place = groups?.place ?? '';
      return PART_OF_COUNTRY.test(place) ? [] : extractTerms(place).map(({ term }) => term);
    }),
  );
  const words = query.words.flatMap(({ term, isName }, word) =>
    isName && places.has(term) && !isOfCalendar(term) ? [word] : [],
  );
  if (words.length === 0) return undefined;
  return (hit) => {
    const coverage = coverageAround(hit, query, readingOf);
    return words.every((word) => (coverage[word] ?? 0) > 0);
  };
}

/**
 * "What did the UK promise" is not answered by a passage that has the name in that of a source alone:
 * "The Week UK reported".
 */
function requireBeyondSources({ query }: Ranking): Holds | undefined {
  const names = query.words.flatMap(({ term, isName }, word) =>
    isName && !isOfCalendar(term) ? [word] : [],
  );
  if (names.length === 0) return undefined;
  return ({ article, passage }) => {
    const text = article.text.slice(passage.start, passage.end);
    const rest = sourceNames(article).reduce(withoutName, text);
    if (rest === text) return true;
    const held = (of: string) => findEvidence(extractTerms(of), query, of).coverage;
    const [before, after, title] = [held(text), held(rest), held(article.title)];
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

/** "Who interpreted for Ellis": the verb right behind "who". */
const WHO_DID = /^who (?<verb>\p{L}{4,20}(?:ed|t|s|ove|ew|ote|ang|an|ade|old))(?!\p{L})/u;

/** Passages among which an act is looked for. */
const PASSAGES_READ = 60;

/** Who did what no passage tells of in any words that are known for it. */
function requireAct({ query, hits }: Ranking, readingOf: ReadingOf): Holds | undefined {
  const verb = WHO_DID.exec(query.reading.asked)?.groups?.verb;
  const [{ term } = { term: '' }] = extractTerms(verb ?? '');
  const word = query.words.findIndex((one) => one.term === term);
  if (word < 0) return undefined;
  const stance = stanceAsked(query);
  const isTold = hits.slice(0, PASSAGES_READ).some((hit) => {
    const { article, passage } = hit;
    // A refusal is told in many words.
    if (stance && isStanceTold(hit, stance, { query, readingOf })) return true;
    const text = article.text.slice(passage.start, passage.end);
    return (findEvidence(readingOf(article).termsIn(passage), query, text).coverage[word] ?? 0) > 0;
  });
  return isTold ? undefined : () => false;
}

function requireToldAct({ query }: Ranking, readingOf: ReadingOf): Holds | undefined {
  const told = actAsked(query.reading.asked);
  return told && ((hit) => told.test(textAround(hit, readingOf)));
}

/** "Who led the Norland delegation": a leader, and of whom, in the passage or the sentence before. */
function requireLed({ query }: Ranking, readingOf: ReadingOf): Holds | undefined {
  const led = ledAsked(query.reading.asked);
  const whom = extractTerms(led ?? '').flatMap(({ term }) => {
    const word = query.words.findIndex((one) => one.term === term);
    return query.words[word]?.isName ? [word] : [];
  });
  if (led === undefined) return undefined;
  return (hit) => {
    const coverage = matchedAround(hit, query, readingOf);
    return (
      TELLS_LEADER.test(textAround(hit, readingOf)) &&
      whom.every((word) => (coverage[word] ?? 0) > 0)
    );
  };
}

/** "The name of the linesman": a name beside what is named. */
function requireRole({ query }: Ranking, readingOf: ReadingOf): Holds | undefined {
  const isNamed = roleNamed(query.reading.asked);
  return isNamed && ((hit) => isNamed(textAround(hit, readingOf)));
}

/** "Who is the prime minister": what a deputy prime minister did does not tell. */
function requireHolder({ query }: Ranking, readingOf: ReadingOf): Holds | undefined {
  const isTold = holderTold(query.reading.asked);
  return (
    isTold &&
    ((hit) => {
      const { article, passage } = hit;
      const { sentences } = readingOf(article);
      const own = sentences.filter(({ start, end }) => start < passage.end && end > passage.start);
      return [article.title, ...own.map(({ start, end }) => article.text.slice(start, end))].some(
        isTold,
      );
    })
  );
}

/** "Did Ellis accept the invitation": the invitation does not tell. */
function requireReply({ query }: Ranking): Holds | undefined {
  const replies = replyAsked(query.reading.asked);
  return (
    replies &&
    (({ article, passage }) =>
      replies(`${article.title}. ${article.text.slice(passage.start, passage.end)}`))
  );
}

/** "Who signed the deal": those alone who did not are no answer. */
function requireStance({ query }: Ranking): Holds | undefined {
  const asked = stanceAsked(query);
  return asked && ((hit) => !tellsReverse(asked, hit));
}

/** "Could Ellis still sail": what may be, and not what was. */
const SUPPOSED = /^(?:could|can|might|may|would|should)(?:n't)? /u;

/** The share of what is supposed, apart from names, that a passage must hold. */
const LEAST_SUPPOSED = 0.3;

function requireSupposed({ query, idf }: Ranking, readingOf: ReadingOf): Holds | undefined {
  if (!SUPPOSED.test(query.reading.asked)) return undefined;
  const content = query.words.map(({ term, isName }) => !isName && !isOfCalendar(term));
  return (hit) => shareOf(content, idf, coverageAround(hit, query, readingOf)) >= LEAST_SUPPOSED;
}
