import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../src/intake/read-markdown.ts';

const read = (raw: string) => readMarkdown(raw, { outlets: [] });
const malformed = (message: RegExp) =>
  expect.objectContaining({ code: 'malformed', message: expect.stringMatching(message) });

describe('an article in Markdown', () => {
  it('takes what its front matter says', () => {
    const raw = `---
title: River talks resume
outlet: The Harbour Post
author: Jane Doe
published: 2031-04-02T09:30
url: https://harbourpost.example/a
language: en-GB
mood: hopeful
---
The ferries sail.`;
    expect(read(raw)).toEqual({
      title: 'River talks resume',
      titleBasis: 'page',
      outlet: 'The Harbour Post',
      author: 'Jane Doe',
      published: '2031-04-02T09:30',
      publishedBasis: 'metadata',
      url: 'https://harbourpost.example/a',
      language: 'en',
      text: 'The ferries sail.',
      extent: 'whole',
    });
  });

  it('may call its publication date "date"', () => {
    expect(read('---\ndate: 2 April 2031\n---\nText.').published).toBe('2031-04-02');
  });

  it.each(['unknown', 'N/A', 'none', '-', '—', '?', 'undated'])(
    'has no date where it says %j',
    (date) => {
      expect(read(`---\ndate: ${date}\nauthor: ${date}\n---\nText.`)).toMatchObject({
        published: null,
        publishedBasis: null,
        author: null,
      });
    },
  );

  it('is called by its first heading where front matter has no title', () => {
    const draft = read('# River *talks* resume\n\nThe ferries sail.\n\n# Another');
    expect(draft).toMatchObject({
      title: 'River talks resume',
      text: 'The ferries sail.\n\nAnother',
    });
  });

  it('is called by its first sentence where it has no title at all', () => {
    expect(read('The ferries sail. At last.')).toMatchObject({
      title: 'The ferries sail.',
      titleBasis: 'first-sentence',
      publishedBasis: null,
    });
  });

  it('loses its marks and none of its words', () => {
    const raw = `The *ferries* **sail** [again](https://a.example) on \`Monday\` ![a boat](b.png) &amp;
at <b>noon</b>, 3 < 4.

## What comes next

> Wait, he said.

- one
- two
  - three

| Port | Boats |
|------|-------|
| Saltwick | 3 |

<div>A <i>note</i>.<script>x()</script></div>

***

    code line`;
    expect(read(raw).text.split('\n\n')).toEqual([
      'The ferries sail again on Monday a boat & at noon, 3 < 4.',
      'What comes next',
      'Wait, he said.',
      'one',
      'two',
      'three',
      'Port | Boats',
      'Saltwick | 3',
      'A note.',
      'code line',
    ]);
  });

  it('keeps what would be boilerplate on a page, for an author wrote it', () => {
    expect(read('Text.\n\nSign up for our newsletter.').text).toBe(
      'Text.\n\nSign up for our newsletter.',
    );
  });

  it('names every key that has the wrong type', () => {
    const raw = '---\ntitle: [a]\npublished: someday\nurl: ftp://x\n---\nText.';
    expect(() => read(raw)).toThrow(malformed(/"title".*"published".*someday.*"url"/));
  });

  it('treats a blank key as unknown', () => {
    expect(read('---\nauthor:\noutlet: ""\n---\nText.')).toMatchObject({
      author: null,
      outlet: null,
    });
  });

  it.each(['>', '* ', '[', '![', '*', '`', '<', '|', '- [', '_a', 'a_b ', '1. '])(
    'is read or refused from a long run of %s',
    (run) => {
      const raw = run.repeat(Math.ceil(100_000 / run.length));
      try {
        expect(typeof read(raw).text).toBe('string');
      } catch (failure) {
        expect(failure).toMatchObject({ code: 'too-complex' });
      }
    },
  );
});
