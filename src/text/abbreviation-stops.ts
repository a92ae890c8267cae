import { BEFORE_NAMES, BEFORE_NUMBERS, EITHER, HOURS, INSIDE, MONTHS } from './abbreviations.ts';
import { startsSentence } from './sentence-starts.ts';
import type { Stop, Verdict } from './sentence-stops.ts';

/**
 * Words that may stand before a time of day for the sentence to have only begun: "At 5 a.m. Mr.
 * Smith left". No clause is said in so few.
 */
const WORDS_BEFORE_CLAUSE = 3;

/** The rules in their order, for a token that one full stop follows. */
const RULES: readonly ((stop: Stop) => Verdict)[] = [
  beforeName,
  beforeNumber,
  inside,
  month,
  hour,
  initial,
  either,
];

/** Whether a sentence ends behind what may be an abbreviation; `undefined` where it is none. */
export function abbreviationVerdict(stop: Stop): Verdict {
  if (stop.mark !== '.' || /[^)]/.test(stop.closers)) return undefined;
  for (const rule of RULES) {
    const verdict = rule(stop);
    if (verdict !== undefined) return verdict;
  }
  return undefined;
}

function beforeName({ before }: Stop): Verdict {
  return BEFORE_NAMES.has(before.toLowerCase()) ? false : undefined;
}

function beforeNumber({ before, next }: Stop): Verdict {
  if (!BEFORE_NUMBERS.has(before.toLowerCase())) return undefined;
  return /^[\p{N}#]/u.test(next) ? false : undefined;
}

function inside({ before }: Stop): Verdict {
  return INSIDE.has(before.toLowerCase()) ? false : undefined;
}

function month({ before, next }: Stop): Verdict {
  const isMonth = /^\p{Lu}/u.test(before) && MONTHS.has(before.toLowerCase());
  return isMonth ? startsSentence(next) : undefined;
}

function hour({ before, sentence, next }: Stop): Verdict {
  if (!HOURS.has(before.toLowerCase())) return undefined;
  if (/^\p{N}/u.test(next) || DAY_OR_ZONE.test(next)) return false;
  return sentence.trim().split(/\s+/).length > WORDS_BEFORE_CLAUSE;
}

const DAY_OR_ZONE =
  /^\(?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*|Eastern|Central|Mountain|Pacific|[A-Z]{2,4}\b|\p{Lu}\p{Ll}+ (?:[Tt]ime|local))/u;

/** "J. Smith", "George W. Bush"; but "you and I. Did you". */
function initial({ before, next }: Stop): Verdict {
  if (!/^\p{Lu}$/u.test(before)) return undefined;
  return !/^\p{Lu}/u.test(next) || startsSentence(next);
}

/** "Acme Inc.", "U.S.": the next word tells whether the sentence ended. */
function either({ before, next }: Stop): Verdict {
  const isDotted = /^\p{L}(?:\.\p{L})+$/u.test(before);
  if (!isDotted && !EITHER.has(before.toLowerCase())) return undefined;
  return startsSentence(next) || /^["“‘]/.test(next);
}
