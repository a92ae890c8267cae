import { describe, expect, it } from 'vitest';
import { withoutStamps } from '../../../src/answers/timeline/page-stamps.ts';
import { findDates } from '../../../src/text/dates/find-dates.ts';
import { aReport } from '../../support/builders.ts';
import { datedSentencesOf } from '../../support/readings.ts';

/** What is left of a text that is one sentence, and the number of dates in it. */
function leftOf(text: string) {
  const mentions = findDates(text, { published: '2031-05-03', namedDays: [] });
  const left = withoutStamps(text, { start: 0, end: text.length }, mentions);
  return left && [text.slice(left.span.start, left.span.end), left.mentions.length];
}

describe('a stamp of a page', () => {
  it.each([
    'Mayor buys masks Tuesday 29 April 2031 16.35 BST ',
    'NORTON | Tue Apr 29, 2031 8:37 pm EDT ',
    'Page last updated at 08:58 GMT, Tuesday, 29 April 2031 09:58 UK ',
    'James Roe | 11:50 UK time, Tuesday, 29 April 2031 ',
    'updated: Tue Apr 29 2031 18:58:00 ',
    'Published 29 April 2031 14:20 CET ',
    '29/04/2031 14:20 ',
    '2031-04-29T08:53:00Z ',
    'April 29, 2031 | From Ann Roe, NNN ',
    'April 29, 2031 | By Ann Roe and Jo Venn, NNN ',
    '29 April 2031 | By the NNN ',
    'By Ann Roe, Special to NNN | April 29, 2031 ',
    'Posted on Tuesday, 29 April 2031 | Comment on this post ',
    'NNN Student News - 4/29/31 ',
    'The Harbour Brief for April 29, 2031 ',
    'From the archive: 29 April 2031 ',
    'Evening Edition, 29 April 2031 ',
    'The Harbour Brief for April 29, 2031 - ',
  ])('is cut from the sentence behind it: %s', (stamp) => {
    expect(leftOf(`${stamp}Ferries leave Port Ellis again.`)).toEqual([
      'Ferries leave Port Ellis again.',
      0,
    ]);
  });

  it.each([
    'April 29, 2031 at 12:36 pm | Reply ',
    'April 29th, 2031 12:47 pm ET ',
    '29th April 2031 - 7:46 ',
    'At 7:22 pm on 29 April 2031, oyster lover wrote: ',
    'April 29, 2031 at 2:40 am | Report abuse | Reply ',
    'Apr 29, 2031 8:38 pm EDT -- Report as abuse ',
    'At 7:22 pm on 29 April 2031, cara __ 06 wrote: ',
    'At 7:22 pm on 29 April 2031, Stoker: No despair!\nwrote: ',
    'By oysterfan | Posted April 29, 2031 ',
  ])('is cut from a reader’s comment: %s', (stamp) => {
    expect(leftOf(`${stamp}I like oysters on Mondays.`)?.[0]).toBe('I like oysters on Mondays.');
  });

  it.each([
    ['May 4, 2031 5:28 am ET noo please not oysters', 'noo please not oysters'],
    ['May 4, 2031 at 5:28 am | Reply what is wrong with oysters?', 'what is wrong with oysters?'],
    [
      'It is lovely Posted by oysterfan 2 May 2031 Port Ellis lies at sea.',
      'Port Ellis lies at sea.',
    ],
  ])('is cut from a reader’s contribution, however it begins: %s', (text, left) => {
    expect(leftOf(text)?.[0]).toBe(left);
  });

  it.each([
    'April 29, 2031 | By Ann Roe, NNN Crews gather at the quay of Norton on Tuesday.',
    'April 29, 2031 | Ferries leave Port Ellis again.',
    'April 29, 2031 14:20 – Ferries leave Port Ellis again.',
  ])('stays where it dates what follows: %s', (sentence) => {
    expect(leftOf(sentence)?.[0]).toBe(sentence);
  });

  it('dates no offer that a reader can click', () => {
    expect(leftOf('April 29, 2031 Download PDF maps of Port Ellis.')?.[1]).toBe(0);
  });

  it.each([
    'The Harbour News of April 29, 2031 wrote that ferries leave.',
    'A new show opens in Port Ellis on April 29, 2031.',
    'Port Ellis, April 29, 2031 Ferries leave again.',
  ])('stays where an edition is part of the sentence: %s', (sentence) => {
    expect(leftOf(sentence)).toEqual([sentence, 1]);
  });

  it('stays where it tells what somebody posted', () => {
    const sentence = 'A film Posted by Norton on 2 May 2031 shows the quay.';
    expect(leftOf(sentence)).toEqual([sentence, 1]);
  });

  it('is cut from the headline before it where nothing follows', () => {
    expect(leftOf('Ministers quarrel over oysters Friday 2 May 2031 21.08 BST')).toEqual([
      'Ministers quarrel over oysters',
      0,
    ]);
  });

  it('leaves nothing of a line that is only a stamp', () => {
    expect(leftOf('April 29, 2031 at 9:54 am | Reply')).toBeUndefined();
  });

  it.each([
    'The slope slid at 4:53 p.m. on April 29, 2031 near Port Ellis.',
    'On Tuesday, April 29, 2031 at 10:00 GMT the ministers met.',
    'The polls open Monday, May 5, 2031 at 8:00 a.m.',
    'April 29, 2031 at 4:53 pm was when the slope slid.',
    'April 29, 2031 4:53 pm - Slope slides near Port Ellis.',
    'The ferry left at 10:15 a.m. local time on Tuesday, April 29, 2031.',
    'On April 29, 2031 Norland beat Southmark by 12.30 lengths.',
  ])('is no time that a sentence tells: %s', (sentence) => {
    expect(leftOf(sentence)).toEqual([sentence, 1]);
  });

  it('makes no list of dates of readers’ comments', () => {
    const comments = [3, 4, 5, 6].map((day) => `May ${day}th, 2031 12:47 pm ET Oysters are fine.`);
    const text = ['Norland fined oyster growers.', ...comments].join('\n');
    const dated = datedSentencesOf(aReport({ published: '2031-05-02', text }));
    expect(new Set(dated.map(({ datePosition }) => datePosition))).toEqual(new Set(['elsewhere']));
  });
});
