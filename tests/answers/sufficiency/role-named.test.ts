import { describe, expect, it } from 'vitest';
import { roleNamed } from '../../../src/answers/sufficiency/role-named.ts';

describe('the name of somebody by what they are', () => {
  const isNamed = roleNamed('name of the linesman killed at the bridge');

  it.each([
    'The mine killed the linesman Osk Reimer.',
    'Osk Reimer, 34, a linesman, was killed.',
    'A linesman named Reimer was killed.',
  ])('stands beside the noun: %s', (text) => {
    expect(isNamed?.(text)).toBe(true);
  });

  it.each(['A mine at Nether Arle killed a linesman last October.', 'The linesman was 34.'])(
    'does not stand in: %s',
    (text) => expect(isNamed?.(text)).toBe(false),
  );

  it('is not asked for by other nouns', () => {
    expect(roleNamed('name of the treaty of 1962')).toBeUndefined();
  });
});
