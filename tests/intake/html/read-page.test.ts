import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/intake/html/read-page.ts';
import { aPage, BORDER, DELEGATES, MEDIATOR, OUTLETS, paragraphs, read, TITLE } from './a-page.ts';
import { GOLDEN_PAGES } from './golden-pages.ts';

const parsed = (html: string) => readPage(html, { outlets: OUTLETS });

describe('the article of a page', () => {
  it.each(GOLDEN_PAGES)('is read whole and alone from a page with $fault', ({ html, text }) => {
    const draft = parsed(html);
    expect(draft.text.split('\n\n')).toEqual(text);
    expect(draft.title).toBe(TITLE);
  });

  it.each(GOLDEN_PAGES)('comes out the same from Windows line ends: $fault', ({ html }) => {
    expect(parsed(html.replaceAll('\n', '\r\n'))).toEqual(parsed(html));
  });
});

describe('reading a page', () => {
  it('gives all that the page says of itself', () => {
    const head = `<title>${TITLE} | The Harbour Post</title>
      <link rel="canonical" href="https://harbourpost.example/river">
      <meta name="author" content="Mara Lind">
      <meta property="article:published_time" content="2031-04-02T09:30:00+02:00">`;
    expect(read({ head, body: paragraphs(DELEGATES) })).toEqual({
      title: TITLE,
      titleBasis: 'page',
      outlet: 'The Harbour Post',
      author: 'Mara Lind',
      published: '2031-04-02T09:30:00+02:00',
      publishedBasis: 'metadata',
      url: 'https://harbourpost.example/river',
      language: 'en',
      text: DELEGATES,
      extent: 'whole',
    });
  });

  it('keeps an article of one sentence', () => {
    expect(read({ body: paragraphs(DELEGATES) }).text).toBe(DELEGATES);
  });

  it('keeps an article of one short sentence', () => {
    expect(read({ body: '<p>The ferries sail again.</p>' }).text).toBe('The ferries sail again.');
  });

  it('keeps short paragraphs beside a single long one', () => {
    const body = paragraphs('The guns are silent.', DELEGATES, 'Nobody knows for how long.');
    expect(read({ body }).text).toBe(
      `The guns are silent.\n\n${DELEGATES}\n\nNobody knows for how long.`,
    );
  });

  it('gives the headline alone of a page without a body', () => {
    expect(read({ body: '' })).toMatchObject({ title: TITLE, text: '' });
  });

  it.each([
    ['a heading', '<h3>What the ferries carry</h3>'],
    ['a lead-in', '<p>Read more on the river in our archive of the talks:</p>'],
    ['headings and lead-ins', '<h3>Press</h3><p>Contact:</p>'],
    [
      'the beginnings of other articles',
      '<p>The price of salt has risen again in Port Ellis, where no…</p><p>Three gulls were counted on the quay of Southmark ...</p>',
    ],
  ])('leaves out %s with nothing under it at the end', (_, end) => {
    const body = paragraphs(DELEGATES, MEDIATOR, BORDER) + end;
    expect(read({ body }).text.split('\n\n')).toEqual([DELEGATES, MEDIATOR, BORDER]);
  });

  it('keeps a last sentence that trails off', () => {
    const body = paragraphs(DELEGATES, MEDIATOR, BORDER, 'And the guns have been silent since…');
    expect(read({ body }).text).toMatch(/silent since…$/);
  });

  it.each(['', ' \n ', '<html></html>', '<!-- nothing -->'])(
    'gives nothing of a page that holds nothing: "%s"',
    (html) => {
      expect(parsed(html)).toMatchObject({ title: '', text: '', url: null, published: null });
    },
  );

  it('reads plain words without any tag', () => {
    expect(parsed(DELEGATES).text).toBe(DELEGATES);
  });

  it('refuses a page that nests without end', () => {
    expect(() => parsed('<div>'.repeat(600))).toThrow(
      expect.objectContaining({ code: 'too-complex' }),
    );
  });

  it('loses no sentence of an article, in whatever marks it stands', () => {
    const sentence = fc.constantFrom(
      'Ferries will sail again on Monday if the guns stay silent, the port authority said.',
      'Both armies have held the river line since the winter.',
      'An envoy said that nobody had asked him.',
      'Comments on the plan were few.',
      'Donations paid for the boats, and subscribers for the ink.',
      '“We wait,” the harbour master said.',
    );
    const block = fc.record({
      sentences: fc.array(sentence, { minLength: 1, maxLength: 4 }),
      tag: fc.constantFrom('p', 'p', 'p', 'blockquote', 'div', 'section'),
    });
    const bodies = fc.array(block, { minLength: 4, maxLength: 12 });
    fc.assert(
      fc.property(bodies, (blocks) => {
        const printed = blocks.map(({ sentences }) => sentences.join(' '));
        const body = blocks.map(({ tag }, at) => `<${tag}>${printed[at]}</${tag}>`).join('\n');
        const text = read({ body }).text;
        for (const words of printed) expect(text).toContain(words);
      }),
      { numRuns: 60 },
    );
  });

  it('gives one line a paragraph and no mark-up, whatever the page', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (words) => {
        const body = paragraphs(DELEGATES, words.replace(/[<&]/g, ' '));
        for (const paragraph of read({ body }).text.split('\n\n')) {
          expect(paragraph).not.toMatch(/[\n\t]|<p>|^\s|\s$/);
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    '<p>a</p>',
    '<br>',
    'word ',
    '<a href="/a">b</a>',
    '“',
    '2 April 2031 ',
    '<li>',
    '&amp;',
  ])(
    'reads a long run of %s in time',
    (run) => {
      const body = run.repeat(Math.ceil(60_000 / run.length));
      expect(parsed(aPage({ body: paragraphs(DELEGATES) + body })).title).toBe(TITLE);
    },
    8000,
  );
});
