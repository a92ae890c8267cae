import { describe, expect, it } from 'vitest';
import { readFeed } from '../../../src/intake/feed/read-feed.ts';
import { entry, first, item, rss } from './a-feed.ts';

describe('an entry', () => {
  it('takes its address from an identifier that is one, unless that is said to be none', () => {
    expect(item('<guid>https://a.example/1</guid>').url).toBe('https://a.example/1');
    expect(item('<guid isPermaLink="false">https://a.example/1</guid>').url).toBeNull();
    expect(item('<guid>urn:uuid:1</guid>').url).toBeNull();
  });

  it('of Atom without a link leads to its identifier where that is an address', () => {
    expect(entry('<id>https://a.example/1</id>').url).toBe('https://a.example/1');
    expect(entry('<id>tag:a.example,2031:1</id>').url).toBeNull();
    const other = '<link href="https://a.example/2"/>';
    expect(entry(`<id>https://a.example/1</id>${other}`).url).toBe('https://a.example/2');
    const json = { items: [{ id: 'https://a.example/1' }] };
    expect(first(readFeed(JSON.stringify(json))).url).toBe('https://a.example/1');
  });

  it("leads to the outlet's own page where a service counts readers on the way", () => {
    expect(
      item(`<link>https://count.example/~3/x</link>
        <feedburner:origLink>https://a.example/1</feedburner:origLink>`).url,
    ).toBe('https://a.example/1');
  });

  it.each([
    ['www.a.example/1', 'https://www.a.example/1'],
    ['http://https://a.example/1', 'https://a.example/1'],
    ['feed:https://a.example/1', 'https://a.example/1'],
    ['https://a.example/a b', 'https://a.example/a%20b'],
    ['https://a.example/?a=1&amp;amp;b=2', 'https://a.example/?a=1&b=2'],
  ])('mends the address "%s"', (written, address) => {
    expect(item(`<link>${written}</link>`, 'https://b.example/feed').url).toBe(address);
  });

  it('takes the page that is linked, not the sound, the comments or the feed', () => {
    const { url } = entry(`<link rel="enclosure" href="https://a.example/1.mp3"/>
      <link rel="alternate" type="application/pdf" href="https://a.example/1.pdf"/>
      <link rel="replies" href="https://a.example/1#comments"/>
      <link rel="alternate" type="text/html" href="https://a.example/1"/>`);
    expect(url).toBe('https://a.example/1');
  });

  it('never gives an address that a program would run', () => {
    expect(item('<link>javascript:alert(1)</link>').url).toBeNull();
    expect(entry('<link href="data:text/html,x"/>').url).toBeNull();
  });

  it('reads relative links from xml:base, else from where the feed was fetched, else from the site', () => {
    const own = entry('<link xml:base="https://b.example/x/" href="1"/>', 'https://a.example/feed');
    expect(own.url).toBe('https://b.example/x/1');
    expect(item('<link>/1</link>', 'https://a.example/feed').url).toBe('https://a.example/1');
    const site = rss('<link>https://c.example/</link><item><link>/1</link></item>');
    expect(first(readFeed(site)).url).toBe('https://c.example/1');
    expect(item('<link>/1</link>').url).toBe('/1');
  });

  it('reads relative links from where the feed says that it is found, wherever it says so', () => {
    const self = '<atom:link rel="self" href="https://d.example/rss.xml"/>';
    const read = (...parts: readonly string[]) => readFeed(rss(parts.join('')));
    const one = '<item><link>/1</link></item>';
    expect(first(read(self, one)).url).toBe('https://d.example/1');
    expect(first(read(one, self)).url).toBe('https://d.example/1');
    const news = read('<link>/news/</link>', self, '<item><link>1</link></item>');
    expect([news.url, first(news).url]).toEqual([
      'https://d.example/news/',
      'https://d.example/news/1',
    ]);
    const json = { feed_url: 'https://d.example/feed.json', items: [{ id: '1', url: '/1' }] };
    expect(first(readFeed(JSON.stringify(json))).url).toBe('https://d.example/1');
  });

  it('reads a CDATA section whose marks were escaped as one', () => {
    const escaped = (text: string) => `&lt;![CDATA[${text}]]&gt;`;
    const read = item(
      `<title>${escaped('Truce &amp;amp; oysters')}</title><link>${escaped('https://a.example/1')}</link>
      <description>&amp;lt;![CDATA[&lt;p&gt;It sailed.&lt;/p&gt;]]&amp;gt;</description>`,
    );
    expect(read).toMatchObject({
      title: 'Truce & oysters',
      url: 'https://a.example/1',
      summary: 'It sailed.',
    });
    expect(item('<title>What ]]&gt; ends in XML</title>').title).toBe('What ]]> ends in XML');
  });

  it('leaves absolute addresses as they are written', () => {
    expect(item('<link>https://A.example/?a=1&b=2</link>').url).toBe('https://A.example/?a=1&b=2');
  });

  it('keeps summary and content apart, and lets content stand for a missing summary', () => {
    const content = '<content:encoded><![CDATA[<p>It sailed.</p>]]></content:encoded>';
    expect(item(`<description>Soon.</description>${content}`)).toMatchObject({
      summary: 'Soon.',
      content: '<p>It sailed.</p>',
    });
    expect(item(content).summary).toBe('It sailed.');
  });

  it('has no footer of its publishing system in its summary', () => {
    const footer = '<p>The post <a href="/1">Ferry sails</a> appeared first on Gazette.</p>';
    expect(item(`<description><![CDATA[<p>It sailed.</p>${footer}]]></description>`).summary).toBe(
      'It sailed.',
    );
  });

  it('takes the names of Dublin Core, of podcasts and of Media RSS where there are no others', () => {
    expect(
      item(`<dc:title>Ferry sails</dc:title><dcterms:issued>2031-09-03</dcterms:issued>
        <dcterms:modified>2031-09-04</dcterms:modified><itunes:summary>Soon.</itunes:summary>`),
    ).toMatchObject({
      title: 'Ferry sails',
      published: '2031-09-03',
      updated: '2031-09-04',
      summary: 'Soon.',
    });
    const group = '<media:group><media:description>Pictures.</media:description></media:group>';
    expect(item(group).summary).toBe('Pictures.');
  });

  it('tells its own title from those of pictures and of other vocabularies', () => {
    expect(
      item(`<media:title>Photo</media:title><image><title>Logo</title></image>
        <title xmlns="https://other.example/ns">Other</title><title>Ferry sails</title>`).title,
    ).toBe('Ferry sails');
  });

  it('knows vocabularies by their addresses, whatever their prefixes', () => {
    const feed = readFeed(`<x:feed xmlns:x="http://www.w3.org/2005/Atom"
      xmlns:y="http://purl.org/dc/elements/1.1/"><x:entry><x:id>1</x:id>
      <y:date>2031-09-03</y:date></x:entry></x:feed>`);
    expect(first(feed)).toMatchObject({ id: '1', published: '2031-09-03' });
  });

  it('is not dated by when it was changed', () => {
    expect(entry('<updated>2031-09-04</updated>').published).toBeNull();
  });
});
