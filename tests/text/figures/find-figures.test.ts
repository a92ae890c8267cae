import { describe, expect, it } from 'vitest';
import { findFigures } from '../../../src/text/figures/find-figures.ts';

/** Figures as "value–upTo bound unit: what is counted". */
function read(text: string): readonly string[] {
  return findFigures(text, { start: 0, end: text.length }, []).map((one) => {
    const number = one.upTo === null ? `${one.value}` : `${one.value}–${one.upTo}`;
    const what = text.slice(one.counted.start, one.counted.end);
    const words = [number, one.bound, one.unit].filter((part) => part !== null);
    return `${words.join(' ')}: ${what}`;
  });
}

describe('findFigures', () => {
  it.each([
    ['The raid killed at least 14 people.', ['14 at least people: killed at least 14 people']],
    ['Officials say 307 prisoners were freed.', ['307 prisoners: prisoners were freed']],
    ['Twenty-five bodies were found.', ['25 bodies: bodies were found']],
    ['Two hundred and ten houses burned.', ['210 houses: houses burned']],
    ['Some 2.5 million people have fled.', ['2500000 about people: people have fled']],
    ['The bill came to $90bn.', ['90000000000 $: 90bn']],
    ['Turnout was 41.5 percent of voters.', ['41.5 percent: percent of voters']],
    ['It is holding 1,212 prisoners of war.', ['1212 prisoners: holding 1,212 prisoners of war']],
    ['A dozen soldiers were hurt.', ['12 soldiers: soldiers were hurt']],
  ])('reads the number, its noun and what became of it: %s', (text, figures) => {
    expect(read(text)).toEqual(figures);
  });

  it.each([
    ['Between 10 and 15 soldiers died.', ['10–15 soldiers: soldiers died']],
    ['Port Ellis lost 10 to 15 boats.', ['10–15 boats: lost 10 to 15 boats']],
    ['Up to 10,000 troops could be deployed.', ['10000 at most troops: troops could be deployed']],
    ['Nearly 900 were missing.', ['900 about: were missing']],
  ])('keeps ranges and how exact a number is: %s', (text, figures) => {
    expect(read(text)).toEqual(figures);
  });

  it.each([
    ['The death toll rose to 21 overnight.', ['21: death toll']],
    ['The death toll rose from 14 to 21.', ['21: death toll']],
    [
      'The number of dead fell from 14 on Friday to at least 9 in a later report.',
      ['14: dead', '9 at least: dead'],
    ],
    ['The toll rose to 21 from 14.', ['21: toll']],
    ['The number of confirmed cases reached 73.', ['73: confirmed cases']],
    ['Norland put violations at 488.', ['488: violations']],
    ['Toll estimates range from more than 100 to as many as 200.', ['100–200 at least: Toll']],
    ['Their opponents number about 900.', ['900 about: opponents']],
    ['The sailors numbered 40 in spring.', ['40: sailors']],
  ])('reads the present number of a total: %s', (text, figures) => {
    expect(read(text)).toEqual(figures);
  });

  it.each([
    ['Some 380 U.N. sailors came.', ['380 about sailors: U.N. sailors']],
    ['Two fishermen last November saw it.', ['2 fishermen: fishermen']],
    ['Fourteen sailors died August 7.', ['14 sailors: sailors died']],
    ['Four boats make it to the pier.', ['4 boats: boats']],
    ['Nine arms dealers were held.', ['9 dealers: arms dealers were held']],
  ])('ends the noun before a time or a verb: %s', (text, figures) => {
    expect(read(text)).toEqual(figures);
  });

  it.each([
    'At least 74, including eight guards, were killed in Kerra.',
    'At least 74, most of them guards, were killed in Kerra.',
    'Some 74 sailors -- including a cook -- died.',
  ])('reads what became of them behind an insertion: %s', (text) => {
    const [figure] = findFigures(text, { start: 0, end: text.length }, []);
    const words = figure?.context.map(({ start, end }) => text.slice(start, end)).join(' ');
    expect(words).toMatch(/were killed|died/);
  });

  it('reads the noun of what is done to all of somebody’s things', () => {
    const text = "Norland ordered the culling of all the country's 300 pigs.";
    const [figure] = findFigures(text, { start: 0, end: text.length }, []);
    expect(figure?.context.map(({ start, end }) => text.slice(start, end))).toEqual(['culling']);
  });

  it.each([
    ['Her mother died with nine other sailors.', 'died'],
    ['A captain was killed along with nine guards.', 'killed'],
  ])('reads what befell somebody together with them: %s', (text, verb) => {
    const [figure] = findFigures(text, { start: 0, end: text.length }, []);
    expect(figure?.context.map(({ start, end }) => text.slice(start, end))).toContain(verb);
  });

  it.each([
    ['The number of those infected stands at 30.', ['30: number of those infected']],
    ['The number of sailors killed rose to 30.', ['30: number of sailors killed']],
    ['The number of countries with fever cases rose to 39.', []],
    ['Seven people tested positive.', ['7 people: people tested positive']],
    ['Confirmed cases: Kerra (14), Port Ellis (9).', ['14 cases: cases', '9 cases: cases']],
    [
      'States with cases but no deaths are Kerra (14), Norland (9).',
      ['14 cases: cases', '9 cases: cases'],
    ],
    ['Norland fired a total of 124 missiles.', ['124 missiles: fired a total of 124 missiles']],
    ['Norland has flown 175 sorties.', ['175 sorties: flown 175 sorties']],
    ['Cases are rising, says Anna Berg (44).', []],
    ['Anna Berg (44) and Olaf Stern (51) came.', []],
  ])('reads what a total or a list is of: %s', (text, figures) => {
    expect(read(text)).toEqual(figures);
  });

  it.each([
    ['More than 14 sailors died.', 'more than', 'at least'],
    ['The fire killed nearly 14 sailors.', 'nearly', 'about'],
    ['At least some 14 sailors died.', 'at least some', 'at least'],
    ['As many as 14 sailors died.', 'as many as', 'at most'],
    ['Another 14 sailors died.', null, null],
  ])('keeps the words that bound a number as they are: %s', (text, boundWords, bound) => {
    const [figure] = findFigures(text, { start: 0, end: text.length }, []);
    expect(figure).toMatchObject({ boundWords, bound });
  });

  it('shares among the numbers of a list what one of them says', () => {
    expect(read('The raid killed 14 civilians and wounded 30.')).toEqual([
      '14 civilians: killed 14 civilians',
      '30 civilians: wounded 30',
    ]);
    expect(read('They swapped 1,000 prisoners: 390 on Friday and 610 on Saturday.')).toEqual([
      '1000 prisoners: swapped 1,000 prisoners',
      '390 prisoners: prisoners',
      '610 prisoners: prisoners',
    ]);
  });

  it('gives a part the predicate of its whole', () => {
    const text = 'Norland said 14 sailors, including five cadets, were killed.';
    const [whole, part] = findFigures(text, { start: 0, end: text.length }, []);
    const context = whole?.context.map(({ start, end }) => text.slice(start, end));
    expect(context).toEqual(['were killed']);
    expect(part && text.slice(part.counted.start, part.counted.end)).toContain('were killed');
  });

  it.each([
    'A 24-year-old man fired an F-16 missile.',
    'Article 5 and Resolution 1973 were cited.',
    'They met three times in two places, 40 km apart.',
    'The side won 3-1 in Hall 4.',
    'Channel 9 and Boeing 737 are names.',
    'Dozens were hurt and hundreds fled.',
    'One of them left.',
    'They live 14 Harbour Street, 300 yards away.',
    'The rate was low per 100 people in Norland.',
    'She has spent 15 of the past 21 years there, and 20 minutes here.',
    'Anna Berg and Carl Dahl, aged 14 and 17, wrote it.',
    'The song raced to number seven, and the other reached 14.',
    'He spoke on 5 Live Breakfast.',
    'They plan a million man march.',
    'The number of the office is 08454 24 24 24.',
    'The motion was defeated 123-295.',
    'Question 99 asks for it.',
    'She is free, according to two Norland television networks.',
    'Anna Berg had three number ones.',
    'Norland is unlike those two countries.',
    'Two-year-old twins, ages 2 and 4, sang.',
  ])('finds no counted things in %s', (text) => {
    expect(read(text).filter((one) => !one.includes('places'))).toEqual([]);
  });

  it.each([
    ['A storm sank 15 of the 20 boats.', ['15 boats: sank 15 of the 20 boats', '20 boats: boats']],
    [
      'Some 15 of their 20 hostages were freed.',
      ['15 about hostages: of their 20 hostages were freed', '20 hostages: hostages'],
    ],
    [
      'It freed 26 sailors, 23 of whom were injured.',
      ['26 sailors: freed 26 sailors', '23 sailors: of whom were injured'],
    ],
  ])('reads a part and its whole: %s', (text, figures) => {
    expect(read(text)).toEqual(figures);
  });

  it.each([
    ['Five sailors died and 44 others were hurt.', '44 sailors: others were hurt'],
    ['Three more sailors were hurt.', '3 sailors: more sailors were hurt'],
    ['The fire caused 160 other deaths.', '160 deaths: caused 160 other deaths'],
    ['The ship held 1,200 Norland and Southmark sailors.', '1200 sailors'],
    ['It has 12 freight and ferry licences.', '12 licences: freight and ferry licences'],
    ['He was to give 50 concerts Anna Berg died in June.', '50 concerts: give 50 concerts'],
    ['The plane had 130 people aboard.', '130 '],
    ['Two-hundred thousand people fled.', '200000 people'],
    ['About 20 sailors are confirmed to have the fever.', 'sailors are confirmed'],
    ['Some 20 sailors were reported injured.', 'sailors were reported injured'],
  ])('reads the whole noun and its predicate: %s', (text, figure) => {
    expect(read(text).at(-1)).toContain(figure);
  });

  it.each([
    ['Two people on a list of poets were arrested.', 'were arrested'],
    ['Two brothers, twins of Port Ellis, were hurt.', 'were hurt'],
    ['Eight cadets were among 19 sailors killed.', 'killed'],
    ['Six men - perhaps wounded - were carried off.', 'were carried'],
  ])('finds the predicate behind what stands between: %s', (text, predicate) => {
    const [figure] = findFigures(text, { start: 0, end: text.length }, []);
    const context = figure?.context.map(({ start, end }) => text.slice(start, end)).join(' ');
    expect(context).toContain(predicate);
  });

  it('gives no predicate of another clause', () => {
    const text = 'Two people at the port said that sailors were killed.';
    expect(findFigures(text, { start: 0, end: text.length }, [])).toMatchObject([{ context: [] }]);
  });

  it.each([
    ['All is under control Seventeen cases were found.', '17 cases'],
    ['Everything is calm Another nine Norland cases were found.', '9 cases'],
  ])('begins anew behind a heading without a full stop: %s', (text, figure) => {
    expect(read(text)[0]).toContain(figure);
  });

  it.each([
    ['Three more cases were found in Norland, bringing the total to five.', '5 cases'],
    ['Three cases were found in the north, making eight in total.', '8 cases'],
    ['Norland reported 12 dead sailors and 30 in all.', '30 sailors'],
    ['One more case was found, taking the total to 28.', '28: total'],
  ])('takes a bare total for one of what was counted before: %s', (text, figure) => {
    expect(read(text).at(-1)).toContain(figure);
  });

  it.each([
    ['The harbour office gave the number of fever cases as 7,093.', '7093: fever cases'],
    ['Port Ellis fever cases pass 200 today.', '200: fever cases'],
    ['Norland reported 4,379 people in 29 ports have been infected.', '4379 people'],
    ['The death toll ticked up to 44.', '44: death toll'],
    ['The fever was found in 14 more people.', '14 people'],
    ['Norland says 149 of its members were arrested.', '149 members: of its members were arrested'],
    ['About 900 crossed the river and another 300 into Norland.', '300'],
    ['Some 578 people survive the storm.', '578 about people: people survive'],
  ])('reads a number by the words that give it: %s', (text, figure) => {
    expect(read(text).at(-1)).toContain(figure);
  });

  it.each([
    ['Norland reported 2,895 confirmed cases including 66 deaths.', 'reported'],
    ['The raid killed 14 sailors, including two cadets.', 'killed 14 sailors'],
  ])('shares with a part what happened to its whole, and not its noun: %s', (text, words) => {
    const figure = findFigures(text, { start: 0, end: text.length }, []).at(-1);
    const context = figure?.context.map(({ start, end }) => text.slice(start, end));
    expect(context).toHaveLength(1);
    expect(words).toContain(context?.[0]);
  });

  it('counts behind a part the things of its whole', () => {
    const text = 'At least 10 people, including two cadets, were killed and 20 were injured.';
    expect(read(text).at(-1)).toBe('20 people: were injured');
  });

  it.each([
    'Norland has the capacity to treat 900 patients.',
    'The boats called off firing 14 missiles.',
    'They found not 14 sailors.',
    'The fever kills 4 in every 1,000 patients.',
    'Some 1,000 refugees a year came.',
    'The fever is known in 29 countries.',
    'Southmark and Norland, the two states at war, met.',
  ])('finds no number of what took place in %s', (text) => {
    expect(read(text).filter((one) => !one.includes('states'))).toEqual([]);
  });

  it('takes nothing from the number before it where its noun has a verb of its own', () => {
    const text = 'Norland confirmed two cases and six other ports have been watching it.';
    const figure = findFigures(text, { start: 0, end: text.length }, []).at(-1);
    expect(figure).toMatchObject({ value: 6, context: [] });
  });

  it('takes no total of another clause', () => {
    const text = 'The port, where most deaths happened and home to 900 sailors, is shut.';
    expect(findFigures(text, { start: 0, end: text.length }, [])).toMatchObject([{ context: [] }]);
  });

  it('leaves out numbers that lie in a given span', () => {
    const text = 'On 14 May they freed 20 prisoners.';
    expect(findFigures(text, { start: 0, end: text.length }, [{ start: 3, end: 9 }])).toMatchObject(
      [{ value: 20 }],
    );
  });

  it('places its spans in the whole text', () => {
    const text = 'First. The raid killed 14 people. Last.';
    const [figure] = findFigures(text, { start: 7, end: 33 }, []);
    expect(figure && text.slice(figure.start, figure.end)).toBe('14');
  });
});

describe('figures of a list', () => {
  it.each([
    ['390 sailors were freed on May 23, 307 on May 24 and 303 on May 25.', [390, 307, 303]],
    ['The strike killed 85 sailors -- 33 cadets, 32 cooks and 20 stokers.', [85, 33, 32, 20]],
  ])('are read behind the day of the one before, and behind a dash: %s', (text, values) => {
    const found = findFigures(text, { start: 0, end: text.length }, []);
    expect(found.map(({ value }) => value)).toEqual(values);
  });

  it('say of the parts behind a dash what befell the whole', () => {
    const text = 'The strike killed 85 sailors -- 33 cadets, 32 cooks and 20 stokers.';
    const parts = findFigures(text, { start: 0, end: text.length }, []).slice(1);
    const said = parts.map(({ context }) => context.map((one) => text.slice(one.start, one.end)));
    expect(said).toEqual([['killed'], ['killed'], ['killed']]);
  });
});
