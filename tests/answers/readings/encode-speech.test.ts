import { expect, it } from 'vitest';
import { createSpeechIn } from '../../../src/answers/quotes-in.ts';
import { decodeSpeech, encodeSpeech } from '../../../src/answers/readings/encode-speech.ts';
import { aBeat, aReport } from '../../support/builders.ts';

const BEAT = aBeat({
  sides: [{ name: 'Norland', aliases: [] }],
  people: [{ name: 'Mara Lind', aliases: ['Lind'], side: 'Norland', roles: [] }],
});

it('who says what is the same after it was stored', () => {
  const text = `“It is open,” Mara Lind said on Monday. She added that a ferry, which was late, would sail.
  According to a diplomat, the port was mined. Norland rejected the plan. “Nobody knows,” the song goes.`;
  const speech = createSpeechIn(BEAT)(aReport({ text }));
  expect(speech.quotes.length).toBeGreaterThan(2);
  expect(speech.quotes.map(({ speaker }) => speaker?.name ?? null)).toContain('Mara Lind');
  expect(decodeSpeech(encodeSpeech(speech))).toEqual(speech);
});

it('a text in which nobody says anything is stored as that', () => {
  const nothing = { quotes: [], positions: [] };
  expect(decodeSpeech(encodeSpeech(nothing))).toEqual(nothing);
});
