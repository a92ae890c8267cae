import { describe, expect, it } from 'vitest';
import { DELEGATES, jsonLd, paragraphs, read, TITLE } from './a-page.ts';

const DAY = '2031-03-12';
const own = `<time datetime="${DAY}">12 March</time>`;
const declared = jsonLd({ '@type': 'NewsArticle', headline: TITLE, datePublished: DAY });
const OTHER = 'Storm hits the islands of Norland';
const card = (attribute = '') =>
  `<div class="card"><h3><a href="/storm">${OTHER}</a></h3><time ${attribute} datetime="2031-03-20">20 March 2031</time></div>`;
const entry = `<li><a href="/storm">${OTHER}</a> <span>20 March 2031</span></li>`;

describe('the date of another article', () => {
  it.each([
    ['marked, before the headline', { above: card('pubdate'), byline: own }],
    ['marked, after the article', { byline: own, below: card('pubdate') }],
    ['marked, without a link', { above: '<i pubdate>20 March 2031</i>', byline: own }],
    [
      'in microdata',
      {
        above: `<article><h2><a href="/s">${OTHER}</a></h2><b itemprop="datePublished">20 March 2031</b></article>`,
        byline: own,
      },
    ],
    [
      'of a video in microdata',
      {
        byline: `<div itemscope itemtype="https://schema.org/VideoObject"><meta itemprop="uploadDate" content="2031-01-01"></div>${own}`,
      },
    ],
    ['printed in a list before', { above: `<ul>${entry.repeat(3)}</ul>`, byline: own }],
    [
      'printed where the headline stands again',
      {
        byline: own,
        below: `<div><div><h3><a href="/me">${TITLE}</a></h3></div>${card()}</div>`,
      },
    ],
  ])('does not come before the page’s own: %s', (_, parts) => {
    expect(read(parts).published).toMatch(DAY);
  });

  it.each([
    ['between headline and text', { byline: card() }],
    ['under a short text', { body: paragraphs(DELEGATES), below: card().repeat(2) }],
    ['in a list before the headline', { above: `<ul>${entry.repeat(3)}</ul>` }],
  ])('does not stand against a declared one: %s', (_, parts) => {
    expect(read({ head: declared, ...parts }).published).toBe(DAY);
  });

  it('does not come from JSON-LD before that of the headline', () => {
    const other = { '@type': 'NewsArticle', headline: OTHER, datePublished: '2031-03-20' };
    const head = `<title>${TITLE}</title>${jsonLd(other)}${declared}`;
    expect(read({ head }).published).toBe(DAY);
  });

  it.each([
    [
      'a link to the author’s works',
      '<p>12 March 2031</p><p><a href="/all">All articles by this author</a></p>',
    ],
    [
      'a section',
      '<div><span>12 March 2031</span> <a href="/b">The river blog of Mara Lind</a></div>',
    ],
    [
      'a standfirst',
      '<div><h2>Six hours of talks on the river end well</h2><p>12 March 2031</p></div>',
    ],
  ])('is not that under the headline, beside %s', (_, byline) => {
    expect(read({ byline }).published).toBe(DAY);
  });

  it('is taken from a page that has nothing else', () => {
    const teaser = `<p>${DELEGATES}</p>`;
    const body = `<div><h2><a href="/s">${OTHER}</a></h2>${teaser}<p>12 March 2031</p></div>`;
    expect(read({ headline: '', head: '<title>Tide</title>', body }).published).toBe(DAY);
  });

  it('is told from a comment by the headline: what holds it is none', () => {
    const below = '<div class="comments"><p>20 March 2031</p></div>';
    const headline = `<div class="post showing-comments"><h1>${TITLE}</h1><p>12 March 2031</p></div>`;
    expect(read({ headline, below }).published).toBe(DAY);
  });
});
