import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/intake/html/read-page.ts';
import { aPage, jsonLd, OUTLETS, read } from './a-page.ts';

const canonical = (href: string) => `<link rel="canonical" href="${href}">`;
const ADDRESS = 'https://harbourpost.example/river/talks';

describe('the address of a page', () => {
  it.each([
    ['its canonical link', canonical(ADDRESS)],
    ['Open Graph', `<meta property="og:url" content="${ADDRESS}">`],
    ['JSON-LD', jsonLd({ '@type': 'NewsArticle', url: ADDRESS })],
    [
      'the main entity of JSON-LD',
      jsonLd({ '@graph': [{ mainEntityOfPage: { '@id': ADDRESS } }] }),
    ],
    [
      'a link below its base',
      `<base href="https://harbourpost.example/">${canonical('river/talks')}`,
    ],
  ])('is read from %s', (_, head) => {
    expect(read({ head }).url).toBe(ADDRESS);
  });

  it('says which page it is, not how a reader came to it', () => {
    const head = canonical(`${ADDRESS}?utm_source=mail&amp;id=7&amp;fbclid=x#comments`);
    expect(read({ head }).url).toBe(`${ADDRESS}?id=7`);
  });

  it('is not the front page where a template names that too', () => {
    const head = `${canonical('https://harbourpost.example/')}<meta property="og:url" content="${ADDRESS}">`;
    expect(read({ head }).url).toBe(ADDRESS);
  });

  it.each([
    ['its site', { '@type': 'WebSite', url: 'https://harbourpost.example/river' }],
    ['its outlet', { '@type': 'NewsMediaOrganization', url: 'https://harbourpost.example/us' }],
    ['its author', { '@type': 'Person', url: 'https://harbourpost.example/staff/ada-abel' }],
    ['a list of articles', { '@type': 'CollectionPage', url: 'https://harbourpost.example/war' }],
    ['a picture', { '@type': 'ImageObject', url: 'https://harbourpost.example/river.jpg' }],
  ])('is not that of %s', (_, thing) => {
    expect(read({ head: jsonLd([thing, { '@type': 'NewsArticle' }]) }).url).toBeNull();
  });

  it.each([
    'https://harbourpost.example/',
    'https://harbourpost.example/en/',
    'https://harbourpost.example/index.html',
    'https://harbourpost.example/?lang=en',
    'https://harbourpost.example/author/ada-abel/',
    'https://harbourpost.example/@ada',
  ])('is never %s', (href) => {
    expect(read({ head: canonical(href) }).url).toBeNull();
  });

  it.each([
    'https://harbourpost.example/?p=7',
    'https://harbourpost.example/index.php?id=7',
    'https://harbourpost.example/profile/ada-abel-who-brought-both-sides-to-the-table',
  ])('may be %s', (href) => {
    expect(read({ head: canonical(href) }).url).toBe(href);
  });

  it.each(['/river/talks', 'javascript:alert(1)', 'file:///etc/hosts', 'https://localhost/a', ''])(
    'is unknown where all there is is "%s"',
    (href) => {
      expect(read({ head: canonical(href) }).url).toBeNull();
    },
  );

  it.each([
    ['its own', ADDRESS, ADDRESS],
    [
      'one of the same site',
      'https://m.harbourpost.example/t/7',
      'https://m.harbourpost.example/t/7',
    ],
    [
      'one above its subdomain',
      'https://harbourpost.example/t/7',
      'https://harbourpost.example/t/7',
    ],
    ['a relative one', '../t/7?utm_source=a', 'https://www.harbourpost.example/t/7'],
    [
      'another site’s',
      'https://meridian.example/t/7',
      'https://www.harbourpost.example/news/talks',
    ],
    [
      'one that ends alike',
      'https://evilharbourpost.example/',
      'https://www.harbourpost.example/news/talks',
    ],
    ['the front page', '/', 'https://www.harbourpost.example/news/talks'],
    ['none', '', 'https://www.harbourpost.example/news/talks'],
  ])('where it was found on the web and names %s', (_, href, url) => {
    const address = 'https://www.harbourpost.example/news/talks?utm_source=mail#top';
    const page = aPage({ head: canonical(href) });
    expect(readPage(page, { outlets: OUTLETS, address }).url).toBe(url);
  });

  it('is found from a base that is itself relative', () => {
    const head = `<base href="/archive/">${canonical('talks')}`;
    const address = 'https://harbourpost.example/news/talks';
    const { url, outlet } = readPage(aPage({ head }), { outlets: OUTLETS, address });
    expect([url, outlet]).toEqual([
      'https://harbourpost.example/archive/talks',
      'The Harbour Post',
    ]);
  });

  it('is unknown where a page only links to others', () => {
    expect(read({ below: `<a href="${ADDRESS}">Another</a>` }).url).toBeNull();
  });
});
