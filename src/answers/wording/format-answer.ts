import type { Answer, Excerpt } from '../../domain/answer.ts';
import type { Dispute } from '../../domain/article.ts';
import { daysBetween } from '../../domain/calendar/instant.ts';
import type { Dating } from '../../domain/timeline.ts';
import { formatSpan } from './format-age.ts';
import { formatCount } from './format-count.ts';
import { formatDateBasis } from './format-date-basis.ts';
import { formatDating } from './format-dating.ts';
import { formatDay } from './format-day.ts';
import { formatList, formatNames } from './format-list.ts';
import { otherOutlets } from './format-source-line.ts';

/** How a question with misspelt words was read; empty where it has none but missing apostrophes. */
export function formatReadAs({ question, readAs }: Pick<Answer, 'question' | 'readAs'>): string {
  if (readAs === null || lettersOf(readAs) === lettersOf(question)) return '';
  return `Read as: ${readAs}`;
}

/** A text without what is often left out in typing. */
function lettersOf(text: string): string {
  return text.toLowerCase().replace(/['’]/gu, '');
}

/** Which of the things asked about an excerpt is of: "First round:". Empty where it is one alone. */
export function formatLabel({ of = '' }: Pick<Excerpt, 'of'>): string {
  return of === '' ? '' : `${of.charAt(0).toUpperCase()}${of.slice(1)}:`;
}

/** Of which parts of a question nothing is found; empty where an answer has them all. */
export function formatMissingParts({
  status,
  missing,
}: Pick<Answer, 'status' | 'missing'>): string {
  if (status === 'no_answer' || missing.length === 0) return '';
  const parts = missing.map((part) => `“${part}”`);
  return `No passage of the archive clearly answers this for ${formatList(parts, 'or')}.`;
}

/**
 * The confidence below which an answer says that it may not be the whole one; and that below which it
 * is as likely none.
 */
const SURE_FROM = 0.8;
const LIKELY_FROM = 0.5;

/**
 * That an answer may not be the whole one, or none; empty where it is sure, and where there is none. The
 * parts of a question are each asked by themselves, and say by their labels what they answer.
 */
export function formatDoubt(answer: Answer): string {
  if (answer.status === 'no_answer' || answer.confidence >= SURE_FROM) return '';
  const { confidence, excerpts } = answer;
  const isInParts = excerpts.some(({ of }) => of !== undefined);
  return confidence >= LIKELY_FROM || isInParts
    ? 'This may not be the whole answer.'
    : 'This comes nearest, and may not answer it.';
}

/** Said under a sentence that is shown in part. */
export const SENTENCE_GOES_ON = 'The sentence goes on in the article.';

/** What is said of a question that no passage answers. */
interface NoAnswerOptions {
  readonly answer: Pick<Answer, 'question' | 'missing' | 'notSearched'>;
  /** The nearest passages that are shown below it. */
  readonly shown: number;
  /** The period that the question was limited to, in words; empty where it is not said here. */
  readonly period: string;
  /** Whether it is said in a sentence of its own that nothing is near. */
  readonly form: 'one-sentence' | 'two-sentences';
  /** Whether the line ends with what leads to the nearest passages; it does where left out. */
  readonly nearest?: 'within' | 'apart';
}

/** What leads to the nearest passages; empty where none is shown. */
export function formatNearest(shown: number): string {
  if (shown === 0) return '';
  return shown === 1
    ? 'The nearest one, which may not answer it:'
    : 'The nearest passages, which may not answer it:';
}

/** That no passage answers a question, before the nearest passages, if any. */
export function formatNoAnswer(options: NoAnswerOptions): string {
  const { answer, shown, period, form, nearest = 'within' } = options;
  const { question, missing, notSearched } = answer;
  if (notSearched === 'no-question') return missing.join(' ');
  if (notSearched === 'refers-back') {
    return `This question cannot be looked up alone: it does not say ${formatList(missing)}. Ask it with the name of what is meant.`;
  }
  const answers = `No passage of the archive clearly answers this${period === '' ? '' : `, ${period}`}`;
  const gaps = missing.length > 0 ? ` ${missing.join(' ')}` : '';
  const hint = isInLatinLetters(question) ? '' : ` ${ASK_IN_ENGLISH}`;
  if (shown > 0) {
    const lead = nearest === 'within' ? ` ${formatNearest(shown)}` : '';
    return `${answers}.${gaps}${hint}${lead}`;
  }
  return form === 'one-sentence'
    ? `${answers}, and none is near to it.${gaps}${hint}`
    : `${answers}. None is near to it.${gaps}${hint}`;
}

/** What can be asked instead of a question that nothing answers; empty where nothing can. */
export function formatSuggestions({ suggestions = [] }: Pick<Answer, 'suggestions'>): string {
  if (suggestions.length === 0) return '';
  return `You could ask: ${formatList(
    suggestions.map((question) => `“${question}”`),
    'or',
  )}`;
}

const ASK_IN_ENGLISH = 'Questions are best asked in English.';

/** Whether most letters of a text are Latin, as those of a text without letters are. */
function isInLatinLetters(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter));
  return latin.length * 2 >= letters.length;
}

/** When it took place, for a question that asks for that: "18 Mar 2025 (date of publication)". */
export function formatAnswerDate(when: Dating): string {
  const basis = formatDateBasis({ ...when, announced: false });
  return basis === '' ? formatDating(when) : `${formatDating(when)} (${basis})`;
}

/**
 * Who says the same as an excerpt in a report of its own: "said alike by a, b and 2 more". Empty
 * where nobody does.
 *
 * @param limit names, at most; all of them without one
 */
export function formatSaidAlike(
  excerpt: Pick<Excerpt, 'passage' | 'also'>,
  limit?: number,
): string {
  const others = otherOutlets(excerpt);
  return others.length === 0 ? '' : `said alike by ${formatNames(others, limit)}`;
}

/** What a point is in dispute about, and between whom: "The parties differ: the toll". */
export function formatDisputeTitle({ kind, about }: Pick<Dispute, 'kind' | 'about'>): string {
  return `${kind === 'parties' ? 'The parties' : 'The sources'} differ: ${about}`;
}

/**
 * What an answer's excerpts are from: "From 2 outlets and the chronicle, newest 2 May 2031."
 *
 * @param today today's day in ISO form where it may be called today
 */
export function formatEvidence(
  independent: number,
  excerpts: readonly Excerpt[],
  today: string | null = null,
): string {
  const articles = excerpts.flatMap(({ passage, also }) => [passage.article, ...also]);
  const reports = articles.filter(({ kind }) => kind === 'report');
  const outlets = new Set(reports.map(({ outlet, origin }) => outlet ?? origin)).size;
  const newest = reports
    .flatMap(({ published }) => published ?? [])
    .sort()
    .at(-1);
  const from = [
    ...(outlets > 0 ? [formatOutlets(outlets, independent)] : []),
    ...(reports.length < articles.length ? ['the chronicle'] : []),
  ].join(' and ');
  if (from === '') return '';
  const day = newest && newest.slice(0, 10) === today ? 'today' : formatDay(newest ?? '');
  return `From ${from}${newest ? `, newest ${day}` : ''}.`;
}

/** Wire copy in many outlets is one report: it is not to be taken for many. */
function formatOutlets(outlets: number, independent: number): string {
  const printed = formatCount(outlets, 'outlet');
  return independent < outlets ? `${formatCount(independent, 'report')} in ${printed}` : printed;
}

const NO_DATED_REPORT = 'The archive holds no dated report.';

function hasReport(answer: Answer): boolean {
  const excerpts = answer.status === 'answered' ? answer.excerpts : [];
  return [...excerpts, ...answer.related].some(({ passage }) => passage.article.kind === 'report');
}

/** Against which day an archive's age is counted, and which apostrophe is printed. */
interface AgeOptions {
  /** Today's day in ISO form. */
  readonly today: string;
  readonly apostrophe: "'" | '’';
  /** Whether it is read on later days, too, when "today" would be wrong. */
  readonly isReadLater?: boolean;
}

/**
 * How old the archive is: what happened since cannot be in it; and how much of it was not searched yet.
 * Empty where nothing that was found is a report: the chronicle alone has no age.
 */
export function formatArchiveAge(answer: Answer, options: AgeOptions): string {
  const { unsearched = 0 } = answer;
  const left = unsearched === 1 ? 'is' : 'are';
  const note =
    unsearched === 0 ? '' : `${formatCount(unsearched, 'article')} of it ${left} not searched yet.`;
  return [formatAge(answer, options), note].filter((one) => one !== '').join(' ');
}

function formatAge(answer: Answer, { today, apostrophe, isReadLater = false }: AgeOptions): string {
  const { newest } = answer;
  if (newest === null) return hasReport(answer) ? NO_DATED_REPORT : '';
  const days = daysBetween(newest, today);
  const told = toldUpTo(answer);
  const further = told > newest ? `; its chronicle goes on at least to ${formatDay(told)}` : '';
  const of = `The archive${apostrophe}s newest ${further === '' ? 'article' : 'report'} is of`;
  const day = days === 0 && !isReadLater ? 'today' : formatDay(newest);
  // An article may be dated ahead of its day.
  const age = days > 0 ? `, ${formatSpan(days)} old` : '';
  return `${of} ${day}${age}${further}.`;
}

/** The last day of what the accounts that were found tell; empty where none was. */
function toldUpTo(answer: Answer): string {
  const excerpts = answer.status === 'answered' ? answer.excerpts : [];
  const days = [...excerpts, ...answer.related].map(({ passage: { article } }) =>
    article.kind === 'chronicle' ? article.event.to : '',
  );
  return days.reduce((last, day) => (day > last ? day : last), '');
}
