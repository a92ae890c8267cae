import { dayRangeOf, toDating } from '../../answers/dating.ts';
import { type EventPhrases, parseEventPhrases } from '../../answers/periods/parse-event-phrases.ts';
import { findPeriodCue, isReversed } from '../../answers/periods/period-cues.ts';
import {
  findNamedEventArticles,
  periodsOfEvents,
} from '../../answers/timeline/find-events-by-name.ts';
import { areEventsUnambiguous } from '../../answers/wording/format-period.ts';
import type { EventConstraint, NamedEvent } from '../../domain/answer.ts';
import type { Period } from '../../domain/article.ts';
import type { NamedDay } from '../../domain/beat.ts';
import { addDays } from '../../domain/calendar/instant.ts';
import type { DateRange } from '../../domain/timeline.ts';
import type { Lexicon } from '../../search/lexicon.ts';
import { parseQuestion } from '../../search/parse-question.ts';
import { bestArticles } from '../../search/passage-matches.ts';
import { findDates } from '../../text/dates/find-dates.ts';
import type { Readings } from '../articles/readings.ts';
import type { ArticleStore } from '../ports/article-store.ts';
import type { IndexKeeper } from '../ports/passage-search.ts';
import { findCandidates } from './find-candidates.ts';

/** The maximum number of articles in which an event is looked for: those that match its name best. */
const MOST_ARTICLES = 40;

/** The limit that words set by an event that the archive dates: "before the Lisbon talks". */
export interface EventLimit {
  readonly byEvents: EventConstraint;
  /** The days within the limit; missing where the name is ambiguous, or where there are none. */
  readonly period?: DateRange;
  /** The words without those that set the limit. */
  readonly rest: string;
}

/** What events are found and dated by. */
export interface EventLimitDeps {
  readonly articles: ArticleStore;
  readonly keeper: IndexKeeper;
  readonly lexicon: Lexicon;
  readonly namedDays: readonly NamedDay[];
  readonly readings: Pick<Readings, 'texts' | 'datedSentences'>;
}

/** Parses limits by events; nothing where the archive contains no such event. */
export function createEventLimitParser({
  articles,
  keeper,
  lexicon,
  namedDays,
  readings,
}: EventLimitDeps) {
  const eventOf = async (words: string): Promise<NamedEvent | undefined> => {
    const { name, within } = datedName(words, namedDays);
    // A capital marks a name only after another word.
    const query = parseQuestion(`At ${name}`, lexicon);
    const subject = await findCandidates(query, await keeper.current());
    const ids = bestArticles(subject.found, MOST_ARTICLES);
    const found = await articles.articles(ids);
    const named = findNamedEventArticles(subject, found, await readings.texts(found));
    const sentencesOf = await readings.datedSentences(
      named.map(({ article }) => article).filter(({ kind }) => kind === 'report'),
    );
    const [first, ...others] = periodsOfEvents(named, sentencesOf, within);
    return first && { name: words, periods: [first, ...others] };
  };

  const eventsOf = async ({ lead, names }: EventPhrases): Promise<EventConstraint | undefined> => {
    const [first, second] = names;
    const event = await eventOf(first);
    const other = second === undefined ? undefined : await eventOf(second);
    if (!event || (second !== undefined && !other)) return undefined;
    return { lead, events: other ? [event, other] : [event] };
  };

  return async (words: string): Promise<EventLimit | undefined> => {
    const phrases = parseEventPhrases(words);
    const byEvents = phrases && (await eventsOf(phrases));
    if (!phrases || !byEvents) return undefined;
    const without = `${words.slice(0, phrases.start)} ${words.slice(phrases.end)}`;
    const rest = without.replace(/\s+/g, ' ').trim();
    const period = areEventsUnambiguous(byEvents) ? periodBy(byEvents) : undefined;
    return period && !isReversed(period) ? { byEvents, period, rest } : { byEvents, rest };
  };
}

/** The days within a limit by events; two events may be named in either order. */
function periodBy({ lead, events: [one, other] }: EventConstraint): DateRange | undefined {
  const [period] = one.periods;
  if (!other) return findPeriodCue(lead)?.({ first: period.from, last: period.to });
  const [first, last] = [period, other.periods[0]].sort((a, b) => (a.from < b.from ? -1 : 1));
  return first && last && { from: addDays(first.to, 1), to: addDays(last.from, -1) };
}

/** A name without the date after it, and the days of that date: "Lisbon talks of June 2031". */
function datedName(
  words: string,
  namedDays: readonly NamedDay[],
): { readonly name: string; readonly within?: Period } {
  const mention = findDates(words, { published: null, namedDays }).find(
    ({ start, end }) => end === words.length && /\s(?:in|of|on)\s+$/.test(words.slice(0, start)),
  );
  const dating = mention && toDating(mention);
  if (!mention || !dating) return { name: words };
  const { first, last } = dayRangeOf(dating);
  const name = words.slice(0, mention.start).replace(/(?<!\s)\s+(?:in|of|on)\s+$/, '');
  return { name, within: { from: first, to: last } };
}
