import { describe, expect, it } from 'vitest';
import { EXCERPT_CHARACTERS, shownPart } from '../../src/answers/shown-part.ts';
import type { Excerpt } from '../../src/domain/answer.ts';
import { cite } from '../../src/domain/passage.ts';
import { aReport } from '../support/builders.ts';

const SENTENCES = [
  `Minister Ada Holm spoke ${'on the quay '.repeat(8)}of Port Ellis.`,
  `She ${'calmly '.repeat(14)}said the ferry would sail.`,
  `Crews ${'slowly '.repeat(16)}prepared.`,
];

/** An excerpt of these sentences whose best one is the one at a place. */
function anExcerpt(sentences: readonly string[], best: number): Excerpt {
  const article = aReport({ text: sentences.join(' ') });
  const spans = sentences.map((sentence) => {
    const start = article.text.indexOf(sentence);
    return { start, end: start + sentence.length };
  });
  const passage = cite(article, { start: 0, end: article.text.length });
  const sentence = cite(article, spans[best] ?? passage);
  return { passage, sentences: spans, sentence, matches: [], score: 1, also: [] };
}

describe('the part of an excerpt that is shown', () => {
  it('is its best sentence behind the first', () => {
    expect(shownPart(anExcerpt(SENTENCES, 1), 'further').text).toBe(SENTENCES[1]);
  });

  it('is the best sentence of the first with whole neighbours, those before it first', () => {
    expect(shownPart(anExcerpt(SENTENCES, 1), 'first').text).toBe(
      `${SENTENCES[0]} ${SENTENCES[1]}`,
    );
    expect(shownPart(anExcerpt(SENTENCES, 2), 'first').text).toBe(
      `${SENTENCES[1]} ${SENTENCES[2]}`,
    );
    expect(shownPart(anExcerpt(['It sailed.', 'It came back.'], 0), 'first').text).toBe(
      'It sailed. It came back.',
    );
  });

  it('ends behind a word of a sentence that is too long to be read', () => {
    const menu = `${'News Sport Weather '.repeat(60)}End.`;
    const { text } = shownPart(anExcerpt([menu], 0), 'first');
    expect(text.length).toBeLessThanOrEqual(EXCERPT_CHARACTERS);
    expect(menu.startsWith(text)).toBe(true);
    expect(text).toMatch(/(?:News|Sport|Weather)$/);
  });

  it('parts no character of a text without spaces', () => {
    const { text } = shownPart(anExcerpt([`x${'⛴️🚢'.repeat(400)}`], 0), 'first');
    expect(text.length).toBeGreaterThan(EXCERPT_CHARACTERS / 2);
    expect(text.isWellFormed()).toBe(true);
  });
});
