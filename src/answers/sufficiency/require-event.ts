import type { Article } from '../../domain/article.ts';
import { addDays } from '../../domain/calendar/instant.ts';
import { findEvidence } from '../../search/evidence.ts';
import type { Query } from '../../search/parse-question.ts';
import type { Ranking } from '../../search/search.ts';
import { distinctTerms } from '../../text/extract-terms.ts';
import type { ReadingOf } from '../../text/readings/text-reading.ts';
import { asksWhenHeld, namedDays, onlyAnnounces } from './event-asked.ts';
import { type Holds, textAround } from './requirement.ts';
import { coverageAround, isAnyMatchedAround, isOfCalendar } from './topic-words.ts';

/**
 * Ordinals that are not required: a first round is often not called so, and a second day has a
 * date.
 */
const UNCOUNTED: ReadonlySet<string> = distinctTerms(
  'first minute hour day night morning week month quarter year century time',
);

/** The places in a query of the ordinals before a noun, except the first: "the fifth round". */
function ordinalWords({ words, reading }: Query): readonly number[] {
  return reading.qualified.flatMap(({ qualifier, noun }) => {
    const isAsked =
      reading.ordinals.includes(qualifier) && !UNCOUNTED.has(qualifier) && !UNCOUNTED.has(noun);
    const word = words.findIndex(({ term }) => term === qualifier);
    return isAsked && word >= 0 ? [word] : [];
  });
}

/** A question about the fifth round is only answered by a passage that names it. */
export function requireOrdinal({ query }: Ranking, readingOf: ReadingOf): Holds | undefined {
  const ordinals = ordinalWords(query);
  if (ordinals.length === 0) return undefined;
  return (hit) => {
    const coverage = coverageAround(hit, query, readingOf);
    return ordinals.every((word) => (coverage[word] ?? 0) > 0);
  };
}

/**
 * "When was the fifth round held" is not answered by a passage that only announces it or leaves it
 * open.
 */
export function requireHeld({ query }: Ranking, readingOf: ReadingOf): Holds | undefined {
  const ordinals = ordinalWords(query);
  if (ordinals.length === 0) return undefined;
  if (!asksWhenHeld(query.reading.asked)) return undefined;
  return ({ article, passage }) => {
    const telling = passage.sentences.flatMap((span) => {
      const text = article.text.slice(span.start, span.end);
      const { coverage } = findEvidence(readingOf(article).termsIn(span), query, text);
      return ordinals.some((word) => (coverage[word] ?? 0) > 0) ? [text] : [];
    });
    return telling.length === 0 || !telling.every(onlyAnnounces);
  };
}

/** Whether an article is of one day, written as `namedDays` does, or of the day after. */
function isNewsOf(article: Article, day: string): boolean {
  if (article.kind === 'chronicle') return isSameDay(article.event.from, day);
  const published = article.published?.slice(0, 10);
  if (published === undefined) return false;
  return isSameDay(published, day) || isSameDay(addDays(published, -1), day);
}

function isSameDay(date: string, day: string): boolean {
  return `${Number(date.slice(5, 7)) - 1}-${Number(date.slice(8))}` === day;
}

/** Several days of one month: "11-17 December", "May 3 to 9". */
const DAYS = /\p{N}(?:st|nd|rd|th)? ?(?:-|–|to|and|until|through) ?(?:\p{L}{3,9} )?\p{N}/iu;

/** A count asked for one day is not answered by a passage that gives it for other days. */
export function requireDay(
  { hits }: Ranking,
  readingOf: ReadingOf,
  question: string,
): Holds | undefined {
  const asked = namedDays(question);
  if (DAYS.test(question)) return undefined;
  if (hits[0]?.questionKind !== 'number' || asked.size !== 1) return undefined;
  return (hit) => {
    const told = namedDays(textAround(hit, readingOf));
    return told.size === 0 || [...asked].some((day) => told.has(day) || isNewsOf(hit.article, day));
  };
}

/** Verbs that fit any subject, so that they name nothing that is asked about. */
const VERBS_OF_ANYTHING: ReadonlySet<string> = distinctTerms(
  'begin start open end finish stop close happen occur take place held hold come go get make do become last continue resume',
);

/** "When did the universe begin": the passage must name what began, not only a beginning. */
export function requireSubject({ query }: Ranking, readingOf: ReadingOf): Holds | undefined {
  const subject = query.words.flatMap(({ term }, word) =>
    VERBS_OF_ANYTHING.has(term) || isOfCalendar(term) ? [] : [word],
  );
  if (subject.length === 0) return undefined;
  return (hit) => isAnyMatchedAround(hit, query, { readingOf, words: subject });
}
