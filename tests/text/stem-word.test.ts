import { describe, expect, it } from 'vitest';
import { stemWord } from '../../src/text/stem-word.ts';

const stemsOf = (words: string) => new Set(words.split(' ').map(stemWord));

describe('the stem of a word', () => {
  it.each(['begin began begun', 'withdraw withdrew withdrawn', 'child children', 'crisis crises'])(
    'is that of its irregular forms: %s',
    (forms) => {
      expect(stemsOf(forms).size).toBe(1);
    },
  );

  it.each([
    'organization organisation organised organizers',
    'mobilise mobilized mobilisation',
    'demilitarised demilitarization',
    'analyse analyzed',
    'defence defenses',
    'centre centers centred',
    'kilometres kilometer',
    'labourer laborer',
    'favourable favorable',
    'programme programs',
    'cancelled canceled',
    'practise practice',
  ])('is one in British and American spelling: %s', (spellings) => {
    expect(stemsOf(spellings).size).toBe(1);
  });

  it.each([
    'precise precision precisely',
    'revised revision',
    'adviser advised',
    'surprised surprisingly',
    'promises promising',
    'advertising advertisement',
  ])('keeps words together that are spelt with "is" everywhere: %s', (forms) => {
    expect(stemsOf(forms).size).toBe(1);
  });

  it.each([
    'organ organic organization',
    'miners minerals',
    'units united',
    'departed department',
    'major majority',
    'premier premiere',
    'public publication',
    'protest protestant',
    'mobile mobilize',
    'intern internal international',
    'severed several severe',
    'position positive',
    'author authority',
  ])('parts words of different meaning: %s', (words) => {
    expect(stemsOf(words).size).toBe(words.split(' ').length);
  });

  it.each(['severe severity', 'unite uniting united', 'negotiate negotiation', 'public publicly'])(
    'keeps a family together: %s',
    (words) => {
      expect(stemsOf(words).size).toBe(1);
    },
  );
});
