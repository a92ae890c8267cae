import { describe, expect, it } from 'vitest';
import { STRAIT_DAY } from '../../support/a-day-on-the-strait.ts';
import { aReport } from '../../support/builders.ts';
import { digested } from './digested.ts';

const announcedIn = (...texts: readonly string[]) =>
  digested(texts.map((text) => aReport({ text, published: '2031-05-20' }))).announced.map(
    ({ date, sentences: [{ text }] }) => [date, text],
  );

describe('what a digest announces', () => {
  it('is what reports say is coming, by date, each matter with one sentence', () => {
    const { announced } = digested(STRAIT_DAY.map(({ report }) => report));
    expect(announced.map(({ date, precision }) => [date, precision])).toEqual([
      ['2031-06-10', 'day'],
      ['2031-06-17', 'day'],
    ]);
    expect(announced.map(({ sentences }) => sentences.length)).toEqual([1, 1]);
    expect(announced[1]?.sentences[0].text).toContain('the next round would be held in Gull Bay');
  });

  it('hides no matter behind another one of the same date', () => {
    const meeting = 'The two sides are to meet again on June 12 in Gull Bay.';
    const alike = 'The sides are to meet in Gull Bay on June 12.';
    const answer = 'Envoy Mara Venn will expect an answer on the sailors by June 12, she said.';
    const texts = [meeting, alike, answer].map((text) =>
      aReport({ text, published: '2031-05-20' }),
    );
    const [announced] = digested(texts).announced;
    const told = announced?.sentences.map(({ text }) => text) ?? [];
    expect(told).toHaveLength(2);
    expect(told).toContain(answer);
  });

  it('tells three matters of a date at most', () => {
    const texts = [
      'The lighthouse will be lit again on June 12.',
      'Pilgrims are expected to sail for the island on June 12.',
      'The oyster season ends on June 12.',
      'A tribunal will hear the smugglers on June 12.',
    ].map((text) => aReport({ text, published: '2031-05-20' }));
    const [announced] = digested(texts).announced;
    expect(announced?.sentences).toHaveLength(3);
  });

  it('leaves out what has been, anniversaries, and what lies months ahead', () => {
    expect(
      announcedIn(
        'The ministers met in Cape Rowan on May 19 and will say nothing more of it.',
        'Port Ellis will mark the tenth anniversary of its lighthouse on June 3.',
        'The treaty on the strait will expire on March 1, 2033, both sides said.',
      ),
    ).toEqual([]);
  });

  it('is one date where one report names the month and another one the day', () => {
    const day = 'The third round of talks will be held in Gull Bay on June 17, the envoy said.';
    expect(announcedIn(day, 'A third round of the talks is expected in June.')).toEqual([
      ['2031-06-17', day],
    ]);
  });

  it('holds the dates that most reports name where there are many', () => {
    const dates = ['1', '2', '3', '4', '5', '6', '7'].map(
      (day) => `Ferry number ${day} will sail from dock ${day} for the island on June ${day}.`,
    );
    const again = 'On June 7 the seventh of the new ferries is due to leave with pilgrims.';
    const announced = announcedIn(...dates, again);
    expect(announced).toHaveLength(5);
    expect(announced.at(-1)?.[0]).toBe('2031-06-07');
  });
});
