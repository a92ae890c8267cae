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

/** "The summit was called off": what comes to nothing stands before these words. */
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

/** "The ministers called off the summit": it stands behind these. */
const ACTIVE =
  /\b(?<!(?:was|were|is|are|been|be|being)(?: \p{Ll}+ly)? )(?:cancell?ed|cancels|call(?:ed|s) off|postpone[ds]|puts? off|scrap(?:ped|s)|shelve[ds]|abandon(?:ed|s))\b/giu;

/** Words that take the certainty from what stands beside them; in capitals, one of them is a month. */
const UNCERTAIN =
  /\b(?:den(?:y|ies|ied|ying)|may|might|could|can|[Ii]f|unless|whether|threat\w*|risk\w*|rumou?r\w*|consider\w*|ask\w*|urg\w*|demand\w*|want\w*|refus\w*|should|almost|nearly|fear\w*|hop(?:e|es|ed|ing)|call(?:s|ed|ing)? (?:for|on)|no plans?|not (?:to )?(?:be )?(?:been )?(?:cancel\w*|postpon\w*|call(?:ed)? off|scrap\w*|put off))\b/u;

/** Words on either side of a calling-off in which what it is about is looked for. */
const WORDS_AROUND = 10;

/** What is called off in a sentence, as the terms beside the words that say so. */
export function findCancelledEvents(sentence: string): readonly (readonly Term[])[] {
  if (UNCERTAIN.test(sentence)) return [];
  const before = [...sentence.matchAll(PASSIVE)].map(({ index }) => {
    const clause = clauseBefore(sentence.slice(0, index));
    return termsAt(clause, index - clause.length).slice(-WORDS_AROUND);
  });
  const behind = [...sentence.matchAll(ACTIVE)].map(({ index, 0: words }) => {
    const start = index + words.length;
    return termsAt(clauseBehind(sentence.slice(start)), start).slice(0, WORDS_AROUND);
  });
  return [...before, ...behind].filter((what) => what.length > 0);
}

/** The terms of a clause of a sentence, placed in the sentence. */
function termsAt(clause: string, at: number): readonly Term[] {
  return extractTerms(clause).map((term) => ({
    ...term,
    start: term.start + at,
    end: term.end + at,
  }));
}

/** Words for calling something off, in any form. */
const CANCELLATION_WORDS =
  /\b(?:cancel\w*|postpon\w*|(?:call|put)\w* (?:\w+ )?(?:off|back)|scrap\w*|shelv\w*|abandon\w*|suspend\w*|reschedul\w*|take place)\b/iu;

/** Whether a sentence leaves it open that something took place: it doubts, or speaks of calling off. */
export function isUncertainOrCancelled(sentence: string): boolean {
  return CANCELLATION_WORDS.test(sentence) || UNCERTAIN.test(sentence);
}

/** The clause that ends here: behind the last word that begins another one. */
function clauseBefore(words: string): string {
  return (
    words
      .split(
        /[;:]|, and |,? (?:but|while|as|because|after|before|when|where|that|which|who|said) | and (?=\p{Ll})/u,
      )
      .at(-1) ?? ''
  );
}

/** The clause that begins here: up to the first word that begins another one. */
function clauseBehind(words: string): string {
  return (
    words.split(
      /[;:,.]|,? (?:but|while|as|because|after|before|when|where|which|who|to|over) | and (?=\p{Ll})/u,
    )[0] ?? ''
  );
}
