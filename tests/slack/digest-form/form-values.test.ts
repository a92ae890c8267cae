import { describe, expect, it } from 'vitest';
import { errorsByField, readFormValues } from '../../../src/slack/digest-form/form-values.ts';

const typed = (value: string) => ({ value: { value } });
const chosen = (value: string) => ({ value: { selected_option: { value } } });

describe('the form of a digest', () => {
  it('reads a zone that was typed before one that was chosen', () => {
    const state = { zone_proposed: chosen('Asia/Tokyo'), zone_other: typed(' Asia/Calcutta ') };
    expect(readFormValues(state).zone).toBe('Asia/Calcutta');
    expect(readFormValues({ zone_proposed: chosen('Asia/Tokyo') }).zone).toBe('Asia/Tokyo');
  });

  it('shows a wrong zone under the field that it was given in', () => {
    const faults = { zone: 'no zone' };
    expect(errorsByField(faults, { zone: chosen('X') })).toEqual({ zone: 'no zone' });
    expect(errorsByField(faults, { zone_other: typed('X') })).toEqual({ zone_other: 'no zone' });
  });
});
