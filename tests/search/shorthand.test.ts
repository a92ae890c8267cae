import { describe, expect, it } from 'vitest';
import { expandShorthand } from '../../src/search/shorthand.ts';

describe('shorthand', () => {
  it.each([
    ['what did Ellis say abt the truce', 'what did Ellis say about the truce'],
    ['how many yrs did Hale get', 'how many years did Hale get'],
    ['POWs freed in Lunn', 'prisoners of war freed in Lunn'],
    ['90bn loan', '90 billion loan'],
    ['the €2.5m fine', 'the €2.5 million fine'],
    ['20k people', '20,000 people'],
    ['28 pt plan', '28 point plan'],
    ['talks w/o Norland', 'talks without Norland'],
    ['why wont Hale meet Ellis', "why won't Hale meet Ellis"],
    ['Whats new in Quell', "What's new in Quell"],
    ['didnt the truce hold', "didn't the truce hold"],
    ['norland vs us toll', 'norland vs US toll'],
    ['the us envoy', 'the US envoy'],
    ['how long did Ellis Hale get', 'how long was Ellis Hale sentenced to prison for'],
    ['what killed Hale?', 'what was the cause of death of Hale?'],
    ['what did Ellis Hale die of', 'what was the cause of death of Ellis Hale '],
  ])('is written out: %s', (typed, meant) => {
    expect(expandShorthand(typed)).toBe(meant);
  });

  it.each([
    'a lane 5 m wide',
    'the M2 road',
    'plan B of Ellis',
    'Ptolemy and Powell',
    'wontons of Quell',
    'its term',
    'what did they tell us about the mill',
    'how long did Hale get to speak',
  ])('is left where it may be something else: %s', (typed) =>
    expect(expandShorthand(typed)).toBe(typed),
  );
});
