import { describe, expect, it } from 'vitest';
import { readSignOff } from '../../../src/intake/plain-text/read-plain-text.ts';
import { OUTLETS } from './golden-texts.ts';

const read = (paragraph: string) => readSignOff(paragraph, OUTLETS);

describe('a credit at the end', () => {
  it.each([
    ['Envoys met. -Meridian Wire', 'Envoys met.', 'Meridian Wire'],
    ['“We met.” (NPA)', '“We met.”', 'Norden Press Agency'],
    ['Envoys met. — meridian wire.', 'Envoys met.', 'Meridian Wire'],
    ['Envoys met. (NPA, MW)', 'Envoys met.', null],
    ['(Meridian Wire)', '', 'Meridian Wire'],
    ['jd/jr (NPA)', '', 'Norden Press Agency'],
  ])('is cut off "%s"', (paragraph, text, outlet) => {
    expect(read(paragraph)).toEqual({ text, outlet });
  });

  it.each(['Envoys met. -Agencies', 'Envoys wrote to Meridian Wire.', 'They left (in boats).', ''])(
    'is not in "%s"',
    (paragraph) => {
      expect(read(paragraph)).toBeNull();
    },
  );
});
