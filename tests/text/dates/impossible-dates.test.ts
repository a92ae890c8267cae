import { describe, expect, it } from 'vitest';
import { mentions } from './mentions.ts';

describe('dates that no calendar has', () => {
  it.each([
    '13/13/2025',
    '31/02/2025',
    '00/10/2025',
    '31.02.2025',
    '2025-02-30',
    '2025-13-01',
    '0000-01-01',
    'on the 31st of nothing',
    'at 24:30',
    'in the year 0',
    'in the year 99999',
    'in 10000',
    'the 0th century',
    'in 0 BC',
  ])('sees none in %s', (text) => {
    expect(mentions(text, '2025-04-19')).toEqual([]);
  });

  it.each([
    'February 30, 2025',
    'February 30',
    '31 November',
    '29 February 2025',
    'April 45, 2025',
    '99999 years ago',
    '99999999 days ago',
  ])('gives %s no value', (text) => {
    expect(mentions(text)).toEqual([`${text} = null`]);
  });

  it('gives a day no value whose year is none', () => {
    expect(mentions('March 5, 0000')).toEqual(['March 5 = null']);
    expect(mentions('March 5, 99999.')).toEqual(['March 5 = null']);
  });

  it('reads no end of a range that lies before its beginning', () => {
    expect(mentions('They meet March 25-23.')).toEqual(['March 25 = 2025-03-25']);
    expect(mentions('The war of 1918-14 was long.')).toEqual(['1918 = 1918']);
  });

  it('gives the end of a range no value that its month lacks', () => {
    expect(mentions('They met February 27-30.')).toEqual(['February 27 = 2025-02-27', '30 = null']);
  });

  it.each([
    ['Resolution 1973 was read.', []],
    ['They asked for resolutions 1973, 2018 and 2054.', []],
    ['Flight 1549 landed, and Article 2002 was cut.', []],
    ['Resolution 2002 (2015) was read.', ['2015 = 2015']],
    ['Resolution 1973 of 2011 was read.', ['2011 = 2011']],
    ['The Ferry Act 1973 was read.', ['1973 = 1973']],
  ])('tells numbers from years: %s', (text, found) => {
    expect(mentions(text)).toEqual(found);
  });
});
