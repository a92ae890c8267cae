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
  ])('is not dated by a year that dates something else: %s', (text) => {
    expect(datesOf(text)).toEqual([]);
  });

  it.each([
    ['The coup took place in 2021.', '2021'],
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

  it('is dated by its day where the publication date is known', () => {
    const text = 'On Sunday the minister broke with the 2021 constitution.';
    expect(datesOf(text, '2031-05-06')).toEqual(['2031-05-04']);
  });
});
