import { describe, expect, it } from 'vitest';
import { quotesIn } from './quotes-in.ts';

const reported = (text: string) => quotesIn(text, 'indirect').map(([words, who]) => [words, who]);

describe('lines of a page around a sentence', () => {
  it.each([
    ['PORT ELLIS, Norland (Tern News) -- The strait is closed, Lee said.'],
    ['Ferries wait in the strait PORT ELLIS (Tern News) - The strait is closed, Lee said.'],
    ['By Olaf Brandt, Harbour Editor PORT ELLIS (Tern) — The strait is closed, Lee said.'],
    ['PORT ELLIS, May 5 - The strait is closed, Lee said.'],
    ['PORT ELLIS, Norland (Tern) The strait is closed, Lee said.'],
    ['(Update 9:30 a.m. in Port Ellis) The strait is closed, Lee said.'],
    ['a.m. Wednesday) The strait is closed, Lee said.'],
    ['Fishermen carry nets on Monday The strait is closed, Lee said.'],
  ])('are no part of what is reported: %s', (text) => {
    expect(reported(text)).toEqual([['The strait is closed', 'Lee']]);
  });

  it('give no speaker to the sentence that they stand before', () => {
    const text = 'Lee says talks go on PORT ELLIS (Tern News) -- Maas said the strait was open.';
    expect(reported(text)).toEqual([['the strait was open', 'Maas']]);
  });

  it.each([
    ['The Latest: Ferries wait in the strait'],
    ['Correction: An earlier version gave another day'],
    ['Photo: Lee opens the harbour'],
    ['Storm Over Kerra: The harbour closes at nine'],
  ])('name nobody before a colon that is a label: %s', (text) => {
    expect(reported(text)).toEqual([]);
  });

  it('may name who says what before a colon', () => {
    expect(reported('Ann Lee: The strait is closed')).toEqual([
      ['The strait is closed', 'Ann Lee'],
    ]);
  });

  it('are no asides between dashes or brackets', () => {
    const aside = reported(
      'The strait (between Lunn and Kerra) - Maas knows it - is shut, Lee said.',
    );
    expect(aside[0]?.[0]).toContain('The strait (between');
    expect(reported('Lee told The Harbour Post it was late.')).toEqual([['it was late', 'Lee']]);
  });
});
