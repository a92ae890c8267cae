import {
  type LimitedQuestion,
  type PeriodContext,
  parsePeriod,
} from '../../answers/periods/parse-period.ts';
import { intersectWindows, isReversed } from '../../answers/periods/period-cues.ts';
import { areEventsUnambiguous } from '../../answers/wording/format-period.ts';
import type { EventConstraint } from '../../domain/answer.ts';
import type { DateRange } from '../../domain/timeline.ts';
import { parseQuestion } from '../../search/parse-question.ts';
import {
  createEventLimitParser,
  type EventLimit,
  type EventLimitDeps,
} from './event-limit-parser.ts';

/** The limit of a question, and the events that set it. */
export interface QuestionPeriod {
  readonly limited?: LimitedQuestion;
  readonly byEvents?: EventConstraint;
}

/** Parses the period of a question: its dates, or the days of events that the archive dates. */
export function createQuestionPeriodParser(deps: EventLimitDeps) {
  const { lexicon, namedDays } = deps;
  const limitIn = createEventLimitParser(deps);

  return async (question: string, today: string | null): Promise<QuestionPeriod> => {
    const context: PeriodContext = { today, namedDays };
    const limit = await limitIn(question);
    const dated = byDates(question, context);
    if (!limit) return dated;
    const { byEvents, period } = limit;
    if (!areEventsUnambiguous(byEvents)) return { ...dated, byEvents };
    const limited = period && limitedBy(question, context, limit, period);
    if (!limited || isReversed(limited.period)) return dated;
    const hasWords = parseQuestion(limited.rest, lexicon).words.length > 0;
    return { byEvents, limited: hasWords ? limited : { ...limited, rest: question } };
  };
}

function byDates(question: string, context: PeriodContext): QuestionPeriod {
  const limited = parsePeriod(question, context);
  return limited && !isReversed(limited.period) ? { limited } : {};
}

/**
 * The question within the days of an event and any other days that it names. Where the question is
 * about the event itself ("during the Lisbon talks"), its name is still searched for.
 */
function limitedBy(
  question: string,
  context: PeriodContext,
  { byEvents, rest: without }: EventLimit,
  period: DateRange,
): LimitedQuestion {
  const dated = parsePeriod(without, context);
  const rest = byEvents.lead === 'during' ? question : (dated?.rest ?? without);
  return { period: dated ? intersectWindows(dated.period, period) : period, rest };
}
