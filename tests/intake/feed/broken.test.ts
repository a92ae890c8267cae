import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../../src/domain/failure.ts';
import { readFeed } from '../../../src/intake/feed/read-feed.ts';
import { first, item, rss } from './a-feed.ts';

const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const utf32 = (text: string) =>
  Buffer.from(new Uint32Array(Array.from(text, (letter) => letter.codePointAt(0) ?? 0)).buffer);

describe('a broken feed', () => {
  it('is read as far as it goes', () => {
    const feed = readFeed(`<rss><channel><title>Gazette<link>https://a.example/</link>
      <item><title>One<link>https://a.example/1</link><item><title>Two</title>
      <description><![CDATA[cut sho`);
    expect(feed).toMatchObject({ title: 'Gazette', url: 'https://a.example/' });
    expect(feed.entries.map(({ title }) => title)).toEqual(['One', 'Two']);
    expect(feed.entries.map(({ summary }) => summary)).toEqual([null, 'cut sho']);
  });

  it('is found behind what a program printed before it', () => {
    const feed = readFeed(`\n<b>Warning</b>: no &such; file <br />\n${rss('<title>G</title>')}`);
    expect(feed.title).toBe('G');
  });

  it('is decoded by what it declares or begins with', () => {
    const xml = rss('<title>Fähre — вода</title>');
    const declared = '<?xml version="1.0" encoding="windows-1251"?><rss><channel><title>';
    const cyrillic = [0xe2, 0xee, 0xe4, 0xe0];
    const bytes = Buffer.concat([Buffer.from(declared), Buffer.from(cyrillic)]);
    expect(readFeed(bytes).title).toBe('вода');
    for (const wide of [utf16(xml), utf16(`\ufeff${xml}`), utf32(xml), utf16(xml).swap16()]) {
      expect(readFeed(wide).title).toBe('Fähre — вода');
    }
  });

  it('stays UTF-8 where it was cut within a character', () => {
    const whole = Buffer.from('<rss><channel><title>Die Fähre fährt über die Straße zurück — вода');
    expect(readFeed(whole.subarray(0, -1)).title).toMatch(/^Die Fähre fährt .* вод\ufffd$/);
  });

  it('expands no entity that refers to another or to a file', () => {
    const feed = readFeed(`<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY c "&b;&b;">
      <!ENTITY f SYSTEM "file:///etc/passwd">]><rss><channel>
      <title>&a; &c; &f;</title></channel></rss>`);
    expect(feed.title).toBe('ha &c; &f;');
  });

  it('cannot grow by an entity that it uses again and again', () => {
    const entity = `<!DOCTYPE rss [<!ENTITY a "${'a'.repeat(250)}">]>`;
    const feed = readFeed(`${entity}<rss><channel><title>${'&a;'.repeat(100_000)}</title>`);
    expect(feed.title?.length).toBeLessThan(3_000_000);
  });

  it('is refused where it nests without end', () => {
    const deep = rss(`<item><description>${'<b>'.repeat(5000)}`);
    expect(() => readFeed(deep)).toThrow(expect.objectContaining({ code: 'too-complex' }));
    const escaped = '&lt;b&gt;'.repeat(5000);
    expect(() => item(`<description>${escaped}</description>`)).toThrow(/nests more than 512/);
  });

  it('gives the first ten thousand entries and says how many it left out', () => {
    const feed = readFeed(rss('<item><title>x</title></item>'.repeat(10_003)));
    expect([feed.entries.length, feed.omitted]).toEqual([10_000, 3]);
    const items = Array.from({ length: 10_002 }, (_, id) => ({ id }));
    expect(readFeed(JSON.stringify({ items })).omitted).toBe(2);
  });
});

describe('what is no feed', () => {
  const refusal = (text: string, address: string | null = null) => {
    try {
      return readFeed(text, { address });
    } catch (fault) {
      return fault instanceof Failure ? `${fault.code}: ${fault.message}` : fault;
    }
  };

  it('is told from a feed, with the feed that a page names', () => {
    const page = `<!doctype html><link rel="alternate" type="application/rss+xml" href="/feed">`;
    expect(refusal(page, 'https://a.example/news')).toBe(
      'unsupported: is a page, not a feed: its feed is https://a.example/feed',
    );
    expect(refusal('<html><p>Ferry</p></html>')).toMatch(/^unsupported: .* names no feed/);
    expect(refusal('<sitemap/>')).toMatch(/^unsupported: .* begins with <sitemap>/);
    expect(refusal('Ferry sails')).toMatch(/^unsupported: holds no feed/);
    expect(refusal('<!-- ferry -->'.repeat(1000))).toMatch(/^unsupported: holds no feed/);
    expect(refusal(' \n')).toMatch(/^empty/);
    expect(refusal('{"a": 1}')).toMatch(/^unsupported: is JSON/);
    expect(refusal('{"items": [')).toMatch(/^malformed: begins like JSON/);
  });

  it('gives a feed or a failure for any bytes, and every string of it is well-formed', () => {
    const pieces = fc.constantFrom(
      '<rss>',
      '<channel>',
      '<item>',
      '</item>',
      '<title>',
      '</title>',
      '<feed ',
      'xmlns="x">',
      '<entry>',
      '<link href="',
      '">',
      '<![CDATA[',
      ']]>',
      '<!--',
      '&#xd800;',
      '&amp;',
      '\ud800',
      '<!DOCTYPE x [<!ENTITY a "b">',
      '<guid>',
      '{"items":[{"id":"\\ud800"}]}',
      'https://a.example',
    );
    const soup = fc
      .array(fc.oneof(pieces, fc.string({ unit: 'binary' })))
      .map((all) => all.join(''));
    const inputs = fc.oneof(
      soup,
      soup.map((text) => Buffer.from(text)),
      fc.uint8Array(),
    );
    fc.assert(
      fc.property(inputs, (input) => {
        for (const text of stringsOf(input)) expect(text.isWellFormed()).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  function stringsOf(input: Uint8Array | string): readonly string[] {
    try {
      const { title, url, entries } = readFeed(input, { address: 'https://a.example/feed' });
      const values = [title, url, ...entries.flatMap((entry) => Object.values(entry))];
      return values.filter((value) => typeof value === 'string');
    } catch (fault) {
      if (fault instanceof Failure) return [fault.message];
      throw fault;
    }
  }
});

describe('a whole feed', () => {
  it('tells each of its entries once, in its order', () => {
    const titles = ['Ferry sails', 'Crews agree', 'Strike ends'];
    const feed = readFeed(
      rss(titles.map((title) => `<item><title>${title}</title></item>`).join('')),
    );
    expect(feed.entries.map(({ title }) => title)).toEqual(titles);
    expect(first(feed).title).toBe('Ferry sails');
  });
});
