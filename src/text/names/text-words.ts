import type { Span } from '../../domain/span.ts';
import { TITLE } from '../sentences/abbreviations.ts';

/** A word of a text, as far as its capital may tell a name. */
export interface TextWord extends Span {
  readonly text: string;
  readonly isCapital: boolean;
  /** Whether it begins a sentence or a quotation, so that its capital tells nothing. */
  readonly isFirst: boolean;
  /** Whether nothing but a space stands between the word before and it. */
  readonly isJoined: boolean;
}

const WORD = new RegExp(
  String.raw`(?:\p{Lu}\.){2,6}|(?:${TITLE}|St|Jr|Sr|Del)\.|\p{Lu}\.(?= ?\p{Lu})|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:(?:-|&|['’](?![sS](?![\p{L}\p{N}])))[\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*`,
  'gu',
);

export function textWords(text: string): readonly TextWord[] {
  const words: TextWord[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    words.push({
      text: word,
      start: index,
      end: index + word.length,
      isCapital: /^\p{Lu}/u.test(word),
      isFirst:
        index === 0 || /[.!?:\n“"„«]\s{0,3}$/.test(text.slice(Math.max(end, index - 4), index)),
      isJoined: /^[ \u00a0]?$/.test(text.slice(end, Math.min(index, end + 2))),
    });
    end = index + word.length;
  }
  return words;
}
