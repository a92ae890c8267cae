import { describe, expect, it } from 'vitest';
import { jsonLd, read } from './a-page.ts';

describe('the language of a page', () => {
  it.each([
    ['en-GB', 'en'],
    ['de', 'de'],
    ['pt_BR', 'pt'],
    ['eng', 'en'],
    ['UK', 'uk'],
  ])('is declared as "%s"', (lang, language) => {
    expect(read({ lang }).language).toBe(language);
  });

  it.each([
    ['Open Graph', '<meta property="og:locale" content="fr_FR">'],
    ['a header', '<meta http-equiv="Content-Language" content="fr">'],
    ['JSON-LD', jsonLd({ '@type': 'NewsArticle', inLanguage: 'fr-FR' })],
  ])('is read from %s where its tag says nothing', (_, head) => {
    expect(read({ lang: '', head }).language).toBe('fr');
  });

  it.each(['', 'x-default', 'und'])('is unknown where "%s" is all that is declared', (lang) => {
    expect(read({ lang }).language).toBeNull();
  });
});
