import { describe, expect, it } from 'vitest';
import { BORDER, DELEGATES, FERRIES, jsonLd, MEDIATOR, paragraphs, read } from './a-page.ts';

const WHOLE = [DELEGATES, MEDIATOR, BORDER, FERRIES];
const article = (articleBody: string) => jsonLd({ '@type': 'NewsArticle', articleBody });

describe('the text of an article in JSON-LD', () => {
  it.each([
    ['in lines', WHOLE.join('\n\n')],
    ['in markup', paragraphs(...WHOLE)],
  ])('is the article where the page shows none of it: %s', (_, articleBody) => {
    const { text, textBasis } = read({ head: article(articleBody), body: '' });
    expect([text, textBasis]).toEqual([WHOLE.join('\n\n'), 'metadata']);
  });

  it('is what the entries of a live report say, where it has no other', () => {
    const liveBlogUpdate = WHOLE.map((articleBody) => ({ '@type': 'BlogPosting', articleBody }));
    const head = jsonLd({ '@type': 'LiveBlogPosting', liveBlogUpdate });
    expect(read({ head, body: '' }).text).toBe(WHOLE.join('\n\n'));
  });

  it('is the article where the page shows its beginning alone', () => {
    const head = article(WHOLE.join('\n'));
    expect(read({ head, body: paragraphs(DELEGATES, 'Loading…') }).text).toBe(WHOLE.join('\n\n'));
  });

  it('is left where the page shows all of it', () => {
    const head = article(WHOLE.join(' '));
    const { text, textBasis } = read({ head, body: paragraphs(...WHOLE) });
    expect([text, textBasis]).toEqual([WHOLE.join('\n\n'), undefined]);
  });

  it('is without the notices of its site', () => {
    const head = article([...WHOLE, 'Subscribe to our newsletter'].join('\n'));
    expect(read({ head, body: '' }).text).toBe(WHOLE.join('\n\n'));
  });
});
