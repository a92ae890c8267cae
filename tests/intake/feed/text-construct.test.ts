import { describe, expect, it } from 'vitest';
import { entry, item } from './a-feed.ts';

describe("a feed's wording", () => {
  it('is text for people, its paragraphs parted', () => {
    const html = '<p>One <b>crew</b>.</p><script>track()</script><p>Two<br>lines &amp; more.</p>';
    expect(item(`<description><![CDATA[${html}]]></description>`).summary).toBe(
      'One crew.\n\nTwo\nlines & more.',
    );
  });

  it('follows the type that Atom gives it', () => {
    const title = (type: string, text: string) => entry(`<title${type}>${text}</title>`).title;
    expect(title('', 'a &lt;b&gt; c')).toBe('a <b> c');
    expect(title(' type="text"', 'War &amp;amp; peace')).toBe('War &amp; peace');
    expect(title(' type="html"', 'War &amp;amp; &lt;i&gt;peace&lt;/i&gt;')).toBe('War & peace');
    const div = '<div xmlns="http://www.w3.org/1999/xhtml">1 &lt; 2 <b>crews</b></div>';
    expect(title(' type="xhtml"', div)).toBe('1 < 2 crews');
  });

  it('is HTML in RSS where it looks like it, and else what it says', () => {
    expect(item('<title>Q&amp;amp;A: 1 &lt; 2</title>').title).toBe('Q&A: 1 < 2');
    expect(item('<title>Mail &lt;mara@venn.example></title>').title).toBe(
      'Mail <mara@venn.example>',
    );
    expect(item('<description><p>Not <i>escaped</i></p></description>').summary).toBe(
      'Not escaped',
    );
  });

  it('gives the content as HTML, whatever it was', () => {
    expect(entry('<content>1 &lt; 2</content>').content).toBe('1 &lt; 2');
    const inline = `<content type="xhtml"><h:p xmlns:h="http://www.w3.org/1999/xhtml"
      ><h:a href="https://a.example/?a&amp;b">x</h:a><h:br/></h:p></content>`;
    expect(entry(inline).content).toBe('<p><a href="https://a.example/?a&amp;b">x</a><br></p>');
  });

  it('has the words of a drawing and of a formula, and not their source', () => {
    const summary = (html: string) =>
      item(`<description>${html.replaceAll('<', '&lt;')}</description>`).summary;
    expect(summary('<svg><style>a{}</style><text>Norland</text><text>Southmark</text></svg>')).toBe(
      'Norland Southmark',
    );
    const formula = '<mi>v</mi><mo>=</mo><mn>3</mn><annotation>v=3</annotation>';
    expect(summary(`<math><semantics>${formula}</semantics></math>`)).toBe('v=3');
    expect(
      entry('<summary type="html">A &lt;svg>&lt;title>map&lt;/title>&lt;/svg></summary>'),
    ).toMatchObject({ summary: 'A map' });
  });

  it('reads what Atom 0.3 calls escaped as HTML', () => {
    expect(entry('<title mode="escaped">Ferry &amp;amp; oysters</title>').title).toBe(
      'Ferry & oysters',
    );
  });

  it('reads paragraphs whose tags were escaped twice', () => {
    expect(
      item('<description>&amp;lt;p&amp;gt;It sailed.&amp;lt;/p&amp;gt;</description>'),
    ).toMatchObject({ summary: 'It sailed.', content: null });
    expect(item('<title>The &amp;lt;p&amp;gt; tag</title>').title).toBe('The <p> tag');
  });

  it('leaves out what is no text', () => {
    expect(
      entry('<content type="image/png">iVBORw0KGgoAAAANSUhEUg==</content>').content,
    ).toBeNull();
    expect(item('<title>a&#0;b&#7;c</title>').title).toBe('a\ufffdbc');
  });

  it('reads the names of HTML, which nobody declares, and leaves unknown ones', () => {
    expect(entry('<title>Caf&eacute; &mdash; &copyright; &nope; R&D</title>').title).toBe(
      'Café — &copyright; &nope; R&D',
    );
  });

  it('reads the quotation marks of windows-1252 where they pose as control characters', () => {
    expect(item('<title>The crew\u0092s &#147;yes&#148;</title>').title).toBe('The crew’s “yes”');
  });
});
