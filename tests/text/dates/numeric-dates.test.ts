import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDates } from '../../../src/text/dates/find-dates.ts';
import { mentions, PUBLISHED } from './mentions.ts';

const published = PUBLISHED;

describe('dates in figures', () => {
  it('says that nothing tells the month, and gives both readings', () => {
    const [date] = findDates('It sank on 03/04/2025.', { published });
    expect(date).toMatchObject({
      value: '2025-03-04',
      otherValue: '2025-04-03',
      isAmbiguous: true,
      basis: 'resolved',
    });
  });

  it.each([
    ['day-first', '2025-04-03'],
    ['month-first', '2025-03-04'],
  ] as const)('reads them in the order of the outlet: %s', (numericOrder, value) => {
    const [date] = findDates('It sank on 03/04/2025.', { published, numericOrder });
    expect(date).toMatchObject({ value, basis: 'resolved' });
    expect(date).not.toHaveProperty('isAmbiguous');
  });

  it.each([
    ['It sailed on 25/03/2025 and sank on 03/04/2025.', '2025-04-03'],
    ['It sailed on 02/25/2025 and sank on 03/04/2025.', '2025-03-04'],
    ['Built on 25 December 2024, it sank on 03/04/2025.', '2025-04-03'],
  ])('lets another date of the text decide: %s', (text, value) => {
    const last = findDates(text, { published }).at(-1);
    expect(last?.value).toBe(value);
    expect(last).not.toHaveProperty('isAmbiguous');
  });

  it.each([
    'Built on December 25, 2024, it sank on 03/04/2025.',
    'It sailed on 25/03/2025, on 03/25/2025 and on 03/04/2025.',
  ])('leaves open what the text does not decide: %s', (text) => {
    expect(findDates(text, { published }).at(-1)?.isAmbiguous).toBe(true);
  });

  it.each([
    ['03/03/2025', '2025-03-03'],
    ['18/03/2025', '2025-03-18'],
    ['2025/03/04', '2025-03-04'],
    ['3.4.2025', '2025-04-03'],
    ['2025-03-04', '2025-03-04'],
  ])('takes %s at its word', (text, value) => {
    const [date] = findDates(text, { published, numericOrder: 'month-first' });
    expect(date).toEqual({ start: 0, end: text.length, type: 'date', value, basis: 'stated' });
  });

  it('keeps both readings of a day with its time', () => {
    const [time] = findDates('03/04/2025 at 9:30 a.m.', { published });
    expect(time).toMatchObject({ value: '2025-03-04T09:30', otherValue: '2025-04-03T09:30' });
  });

  it('reads every day of the calendar in the order it was written', () => {
    const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2099-12-31') });
    fc.assert(
      fc.property(
        day.filter((date) => !Number.isNaN(date.getTime())),
        (date) => {
          const [year = '', month = '', inMonth = ''] = date.toISOString().slice(0, 10).split('-');
          const value = `${year}-${month}-${inMonth}`;
          const european = `${inMonth}/${month}/${year}`;
          const american = `${month}/${inMonth}/${year}`;
          expect(findDates(european, { published, numericOrder: 'day-first' })[0]?.value).toBe(
            value,
          );
          expect(findDates(american, { published, numericOrder: 'month-first' })[0]?.value).toBe(
            value,
          );
        },
      ),
    );
  });
});

describe('other marks between figures', () => {
  it.each([
    ['The form of 2025.03.08 was lost.', '2025.03.08 = 2025-03-08'],
    ['The form of 2025-3-8 was lost.', '2025-3-8 = 2025-03-08'],
    ['The form of 25-03-2024 was lost.', '25-03-2024 = 2024-03-25'],
  ])('%s', (text, expected) => {
    expect(mentions(text)).toEqual([expected]);
  });

  it('makes no date of a code', () => {
    expect(mentions('The code is 45-12-2024-7.').join()).not.toContain('2024-12');
  });
});
