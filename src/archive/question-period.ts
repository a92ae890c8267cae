import { type LimitedQuestion, type PeriodContext, periodIn } from '../answers/period.ts';
import { isClear } from '../answers/period-for-people.ts';
import { bothOf, isBackwards } from '../answers/period-leads.ts';
import type { LimitedByEvents } from '../domain/answer.ts';
import type { Window } from '../domain/timeline.ts';
import { parseQuestion } from '../search/query.ts';
import { createEventLimits, type EventLimit, type EventSources } from './event-limits.ts';

/** What a question limits itself to, and by which events. */
export interface QuestionPeriod {
  readonly limited?: LimitedQuestion;
  readonly byEvents?: LimitedByEvents;
}

/** Reads the period of a question: from its dates, or from the events that the archive dates. */
export function createQuestionPeriods(sources: EventSources) {
  const { lexicon, namedDays } = sources;
  const limitIn = createEventLimits(sources);

  return async (question: string, today: string | null): Promise<QuestionPeriod> => {
    const context: PeriodContext = { today, namedDays };
    const limit = await limitIn(question);
    const dated = byDates(question, context);
    if (!limit) return dated;
    const { byEvents, period } = limit;
    if (!isClear(byEvents)) return { ...dated, byEvents };
    const limited = period && limitedBy(question, context, limit, period);
    if (!limited || isBackwards(limited.period)) return dated;
    const says = parseQuestion(limited.rest, lexicon).words.length > 0;
    return { byEvents, limited: says ? limited : { ...limited, rest: question } };
  };
}

function byDates(question: string, context: PeriodContext): QuestionPeriod {
  const limited = periodIn(question, context);
  return limited && !isBackwards(limited.period) ? { limited } : {};
}

/**
 * The question within the days of an event, and the days that it names besides. Where an event is
 * asked about itself ("during the Lisbon talks"), its name is part of what is sought.
 */
function limitedBy(
  question: string,
  context: PeriodContext,
  { byEvents, rest: without }: EventLimit,
  period: Window,
): LimitedQuestion {
  const dated = periodIn(without, context);
  const rest = byEvents.lead === 'during' ? question : (dated?.rest ?? without);
  return { period: dated ? bothOf(dated.period, period) : period, rest };
}
