import { splitSentences } from '../text/sentences/split-sentences.ts';

/** Characters of a title at most, the ellipsis among them: one line of a list of sources. */
const TITLE_CHARACTERS = 80;

/**
 * Characters read for the first sentence: no title needs more, and a text without full stops is
 * not searched to its end.
 */
const SEARCHED_CHARACTERS = 1000;

/**
 * A title for an article that has none: the beginning of its first sentence, cut after a whole
 * word and marked with "…" where it does not fit. Empty where the text is.
 */
export function firstSentenceTitle(text: string): string {
  const beginning = text.trimStart().slice(0, SEARCHED_CHARACTERS);
  const paragraph = beginning.split(/\n[^\S\n]*\n/, 1)[0] ?? '';
  const first = splitSentences(paragraph)[0];
  const sentence = first ? paragraph.slice(first.start, first.end) : '';
  return shortened(sentence.replace(/\s+/g, ' ').trim());
}

function shortened(sentence: string): string {
  if (sentence.length <= TITLE_CHARACTERS) return sentence;
  const room = sentence.slice(0, TITLE_CHARACTERS);
  const lastSpace = room.lastIndexOf(' ');
  const cut = lastSpace > 0 ? room.slice(0, lastSpace) : room.slice(0, -1);
  return `${withoutHalfCharacter(cut).replace(/(?<![\s,;:–—-])[\s,;:–—-]+$/, '')}…`;
}

/** A cut between the halves of a surrogate pair would leave a broken character. */
function withoutHalfCharacter(text: string): string {
  return text.replace(/[\uD800-\uDBFF]$/, '');
}
