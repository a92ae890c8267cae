import { describe, expect, it } from 'vitest';
import { readFeed } from '../../../src/intake/feed/read-feed.ts';
import { atom, first, rss } from './a-feed.ts';

describe('a feed', () => {
  it('is read from RSS 2.0', () => {
    const feed = readFeed(
      rss(`<title>Port Ellis Gazette</title><link>https://gazette.example/</link>
        <item><title>Ferry sails</title><link>https://gazette.example/1</link>
        <guid isPermaLink="false">g-1</guid><pubDate>Wed, 03 Sep 2031 10:00:00 +0200</pubDate>
        <description>It sailed on Monday.</description></item>`),
    );
    expect(feed).toEqual({
      title: 'Port Ellis Gazette',
      url: 'https://gazette.example/',
      omitted: 0,
      entries: [
        {
          id: 'g-1',
          title: 'Ferry sails',
          url: 'https://gazette.example/1',
          published: '2031-09-03T10:00:00+02:00',
          updated: null,
          summary: 'It sailed on Monday.',
          content: null,
        },
      ],
    });
  });

  it('is read where its items stand in a list, and its vocabulary has an address with "https"', () => {
    const feed = readFeed(`<rss xmlns:x="https://purl.org/dc/elements/1.1/"><channel><items><item>
      <title>Ferry sails</title><x:date>2031-09-03</x:date></item></items></channel></rss>`);
    expect(first(feed)).toMatchObject({ title: 'Ferry sails', published: '2031-09-03' });
  });

  it('in JSON may hold titles and summaries that were left as HTML', () => {
    const one = { title: 'Ferry <em>sails</em> &ndash; late', summary: '<p>It sailed.</p>' };
    expect(first(readFeed(JSON.stringify({ items: [one] })))).toMatchObject({
      title: 'Ferry sails – late',
      summary: 'It sailed.',
    });
    const plain = { title: 'Two < three & four' };
    expect(first(readFeed(JSON.stringify({ items: [plain] }))).title).toBe('Two < three & four');
  });

  it('is read from RSS 1.0, whose items stand beside the channel', () => {
    const feed = readFeed(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
      xmlns="http://purl.org/rss/1.0/"><channel rdf:about="https://a.example/feed">
      <title>Gazette</title><link>https://a.example/</link></channel>
      <image><title>Logo</title><link>https://logo.example/</link></image>
      <item rdf:about="https://a.example/1"><title>Ferry sails</title></item></rdf:RDF>`);
    expect(feed).toMatchObject({ title: 'Gazette', url: 'https://a.example/' });
    expect(first(feed)).toMatchObject({ id: 'https://a.example/1', url: 'https://a.example/1' });
  });

  it('is read from Atom 1.0', () => {
    const feed = readFeed(
      atom(`<title>Gazette</title><link rel="self" href="https://a.example/feed"/>
        <link href="https://a.example/"/><entry><id>tag:a.example,2031:1</id>
        <title>Ferry sails</title><link rel="alternate" href="https://a.example/1"/>
        <link rel="related" href="https://b.example/"/><updated>2031-09-04T08:00:00Z</updated>
        <published>2031-09-03T10:00:00+02:00</published><summary>Soon.</summary>
        <content>At last.</content></entry>`),
    );
    expect(feed).toMatchObject({ title: 'Gazette', url: 'https://a.example/' });
    expect(first(feed)).toEqual({
      id: 'tag:a.example,2031:1',
      title: 'Ferry sails',
      url: 'https://a.example/1',
      published: '2031-09-03T10:00:00+02:00',
      updated: '2031-09-04T08:00:00Z',
      summary: 'Soon.',
      content: 'At last.',
    });
  });

  it('is read from Atom 0.3, with its own names for dates and for HTML', () => {
    const feed = readFeed(`<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry>
      <title type="text/html" mode="escaped">Ferry &lt;b&gt;sails&lt;/b&gt;</title>
      <issued>2031-09-03T10:00:00Z</issued><modified>2031-09-04T10:00:00Z</modified>
      <summary mode="base64">VGhlIDxiPmNyZXc8L2I+IGFncmVlZC4=</summary></entry></feed>`);
    expect(first(feed)).toMatchObject({
      title: 'Ferry sails',
      published: '2031-09-03T10:00:00Z',
      updated: '2031-09-04T10:00:00Z',
      summary: 'The crew agreed.',
    });
  });

  it('is read from JSON Feed', () => {
    const feed = readFeed(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Gazette',
        home_page_url: 'https://a.example/',
        items: [
          { id: 7, url: '/7', content_html: '<p>It sailed.</p>', date_published: '2031-09-03' },
        ],
      }),
    );
    expect(feed).toMatchObject({ title: 'Gazette', url: 'https://a.example/' });
    expect(first(feed)).toEqual({
      id: '7',
      title: null,
      url: 'https://a.example/7',
      published: '2031-09-03',
      updated: null,
      summary: 'It sailed.',
      content: '<p>It sailed.</p>',
    });
  });

  it('is read from CDF, whose links are attributes', () => {
    const feed = readFeed(`<CHANNEL HREF="https://a.example/"><TITLE>Gazette</TITLE>
      <ITEM HREF="https://a.example/1" LASTMOD="2031-09-03T10:00:00Z"><TITLE>Ferry sails</TITLE>
      <ABSTRACT>Soon.</ABSTRACT></ITEM></CHANNEL>`);
    expect(feed).toMatchObject({ title: 'Gazette', url: 'https://a.example/' });
    expect(first(feed)).toMatchObject({
      title: 'Ferry sails',
      url: 'https://a.example/1',
      updated: '2031-09-03T10:00:00Z',
      summary: 'Soon.',
    });
  });
});
