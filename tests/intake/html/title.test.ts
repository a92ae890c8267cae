import { describe, expect, it } from 'vitest';
import { DELEGATES, jsonLd, paragraphs, read, TITLE } from './a-page.ts';

const SITE = '<meta property="og:site_name" content="The Harbour Post">';
const CANONICAL = '<link rel="canonical" href="https://www.harbourpost.example/river/talks">';

describe('the title of a page', () => {
  it.each([
    `${TITLE} | The Harbour Post`,
    `${TITLE} - The Harbour Post`,
    `${TITLE} – Harbour Post`,
    `The Harbour Post | ${TITLE}`,
  ])('has no outlet beside it: "%s"', (title) => {
    const head = `<title>${title}</title>${SITE}`;
    expect(read({ head, headline: '' })).toMatchObject({ title: TITLE, titleBasis: 'page' });
  });

  it('is no text of more than a thousand characters', () => {
    const head = `<title>${'Ferry | '.repeat(20_000)}</title><meta property="og:site_name" content="Ferry">`;
    expect(read({ head })).toMatchObject({ title: TITLE, titleBasis: 'page' });
  });

  it('has no outlet before it that a colon sets off', () => {
    const head = `<title>The Harbour Post: ${TITLE}</title>${SITE}`;
    expect(read({ head, headline: '' }).title).toBe(TITLE);
  });

  it('is whole where another one is cut off', () => {
    const head = `<meta property="og:title" content="River talks resume after…"><title>${TITLE}</title>`;
    expect(read({ head, headline: '' }).title).toBe(TITLE);
  });

  it.each([
    `<h1>${TITLE}</h1>`,
    `<h1><img alt="The Harbour Post"></h1><h2>${TITLE}</h2>`,
    `<h1>The Harbour Post</h1><h2>${TITLE}</h2>`,
  ])('is a heading where machines are told the name of the site alone: %s', (headline) => {
    const head = `<title>The Harbour Post</title>${SITE}`;
    expect(read({ head, headline }).title).toBe(TITLE);
  });

  it('is the name of the site where nothing else stands there', () => {
    const head = `<title>The Harbour Post</title>${SITE}`;
    expect(read({ head, headline: '' }).title).toBe('The Harbour Post');
  });

  it('has its lines apart, and not the words of a drawing', () => {
    const headline = '<h1><svg><title>Live</title></svg>River talks<br>resume<br/>again</h1>';
    expect(read({ head: '', headline }).title).toBe('River talks resume again');
  });

  it('has no tags that were written as words', () => {
    const head = '<title>The &lt;em&gt;Ada&lt;/em&gt; sails</title>';
    expect(read({ head, headline: '' }).title).toBe('The Ada sails');
    const other = '<title>What the &lt;main&gt; tag is for</title>';
    expect(read({ head: other, headline: '' }).title).toBe('What the <main> tag is for');
  });

  it('has no host beside it where the site has no name', () => {
    const head = `<title>${TITLE} - harbourpost.example</title>${CANONICAL}`;
    expect(read({ head, headline: '' }).title).toBe(TITLE);
  });

  it('keeps what a dash sets off within it', () => {
    const head = `<title>River talks – a beginning | The Harbour Post</title>${SITE}`;
    expect(read({ head, headline: '' }).title).toBe('River talks – a beginning');
  });

  it('is as the heading prints it where machines are told nearly the same', () => {
    const head = `<meta property="og:title" content="River talks resume after winter of silence">`;
    expect(read({ head }).title).toBe(TITLE);
  });

  it('is what machines are told where the first heading is the name of the site', () => {
    const headline = '<h1>The Harbour Post</h1>';
    const head = `<meta property="og:title" content="${TITLE}">`;
    expect(read({ head, headline }).title).toBe(TITLE);
  });

  it.each([
    `<h1><span>River watch</span>${TITLE}</h1>`,
    `<h1><time>2 April</time> ${TITLE}</h1>`,
    `<h1>${TITLE} <span class="length">Video 3:20</span></h1>`,
    `<h1><span>Live</span><span>${TITLE}</span></h1>`,
  ])('has no section, day or length beside it: %s', (headline) => {
    const head = `<meta property="og:title" content="${TITLE}">`;
    expect(read({ head, headline }).title).toBe(TITLE);
  });

  it('keeps the beginning that machines are not told, where it is of the same words', () => {
    const headline = `<h1>Velmark: ${TITLE}</h1>`;
    const head = `<meta property="og:title" content="${TITLE}">`;
    expect(read({ head, headline }).title).toBe(`Velmark: ${TITLE}`);
  });

  it.each([
    '11 facts about winter on the river that few know | The Harbour Post',
    'What you need to know about the talks',
  ])('is the only heading of the page where those who search are told "%s"', (title) => {
    expect(read({ head: `<title>${title}</title>${SITE}` }).title).toBe(TITLE);
  });

  it.each([
    ['is the motto of the site', '<h1>All the news of both banks</h1>'],
    ['names a section', '<h1>The river</h1>'],
    [
      'is one of two',
      '<h1>What we know of the talks</h1><h1>What we do not know of the talks</h1>',
    ],
    ['stands in a menu', '<nav><h1>More on the river talks of the winter</h1></nav>'],
  ])('is what machines are told where the heading %s', (_, headline) => {
    const head = '<meta property="og:title" content="Envoys cross the river for talks">';
    expect(read({ head, headline }).title).toBe('Envoys cross the river for talks');
  });

  it('has no outlet beside it that is written with other marks', () => {
    const head = `<title>${TITLE} | Hárbour Póst</title>${SITE}`;
    expect(read({ head, headline: '' }).title).toBe(TITLE);
  });

  it.each([
    ['JSON-LD', jsonLd({ '@type': 'NewsArticle', headline: TITLE })],
    ['Open Graph', `<meta property="og:title" content="${TITLE}">`],
    ['its title element', `<title>${TITLE}</title>`],
  ])('is read from %s', (_, head) => {
    expect(read({ head, headline: '' }).title).toBe(TITLE);
  });

  it('is the heading alone where nothing else names it', () => {
    const headline = '<h1>\n River&nbsp;talks <em>resume</em> </h1>';
    expect(read({ head: '', headline }).title).toBe('River talks resume');
  });

  it('has its entities read, also those written twice', () => {
    const head = '<meta property="og:title" content="Ostria&amp;#8217;s ferries &amp;amp; guns">';
    expect(read({ head, headline: '' }).title).toBe('Ostria’s ferries & guns');
  });

  it('is the first sentence where the page has none', () => {
    const body = paragraphs(`The ferries sail again. ${DELEGATES}`, DELEGATES);
    expect(read({ head: '', headline: '', body })).toMatchObject({
      title: 'The ferries sail again.',
      titleBasis: 'first-sentence',
    });
  });

  it('is not that of a drawing', () => {
    const above = '<svg><title>Logo</title></svg>';
    expect(read({ above, head: '', headline: '' }).titleBasis).toBe('first-sentence');
  });
});
