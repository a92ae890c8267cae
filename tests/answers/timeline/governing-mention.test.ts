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
  ])('is not dated by a year that dates something else: %s', (text) => {
    expect(datesOf(text)).toEqual([]);
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
