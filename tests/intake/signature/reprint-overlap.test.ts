import { describe, expect, it } from 'vitest';
import {
  prepareForComparison,
  reprintOverlap,
} from '../../../src/intake/signature/reprint-overlap.ts';
import { STRAIT_DAY } from '../../support/a-day-on-the-strait.ts';
import { BRIEF, STATEMENT, WIRE } from '../../support/wire-copy.ts';

const same = (one: string, other: string) =>
  reprintOverlap(prepareForComparison(one), prepareForComparison(other)) > 0;
const words = (text: string, count: number) => text.split(' ').slice(0, count).join(' ');

describe('two texts print one report', () => {
  it.each([
    ['word for word', WIRE],
    ['under a header and a credit', `By our staff\n\nPORT ELLIS (Strait News) – ${WIRE}`],
    ['with a footer', `${WIRE}\n\nStrait News contributed to this report. All rights reserved.`],
    ['with the tail cut', words(WIRE, 60)],
    ['with words changed', WIRE.replaceAll(' said', ' stated').replaceAll('ferry', 'boat')],
    ['with other quotation marks', WIRE.replaceAll(/[“”]/g, '"')],
    ['with paragraphs added', `${WIRE}\n\n${STATEMENT}`],
  ])('%s', (_, reprint) => {
    expect([same(WIRE, reprint), same(reprint, WIRE)]).toEqual([true, true]);
  });

  it('however short they are, where no word differs', () => {
    expect(same('The ferry sailed.', 'The ferry sailed.')).toBe(true);
    expect(same('The ferry sailed.', 'The ferry sailed again.')).toBe(false);
  });

  it('as a brief and the longer text that it is the beginning of', () => {
    expect(same(BRIEF, `${BRIEF} ${WIRE}`)).toBe(true);
  });
});

describe('two texts print two reports', () => {
  const told =
    'Pilots of the strait refused on Tuesday to take any ship through, and two of them told this newspaper that they had not been asked before the order was given.';
  const other =
    'A fleet of forty fishing boats waited outside the harbour while its owners met behind closed doors; what they decided nobody at the gate would tell our reporter that evening.';

  it('where they share quotations alone', () => {
    const quotation =
      '“We shall not sail before the pilots are paid and the lights are lit along the whole of the quay, and not one hour earlier,” Mara Venn said.';
    expect(same(`${told} ${quotation}`, `${other} ${quotation}`)).toBe(false);
  });

  it('where each gives a statement in full after words of its own', () => {
    const lead = (text: string) => `${text} ${text.toUpperCase().replaceAll('THE', 'ITS')}`;
    expect(same(`${lead(told)}\n\n${STATEMENT}`, `${lead(other)}\n\n${STATEMENT}`)).toBe(false);
  });

  it('where two short ones have a long background in common', () => {
    const matters = new Map(STRAIT_DAY.map(({ matter, report }) => [matter, report.text]));
    const [meeting = '', seizure = '', strike = ''] = matters.values();
    expect([same(meeting, seizure), same(seizure, strike), same(strike, meeting)]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('where one carries the other further down', () => {
    expect(same(BRIEF, `${told} ${other} ${told} ${other}\n\n${BRIEF}`)).toBe(false);
  });

  it('where the same sentences tell the figures of another day', () => {
    const count = (ships: number, crews: number, tons: number) =>
      `The harbour office counted ${ships} ships in the strait on its daily round, with ${crews} people in their crews and ${tons} tons of grain on board, its evening bulletin said.`;
    expect(same(count(41, 612, 8000), count(38, 570, 7300))).toBe(false);
  });
});
