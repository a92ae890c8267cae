import { describe, expect, it } from 'vitest';
import { jsonLd, read } from './a-page.ts';

const siteName = (name: string) => `<meta property="og:site_name" content="${name}">`;
const canonical = (address: string) => `<link rel="canonical" href="${address}">`;

describe('the outlet of a page', () => {
  it.each([
    'https://harbourpost.example/a',
    'https://www.harbourpost.example/a',
    'https://amp.harbourpost.example/a',
    'https://english.harbourpost.example/a',
  ])('is the one whose address is %s', (address) => {
    expect(read({ head: canonical(address) }).outlet).toBe('The Harbour Post');
  });

  it.each(['harbour post', 'The Harbour Post', 'harbourpost.example', 'www.harbourpost.example'])(
    'is the known one that the site calls "%s"',
    (name) => {
      expect(read({ head: siteName(name) }).outlet).toBe('The Harbour Post');
    },
  );

  it.each(['undefined', 'null', '{{ site.name }}'])('is not called "%s"', (name) => {
    const publisher = jsonLd({ '@type': 'NewsArticle', publisher: { name: 'The Harbour Post' } });
    expect(read({ head: siteName(name) + publisher }).outlet).toBe('The Harbour Post');
  });

  it('is told by the address where the name says another', () => {
    const head = `${canonical('https://wire.meridian.example/a')}${siteName('The Harbour Post')}`;
    expect(read({ head }).outlet).toBe('Meridian Wire');
  });

  it('is not one whose host only ends alike', () => {
    expect(read({ head: canonical('https://notharbourpost.example/a') }).outlet).toBeNull();
  });

  it.each([
    ['Open Graph', siteName('Quay Gazette')],
    ['an application name', '<meta name="application-name" content="Quay Gazette">'],
    ['a publisher', jsonLd({ '@type': 'NewsArticle', publisher: { name: 'Quay Gazette' } })],
  ])('is what the site calls itself in %s', (_, head) => {
    expect(read({ head }).outlet).toBe('Quay Gazette');
  });

  it('is neither an address nor a slogan', () => {
    const slogan = 'All the news of both banks of the river, every morning before the tide turns';
    const head = `${siteName('https://quay.example')}${siteName(slogan)}`;
    expect(read({ head }).outlet).toBeNull();
  });

  it('is not one that the article only quotes', () => {
    expect(
      read({ body: '<p>An envoy told The Harbour Post that he waits.</p>' }).outlet,
    ).toBeNull();
  });
});
