import { describe, expect, it } from 'vitest';
import { ALL_PROPERTIES } from './all-properties.ts';
import { tryProperty } from './fuzzed-property.ts';

/** The same values each time: `npm run fuzz` tries others. */
const SEED = 20_310_601;

describe('whatever comes', () => {
  it.each(Object.entries(ALL_PROPERTIES))('%s', async (_, { property, runs }) => {
    const { fault } = await tryProperty(property, { seed: SEED, runs });
    expect(fault).toBeUndefined();
  });

  it('is found where it does not hold', async () => {
    const fc = await import('fast-check');
    const wrong = () => fc.property(fc.string(), (text) => text.length < 3);
    const { fault } = await tryProperty(wrong, { seed: SEED, runs: 100 });
    expect(fault).toContain('Property failed');
  });
});
