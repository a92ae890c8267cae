import { extractTerms, type Term } from '../../text/extract-terms.ts';

const CANCELLED_VERBS = [
  'cancell?ed',
  'called off',
  'postponed',
  'put off',
  'put back',
  'scrapped',
  'shelved',
  'abandoned',
  'suspended',
  'rescheduled',
].join('|');

/** "The summit was called off": the event precedes these words. */
const PASSIVE = new RegExp(
  [
    `\\b(?:was|were|is|are|has been|had been|have been|been)(?: \\p{Ll}+ly)? (?:${CANCELLED_VERBS})`,
    `(?<=\\b(?:had|has|have)(?: \\p{Ll}+ly)? been(?: \\p{Ll}+ly)? )(?:${CANCELLED_VERBS})`,
    '\\b(?:did|will|would) not (?:take place|be held|go ahead|happen)',
    "\\b(?:did|wo|would)n[’']t (?:take place|go ahead|happen)",
    '\\b(?:never|failed to) (?:took|take) place',
    '\\b(?:was|were) (?:not|never) held',
    '\\bfell through',
  ].join('|'),
  'giu',
);

/** "The ministers called off the summit": the event follows these words. */
const ACTIVE =
  /\b(?<!(?:was|were|is|are|been|be|being)(?: \p{Ll}+ly)? )(?:cancell?ed|cancels|call(?:ed|s) off|postpone[ds]|puts? off|scrap(?:ped|s)|shelve[ds]|abandon(?:ed|s))\b/giu;

/** Words that make a sentence uncertain; in lower case only, for "May" is a month. */
const UNCERTAIN =
  /\b(?:den(?:y|ies|ied|ying)|may|might|could|can|[Ii]f|unless|whether|threat\w*|risk\w*|rumou?r\w*|consider\w*|ask\w*|urg\w*|demand\w*|want\w*|refus\w*|should|almost|nearly|fear\w*|hop(?:e|es|ed|ing)|call(?:s|ed|ing)? (?:for|on)|no plans?|not (?:to )?(?:be )?(?:been )?(?:cancel\w*|postpon\w*|call(?:ed)? off|scrap\w*|put off))\b/u;

/** Terms before or after such words among which the event is sought. */
const WORDS_AROUND = 10;

/** Characters before or after them that hold so many terms, with the words between that are none. */
const CHARACTERS_AROUND = 400;

/** The cancelled events of a sentence, each as the terms next to the words that say so. */
export function findCancelledEvents(sentence: string): readonly (readonly Term[])[] {
  if (UNCERTAIN.test(sentence)) return [];
  const before = [...sentence.matchAll(PASSIVE)].map(({ index }) => {
    const clause = clauseBefore(sentence.slice(Math.max(0, index - CHARACTERS_AROUND), index));
    return termsAt(clause, index - clause.length).slice(-WORDS_AROUND);
  });
  const after = [...sentence.matchAll(ACTIVE)].map(({ index, 0: words }) => {
    const start = index + words.length;
    const clause = clauseAfter(sentence.slice(start, start + CHARACTERS_AROUND));
    return termsAt(clause, start).slice(0, WORDS_AROUND);
  });
  return [...before, ...after].filter((terms) => terms.length > 0);
}

/** The terms of a clause, with positions in its sentence. */
function termsAt(clause: string, at: number): readonly Term[] {
  return extractTerms(clause).map((term) => ({
    ...term,
    start: term.start + at,
    end: term.end + at,
  }));
}

/** Words for cancelling something, in any form. */
const CANCELLATION_WORDS =
  /\b(?:cancel\w*|postpon\w*|(?:call|put)\w* (?:\w+ )?(?:off|back)|scrap\w*|shelv\w*|abandon\w*|suspend\w*|reschedul\w*|take place)\b/iu;

/** Whether a sentence does not say for certain that something took place. */
export function isUncertainOrCancelled(sentence: string): boolean {
  return CANCELLATION_WORDS.test(sentence) || UNCERTAIN.test(sentence);
}

/** The clause at the end of some words: after the last word that begins another clause. */
function clauseBefore(words: string): string {
  return (
    words
      .split(
        /[;:]|, and |,? (?:but|while|as|because|after|before|when|where|that|which|who|said) | and (?=\p{Ll})/u,
      )
      .at(-1) ?? ''
  );
}

/** The clause at the start of some words: up to the first word that begins another clause. */
function clauseAfter(words: string): string {
  return (
    words.split(
      /[;:,.]|,? (?:but|while|as|because|after|before|when|where|which|who|to|over) | and (?=\p{Ll})/u,
    )[0] ?? ''
  );
}
