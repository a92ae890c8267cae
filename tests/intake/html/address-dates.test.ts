import { describe, expect, it } from 'vitest';
import { DELEGATES, MEDIATOR, paragraphs, read, TITLE } from './a-page.ts';

const DAY = { published: '2031-03-12', publishedBasis: 'address' };
const link = (rel: string, href: string) =>
  `<title>${TITLE}</title><link rel="${rel}" href="${href}">`;

describe('the day in an address', () => {
  it.each([
    '/news/2031-03-12-river-talks',
    '/news/river-talks-2031-03-12.html',
    '/a-20310312.html',
    '/2031/0312/river',
    '/12-03-2031/river',
    '/2031_03_12/river',
    '/view?date=2031-03-12',
    '/river_20310312_1.html',
  ])('is read: %s', (path) => {
    expect(read({ head: link('canonical', `https://tide.example${path}`) })).toMatchObject(DAY);
  });

  it.each([
    ['canonical', '/2031/03/12/river'],
    ['amphtml', 'https://tide.example/amp/2031/03/12/river'],
    ['shortlink', 'https://tide.example/2031/03/12/r'],
  ])('is read from the link %s', (rel, href) => {
    expect(read({ head: link(rel, href) })).toMatchObject(DAY);
  });

  it('is read from the link of the headline', () => {
    const headline = `<h1><a href="/2031/03/12/river">${TITLE}</a></h1>`;
    expect(read({ headline })).toMatchObject(DAY);
  });

  it.each(['/river-20310399-talks', '/river-2031-13-40', '/2031/03/river', '/price-20310312991'])(
    'is none in %s',
    (path) => {
      expect(read({ head: link('canonical', `https://tide.example${path}`) }).published).toBeNull();
    },
  );
});

describe('the day in the address of a picture', () => {
  it.each([
    [
      'declared',
      {
        head: `<meta property="og:image" content="https://i.example/2031/03/12/river-talks.jpg"><title>${TITLE}</title>`,
      },
    ],
    [
      'in the text',
      {
        body: `<p><img src="/i/20310312-talks-river-winter.jpg"></p>${paragraphs(DELEGATES, MEDIATOR)}`,
      },
    ],
  ])('is read where it is named after the headline: %s', (_, parts) => {
    expect(read(parts)).toMatchObject(DAY);
  });

  it('is none of the article where the picture has another name', () => {
    const head = `<title>${TITLE}</title><meta property="og:image" content="https://i.example/2019/03/12/sea.jpg">`;
    expect(read({ head }).published).toBeNull();
  });
});
