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
    ['the 12 pts of Quell', 'the 12 points of Quell'],
    ['toll acc to Ellis', 'toll according to Ellis'],
    ['number of the UN res on Quell', 'number of the UN resolution on Quell'],
    ['toll of day one in Lunn', 'toll of first day in Lunn'],
    ['said on day two of the talks', 'said on second day of the talks'],
    ['norland fm?', 'norland foreign minister?'],
    ['talks on 28 feb 22', 'talks on 28 feb 2022'],
    ['between 21 and 28 december 25', 'between 21 and 28 december 2025'],
    ['4 june 25 call', '4 june 2025 call'],
    ['on what day in january 26', 'on what day in january 2026'],
    ["the raid of May '26", 'the raid of May 2026'],
    ['the treaty of 3 May 94', 'the treaty of 3 May 1994'],
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
    'talks on jan 26',
    'on may 12 and 13',
    'in May 12 people died',
    '24 may 2026',
    'in May 26, 2031',
    'at 6 May 10:30',
    'acc of Quell',
    'on 11 march 30-day truce agreed',
    'on 24 may 26 soldiers were killed',
    '24 may 10 am attack',
    '5 may 26%',
    'since may 12, how many were killed',
    'agreed in march 12 to 15',
    'in may 15 and 16',
    'attack of april 13: how many died',
    'fm radio of Quell',
    'every day one is killed',
    'res of Quell',
    'the day one of them fled',
    'what did they tell us about the mill',
    'how long did Hale get to speak',
  ])('is left where it may be something else: %s', (typed) =>
    expect(expandShorthand(typed)).toBe(typed),
  );
});
