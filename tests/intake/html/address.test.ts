import { describe, expect, it } from 'vitest';
import { jsonLd, read } from './a-page.ts';

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

  it.each(['/river/talks', 'javascript:alert(1)', 'file:///etc/hosts', 'https://localhost/a', ''])(
    'is unknown where all there is is "%s"',
    (href) => {
      expect(read({ head: canonical(href) }).url).toBeNull();
    },
  );

  it('is unknown where a page only links to others', () => {
    expect(read({ below: `<a href="${ADDRESS}">Another</a>` }).url).toBeNull();
  });
});
