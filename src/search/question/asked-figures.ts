import { ORDINAL } from '../../text/number-words.ts';
import { ANY_NUMBER, countsUnits, findAnswerCandidates, findCounts } from './answer-candidates.ts';
import type { AnswerType } from './answer-type.ts';
import { type AskedContent, candidateScore } from './content-weight.ts';

const DEAD =
  /(?<!\p{L})(?:death toll|tolls?|dead|died?|dies|kill(?:ed|s|ing)?|deaths?|casualt(?:y|ies)|fatalit(?:y|ies)|victims?|bod(?:y|ies)|lives|lost|drowned|perished)(?!\p{L})/iu;

/** Words of such questions that no sentence with a figure need hold. */
export const COUNTING_WORDS =
  'many few much people persons number figure count total given numbers figures totals tally statistics money sum amount share actually really exactly';

/** "How many mines": what is counted stands behind the words that ask. */
const COUNTED =
  /(?<!\p{L})how (?:many|few) (?<what>(?:\p{L}{1,30} ){0,2}?\p{L}{1,30})(?= (?:have|has|are|were|did|do|does|was|is|had|been|of|in|on)\b|\W*$)/iu;

/** Whether a question asks how many died. */
export function asksForToll(subject: string): boolean {
  const isOfDead = DEAD.test(subject);
  return isOfDead && /\b(?:toll|how many|number|figure|count|casualt|deaths?)/i.test(subject);
}

/** What a question for the number of the dead wants a sentence to hold. */
export function tollOf(subject: string): AskedContent {
  const words = [...subject.matchAll(new RegExp(DEAD, 'giu'))].map(([word]) => word).join(' ');
  return {
    kind: 'toll',
    words: `${words} ${COUNTING_WORDS}`,
    weigh(sentence) {
      return DEAD.test(sentence) ? candidateScore(sentence, 'count') : 0;
    },
  };
}

/** What a question for a number wants a sentence to hold: that number, before what it counts. */
export function countOf(subject: string): AskedContent {
  const what = COUNTED.exec(subject)?.groups?.what ?? '';
  const last = what.split(' ').at(-1)?.toLowerCase().replace(/s$/, '') ?? '';
  const areUnits = countsUnits(subject);
  return {
    kind: 'figure',
    words: COUNTING_WORDS,
    weigh(sentence) {
      const counts = areUnits ? findAnswerCandidates(sentence, 'count') : findCounts(sentence);
      const held = counts.reduce((most, { score }) => Math.max(most, score), 0);
      if (last === '') return held;
      const folded = sentence.toLowerCase();
      if (counts.some(({ end }) => isCounted(last, folded.slice(end)))) return held;
      if (isNumbered(last, folded)) return 1;
      if (counts.every(({ end }) => COUNTS_ANOTHER.test(folded.slice(end)))) {
        return held * COUNT_APART.another;
      }
      return held * (folded.includes(last) ? COUNT_APART.named : COUNT_APART.unnamed);
    },
  };
}

/**
 * The weight of a number that does not stand right before what is counted, which is named or not, or that
 * counts another thing.
 */
const COUNT_APART = { named: 0.8, unnamed: 0.6, another: 0.4 };

/** "Ten principles, among them the return of children": the noun behind a number is another one. */
const COUNTS_ANOTHER = /^ \p{Ll}{3,20}s, (?:among|including|such as)(?!\p{L})/u;

/** Characters between a number and what it counts, at most: "63 unarmed observers". */
const NUMBER_TO_NOUN = 30;

/** Whether a noun stands behind a number, with nothing but words between them. */
function isCounted(noun: string, behind: string): boolean {
  const [phrase = ''] = /^[^.;:,()"“”]*/.exec(behind) ?? [];
  const at = phrase.indexOf(noun);
  return at >= 0 && at <= NUMBER_TO_NOUN;
}

const ENDS_IN_ORDINAL = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${ORDINAL}) (?:[\p{L}-]{1,20} )?$`,
  'u',
);

/** Characters before a noun in which its ordinal stands. */
const ORDINAL_BEFORE = 40;

/** Whether a noun is told of by its number: "the fourth convoy" says how many there were. */
function isNumbered(noun: string, folded: string): boolean {
  const at = folded.indexOf(noun);
  return at > 0 && ENDS_IN_ORDINAL.test(folded.slice(Math.max(0, at - ORDINAL_BEFORE), at));
}

/** The weight of a number whose unit another sentence gives. */
const WITHOUT_UNIT = 0.9;

/** A large number with no noun behind it: of "38 million had been paid", and not of "205 prisoners". */
const BARE_NUMBER =
  /(?<![\p{L}\p{N}])\p{N}[\p{N}.,]{0,12} (?:thousand|million|billion|trillion)(?! \p{L}+s(?!\p{L}))(?!\p{L})/iu;

/** A figure of a kind, or one whose unit the sentence leaves to another: "38 million had been paid". */
export function figureOf(answerType: AnswerType): AskedContent['weigh'] {
  return (sentence) => {
    const own = candidateScore(sentence, answerType);
    const bare = WITHOUT_UNIT * candidateScore(sentence, 'count');
    if (answerType !== 'money') return Math.max(own, bare);
    // Of money prose leaves the unit out of large sums alone; any other number without one is none.
    const isBare = BARE_NUMBER.test(sentence);
    return isBare ? Math.max(own, bare) : own > ANY_NUMBER ? own : 0;
  };
}
