import { splitSentences } from '../../text/sentences/split-sentences.ts';

/** Below three words ("Updated.", "No.") a full stop does not make prose. */
const FEWEST_WORDS = 3;

/** A question or exclamation up to this length may be a headline: "Who could replace the king?" */
const HEADLINE_CHARACTERS = 150;

/** Boilerplate lines are shorter, so that a longer line containing a sentence is prose. */
const LONG_CHARACTERS = 200;

const QUOTED = /^["“„«].{15,}["”“»][.,!?]*$/s;
const SENTENCE_END = /[.…。:;,][\])"'”’»“]*$/;
const CALLING_END = /[!?！？][\])"'”’»“]*$/;
const SENTENCE_WITHIN = /\p{Ll}[.!?]["”’»)]* ?["“„«]?\p{Lu}/u;

/**
 * Whether a paragraph reads like prose: it ends like a sentence, or is long and holds one. Lines
 * that do not are headlines, names, labels – or subheadings, so that this alone drops nothing.
 */
export function isProse(text: string): boolean {
  const words = text.split(' ', FEWEST_WORDS).length;
  if (words < FEWEST_WORDS) return false;
  if (SENTENCE_END.test(text) || QUOTED.test(text)) return true;
  if (CALLING_END.test(text)) {
    return text.length > HEADLINE_CHARACTERS || splitSentences(text).length > 1;
  }
  return text.length >= LONG_CHARACTERS && SENTENCE_WITHIN.test(text);
}

/** A line of signs alone ("***", "-", "• • •") that sets parts of a page apart. */
export function isSeparator(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text);
}
