import type { DateMention } from '../../domain/date-mention.ts';
import type { Span } from '../../domain/span.ts';
import { extractTerms } from '../../text/extract-terms.ts';
import { toDating } from '../dating.ts';
import { isEventKind } from './event-kinds.ts';
import { mayDateEvent } from './figures-of-years.ts';

/** The score of a day; a less precise date scores 1, for the more precise one dates the event. */
const DAY_SCORE = 2;

/** Characters before a mention that are searched for the beginning of its clause. */
const CLAUSE_CHARACTERS = 200;

/** Words before a mention by which it limits the event, or dates another one. */
const BOUND =
  /\b(?:since|until|till|by|before|after|from|through|between|than)\s+(?:\p{Ll}+\s+){0,2}$|\b(?:into|about|up ?to|(?:going|dating|stretching|reaching) back (?:to|as far as))\s+$/iu;

/**
 * "Since the strike began in 2002", "after the invasion of 2002": the mention dates what the event
 * came before or after.
 */
const RELATION =
  /\b(?:since|until|till|before|(?:after|following)(?!\s\p{Ll}+ing\b)|(?:years?|months?|weeks?|days?|hours?|decades?)\s(?:after|following))\b/iu;
const RELATION_END = /[,;:–—]/;

/** "From 2002 to 2005": the end of a period, or of a range of numbers, is no date of an event. */
const RANGE_START = /\b(?:from|between)\s+(?:\S+\s+){1,6}?(?:to|and|until|till|through)\s+$/i;

const BOUND_COST = 1;

/** "Similar to the flood of 2002", "memories of how the strike began in 2002". */
const COMPARED =
  /\b(?:similar|comparable|reminiscent|compared|comparisons?|memory|memories|remind(?:s|ed|ers?)?|unlike|resembl(?:e|es|ed)|(?:more|much|just|looks?|sounds?|nothing|something|anything) like|recall(?:s|ed)?|(?:repeat|repetition|rerun|replay|prospects?|possibility|chances?) of|equal(?:s|led)?(?!\sto\sthe\stask)|than\s(?:in|on|at|during|for)(?!\p{L})|namely|such as|(?:footage|videos?|clips?) of (?:[^\s,;]+\s){1,5}?\p{L}{2,20}ing\s|lessons? (?:of|from)|point(?:s|ed)? to|refer(?:s|red)? to)\b/iu;
const COMPARED_COST = 1;

/** "… halted the strike until March 8", "books concerning June 4": the day is not that of what is told. */
const LIMIT =
  /\b(?:until|till|concerning|regarding)\s+(?:\p{Ll}+\s+){0,2}$|(?<![^.,;]\s)(?<!\p{L})(?:Retrieved|Accessed)(?:\son)?\s$/iu;

/** "The mayor (pictured in 2031)": when a picture was taken. */
const PICTURED =
  /\((?:shown|seen|pictured|photographed|filmed|speaking|left|right|here)\b[^()]{0,40}$/u;
const LIMIT_COST = 2;

/**
 * A year or month behind a verb in the present, the perfect or the future dates a circumstance:
 * "the site is dotted with houses bombed in 2002".
 */
const AUXILIARY =
  /\b(?:is|are|has|have|does|do|will|would|can|could|may|might|must|should|was|were|had|did)\b/gu;
/** A plan has the date that it is for: "is due to open in May 2032". */
const AHEAD = /\b(?:will|shall|must|due|expected|set|scheduled|slated|planned)\b/u;
const PAST_AUXILIARY = /^(?:was|were|had|did)$/u;

/** What ends a main clause, and begins another one with a verb of its own. */
const MAIN_CLAUSE_END = /[;:–—]|\s-\s|,\s(?:and|but)\s/u;

/** "A fund set up in 2002 to save oil money could prove useful": the verb behind the mention. */
const NOT_PAST_AFTER =
  /^\s(?:(?!(?:and|but|that|who|which|as|was|were|had|did)\b)[^\s,;:–—]+\s){0,12}?(?:is|are|has|have|can|could|may|might)\s/u;
/** What shows that a clause has a subject before the mention, or that it is a part of it. */
const INSIDE_CLAUSE = /\S\s+\S+\s+\S|^\s*(?:the|an?)\s+$/iu;
const NOT_PAST_COST = 1;

/**
 * The mention is in a clause about something other than the main clause: a relative one, one cut
 * down to its participle (", found in 2002") or a comparison ("as it had begun in 2002"), which has a
 * pronoun: a name behind "known as" belongs to the main clause.
 */
const SUBORDINATE_CLAUSE =
  /\b[Ww](?:ho|hom|hose|hich|here|hen)\b|^,["”’']?\s*(?:as|after|because|while|(?:\p{Ll}+ly\s+)?\p{Ll}+ed|found|held|made|built|taken|born)\b|\b(?:as|than)\s+(?:it|he|she|they|we|you|I)\s+(?:had|was|were|did)\b|\bthat\s+(?:was|were|had)\b|\b[Ii]f\s(?:[^\s,;]+\s){1,6}?(?:had|were|would)\s/u;

/** What a participle does not reach across. */
const SENTENCE_PART = /[;:–—]|\s-\s|,\s(?:and|but)\s(?:he|she|it|they|we|I)\s/u;

/** A finite verb before a participle: that one is of another clause. */
const FINITE_VERB =
  /^According to |\p{Ll}{2}ed\s|(?<!\p{L})(?:is|are|has|have|was|were|had|did|said|told|took|made|gave|began|became|came|went|met|held|found|led|brought|wrote|saw|left|sent|kept|won|lost)\s/u;

/** "The fleet kept ships captured from Southmark in 2002": a participle. */
const PARTICIPLE =
  /\s(?:isolated|captured|seized|taken|recovered|signed|adopted|passed|launched|founded|formed|introduced|imposed|created|established|built|bought|sold|issued|given|written|published|stolen|arrested|convicted|drafted|agreed|discovered|collected|recorded|bombed|destroyed|damaged|shelled|used|led)\s(?:from|by|at|with|under|for|as|in|on)\s/gu;

/** Words before a participle that make it the verb of its clause. */
const NO_NOUN =
  /^(?:first|then|also|later|soon|once|ever|never|just|and|or|but|not|was|were|is|are|had|has|have|been|be|being|who|which|that|he|she|it|they|we|I|you|to|\p{Ll}+ly)$/u;

/** What ends a clause; a comma within a number or before a place does not. */
const CLAUSE_END = /[;–—]|,(?!\d|\s*\p{Lu}|\s*in\s)/u;
const SUBORDINATE_CLAUSE_COST = 0.75;

/** Such a clause dates no sentence by less than a day: "the man who founded it in 2002 resigned". */
const SUBORDINATE_PERIOD_COST = 1;

/** "The Easter truce": a day without figures that is part of an event's name dates the event, not the news. */
const NAMING_COST = 2;

/** "… broke with the 2002 treaty": a year that names a thing which the sentence is not about. */
const ATTRIBUTE = {
  before: /\s(?:(?:the|an?|its|his|her|their|our)|\S{1,40}['’]s)\s+(?:\d{4}[-–/])?$/iu,
  after: /^(?:[-–/]\d{1,4})? \p{L}/u,
};
const ATTRIBUTE_COST = 1;

/** "After the May 5, 2002, attacks": a day that names a thing. */
const DAY_ATTRIBUTE = { before: /\b(?:the|an?)\s+$/iu, after: /^,? \p{Ll}/u };

/** Figures that are a part of a word: "norton2031", "M-1951", "pre-1967". */
const FIGURES_OF_WORD = /[\p{L}\p{N}_]$|(?<!\p{L})(?:\p{Lu}{1,4}|[Pp]re|[Pp]ost|[Aa]nti)-$/u;

/** "The 2032 defence budget is before parliament": the year that a plan is for. */
const YEAR_OF_PLAN = /^ (?:\p{Ll}+ ){0,2}(?:budget|fiscal|season)\b/u;

/**
 * How likely a mention dates the main clause of its sentence, apart from its place and from
 * quotation marks: up to 2 for a day, up to 1 for a longer period; not at all from 0 down.
 */
export function weightOf(text: string, sentence: Span, mention: DateMention): number {
  const from = Math.max(sentence.start, mention.start - CLAUSE_CHARACTERS);
  const before = text.slice(from, mention.start);
  const after = text.slice(mention.end, sentence.end).slice(0, CLAUSE_CHARACTERS);
  if (PICTURED.test(before)) return 0;
  if (isDayOrUnknown(mention)) return DAY_SCORE - dayCosts(before, after, isInName(text, mention));
  if (FIGURES_OF_WORD.test(before) || RANGE_START.test(before)) return 0;
  const isYear = toDating(mention)?.precision === 'year';
  const words = text.slice(mention.start, mention.end);
  const around = { before, words, after, sentence: text.slice(sentence.start, sentence.end) };
  if (isYear && !mayDateEvent(mention, around)) return 0;
  const isAttribute =
    YEAR_OF_PLAN.test(after) || (ATTRIBUTE.before.test(before) && ATTRIBUTE.after.test(after));
  return (
    1 -
    (isBound(before) ? BOUND_COST : 0) -
    (isSubordinate(before) ? SUBORDINATE_PERIOD_COST : 0) -
    (COMPARED.test(fromLast(CLAUSE_END, before)) ? COMPARED_COST : 0) -
    (isInName(text, mention) ? NAMING_COST : 0) -
    (isYear && isAttribute ? ATTRIBUTE_COST : 0) -
    (isNotPast(before, after) ? NOT_PAST_COST : 0)
  );
}

/** The costs of a day, by what stands before it and after it. */
function dayCosts(before: string, after: string, isName: boolean): number {
  const isAttribute = DAY_ATTRIBUTE.before.test(before) && DAY_ATTRIBUTE.after.test(after);
  const isLimited = isBound(before);
  // "The man who fled two days after the attack of May 5, 2031, said …": the day of neither.
  const subordinateCost = isLimited ? SUBORDINATE_PERIOD_COST : SUBORDINATE_CLAUSE_COST;
  return (
    (FIGURES_OF_WORD.test(before) ? DAY_SCORE : 0) +
    (LIMIT.test(before) ? LIMIT_COST : isLimited ? BOUND_COST : 0) +
    (isLimited && isAttribute ? ATTRIBUTE_COST : 0) +
    (isSubordinate(before) ? subordinateCost : 0) +
    (isName ? NAMING_COST : 0)
  );
}

function isDayOrUnknown(mention: DateMention): boolean {
  return isUnknownDay(mention) || toDating(mention)?.precision === 'day';
}

function isSubordinate(before: string): boolean {
  const clause = fromLast(CLAUSE_END, before);
  return SUBORDINATE_CLAUSE.test(clause) || isReduced(fromLast(SENTENCE_PART, before));
}

/** Whether a clause ends in a participle that stands for a relative clause. */
function isReduced(clause: string): boolean {
  const last = [...clause.matchAll(PARTICIPLE)].at(-1);
  if (!last || /\bthere (?:was|were)\b/i.test(clause)) return false;
  const before = clause.slice(0, last.index);
  const noun = before.slice(before.lastIndexOf(' ') + 1);
  return !NO_NOUN.test(noun) && FINITE_VERB.test(before);
}

function isBound(before: string): boolean {
  return BOUND.test(before) || RELATION.test(fromLast(RELATION_END, before));
}

/** Whether the verb of a mention's clause is in none of the past tenses, and is of no plan. */
function isNotPast(before: string, after: string): boolean {
  const clause = fromLast(MAIN_CLAUSE_END, before);
  const auxiliary = clause.match(AUXILIARY)?.at(-1);
  if (auxiliary === undefined) return INSIDE_CLAUSE.test(clause) && NOT_PAST_AFTER.test(after);
  return !PAST_AUXILIARY.test(auxiliary) && !AHEAD.test(clause);
}

/** A text from the last match of a pattern on; the whole text without one. */
function fromLast(pattern: RegExp, text: string): string {
  const found = [...text.matchAll(new RegExp(pattern, 'gu'))].at(-1);
  return text.slice(found?.index ?? 0);
}

/** Whether a mention refers to a day or time that cannot be told without the publication date. */
export function isUnknownDay({ type, value }: DateMention): boolean {
  return value === null && (type === 'date' || type === 'time');
}

/** Whether a mention without figures precedes an event noun. */
function isInName(text: string, { start, end }: DateMention): boolean {
  if (/\p{N}/u.test(text.slice(start, end))) return false;
  const next = /^ (\p{Ll}+)/u.exec(text.slice(end))?.[1] ?? '';
  return extractTerms(next).some(({ term }) => isEventKind(term));
}
