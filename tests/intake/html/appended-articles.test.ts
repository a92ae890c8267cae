import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/intake/html/read-page.ts';
import {
  aPage,
  BORDER,
  DELEGATES,
  FERRIES,
  MEDIATOR,
  OUTLETS,
  paragraphs,
  TITLE,
} from './a-page.ts';

const WHOLE = [DELEGATES, MEDIATOR, BORDER, FERRIES];
const HEADLINE = 'Port Ellis counts its lighthouse keepers';
const OTHER = [
  'The council of Port Ellis has counted eleven keepers of lighthouses, three more than it pays wages to.',
  'Two of them have not been seen on land since the spring, and one answers letters with drawings of gulls.',
  'An inquiry into the wages begins in the autumn, the treasurer said, and will not spare the lamps either.',
];
const HEAD = `<h1>${HEADLINE}</h1><p class="by">By Ada Quill</p>`;

const textOf = (page: string) => readPage(page, { outlets: OUTLETS }).text.split('\n\n');
const withBelow = (below: string) => textOf(aPage({ below }));
const withBody = (body: string) => textOf(aPage({ body }));

describe('another article below the article', () => {
  it.each([
    ['marked as one', `<article>${HEAD}${paragraphs(...OTHER)}</article>`],
    ['in a container', `<div class="next-up"><div>${HEAD}${paragraphs(...OTHER)}</div></div>`],
    [
      'marked in words of schema.org, with a date',
      `<div itemscope itemtype="https://schema.org/NewsArticle"><h2>${HEADLINE}</h2><p>2 April 2031</p>${paragraphs(...OTHER)}</div>`,
    ],
    [
      'with a headline that leads to it',
      `<article><h2><a href="/keepers">${HEADLINE}</a></h2>${paragraphs(...OTHER)}</article>`,
    ],
    [
      'longer than the page’s own',
      `<article>${HEAD}${paragraphs(...OTHER, ...OTHER.map((words) => `${words} Nobody minds.`))}</article>`,
    ],
    ['after one more', `<article>${HEAD}${paragraphs(...OTHER)}</article>`.repeat(2)],
    [
      'under “Read next”',
      `<section><h3>Read next</h3><h2>${HEADLINE}</h2>${paragraphs(...OTHER)}</section>`,
    ],
    [
      'under “Related articles”',
      `<div><p>Related articles</p><div>${paragraphs(...OTHER)}</div></div>`,
    ],
  ])('is left out: %s', (_, below) => {
    expect(withBelow(below)).toEqual(WHOLE);
  });

  it('is left out where both stand in one container', () => {
    const story = (headline: string, texts: readonly string[]) =>
      `<div class="story"><h2 class="head">${headline}</h2><time>2 April 2031</time>${paragraphs(...texts)}</div>`;
    const page = `<title>${TITLE}</title><main>${story(TITLE, WHOLE)}${story(HEADLINE, OTHER)}</main>`;
    expect(textOf(page)).toEqual(WHOLE);
  });
});

describe('a part of the article', () => {
  const section = (tag: string) =>
    `${paragraphs(...WHOLE)}<${tag}><h1>${HEADLINE}</h1>${paragraphs(...OTHER)}</${tag}>`;

  it.each(['section', 'div'])('stays where its heading has the first rank too: %s', (tag) => {
    expect(withBody(section(tag))).toEqual([...WHOLE, HEADLINE, ...OTHER]);
  });

  it('stays where it is an entry of a live report', () => {
    const entry = `<article><h2>${HEADLINE}</h2><time>14:02</time>${paragraphs(...OTHER)}</article>`;
    expect(withBody(paragraphs(...WHOLE) + entry)).toEqual(expect.arrayContaining(OTHER));
  });

  it('stays where it is an item of a list whose heading is a link', () => {
    const item = `<div><h2><a href="/lamp">The lamp of Port Ellis, polished</a></h2>${paragraphs(...OTHER)}</div>`;
    expect(withBody(paragraphs(...WHOLE) + item)).toEqual(expect.arrayContaining(OTHER));
  });

  it('stays behind a pointer to related articles within the text', () => {
    const pointer = '<h3>Related articles</h3><ul><li><a href="/k">Keepers</a></li></ul>';
    expect(withBody(paragraphs(...WHOLE) + pointer + paragraphs(...OTHER))).toEqual([
      ...WHOLE,
      ...OTHER,
    ]);
  });

  it('stays where the headline of the page is not found', () => {
    const page = `<main>${paragraphs(...WHOLE)}<article>${HEAD}${paragraphs(...OTHER)}</article></main>`;
    expect(textOf(page)).toEqual(expect.arrayContaining(OTHER));
  });
});
