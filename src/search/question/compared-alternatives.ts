import { asking, withoutLead } from './comparison-phrases.ts';
import { type Conjunct, completePair, splitCoordination } from './coordination.ts';
import type { QuestionPart } from './question-reading.ts';
import { splitOnce } from './question-text.ts';

/** "the violations before and after the truce" */
export function readBeforeAndAfter(text: string): readonly QuestionPart[] | undefined {
  const split = splitOnce(
    text,
    /(?:^| )(?:before (?:and|vs\.?|versus) after|after (?:and|vs\.?|versus) before)(?: |$)/i,
  );
  if (!split) return undefined;
  const [what, event] = split;
  if (event === '') return undefined;
  return ['before', 'after'].map((when) => ({
    question: `${what === '' ? 'what happened' : what} ${when} ${event}`,
    of: `${when} ${event}`,
  }));
}

/** "which was longer, A or B", "A or B: which was longer" */
export function readAlternatives(text: string): readonly QuestionPart[] | undefined {
  const OR = /,? or /gi;
  const asked = /(?:^|[,:;] )(?:which|who|what) /i.exec(text);
  if (!asked) return undefined;
  const at = asked[0].startsWith(',') || asked[0].startsWith(':') || asked[0].startsWith(';');
  if (at)
    return comparedBy(
      text.slice(asked.index + 2),
      splitCoordination(text.slice(0, asked.index), OR),
    );
  if (asked.index > 0) return undefined;
  const mark = Math.max(
    text.lastIndexOf(', ', text.toLowerCase().lastIndexOf(' or ')),
    text.lastIndexOf(': '),
  );
  if (mark < 0) return undefined;
  return comparedBy(text.slice(0, mark), splitCoordination(text.slice(mark + 2), OR));
}

/** "was A longer than B", "did more die in A than in B" */
export function readComparative(text: string): readonly QuestionPart[] | undefined {
  const lead = /^(?:is|are|was|were|did|do|does|has|have|had) (?:there )?/i.exec(text);
  const comparative =
    / (longer|shorter|larger|bigger|smaller|higher|lower|greater|more|fewer|less|worse|better|stricter|tougher) /i.exec(
      text,
    );
  const than = / than (?!\d)/i.exec(text);
  if (
    !lead ||
    !comparative ||
    !than ||
    than.index < comparative.index + comparative[0].length - 1
  ) {
    return undefined;
  }
  // "more than a day" measures; nothing is compared with it.
  if (
    /^(?:an?|the day|one|two|three|half|expected|before|planned|usual) ?/i.test(
      text.slice(than.index + 6),
    )
  )
    return undefined;
  const word = comparative[1] ?? '';
  const before = text.slice(lead[0].length, comparative.index);
  const after = text.slice(comparative.index + comparative[0].length, than.index);
  const left = [before, after].filter((part) => part.trim() !== '').join(' ');
  const right = text
    .slice(than.index + than[0].length)
    .replace(/^(?:in|on|at|for|during|that of) /i, '');
  return left === '' ? undefined : comparedBy(`which was ${word}`, completePair(left, right));
}

/** Nouns of what each side has of one thing; where they only mean its words, they are not searched for. */
const VERSIONS =
  / (?:(versions?|accounts?|views?|descriptions?|readings?|explanations?)|(?:positions?|stances?|claims?|counts?|tall(?:y|ies)|figures?|numbers?|estimates?|demands?|offers?|proposals?|dates?)) (?=of|on|about|for|after)/i;

/** "Norland and Southmark versions of what happened", "Norland's and Southmark's counts of the dead" */
export function readVersions(text: string): readonly QuestionPart[] | undefined {
  const found = VERSIONS.exec(text);
  if (!found) return undefined;
  const names = withoutLead(text.slice(0, found.index));
  const rest = text
    .slice(found.index + (found[1] ? found[0].length : 1))
    .replace(/^(?:of|on|about) (?:what (?:has |had )?happened |the events )?/i, '');
  const pair = names.split(' ').length <= MOST_NAME_WORDS ? splitOnce(names, / and /i) : undefined;
  return pair?.map((name) => ({ question: `what did ${name} say ${rest}`, of: name }));
}

/** "what did Norland and Southmark say about the mines", "how did they react to them" by name */
export function readStatements(text: string): readonly QuestionPart[] | undefined {
  const lead = /^(?:what|how) (?:do|did|does|have|has) /i.exec(text);
  const split =
    lead &&
    splitOnce(
      text.slice(lead[0].length),
      / (?:say|said|think|react|respond|reply) (?:about|of|on|to) /i,
    );
  const names = split?.[0].split(' ').length ?? 0;
  const pair = split && names <= MOST_NAME_WORDS ? splitOnce(split[0], / and /i) : undefined;
  return pair?.map((name) => ({ question: `what did ${name} say about ${split?.[1]}`, of: name }));
}

/** Words of two names that "and" joins, at most. */
const MOST_NAME_WORDS = 5;

/** "the vote on the text, 2030 and 2031": the same asked of two years */
export function readYears(text: string): readonly QuestionPart[] | undefined {
  const found =
    /,? (?:in |of )?((?:19|20)\d\d)(?:,? and|,? then|,?) (?:in |of )?((?:19|20)\d\d)$/i.exec(text);
  if (!found || /(?: between| from)$/i.test(text.slice(0, found.index))) return undefined;
  const what = text.slice(0, found.index);
  const statement = /^(?!(?:who|what|when|where|why|how)\b)([\p{L}'-]+(?: [\p{L}'-]+)?) on /iu.exec(
    what,
  );
  const asked = statement
    ? `what did ${statement[1]} say on ${what.slice(statement[0].length)}`
    : asking(what);
  return found.slice(1).map((year) => ({
    question: `${asked} in ${year}`,
    of: year,
  }));
}

const PLACING = / (in|at|on|during|after|before|under|by|to) /gi;

/** "how many were freed in the first and in the second exchange": the same asked of two */
export function readRepeated(text: string): readonly QuestionPart[] | undefined {
  if (!/^(?:who|what|which|when|where|how) /i.test(text)) return undefined;
  const and = / and (in|at|on|during|after|before|under|by|to) /i.exec(text);
  const before = and ? text.slice(0, and.index) : '';
  const first = [...`${before} `.matchAll(PLACING)].findLast(
    ([, word]) => word?.toLowerCase() === and?.[1]?.toLowerCase(),
  );
  if (!and || !first) return undefined;
  const start = first.index + first[0].length;
  return completePair(before.slice(start), text.slice(and.index + and[0].length)).map(
    ({ phrase, of }) => ({ question: `${before.slice(0, start)}${phrase}`, of }),
  );
}

/** The parts of alternatives between which a clause such as "which was longer" asks. */
function comparedBy(
  clause: string,
  pair: readonly [Conjunct, Conjunct] | undefined,
): readonly QuestionPart[] | undefined {
  const said = clause.replace(/^(?:which|who|what)(?: one| of them)? /i, '').trim();
  const [, measure] = MEASURES.find(([word]) => word.test(said)) ?? [/./, 'what'];
  const rest = said.replace(COMPARATIVES, ' ').replace(/\s+/g, ' ').trim();
  return pair?.map(({ phrase, of }) => ({
    question: `${measure} ${rest} ${phrase}`.replace(/\s+/g, ' '),
    of,
  }));
}

/** What a comparative asks for of each thing. */
const MEASURES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:longer|shorter|longest|shortest)\b/i, 'how long'],
  [/\b(?:more|fewer|less|most|fewest|larger|bigger|smaller|higher|lower|greater)\b/i, 'how many'],
  [/\b(?:earlier|later|sooner|first)\b/i, 'when'],
];
const COMPARATIVES =
  /\b(?:longer|shorter|longest|shortest|more|fewer|less|most|fewest|larger|bigger|smaller|higher|lower|greater|earlier|later|sooner|first|worse|better|stricter|tougher)\b/gi;
