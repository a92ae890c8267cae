import { describe, expect, it } from 'vitest';
import { stateLeft } from '../../../src/search/question/state-left.ts';

const NURSES = 'Nurses and the Harra hospital signed a three-year pay agreement on Monday.';
const PEACE = 'Norland and Southmark signed a peace agreement on May 20.';

describe('talks', () => {
  it('end with an agreement on what they are on, and not with any', () => {
    const { fulfils } = stateLeft('Are the peace talks between Norland and Southmark going on');
    expect(fulfils(PEACE, 'Pact')).toBe(true);
    expect(fulfils(NURSES, 'Nurses sign contract')).toBe(false);
  });

  it('are named by the headline, too', () => {
    const { fulfils } = stateLeft('Are the ferry talks in Lunn going on');
    expect(fulfils('Both sides signed a deal on Monday.', 'Ferry deal in Lunn')).toBe(true);
    expect(fulfils('Both sides signed a deal on Monday.', 'Ferry deal in Harra')).toBe(false);
  });

  it('that nothing sets apart end with any agreement', () => {
    expect(stateLeft('Are the talks going on').fulfils(PEACE, 'Pact')).toBe(true);
  });

  it('that are suspended are not taken up again by an agreement', () => {
    expect(stateLeft('Are the peace talks suspended').fulfils(PEACE, 'Pact')).toBe(false);
  });
});
