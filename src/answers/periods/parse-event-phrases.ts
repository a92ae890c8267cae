import type { Span } from '../../domain/span.ts';
import {
  AGREEMENTS,
  DECLARATIONS,
  EVENTS,
  INITIATIVES,
  inAnyNumber,
  PROPOSALS,
} from '../../text/event-nouns.ts';

/** Words of a question that limit it by events: "before the Lisbon talks", "between the X and the Y". */
export interface EventPhrases extends Span {
  /** In lower case: "before". */
  readonly lead: string;
  /** One event, or the two of "between", each with the article before it: "the Lisbon talks". */
  readonly names: readonly [string] | readonly [string, string];
}

const LEAD =
  /(?<![\p{L}\p{N}])(since|after|following|before|prior to|ahead of|until|till|up to|during|between)\s+/giu;

/** Event nouns that end a name; a name with a numeral needs none: "Lisbon II". */
const EVENT_NOUN = new RegExp(
  `(?<!\\p{L})(?:${inAnyNumber([...EVENTS, ...AGREEMENTS, ...PROPOSALS, ...INITIATIVES, ...DECLARATIONS, 'mission'])})$`,
  'iu',
);
const NUMBERED = /^\p{Lu}[\p{L}-]+ (?:[IVX]+|\p{N}{1,2})$/u;

const ARTICLE = /^(?:the|this|that|an?)\s+/iu;

/** The maximum number of words of a name; a longer phrase is a clause. */
const MOST_WORDS = 7;

/** Words that no name of an event contains: a clause or the rest of the question begins there. */
const ENDS =
  /^(?:the|an?|and|or|but|did|do|does|was|were|is|are|be|has|have|had|will|would|could|should|to|with|that|which|who|whom|whose|what|when|where|why|how|by|from|as|than|because|it|they|he|she|there)$/iu;

const PLACES = /^(?:in|at|of|on|for)$/iu;

/** The phrase that limits a question by events; nothing where it names no event. */
export function parseEventPhrases(question: string): EventPhrases | undefined {
  for (const { index, 0: lead, 1: word = '' } of question.matchAll(LEAD)) {
    const first = nameAt(question, index + lead.length);
    if (!first) continue;
    const named = { lead: word.toLowerCase(), start: index };
    if (named.lead !== 'between') return { ...named, names: [first.name], end: first.end };
    const and = /^\s+and\s+/i.exec(question.slice(first.end));
    const second = and && nameAt(question, first.end + and[0].length);
    if (second) return { ...named, names: [first.name, second.name], end: second.end };
  }
  return undefined;
}

/** The name of an event at a position of a question, and its end. */
function nameAt(question: string, at: number): { name: string; end: number } | undefined {
  const start = at + (ARTICLE.exec(question.slice(at))?.[0].length ?? 0);
  const words = wordsFrom(question, start);
  for (let count = words.length; count > 0; count -= 1) {
    const end = words[count - 1]?.end ?? start;
    const name = question.slice(start, end);
    if (isNameOfEvent(name)) return { name: question.slice(at, end), end };
  }
  return undefined;
}

/** The words from a position on that may belong to one name, in order. */
function wordsFrom(question: string, start: number): readonly Span[] {
  const words: Span[] = [];
  let next = start;
  for (const { index, 0: word } of question.slice(start).matchAll(/[\p{L}\p{M}\p{N}'’–-]+/gu)) {
    const gap = question.slice(next, start + index);
    if (!/^\s*$/.test(gap) || ENDS.test(word) || words.length === MOST_WORDS) break;
    next = start + index + word.length;
    words.push({ start: start + index, end: next });
  }
  return words;
}

/** "Lisbon talks", "talks in Lisbon", "Lisbon II": an event noun and a proper name. */
function isNameOfEvent(name: string): boolean {
  if (NUMBERED.test(name)) return true;
  const words = name.split(/\s+/);
  const isNamed = words.some((word) => /^\p{Lu}/u.test(word) && !EVENT_NOUN.test(word));
  const event = words.findLastIndex((word) => EVENT_NOUN.test(word));
  if (!isNamed || event < 0) return false;
  const [place, ...rest] = words.slice(event + 1);
  return (
    place === undefined ||
    (PLACES.test(place) && rest.every((word) => /^\p{Lu}|^\p{N}/u.test(word)) && rest.length > 0)
  );
}
