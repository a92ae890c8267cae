import { describe, expect, it } from 'vitest';
import { BORDER, DELEGATES, FERRIES, MEDIATOR, paragraphs, read } from './a-page.ts';

/** What is read from an article with this markup in its middle, without the rest of it. */
const readWithin = (markup: string) =>
  read({ body: paragraphs(DELEGATES, MEDIATOR) + markup + paragraphs(BORDER, FERRIES) })
    .text.split('\n\n')
    .slice(2, -2);

const row = (...cells: readonly string[]) =>
  `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

describe('the blocks of an article', () => {
  it('have each row of a table, as short as it may be', () => {
    const rows = [row('Norland', '12', '3'), row('1', '2'), row('Southmark', '', '4')].join('');
    expect(readWithin(`<table>${rows}</table>`)).toEqual(['Norland 12 3', '1 2', 'Southmark 4']);
  });

  it('have a row together whose cells hold paragraphs, lines or wrappers', () => {
    const rows = row('<p>Norland</p>', '<div><p>12<br>boats</p></div>');
    expect(readWithin(`<table>${rows}</table>`)).toEqual(['Norland 12 boats']);
  });

  it('have the paragraphs of a cell apart where a table lays out the page', () => {
    const cell = paragraphs(
      FERRIES.replace('Monday', 'Friday'),
      BORDER.replace('winter', 'autumn'),
    );
    expect(readWithin(`<table>${row(cell)}</table>`)).toHaveLength(2);
  });

  it('have the lists in a cell apart', () => {
    const cell = '<ul><li>grain</li><li>salt</li></ul>';
    expect(readWithin(`<table>${row(cell)}</table>`)).toEqual(['grain', 'salt']);
  });

  it.each([
    ['<ul><li>1,200 tons</li><li>14</li></ul>', ['1,200 tons', '14']],
    ['<ul><li><div><p>grain</p></div></li><li><p>salt</p></li></ul>', ['grain', 'salt']],
    ['<dl><dt>Boats</dt><dd>390</dd></dl>', ['Boats', '390']],
    ['<dl><dt><b>Boats</b></dt><dd><div>6 %</div></dd></dl>', ['Boats', '6 %']],
  ])('have each item of %s', (markup, items) => {
    expect(readWithin(markup)).toEqual(items);
  });

  it.each([
    '<blockquote><p>We wait</p></blockquote>',
    '<blockquote>We wait</blockquote>',
    '<pre>We wait</pre>',
    '<pre><code>We wait</code></pre>',
  ])('have the few words of %s', (markup) => {
    expect(readWithin(markup)).toEqual(['We wait']);
  });

  it('have the subheading in wrappers, and none where a heading is left open', () => {
    expect(readWithin('<h2><div><div>At the river</div></div></h2>')).toEqual(['At the river']);
    const open = `<h2 class="intro">${DELEGATES}<p>Share</p>${paragraphs(MEDIATOR, BORDER)}`;
    expect(read({ body: open }).text.split('\n\n')).toEqual([DELEGATES, MEDIATOR, BORDER]);
  });

  it('have a formula in its sentence, once', () => {
    const formula =
      '<math><semantics><mrow><mi>v</mi><mo>=</mo><mn>3</mn></mrow><annotation>v=3</annotation></semantics></math>';
    expect(readWithin(`<p>With ${formula} knots the ferry is slow.</p>`)).toEqual([
      'With v=3 knots the ferry is slow.',
    ]);
  });
});
