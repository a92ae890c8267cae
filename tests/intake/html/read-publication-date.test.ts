import { describe, expect, it } from 'vitest';
import { BORDER, DELEGATES, FERRIES, jsonLd, MEDIATOR, paragraphs, read, TITLE } from './a-page.ts';

const article = (dates: object) => jsonLd({ '@type': 'NewsArticle', headline: TITLE, ...dates });
const meta = (name: string, content: string) => `<meta property="${name}" content="${content}">`;
const DAY = '2031-04-02';
const dated = (published: string | null, publishedBasis: string | null) => ({
  published,
  publishedBasis,
});

describe('the publication date of a page', () => {
  it.each([
    ['JSON-LD', article({ datePublished: DAY })],
    [
      'a graph',
      jsonLd({ '@graph': [{ '@type': 'WebPage' }, { '@type': 'Article', datePublished: DAY }] }),
    ],
    ['a web page', jsonLd({ '@type': 'WebPage', datePublished: DAY })],
    ['Open Graph', meta('article:published_time', DAY)],
    ['a meta element', `<meta name="pubdate" content="${DAY}">`],
    ['Dublin Core', `<meta name="DC.date.issued" content="${DAY}">`],
    ['microdata of the head', `<meta itemprop="datePublished" content="${DAY}">`],
    ['JSON-LD with a faulty time', article({ datePublished: `${DAY}T10:30:00:000Z` })],
    ['the data of a script', `<script>dataLayer = [{"publish_date":"2031\\/04\\/02"}]</script>`],
    [
      'data in a string',
      String.raw`<script>load("{\"publishedAt\":\"2031-04-02T10:00Z\"}")</script>`,
    ],
  ])('is taken from metadata: %s', (_, head) => {
    expect(read({ head })).toMatchObject(dated(DAY, 'metadata'));
  });

  it.each([
    `<time datetime="${DAY}">2 April</time>`,
    '<time>2 April 2031</time>',
    '<p class="byline">By Mara Lind | April 2, 2031</p>',
    '<p>Published: Wednesday, 2 April 2031</p>',
    '<p>HAVENPORT, April 2, 2031 (Meridian Wire)</p>',
    '<div><span>Posted on</span> <span>2nd of April 2031</span></div>',
    '<p>2 April 2031 | Updated 5 April 2031</p>',
    '<p>Last updated 5 April 2031, published 2 April 2031</p>',
    `<span itemprop="datePublished" content="${DAY}">last week</span>`,
    '<time datetime="2031-04-05">Published on 2 April 2031</time>',
    `<span class="date" data-datetime="${DAY}">last week</span>`,
    `<time class="entry-date updated" datetime="${DAY}">2 April</time>`,
    '<p>Joined: 3 May 2019</p><p>2 April 2031</p>',
    '<figure><figcaption>The ferry on 3 May 2019 (Meridian Wire)</figcaption></figure><p>2 April 2031</p>',
  ])('is taken from what the page prints: %s', (byline) => {
    expect(read({ byline })).toMatchObject(dated(DAY, 'page'));
  });

  it('is not the day that a clock shows the reader', () => {
    const above = '<header><p class="current-date">Wednesday, 9 April 2031</p></header>';
    expect(read({ above }).published).toBeNull();
    expect(read({ above, byline: '<p>2 April 2031</p>' }).published).toBe(DAY);
  });

  it('is taken from the dateline of the first paragraph', () => {
    const first = `HAVENPORT, April 2, 2031 (Meridian Wire) – ${DELEGATES}`;
    expect(read({ body: paragraphs(first, MEDIATOR) })).toMatchObject(dated(DAY, 'page'));
  });

  it('is taken from figures before the first words of the article', () => {
    const body = paragraphs(`02.04.2031 ${DELEGATES}`, MEDIATOR);
    expect(read({ body })).toMatchObject(dated(DAY, 'page'));
  });

  it.each([
    `<article><footer class="entry-footer"><span class="date">2 April 2031</span></footer></article>`,
    `<div class="post-footer"><abbr class="published" itemprop="datePublished" title="${DAY}">10:30</abbr></div>`,
    '<p>This entry was posted on Wednesday, April 2nd, 2031 and is filed under <a href="/r">Rivers</a>.</p>',
    '<p>Reads: 61 | Last change: 5 April 2031 | Published on: 2 April 2031 | All rights reserved</p>',
    `<span class="updated" title="${DAY}"></span>`,
  ])('is taken from what stands under the article: %s', (below) => {
    expect(read({ below })).toMatchObject(dated(DAY, 'page'));
  });

  it.each([
    `<h1>${TITLE}<br><small>2 April 2031, News</small></h1>`,
    `<h1>02.04.2031 – ${TITLE}</h1>`,
    `<h2>${TITLE}</h2><p>By Mara Lind, 2 April 2031</p>`,
    `<div class="kicker">${TITLE}</div><p>By Mara Lind, 2 April 2031</p>`,
  ])('is taken from in or under a headline of any make: %s', (headline) => {
    const head = `<title>${TITLE} | The Daily Tide</title>`;
    expect(read({ head, headline })).toMatchObject(dated(DAY, 'page'));
  });

  it.each([
    'Velmark on 2 April 2031: what is open',
    'River talks to resume in Havenport on 2 April 2031',
  ])('is not the day that a headline tells of: %s', (headline) => {
    const [head, printed] = [`<title>${headline}</title>`, `<h1>${headline}</h1>`];
    expect(read({ head, headline: printed }).published).toBeNull();
  });

  it('is taken from a long byline', () => {
    const byline =
      '<p>By Mara Lind, senior correspondent on both banks, on Wednesday 2 April 2031</p>';
    expect(read({ byline })).toMatchObject(dated(DAY, 'page'));
  });

  it('is taken from what stands above the headline', () => {
    const headline = `<p>World | 2 April 2031</p><h1>${TITLE}</h1>`;
    expect(read({ headline })).toMatchObject(dated(DAY, 'page'));
  });

  it.each([
    '2031/04/02/river-talks',
    'world/2031/apr/02/river',
    'news/2031-4-2/river',
    'a/20310402-river.html',
  ])('is taken from the address: /%s', (path) => {
    const head = `<link rel="canonical" href="https://harbourpost.example/${path}">`;
    expect(read({ head })).toMatchObject(dated(DAY, 'address'));
  });

  it.each(['2031/04/river-talks', 'river-20310402991.html', '2031/13/40/river'])(
    'is not taken from an address that holds no day: /%s',
    (path) => {
      const head = `<link rel="canonical" href="https://harbourpost.example/${path}">`;
      expect(read({ head }).published).toBeNull();
    },
  );

  it('is the surest of several', () => {
    const head = `${article({ datePublished: DAY })}${meta('article:published_time', '2031-04-03')}
      <link rel="canonical" href="https://harbourpost.example/2031/04/04/river">`;
    const byline = '<time datetime="2031-04-05"></time>';
    expect(read({ head, byline })).toMatchObject(dated(DAY, 'metadata'));
  });

  it('is the next where the surest cannot be read', () => {
    const head = article({ datePublished: 'soon' });
    expect(read({ head, byline: '<p>2 April 2031</p>' })).toMatchObject(dated(DAY, 'page'));
  });

  it('is read from JSON-LD with a raw line break, a comma too many and a comment around it', () => {
    const head = `<script type="application/ld+json"><!-- {"@type": "NewsArticle",
      "description": "Envoys
      met.", "datePublished": "${DAY}",} --></script>`;
    expect(read({ head }).published).toBe(DAY);
  });

  it('is read with its time from what C and Java print', () => {
    const head = meta('pubdate', 'Wed Apr 02 10:30:00 UTC 2031');
    expect(read({ head }).published).toBe('2031-04-02T10:30:00Z');
  });

  it('is the first publication, not the last change', () => {
    const head = article({ dateModified: '2031-04-09', datePublished: DAY });
    expect(read({ head }).published).toBe(DAY);
  });

  it.each([
    ['metadata', article({ dateModified: DAY }), ''],
    ['metadata', meta('article:modified_time', DAY), ''],
    ['page', '', '<p>Last updated: 2 April 2031</p>'],
  ])('is the last change where %s tells nothing else', (basis, head, byline) => {
    expect(read({ head, byline })).toMatchObject(dated(DAY, basis));
  });
});

describe('a day that readers are shown', () => {
  const declared = (datePublished: string, dateModified?: string) =>
    article({ datePublished, dateModified });

  it('goes before another that metadata declares', () => {
    const head = declared('2031-03-20', '2031-04-02');
    expect(read({ head, byline: '<p>2 April 2031</p>' })).toMatchObject(dated(DAY, 'page'));
  });

  it.each([
    ['one of several', '<p>2 April 2031</p><p>3 April 2031</p>'],
    ['after the last change', '<p>Doors open: 9 April 2031</p>'],
    ['that of a change', '<p>Updated 2 April 2031</p>'],
  ])('does not where it is %s', (_, byline) => {
    const head = declared('2031-03-20', '2031-04-04');
    expect(read({ head, byline })).toMatchObject(dated('2031-03-20', 'metadata'));
  });

  it('is the day of the outlet where metadata tells the time in UTC', () => {
    const byline = '<p>2 April 2031, 10:30 pm</p><p>Talks began 1 March 2031</p>';
    const head = declared('2031-04-03T02:30:00Z');
    expect(read({ head, byline }).published).toMatch(DAY);
  });

  it('is the day of the address where metadata tells the time in UTC', () => {
    const link = '<link rel="canonical" href="https://harbourpost.example/2031/04/02/river">';
    const utc = declared('2031-04-03T02:30:00+00:00');
    expect(read({ head: `${utc}${link}` }).published).toBe(DAY);
  });

  it.each(['2031-04-03T13:00:00Z', '2031-04-03T02:30:00+02:00'])(
    'is no day that no clock showed at %s',
    (time) => {
      const link = '<link rel="canonical" href="https://harbourpost.example/2031/04/02/river">';
      expect(read({ head: `${declared(time)}${link}` }).published).toBe(time);
    },
  );
});

describe('a day as it was printed', () => {
  it.each([
    '2031-04-02T23:59:00-08:00',
    '2031-04-02T00:01:00+14:00',
    '2031-04-02T23:30:00Z',
    '2031-04-02T10:30',
  ])('is never shifted to another zone: %s', (published) => {
    expect(read({ head: article({ datePublished: published }) }).published).toBe(published);
    expect(read({ byline: `<time datetime="${published}"></time>` }).published).toBe(published);
  });

  it.each([
    ['en-US', '04/03/2031', '2031-04-03'],
    ['en-GB', '04/03/2031', '2031-03-04'],
    ['de', '04.03.2031', '2031-03-04'],
    ['fr', '04/03/2031', '2031-03-04'],
    ['en-US', '04.03.2031', '2031-03-04'],
    ['en', '04/25/2031', '2031-04-25'],
    ['de', '04.03.31', '2031-03-04'],
    ['', '04/04/2031', '2031-04-04'],
    ['ko', '2031년 4월 3일', '2031-04-03'],
    ['cs', '3. dubna 2031', '2031-04-03'],
    ['sv', '3 maj 2031', '2031-05-03'],
    ['pt', '3 dez 2031', '2031-12-03'],
    ['el', '3 Απριλίου 2031', '2031-04-03'],
  ])('is read by the habits of %s: %s', (lang, printed, day) => {
    expect(read({ lang, byline: `<p class="date">${printed}</p>` }).published).toBe(day);
  });

  it.each(['en', '', 'en-CA'])('is unknown where "%s" does not tell which is the month', (lang) => {
    expect(read({ lang, byline: '<p>Published 04/03/2031</p>' }).published).toBeNull();
  });
});

describe('a date that is not the publication', () => {
  it.each([
    ['a copyright footer', '<footer><p>© 2031 The Harbour Post. Founded 3 May 1902.</p></footer>'],
    ['a plain copyright line', '<div><p>Copyright 2 April 2031 The Harbour Post</p></div>'],
    [
      'a related headline',
      `<aside><h3>Related</h3><ul><li><a href="/s">Storm hits the islands</a> <time datetime="${DAY}">2 April 2031</time></li></ul></aside>`,
    ],
    [
      'a card outside any aside',
      `<div class="related-stories"><div class="card"><a href="/s">Storm</a><span class="date">2 April 2031</span></div></div>`,
    ],
    [
      'a comment',
      `<div id="comments"><p>seagull77</p><p>Posted on 2 April 2031</p><p><time datetime="${DAY}">2 April</time></p></div>`,
    ],
    ['a comment for machines', jsonLd({ '@type': 'Comment', dateCreated: DAY })],
    [
      'several articles in the data of a script',
      `<script>load([{"publishedAt":"${DAY}"},{"publishedAt":"2031-04-03"}])</script>`,
    ],
    ['the site', jsonLd({ '@type': 'WebSite', datePublished: DAY })],
  ])('is that of %s', (_, below) => {
    expect(read({ below })).toMatchObject(dated(null, null));
  });

  it.each([0, 1, 3])('is the day that paragraph %i of an article tells of', (place) => {
    const treaty =
      'The treaty of 2 April 1931 drew the border, and nobody has moved it since then.';
    const body = paragraphs(...[DELEGATES, MEDIATOR, BORDER, FERRIES].with(place, treaty));
    expect(read({ body }).published).toBeNull();
  });

  it.each([meta('article:expiration_time', DAY), meta('event:start_time', DAY)])(
    'is another that metadata tells: %s',
    (head) => {
      expect(read({ head }).published).toBeNull();
    },
  );
});
