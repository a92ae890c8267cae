import { describe, expect, it } from 'vitest';
import { readCreditLine } from '../../../src/intake/plain-text/credit-line.ts';
import { OUTLETS } from './golden-texts.ts';

const read = (line: string) => readCreditLine(line, OUTLETS);

describe('an imprint', () => {
  it.each([
    ['By Jane Doe', { author: 'Jane Doe' }],
    ['By Jane Doe and John Roe', { author: 'Jane Doe and John Roe' }],
    ['By Ann Lee, Bo Li and Cy Ma', { author: 'Ann Lee, Bo Li and Cy Ma' }],
    ['By Ludwig van der Meer, Senior Foreign Correspondent', { author: 'Ludwig van der Meer' }],
    ['By April May in Havenport', { author: 'April May' }],
    ['Jane Doe in Havenport', { author: 'Jane Doe' }],
    [
      'Jane Doe and John Roe, Meridian Wire',
      { author: 'Jane Doe and John Roe', outlet: 'Meridian Wire' },
    ],
    ['By Jane Doe | 19 March 2031', { author: 'Jane Doe', published: '2031-03-19' }],
    ['By Jane Doe March 19, 2031', { author: 'Jane Doe', published: '2031-03-19' }],
    ['By Meridian Wire', { outlet: 'Meridian Wire' }],
    ['meridian wire', { outlet: 'Meridian Wire' }],
    ['Source: NPA and news agencies', { outlet: 'Norden Press Agency' }],
    ['The Harbour Post, March 19, 2031', { outlet: 'The Harbour Post', published: '2031-03-19' }],
    ['Published on March 19, 2031 at 10:30 am', { published: '2031-03-19T10:30' }],
    ['Published 19 March 2031, updated 20 March 2031', { published: '2031-03-19' }],
    ['Veröffentlicht am 19. März 2031', { published: '2031-03-19' }],
    ['Last updated March 19, 2031', {}],
  ])('is read from "%s"', (line, imprint) => {
    expect(read(line)).toEqual(imprint);
  });

  it.each([
    'By Friday the guns were silent',
    'By holding the river, Ostria holds the south',
    'By evening nobody was left.',
    'Jane Doe',
    'Middle East',
    'Updated: March 19, 2031 The ferries sail again from Monday, the port authority said.',
    'Source: Ministry of Rivers',
    'Velmark | Ostria',
  ])('is not "%s"', (line) => {
    expect(read(line)).toBeNull();
  });
});
