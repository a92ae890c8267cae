import { SMALL_NUMBERS, TENS } from '../../text/number-words.ts';
import { ASKS, normalizeQuestion } from './answer-type.ts';

/** Whom a question names: at most three words. */
const WHO = String.raw`(?<who>(?:the )?(?:[\p{L}\p{N}.'’-]{1,30} ){0,2}[\p{L}\p{N}.'’-]{1,30}?)(?:['’]s)?`;

/** Words with which a question begins, and no name. */
const NO_NAME =
  '(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|any|an|find|give|need|show|get|best|latest|newest|new|recent|more|all|other)';

const ON = '(?:on|about|re|regarding|concerning)';

const STATEMENT = '(?:quotes?|comments?|remarks?)';

const NUMBERS = [...SMALL_NUMBERS, ...TENS, 'dozens', 'hundreds', 'thousands'].join('|');

/** People, or things in the plural, with at most three words before them. */
const COUNTED = String.raw`(?!(?:talks|news|reports?|details|updates|reactions|${NUMBERS})\b)(?:[\p{L}'’-]{2,30} ){0,3}?(?:\p{L}{2,20}s|people|men|women|children|troops|police|dead|wounded)`;

/** People and things of which a source gives a number, and hardly anything else. */
const GIVEN_NUMBER =
  '(?:soldiers|troops|fighters|people|civilians|children|prisoners|captives|hostages|refugees|monitors|observers|bodies|deaths|dead|wounded|casualties|victims|losses|drones|missiles|tanks|ships|violations|breaches)';

/** What was done to those who are counted. */
const PARTICIPLE =
  '(?:killed|wounded|hurt|injured|missing|freed|released|swapped|exchanged|captured|detained|arrested|jailed|displaced|evacuated|rescued|destroyed|damaged|intercepted|shot down|fired|counted|recorded|registered|returned|repatriated)';

/** A question as it is typed in a hurry, and the words that ask the same in full. */
type Rule = readonly [typed: RegExp, written: string];

const RULES: readonly Rule[] = [
  [
    new RegExp(`^(?:an? |any )?${STATEMENT} (?:from|by|of) ${WHO} ${ON} (?<what>.+)$`, 'iu'),
    'what did $<who> say about $<what>',
  ],
  [
    new RegExp(`^(?!${NO_NAME}\\b)${WHO} ${STATEMENT} ${ON} (?<what>.+)$`, 'iu'),
    'what did $<who> say about $<what>',
  ],
  [/\bsay yes to\b/iu, 'accept'],
  [/\bsaid yes to\b/iu, 'accepted'],
  [/\bsay no to\b/iu, 'reject'],
  [/\bsaid no to\b/iu, 'rejected'],
  [
    /^who (?:speaks|is speaking) for (?!\d|an? )(?<what>.+)$/iu,
    'who is the spokesperson of $<what>',
  ],
  [
    /^who (?:negotiates|is negotiating) for (?!\d|an? )(?<what>.+)$/iu,
    'who leads the delegation of $<what>',
  ],
  [
    /^who (?:represents|is representing) (?!\d|an? )(?<what>.{2,60}?)(?= (?:at|in) (?:the )?(?:[\p{L}-]{2,20} )?(?:talks|negotiations)\b)/iu,
    'who leads the delegation of $<what>',
  ],
  [/^what (?:came|has come) (?:out )?of (?=\p{L})/iu, 'what was the outcome of '],
];

/** Questions without a verb of their own that ask for a number. */
const COUNTS: readonly RegExp[] = [
  new RegExp(String.raw`^${COUNTED} ${PARTICIPLE}\b`, 'iu'),
  new RegExp(
    String.raw`^(?!(?:${NUMBERS})\b)(?:[\p{L}'’-]{2,30} ){0,3}?${GIVEN_NUMBER}\b.{0,100} (?:according to|as counted by|by the count of)\b`,
    'iu',
  ),
];

/** Words that ask for something else than a number. */
const ASKS_OTHER = /\b(?:names?|list|compare|difference)\b/u;

/**
 * A question that was typed like a headline, written out: "Ellis quote on the mill" asks what Ellis said
 * about the mill, and "miners freed in May" how many there were. What asks must not count as what an
 * answer is expected to hold.
 */
export function writtenOut(question: string): string {
  for (const [typed, written] of RULES) {
    if (typed.test(question)) return question.replace(typed, written);
  }
  const asked = normalizeQuestion(question);
  if (
    !ASKS.test(asked) &&
    !ASKS_OTHER.test(asked) &&
    COUNTS.some((pattern) => pattern.test(asked))
  ) {
    return `how many ${question}`;
  }
  return question;
}
