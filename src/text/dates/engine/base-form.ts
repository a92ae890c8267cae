import type { DateToken } from './date-lexicon.ts';

/** Verbs whose base form is that of the past, too: "would put", "to cut". */
const SAME_IN_PAST =
  /^(?:put|cut|let|hit|hurt|read|set|shut|split|spread|quit|bid|broadcast|cast|shed)$/;

/** Words before a base form, an adverb between them or not. */
const BEFORE_BASE = /^(?:will|would|shall|should|could|can|may|might|must|won't|'ll|did|didn't)$/;

/** Whether a verb that is one with its past form has a modal verb before it, which tells the tense. */
export function isBaseForm(tokens: readonly DateToken[], at: number): boolean {
  const [word, before, second] = [0, 1, 2].map((back) => tokens[at - back]?.word ?? '');
  if (!SAME_IN_PAST.test(word ?? '')) return false;
  return (
    BEFORE_BASE.test(before ?? '') ||
    (/^(?:not|also|then|again|soon|now|\p{L}+ly)$/u.test(before ?? '') &&
      BEFORE_BASE.test(second ?? ''))
  );
}
