import type { Passage } from '../domain/passage.ts';
import type { Span } from '../domain/span.ts';

/**
 * Characters that a passage holds at most, unless a single sentence is longer: three or four
 * sentences of news prose, short enough to be read at a glance in a channel.
 */
const PASSAGE_CHARACTERS = 420;

/**
 * Cuts a text into passages: neighbouring sentences of one paragraph, as even in length as their
 * number allows, so that no paragraph ends in a scrap.
 *
 * @param sentences the text's sentences in order, as `splitSentences` gives them
 */
export function splitPassages(text: string, sentences: readonly Span[]): readonly Passage[] {
  return groupByParagraph(text, sentences).flatMap(splitEvenly);
}

function groupByParagraph(text: string, sentences: readonly Span[]): Span[][] {
  const found: Span[][] = [];
  let end = 0;
  for (const sentence of sentences) {
    const last = found.at(-1);
    if (last && !isParagraphBreak(text.slice(end, sentence.start))) last.push(sentence);
    else found.push([sentence]);
    end = sentence.end;
  }
  return found;
}

/** Whether a paragraph ends between two sentences: at a blank line, or where something was left out. */
function isParagraphBreak(gap: string): boolean {
  return /\n[^\S\n]*\n|\S/.test(gap);
}

function splitEvenly(paragraph: readonly Span[]): Passage[] {
  const length = lengthOf(paragraph);
  const aim = length / Math.max(1, Math.ceil(length / PASSAGE_CHARACTERS));
  const found: Span[][] = [];
  for (const sentence of paragraph) {
    const last = found.at(-1);
    const fits = last && lengthOf([...last, sentence]) <= PASSAGE_CHARACTERS;
    if (last && fits && lengthOf(last) < aim) last.push(sentence);
    else found.push([sentence]);
  }
  return found.map(passageOf);
}

function lengthOf(sentences: readonly Span[]): number {
  return (sentences.at(-1)?.end ?? 0) - (sentences[0]?.start ?? 0);
}

function passageOf(sentences: readonly Span[]): Passage {
  return { start: sentences[0]?.start ?? 0, end: sentences.at(-1)?.end ?? 0, sentences };
}
