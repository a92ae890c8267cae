import { addDays } from '../../domain/calendar/instant.ts';
import { MONTH, MONTH_OR_ABBREVIATION, WEEKDAY } from '../../domain/calendar/names.ts';
import { parseEventPhrases } from '../periods/parse-event-phrases.ts';
import { type PeriodContext, parsePeriod, parsePreferredPeriod } from '../periods/parse-period.ts';
import { formatDay } from '../wording/format-day.ts';

/** A question without the words that limit it to a period, and those words. */
export interface SplitPeriod {
  readonly rest: string;
  /** As they are written: "in May 2031", "since the Lisbon talks"; `null` where there are none. */
  readonly period: string | null;
}

/** Takes the words that limit a question to a period out of it. */
export function splitPeriod(question: string, context: PeriodContext): SplitPeriod {
  const limited = parsePeriod(question, context);
  if (limited) {
    const period = removedWords(question, limited.rest);
    return { rest: limited.rest, period: period === '' ? null : period };
  }
  const event = parseEventPhrases(question);
  if (!event || event.lead === 'during') return { rest: question, period: null };
  const rest = `${question.slice(0, event.start)} ${question.slice(event.end)}`;
  return {
    rest: rest.replace(/\s+/g, ' ').trim(),
    period: question.slice(event.start, event.end).trim(),
  };
}

/** The words of a text that its shorter form lacks, between their common beginning and end. */
function removedWords(text: string, rest: string): string {
  const words = text.split(' ');
  const kept = rest.split(' ').filter((word) => word !== '');
  let begin = 0;
  while (begin < kept.length && kept[begin] === words[begin]) begin += 1;
  return words.slice(begin, words.length - (kept.length - begin)).join(' ');
}

const NAMES_MONTH = new RegExp(`\\b(?:${MONTH})\\b`, 'i');
const YEAR = /\b(?:1[89]|20)\d{2}\b/;
const YEARS = new RegExp(YEAR, 'g');

/**
 * A period as it is meant after another one: a month or a day without a year is in the year spoken
 * of.
 */
export function periodAfter(period: string, earlier: string): string {
  const year = YEAR.exec(earlier)?.[0];
  const isOpen = NAMES_MONTH.test(period) && !YEAR.test(period);
  return isOpen && year !== undefined ? `${period} ${year}` : period;
}

/**
 * The question about another year: "the Lunn truce of 2031" for 2032; undefined where it names no
 * year.
 */
export function withYear(question: string, period: string): string | undefined {
  const years = question.match(YEARS) ?? [];
  const year = /^(?:in|of|and|during)? ?((?:1[89]|20)\d{2})$/i.exec(period)?.[1];
  if (year === undefined || years.length !== 1) return undefined;
  return question.replace(YEAR, year);
}

/** "The year after", "the year before": the year meant; undefined for other words. */
export function neighbouringYear(text: string, earlier: string): string | undefined {
  const years = earlier.match(YEARS) ?? [];
  const direction =
    /^(?:in )?(?:the )?(?:(next|following) year|(?:last|previous) year|year (after)|year before|year earlier|year (later))(?: that)?$/i.exec(
      text,
    );
  const year = Number(years.at(-1) ?? Number.NaN);
  if (!direction || Number.isNaN(year)) return undefined;
  const isLater = direction.slice(1).some((word) => word !== undefined);
  return `in ${isLater ? year + 1 : year - 1}`;
}

/** "The day after", "the next day": the day that is meant; nothing for other words. */
export function neighbouringDay(
  text: string,
  earlier: string,
  context: PeriodContext,
): string | undefined {
  const [, after, before] =
    /^(?:on )?(?:the )?(?:(next day|following day|day after)|(day before|previous day))$/i.exec(
      text,
    ) ?? [];
  const day = parsePreferredPeriod(earlier, context);
  if ((after ?? before) === undefined || !day?.from || day.from !== day.to) return undefined;
  return `on ${formatDay(addDays(day.from, after === undefined ? -1 : 1))}`;
}

/** A date that is typed alone, as a period: "May" as "in May"; nothing for other words. */
export function dateAlone(text: string, context: PeriodContext): string | undefined {
  if (text.split(' ').length > MAX_DATE_WORDS || !parsePreferredPeriod(text, context)) {
    return undefined;
  }
  const words = text.toLowerCase().split(/[ ,]{1,2}/);
  if (!words.every((word) => DATE_WORD.test(word))) return undefined;
  const isDay = words.some((word) => /^\d{1,2}(?:st|nd|rd|th)?$/.test(word));
  return `${isDay ? 'on' : 'in'} ${text}`;
}

/** Words of a date, at most: "the beginning of May 2031". */
const MAX_DATE_WORDS = 5;

const DATE_WORD = new RegExp(
  `^(?:\\d{1,4}(?:st|nd|rd|th)?|the|of|early|mid|late|${MONTH_OR_ABBREVIATION}|spring|summer|autumn|winter|${WEEKDAY}|mon|tues|thurs|fri|sun)$`,
);
