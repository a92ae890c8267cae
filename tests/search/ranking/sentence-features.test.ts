import { describe, expect, it } from 'vitest';
import { isHeadlineStack } from '../../../src/search/ranking/sentence-features.ts';

const HEADLINES =
  'Norland’s envoy leaves Kerra after a day of talks Southmark says that it is ready for a truce at sea';

describe('several headlines in a row', () => {
  it('are long, and end in no mark', () => {
    expect(isHeadlineStack(HEADLINES)).toBe(true);
  });

  it.each([`${HEADLINES}.`, `“${HEADLINES}.”`, `${HEADLINES}:`, 'Norland’s envoy leaves Kerra'])(
    'are not "%s"',
    (text) => {
      expect(isHeadlineStack(text)).toBe(false);
    },
  );
});
