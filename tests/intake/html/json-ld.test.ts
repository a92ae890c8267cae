import { describe, expect, it } from 'vitest';
import { parseLenientJson } from '../../../src/intake/html/lenient-json.ts';
import { jsonLd, read, TITLE } from './a-page.ts';

const script = (source: string) => `<script type="application/ld+json">${source}</script>`;
const DAY = '2025-04-16';

describe('what a page says in JSON-LD', () => {
  it('is no name where names nest without end', () => {
    const headline = `${'{"name":'.repeat(50_000)}"Talks"${'}'.repeat(50_000)}`;
    const head = script(`{"@type":"NewsArticle","headline":${headline}}`);
    expect(read({ head }).title).toBe(TITLE);
  });

  it.each([
    [
      'a quotation mark that is not escaped',
      `{"@type":"Article","headline":"The "Ferry" law","datePublished":"${DAY}"}`,
    ],
    [
      'quotation marks before a comma',
      `{"@type":"Article","headline":"A "ferry", they say","datePublished":"${DAY}"}`,
    ],
    ['a missing comma', `{"@type":"Article" "datePublished":"${DAY}"}`],
    [
      'a missing brace',
      `{"@type":"Article","author":{"name":"Ada Abel","datePublished":0},"datePublished":"${DAY}"`,
    ],
    ['a missing value', `{"@type":"Article","wordCount":,"datePublished":"${DAY}"}`],
    ['commas too many', `{,"@type":"Article",,"datePublished":"${DAY}",}`],
    [
      'entities',
      `{&quot;@type&quot;:&quot;Article&quot;,&quot;datePublished&quot;:&quot;${DAY}&quot;}`,
    ],
    ['two objects', `{"@type":"WebSite","name":"A"}{"@type":"Article","datePublished":"${DAY}"}`],
    ['comments', `/* a */ {"@type":"Article", // b\n "datePublished":"${DAY}" /* c */}`],
    ['names in single quotation marks', `{'@type':'Article','datePublished':'${DAY}'}`],
    [
      'a line break in a string',
      `{"@type":"Article","description":"one\ntwo" "x","datePublished":"${DAY}"}`,
    ],
  ])('is read in spite of %s', (_, source) => {
    expect(read({ head: script(source) }).published).toBe(DAY);
  });

  it('names author and outlet by their @id, across scripts', () => {
    const article = {
      '@type': 'Article',
      author: [{ '@id': '#ada' }, { '@id': '#ben' }],
      publisher: { '@id': '#paper' },
    };
    const graph = [
      { '@type': 'Person', '@id': '#ada', name: 'Ada Abel' },
      { '@type': 'Person', '@id': '#ben', name: 'Ben Cole' },
      { '@type': 'Organization', '@id': '#paper', name: 'Port Ellis Echo' },
    ];
    const head = jsonLd(article) + jsonLd({ '@graph': graph });
    expect(read({ head })).toMatchObject({
      author: 'Ada Abel, Ben Cole',
      outlet: 'Port Ellis Echo',
    });
  });

  it('names the outlet by its site where it has no publisher', () => {
    const head = jsonLd([{ '@type': 'WebSite', name: 'Port Ellis Echo' }, { '@type': 'Article' }]);
    expect(read({ head }).outlet).toBe('Port Ellis Echo');
  });

  it.each([
    '{"a":'.repeat(20_000),
    '"'.repeat(20_000),
    '{"a":"b" '.repeat(5000),
    '[[[['.repeat(9000),
  ])('is left out where it is no JSON at all: %#', (source) => {
    expect(Array.isArray(parseLenientJson(source))).toBe(true);
  });
});
