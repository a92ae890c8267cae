import { describe, expect, it } from 'vitest';
import { BORDER, DELEGATES, FERRIES, MEDIATOR, paragraphs, read } from './a-page.ts';

const SUBHEAD = 'What the ferries carry';

/** The paragraphs read from an article with this markup in its middle. */
const readWith = (markup: string) =>
  read({ body: paragraphs(DELEGATES, MEDIATOR) + markup + paragraphs(BORDER, FERRIES) }).text.split(
    '\n\n',
  );

describe('the marks within an article', () => {
  it.each([
    `<h2 id="notice-of-truce">${SUBHEAD}</h2>`,
    `<h2 class="section-header">${SUBHEAD}</h2>`,
    `<h3 class="media-title">${SUBHEAD}</h3>`,
    `<h2 id="related-to-the-ban">${SUBHEAD}</h2>`,
    `<h2><a href="#what">${SUBHEAD}</a></h2>`,
    `<h2>${SUBHEAD} <a class="anchor" href="#what">#</a></h2>`,
    `<h2>${SUBHEAD}<span class="mw-editsection">[<a href="/e">edit</a>]</span></h2>`,
    `<div><h2>${SUBHEAD}</h2><span>[<a href="/e">edit</a>]</span></div>`,
  ])('keep the subheading of %s', (markup) => {
    expect(readWith(markup)).toEqual([DELEGATES, MEDIATOR, SUBHEAD, BORDER, FERRIES]);
  });

  it.each([
    'The port<sup>1</sup> of Norland signed.',
    'The port<sup><a href="#fn1">1</a></sup> of Norland signed.',
    'The port<sup class="reference">[2]</sup> of Norland signed.',
    'The port of Norland signed.<a class="footnote-ref" href="#fn2">2</a>',
    'The port[3] of Norland signed.[4]',
    'The port of Norland signed.<sup>*</sup>',
  ])('leave out the footnote of %s', (words) => {
    expect(readWith(`<p>${words}</p>`)).toContain('The port of Norland signed.');
  });

  it('keep powers, formulas and ordinals', () => {
    const words =
      'On the 4<sup>th</sup> they named 12 km<sup>2</sup>, 10<sup>6</sup> tons of CO<sub>2</sub> and x<sup>2</sup>.';
    expect(readWith(`<p>${words}</p>`)).toContain(
      'On the 4th they named 12 km2, 106 tons of CO2 and x2.',
    );
  });

  it('break where a style says that an inline element is a block', () => {
    const spans = [BORDER, FERRIES].map((text) => `<span style="display: block">${text}</span>`);
    expect(readWith(`<div>${spans.join('')}</div>`)).toContain(BORDER);
  });

  it('leave a short article beside a long request for consent', () => {
    const consent = `<div class="box"><p>We and our 300 partners store and access information on a device, such as cookies, and process personal data for advertising and for the measurement of content.</p><p>You may click to consent to our and our partners’ processing. You have a right to object to it at any time in the settings of this page.</p></div>`;
    const { text } = read({ above: consent, body: paragraphs(DELEGATES) });
    expect(text).toBe(DELEGATES);
  });
});
