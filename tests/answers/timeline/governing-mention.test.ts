import { describe, expect, it } from 'vitest';
import { aReport } from '../../support/builders.ts';
import { datedSentencesOf } from '../../support/readings.ts';

/** The dates of a text's sentences, where its publication date is unknown. */
const datesOf = (text: string, published: string | null = null) =>
  datedSentencesOf(aReport({ published, text })).map(({ dating }) => dating.date);

describe('a sentence of an undated article', () => {
  it.each([
    'On Sunday the minister gave up the emergency law that had held since the coup of 2021.',
    'The decree of Friday broke with the 2021 constitution.',
    'Bank managers set up a fund on Sunday after the flight of capital of 2021.',
  ])('is not dated by the year of an aside: %s', (text) => {
    expect(datesOf(text)).toEqual([]);
  });

  it.each([
    'Since the officers’ coup in 2021, all presidents of Norland have come from the army.',
    'Her parents saw the clothing in court, found at the pier in 2021.',
    'The presidency ended as abruptly as it had begun in 2021.',
    'Ann Roe, 32, who left Norton, Norland, in 2021 to study, told of bad schools.',
    'The trial, which will include 1,200 sailors until 2034, tests a new rudder.',
    'Officials finally awarded a 2021 jackpot to the right people.',
    'The club is level with the 2021-22 Port Ellis Rovers.',
    'The 2034 defence budget is before parliament.',
    'Ministers grow nervous as they head into 2034.',
    'You must be joking, norton2034, said the moderator.',
    'The sailor wore an M-2021 jacket.',
    'Ann Roe’s 2021 is a novel about a harbour.',
    'If (resolution) 2021 is broken, the talks will end.',
    'The scene recalled Norland in the late 2020 “s and after.',
    'The dock was closed from 2011 to 2021.',
    'The dollar fell between the end of January 2021 and the end of April 2021.',
    'The storm killed between 1000 and 2000 by last April.',
    'The law was dropped following the captain’s decision in late 2021 to resign.',
    'Most ferries were lost after Southmark beat Norland in 2021.',
    'Rovers led a table, according to the report “Harbours,” published in May 2021.',
    'The site is dotted with houses that bombs destroyed in 2021.',
    'The flood has evoked comparisons to the storm over Norton in 2021.',
    'This closely resembles the mutiny of 2021.',
    'The missile hit a fortified harbour, heavily bombed in 2021 by Southmark.',
    'A flood similar to that of 2021-22 would ruin the port.',
    'The order brought back memories of how the fever came to Norton in May 2021.',
    'The phase was reminiscent of the shelling of Norton in 2021.',
    'The 2021 Norland Prize recipient has spent ten years at sea.',
    'A pension fund set up in 2021 to save oil money could prove useful.',
    'Could Norland count on the support that changed the war of 2021?',
    'Will a fever kill millions as happened with those of 2011 and 2021?',
    'The captain ends his career with 240 crossings for Norland (2001-2013 and 2017-20).',
    'For us it was like sitting at a gate 2013-2021 without a ship.',
    'Roe spoke for Jo Venn, Director of the Port, 2015-18.',
    'A record of the strait looks a bit like this: 2015, 2016, 2018, 2019, 2021.',
    'A 2021-like fever kept half of the crews at home.',
    'The new ships have a 2021-style bridge.',
    'The talks returned to the post-2021 border.',
    'The second resolution, 2021, permits it.',
    'A UN 2021 resolution protects the sailors.',
    'Norland broke with Security Council 2021.',
    'There was nothing like the bitter strikes in Norton in 2021.',
    'The quarrel reminds the crews of 2021, when the port was given away.',
    'A repeat of 2021 frightened the crews.',
    'More than 200 ships sank in storms going back to 2021.',
    'The new rudder contained parts taken from a ship of the fleet in 2021.',
    'Roe kept the papers signed by both captains in 2021.',
    'According to papers seized by the navy in 2021, 52 sailors left the town.',
    'This fever is about equal in severity to the flu of 2021.',
    'Jo Venn (shown in 2021), a preacher from Norton, is widely known.',
    'Stations re-ran footage of the mayor giving the captain a welcome in 2021.',
    'The mayor first sailed to Norton a year after taking office in 2021.',
    'A reporter asked about the prospects of Ann Roe running for mayor in 2034.',
    'Everybody thanked george orwell 1984.',
    'And I remembered, if the bank had failed in 2021, the port would be gone.',
    'The town is known for the accords signed by Ann Roe, the mayor, and Jo Venn in 2021.',
    'The site is dotted with tents, camps, and the remains of a house bombed by the navy in 2021.',
    'There was more damage than in Norton in 2021, he says.',
    'The fever is unlike those of all earlier outbreaks, namely 1918 A, 1957 B and 1968 C.',
    'Storms such as that of 2021 are rare.',
    'Harb. Med. J., 30:613, 1977 Norton.',
    'The council refused to block funds in fiscal year 2034 for the port.',
    'Harbour Radio 1642: Ann Roe at the quay 1649: Jo Venn on the ship 1651: Ann Roe again',
  ])('is not dated by a year that dates something else: %s', (text) => {
    expect(datesOf(text)).toEqual([]);
  });

  it.each([
    ['The 2021-22 strike killed the trade of Port Ellis.', '2021'],
    ['In 2020-21 more ships sailed from Norton than before.', '2020'],
    ['We must remember that there were tolls imposed on Norland in 2021.', '2021'],
    ['The town was first established in 2021.', '2021'],
    ['The UN summit of 2021 ended the strike.', '2021'],
    ['Two crews were arrested at the pier in 2021.', '2021'],
    ['The crews said police arrested the mayor in 2021.', '2021'],
    ['The first case dates back to 2021.', '2021'],
    ['2021: An outbreak is detected in Port Ellis', '2021'],
  ])('is dated by the year of its event: %s', (text, date) => {
    expect(datesOf(text)).toEqual([date]);
  });

  it.each([
    ['The coup took place in 2021.', '2021'],
    ['Ann Roe has been mayor for ten years and was elected again in 2021.', '2021'],
    ['The lawyers will return in January 2032 to discuss the harbour.', '2032-01'],
    ['The bridge is due to open in May 2032.', '2032-05'],
    ['Since May 5, 2031 Ann Roe has held the office.', '2031-05-05'],
    ['The 2021 flood of Port Ellis killed ten sailors.', '2021'],
    ['The ship that sank was built in Norton in 2021.', '2021'],
    ['The strike, which began on May 5, 2031, is over.', '2031-05-05'],
    ['She had left her home on May 5, 2031.', '2031-05-05'],
    [
      'A package known as Norton II was agreed on May 5, 2031, with a truce at the start of May 8, 2031.',
      '2031-05-05',
    ],
  ])('has the date that its event has: %s', (text, date) => {
    expect(datesOf(text)).toEqual([date]);
  });

  it.each([
    'Pilots agreed to halt the strike until March 8, 2031.',
    'Norton: Free Press. Retrieved May 5, 2031.',
    'Jo Venn (pictured on May 5, 2031) is widely known.',
    'Norland banned all books concerning May 5, 2031.',
    'A storm was enough to sink the fleet after the May 5, 2031, attacks.',
    'James Roe, who met the mayor two days after the fire on May 5, 2031, said little.',
  ])('is not dated by a day that it is only counted from: %s', (text) => {
    expect(datesOf(text)).toEqual([]);
  });

  it('is dated by its day where the publication date is known', () => {
    const text = 'On Sunday the minister broke with the 2021 constitution.';
    expect(datesOf(text, '2031-05-06')).toEqual(['2031-05-04']);
  });
});
