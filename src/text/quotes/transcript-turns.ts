import type { Span } from '../../domain/span.ts';
import type { Attribution } from './attribute-quotations.ts';

/** A line of a transcript: who speaks, in capitals, as a full name or as "Q" and "A", and what. */
const TURN =
  /^[“"]?(?<label>Q|A|\p{Lu}[\p{Lu}.'’ -]{1,40}|\p{Lu}[\p{L}.'’-]{1,20}(?: \p{Lu}[\p{L}.'’-]{1,20}){1,3}):[ \t]+(?=\S)/gmu;

/** Turns from which a text is a transcript: a single "Name: …" is a headline. */
const MIN_TURNS = 3;

/** The turns of an interview or debate that is printed as a transcript; none in other texts. */
export function findTranscriptTurns(text: string): readonly Attribution[] {
  const turns = [...text.matchAll(TURN)];
  const labels = new Set(turns.map(({ groups }) => groups?.label));
  if (turns.length < MIN_TURNS || labels.size === turns.length) return [];
  return turns.map(({ index, 0: whole, groups }) => {
    const label = groups?.label ?? '';
    const start = index + whole.indexOf(label);
    const feed = text.indexOf('\n', index);
    const words: Span = { start: index + whole.length, end: feed < 0 ? text.length : feed };
    const content = {
      start: words.start,
      end: words.start + text.slice(words.start, words.end).trimEnd().length,
    };
    const source = { start, end: start + label.length };
    return { kind: 'direct', content, source, cue: { start: source.end, end: source.end + 1 } };
  });
}
