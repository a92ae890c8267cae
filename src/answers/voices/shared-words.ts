import { isStopWord } from '../../text/extract-terms.ts';
import { type VerbatimWord, verbatimWords } from '../../text/verbatim/verbatim-words.ts';

/** Words of content in a run that says what two claims are about, at least. */
const LEAST_CONTENT_WORDS = 2;

/** Words of a claim that are compared with another's, at most. */
const MOST_WORDS = 80;

/**
 * The subject of two claims in words of the first: the longest run of words that both have, without
 * function words at its ends; without such a run, all words of the shorter claim.
 */
export function sharedWords(one: string, other: string): string {
  const [words, others] = [comparedWords(one), comparedWords(other)];
  let best: readonly VerbatimWord[] = [];
  for (const start of words.keys()) {
    for (const there of others.keys()) {
      let length = 0;
      while (
        words[start + length] !== undefined &&
        words[start + length]?.key === others[there + length]?.key
      ) {
        length += 1;
      }
      const run = withoutGrammar(words.slice(start, start + length));
      if (contentWords(run) > contentWords(best)) best = run;
    }
  }
  const [first, last] = [best[0], best.at(-1)];
  if (!first || !last || contentWords(best) < LEAST_CONTENT_WORDS) {
    return withoutMarks(one.length <= other.length ? one : other);
  }
  return one.slice(first.start, last.end);
}

function comparedWords(text: string): readonly VerbatimWord[] {
  return verbatimWords(text).slice(0, MOST_WORDS);
}

function withoutGrammar(words: readonly VerbatimWord[]): readonly VerbatimWord[] {
  const isContent = ({ key }: VerbatimWord) => !isStopWord(key);
  const last = words.findLastIndex(isContent);
  const first = words.findIndex(isContent);
  return first < 0 ? [] : words.slice(first, last + 1);
}

function contentWords(words: readonly VerbatimWord[]): number {
  return words.filter(({ key }) => !isStopWord(key)).length;
}

/** A claim from its first word to its last, without marks around them. */
function withoutMarks(text: string): string {
  const words = verbatimWords(text);
  return text.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? text.length);
}
