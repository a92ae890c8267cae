import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlainText } from '../../../src/intake/plain-text/read-plain-text.ts';
import { GOLDEN_TEXTS, OUTLETS } from './golden-texts.ts';

const read = (raw: string) => readPlainText(raw, { outlets: OUTLETS });

describe('an article as it comes off the web', () => {
  it.each(GOLDEN_TEXTS)('is read whole and alone from a text with $fault', (golden) => {
    const draft = read(golden.raw);
    expect(draft.text.split('\n\n')).toEqual(golden.text);
    expect(draft).toMatchObject({
      title: golden.title,
      titleBasis: golden.titleBasis ?? 'page',
      outlet: golden.outlet ?? null,
      author: golden.author ?? null,
      published: golden.published ?? null,
      publishedBasis: golden.published ? 'text' : null,
      url: golden.url ?? null,
    });
  });

  it.each(GOLDEN_TEXTS)('comes out the same from Windows line ends: $fault', ({ raw }) => {
    expect(read(`\uFEFF${raw.replaceAll('\n', '\r\n')}`)).toEqual(read(raw));
  });
});

describe('reading a plain text', () => {
  it('refuses a text without words', () => {
    expect(() => read(' \n\t\n')).toThrow(expect.objectContaining({ code: 'empty' }));
  });

  it('keeps a single sentence as the body', () => {
    expect(read('The ferries sail again.')).toMatchObject({
      title: 'The ferries sail again.',
      titleBasis: 'first-sentence',
      text: 'The ferries sail again.',
    });
  });

  it('leaves out pointers and notes, on lines of their own or glued to the last one', () => {
    const body = 'The envoy told reporters in Port Ellis on Monday that the truce had held.';
    const notes = ['Go deeper: Ferry owners ready for a longer truce', "Editor's note: Updated."];
    expect(read(['Truce holds', body, ...notes].join('\n')).text).toBe(body);
    expect(read(`Truce holds\n\n${body}${notes.join('')}`).text).toBe(body);
  });

  it('tells the language of the body', () => {
    const raw = 'Fähren\n\nDie Fähren fahren ab Montag wieder, teilte die Hafenbehörde mit.';
    expect(read(raw).language).toBe('de');
  });

  it('names no outlet that the text only quotes', () => {
    expect(read('River talks resume\n\nAn envoy told The Harbour Post so.').outlet).toBeNull();
  });

  it('loses no sentence of prose, wherever paragraphs break', () => {
    const sentence = fc.constantFrom(
      'The ferries sail again on Monday.',
      'Both armies have held the river line since the winter.',
      'An envoy said that nobody had asked him.',
      'Comments on the plan were few.',
      'Donations paid for the boats.',
      '“We wait,” the harbour master said.',
    );
    const paragraphs = fc.array(fc.array(sentence, { minLength: 1, maxLength: 4 }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(paragraphs, fc.constantFrom('\n', '\n\n'), (body, between) => {
        const printed = body.map((sentences) => sentences.join(' '));
        const { text } = read(`River talks resume today\n\n${printed.join(between)}`);
        for (const paragraph of printed) expect(text).toContain(paragraph);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    'a'.repeat(100_000),
    '“'.repeat(100_000),
    '- '.repeat(50_000),
    'Tags\n'.repeat(20_000),
    'By Jane Doe\n'.repeat(10_000),
    `A sentence stands here.\n${'Related\n'.repeat(10_000)}The end of it.`,
    'Sign up '.repeat(12_000),
    '. '.repeat(50_000),
    'A, '.repeat(33_000),
    '(('.repeat(50_000),
  ])('reads a long run of one sign (%#)', (raw) => {
    expect(read(raw).title.length).toBeGreaterThan(0);
  });
});
