import {
  aboutOf,
  isDate,
  isLead,
  partsOf,
  withoutClosing,
  withoutLead,
} from './comparison-phrases.ts';
import { completePair, splitCoordination } from './coordination.ts';
import type { QuestionPart } from './question-reading.ts';
import { splitOnce } from './question-text.ts';

/** "what is the difference between A and B", "difference in the counts between A and B" */
export function readDifference(text: string): readonly QuestionPart[] | undefined {
  const found =
    /(?:^| )(?:differences?|distinctions?|contrast|comparison|similarity|similarities) (?:(?:was|is|are|were) there )?(?:(in|on|over|about) )?/i.exec(
      text,
    );
  if (!found || !isLead(text.slice(0, found.index))) return undefined;
  const rest = text.slice(found.index + found[0].length);
  const split = splitOnce(` ${rest}`, / (?:between|of) /i);
  if (!split) return undefined;
  const [about, compared] = found[1] ? (splitOnce(` ${rest}`, / between /i) ?? ['', '']) : split;
  if (about !== '' && !found[1]) return undefined;
  return partsOf(splitCoordination(compared), about);
}

/** "what changed between A and B", but for two dates, which are a period */
export function readChangedBetween(text: string): readonly QuestionPart[] | undefined {
  const lead = /^what(?:'s| is| has| had| was)? (?:been )?(?:changed|different|new) /i.exec(text);
  const split = lead && splitOnce(` ${text.slice(lead[0].length)}`, / between /i);
  if (!split) return undefined;
  const [about, compared] = split;
  const pair = splitCoordination(compared);
  if (!pair || pair.some(({ phrase }) => isDate(phrase))) return undefined;
  return partsOf(pair, about.replace(/^(?:in|about|on|with) /i, ''));
}

const SEPARATOR =
  / (?:vs?\.?|versus|(?:as )?compared (?:with|to)|in comparison (?:with|to)|in contrast (?:with|to)|as opposed to|differs? from|differed from|different (?:from|to|than)|compares? (?:with|to)) /i;

/** "A vs B", "how does A differ from B", "A compared with B"; after a colon what is compared in both */
export function readSeparated(text: string): readonly QuestionPart[] | undefined {
  const split = splitOnce(text, SEPARATOR);
  if (!split) return undefined;
  const [about, left] = aboutOf(withoutLead(split[0]));
  const [right = '', asked = ''] = splitOnce(withoutClosing(split[1]), /[,:] /) ?? [
    withoutClosing(split[1]),
  ];
  if (left === '' || right === '') return undefined;
  return partsOf(completePair(withHead(left, right), right), `${about} ${asked}`.trim());
}

/** "Norland" of "Norland vs Southmark count of the dead" with the head of the other: its count too. */
function withHead(left: string, right: string): string {
  const [named = '', counted = ''] = splitOnce(right, / of /i) ?? [];
  const [own, other] = [left, named].map((words) => words.replace(/^the /i, '').split(' '));
  if (counted === '' || / (?:of|in|on|at) /i.test(left) || !own || !other) return left;
  return own.length < other.length
    ? [left, ...other.slice(own.length), 'of', counted].join(' ')
    : left;
}

/** "compare A with B", "compare A and B" */
export function readCompare(text: string): readonly QuestionPart[] | undefined {
  const lead = /^(?:please )?(?:compare|contrast|comparing|contrasting) /i.exec(text);
  if (!lead) return undefined;
  const compared = text.slice(lead[0].length);
  return partsOf(splitCoordination(compared, /,? (?:and|&|with|to|against) /gi));
}

const DIFFER = / (?:differ|diverge|compare|contrast|deviate)(?: |$)/i;
const ALIKE = / (?:different|the same|alike|identical|comparable|similar)(?: |$)/i;

/** "how do A and B differ", "are A and B the same" */
export function readVerb(text: string): readonly QuestionPart[] | undefined {
  const how = /^(?:how|where|in what ways?|in which ways?) (?:do|did|have|has|would) /i.exec(text);
  const whether = /^(?:how )?(?:is|are|was|were) /i.exec(text);
  const lead = how ?? whether;
  const split = lead && splitOnce(text.slice(lead[0].length), how ? DIFFER : ALIKE);
  if (!split) return undefined;
  const [compared, tail] = split;
  return partsOf(splitCoordination(compared), tail.replace(/^(?:in|on|over|about|as to) /i, ''));
}

/** "A and B compared", "A and B: differences" */
export function readKeywords(text: string): readonly QuestionPart[] | undefined {
  const compared = withoutClosing(text);
  return compared === text ? undefined : partsOf(splitCoordination(compared.replace(/:$/, '')));
}
