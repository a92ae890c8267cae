import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractTerms } from '../../src/text/extract-terms.ts';

const termsOf = (text: string) => extractTerms(text).map(({ term }) => term);

describe('terms', () => {
  it.each([
    'sail sails sailed sailing',
    'negotiation negotiations',
    'ferry ferries',
    'agree agreed agrees',
    'violation violations',
  ])('brings the forms of a word to one term: %s', (forms) => {
    expect(new Set(termsOf(forms)).size).toBe(1);
  });

  it.each([
    'Rowan ROWAN rowan',
    'Zoë Zoe',
    'Zoe\u0308 Zoë',
    'Ｆｅｒｒｙ ferry',
    "Rowan Rowan's Rowan’s",
    'masters’ masters',
  ])('folds case, accents, width and possessive endings: %s', (spellings) => {
    expect(new Set(termsOf(spellings)).size).toBe(1);
  });

  it.each([
    ['90km/h', '90 km/h'],
    ['12°C', '12C'],
    ['3pm', '3 pm'],
    ['€90bn', '90 billion'],
    ['the 155mm gun', 'the 155 mm gun'],
  ])('reads a unit behind a number as a word of its own: %s', (together, apart) => {
    expect(termsOf(together)).toEqual(termsOf(apart));
  });

  it.each(['5G', '3D', '10A', '9M133'])('keeps a name of figures and letters whole: %s', (name) => {
    expect(termsOf(name)).toEqual([name.toLowerCase()]);
  });

  it('reads initials before a name as one word, however they are spaced', () => {
    expect(termsOf('J. D. Ellis')).toEqual(termsOf('J.D. Ellis'));
    expect(termsOf('Plan B. It failed.')).toEqual(['plan', 'b', 'fail']);
  });

  it.each(['1,000 1000', '12,345,678 12345678', '1\u00a0500 1500', 'P.E.A. PEA'])(
    'drops the separators of numbers and acronyms: %s',
    (spellings) => {
      expect(new Set(termsOf(spellings)).size).toBe(1);
    },
  );

  it.each(['F16 F-16 F-16s F16s', 'T-72 T72', 'MiG-29 MiG29', 'G-7 G7', 'Covid‑19 COVID19'])(
    'brings the spellings of a designation to one term: %s',
    (spellings) => {
      const [last = ''] = termsOf(spellings.split(' ').at(-1) ?? '');
      for (const spelling of spellings.split(' ')) expect(termsOf(spelling)).toContain(last);
    },
  );

  it.each([
    'Łomża Lomza',
    'Sørøya Soroya',
    'Đurađ Durad',
    'Ilgın Ilgin',
    'Ærø Aero',
    'Œuvre oeuvre',
    'Þorlák Thorlak',
    'Gießen Giessen',
  ])('finds letters of their own by their plain twins: %s', (spellings) => {
    expect(new Set(termsOf(spellings)).size).toBe(1);
  });

  it.each(['कमल कमला', 'ก่อน กอน', 'かき がき'])('keeps vowel signs and voicing: %s', (words) => {
    const [one, other] = words.split(' ').map((word) => termsOf(word).join(' '));
    expect(one).not.toBe(other);
  });

  it('keeps a decimal point', () => {
    expect(termsOf('3.5 tonnes')).toContain('3.5');
  });

  it('keeps what a stemmer would take off a name of another script', () => {
    expect(termsOf('Паромы паром')).toEqual(['паромы', 'паром']);
  });

  it('leaves out stop words, in whatever case, and nothing else', () => {
    const words = extractTerms('Where did THE ferry of the Ellis line go, and when?');
    expect(words.map(({ word }) => word)).toEqual(['ferry', 'ellis', 'line', 'go']);
    expect(termsOf('What was it that they did to you?')).toEqual([]);
  });

  it.each(['-', '‐', '‑'])('reads a compound with %s in parts and written together', (hyphen) => {
    const found = extractTerms(`A light${hyphen}house keeper`);
    expect(found.map(({ word, isCompound: joined }) => [word, joined])).toEqual([
      ['light', false],
      ['lighthouse', true],
      ['house', false],
      ['keeper', false],
    ]);
    expect(found[1]).toMatchObject({ start: 2, end: 13 });
  });

  it('joins neither words around a dash nor numbers', () => {
    expect(
      extractTerms('ferries – harbours, 10-15 men').some(({ isCompound: joined }) => joined),
    ).toBe(false);
  });

  it('parts a script that is written without spaces', () => {
    const found = extractTerms('渡船周一离开港口。');
    expect(found.map(({ word }) => word)).toContain('港口');
    expect(found.map(({ word }) => word).join('')).toBe('渡船周一离开港口');
  });

  it('tells where each word stands', () => {
    const text = '“Zoë’s ferry” left at 9.30; 1,000 U.S. sailors, 港口.';
    const slices = extractTerms(text).map(({ start, end }) => text.slice(start, end));
    expect(slices.slice(0, 6)).toEqual(['Zoë’s', 'ferry', 'left', '9.30', '1,000', 'U.S.']);
    expect(slices.at(-1)).toBe('港口');
  });

  it('gives words that are not empty, in order, each within the text', () => {
    const pieces = ['ferry', '-', '’s', ' ', '.', 'U.', '1,0', 'é', '\u0301', '港口', 'ั', 'и', '½'];
    const run = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary' })));
    fc.assert(
      fc.property(run, (parts) => {
        const text = parts.join('');
        let from = 0;
        for (const { start, end, term, word } of extractTerms(text)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(term).not.toBe('');
          expect(word).not.toBe('');
          from = start;
        }
      }),
    );
  });

  it('reads a slice of a word as it reads the word', () => {
    fc.assert(
      fc.property(fc.lorem({ mode: 'sentences' }), (text) => {
        for (const { start, end, term } of extractTerms(text)) {
          expect(termsOf(text.slice(start, end))).toContain(term);
        }
      }),
    );
  });
});
