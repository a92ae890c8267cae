import { describe, expect, it } from 'vitest';
import { createDatesIn } from '../../src/answers/dates-in.ts';
import type { Outlet } from '../../src/domain/beat.ts';

const anOutlet = (name: string, country: string | null): Outlet => ({
  name,
  aliases: [],
  hosts: [],
  country,
  language: null,
  stateOwned: null,
  agency: null,
});

const OUTLETS = [
  anOutlet('Ferry Times', 'US'),
  anOutlet('Strait Post', 'GB'),
  anOutlet('Gull', 'CA'),
];
const TEXT = 'The truce of 03/04/2025 held.';

const valueIn = (outlet: string | null) => {
  const datesIn = createDatesIn({ namedDays: [], outlets: OUTLETS });
  const [mention] = datesIn(TEXT, { published: '2025-05-01', outlet });
  return [mention?.value, mention?.isAmbiguous ?? false];
};

describe('a date in figures', () => {
  it('is read as the country of the outlet writes it', () => {
    expect(valueIn('Ferry Times')).toEqual(['2025-03-04', false]);
    expect(valueIn('Strait Post')).toEqual(['2025-04-03', false]);
  });

  it('is a guess where the country writes both, or nothing is known of the outlet', () => {
    for (const outlet of ['Gull', 'Nobody’s', null]) {
      expect(valueIn(outlet)).toEqual(['2025-03-04', true]);
    }
  });
});
