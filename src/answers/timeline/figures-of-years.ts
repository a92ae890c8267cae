import type { DateMention } from '../../domain/date-mention.ts';

/** Figures of four digits that are a title or a number: "Roe's 1984", "resolution 1973", "Orwell 1984", "30:613, 1977". */
const FIGURES_OF_NAME =
  /['’]s\s+["“]?$|\b(?:resolutions?|directive|flight|model|no\.?|number|orwell)\)?,?\s+[("“]?$|\d:\d+,\s$|(?:\bUNSCR?|\bSecurity Council|\bU\.?N\.?)\s+$/iu;

/** "UN 1970 resolution" */
const NUMBERED_BEHIND = /^ (?:\p{Lu}\S{0,20} ){0,3}resolutions?(?!\p{L})/u;

/** The years of a decade: "the 1930's". */
const DECADE = /^\s?["“”'’]?\s?s\b/u;

/** "A 1918-like fever", "1930s-style": a year that another thing is likened to. */
const LIKENED = /^-(?:like|style|type|era|esque|sized|inspired|level|vintage|scale)(?!\p{L})/iu;

/** "Director of the port, 2002-05", "in 2002–2031": years that a dash links, and the second of them. */
const RANGE_OF_YEARS = {
  before: /(?<!\d)\d{4}\s?[-–—]\s?$/u,
  after: /^\s?[-–—]\s?(?<last>\d{4}|\d{2}|\d)(?![\d-])/u,
};

/** Words before the years of an event: "in 2002-03", "the 2002-03 war". */
const YEARS_OF_EVENT =
  /\b(?:in|during|of|over|the|an?|its|their|his|her|winter|spring|summer)\s+$/iu;

/** Years between the first and the last one of what counts as one event. */
const MOST_EVENT_YEARS = 2;

/** "The record shows 2001, 2002, 2004": years in a list date nothing by themselves. */
const LIST_OF_YEARS = { before: /(?<!\d)\d{4},\s$/u, after: /^(?:, \d{4}){2}(?!\d)/u };

/** Characters of a sentence that are searched for times. */
const TIMES_CHARACTERS = 2000;

/** "1642: Ann Roe": the times of a page that is written to as events happen, in figures. */
const TIMES = { after: /^:\s/u, all: /(?<!\d)[01]\d[0-5]\d:\s/gu, fewest: 3 };

/** "Funds in fiscal year 2032": the year of a plan. */
const FISCAL = /fiscal(?: year)?\s?$/iu;

/** What stands before and after a year, its own words, and its whole sentence. */
interface YearInSentence {
  readonly words: string;
  readonly before: string;
  readonly after: string;
  readonly sentence: string;
}

/**
 * Whether the figures of a year may date an event: not where they are part of a name, a decade, a
 * list or a long period, where something is likened to them, or where they are times of day.
 */
export function mayDateEvent({ value }: DateMention, around: YearInSentence): boolean {
  const { after, before, words } = around;
  if (FISCAL.test(before) || /^fiscal/i.test(words)) return false;
  if (DECADE.test(after) || LIKENED.test(after) || isTime(around)) return false;
  return !isName(around) && !isInList(around) && !isOfLongPeriod(value, around);
}

function isName({ before, after }: YearInSentence): boolean {
  return FIGURES_OF_NAME.test(before) || NUMBERED_BEHIND.test(after);
}

function isInList({ before, after }: YearInSentence): boolean {
  return LIST_OF_YEARS.before.test(before) || LIST_OF_YEARS.after.test(after);
}

/** Whether a year is the last one of a period, or the first one of a period that is no event. */
function isOfLongPeriod(value: string | null, { before, after }: YearInSentence): boolean {
  if (RANGE_OF_YEARS.before.test(before)) return true;
  const last = RANGE_OF_YEARS.after.exec(after)?.groups?.last;
  if (last === undefined || value === null) return false;
  const years = Number(value.slice(0, -last.length) + last) - Number(value);
  return years > MOST_EVENT_YEARS || (years > 0 && !YEARS_OF_EVENT.test(before));
}

/** Whether figures are a time of day in the list of times that a sentence is. */
function isTime({ after, sentence }: YearInSentence): boolean {
  if (!TIMES.after.test(after)) return false;
  const times = [...sentence.slice(0, TIMES_CHARACTERS).matchAll(TIMES.all)];
  return times.length >= TIMES.fewest;
}
