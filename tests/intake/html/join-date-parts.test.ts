import { describe, expect, it } from 'vitest';
import { read } from './a-page.ts';

const DAY = '2031-03-12';

describe('the parts of a date', () => {
  it.each([
    ['en', '<p><span>Wednesday</span><span>12</span><span>March</span><span>2031</span></p>'],
    ['en', '<p><span>Wednesday</span><span>March 12, 2031</span></p>'],
    ['en', '<div><div>Wednesday</div><div>March 12, 2031</div></div>'],
    ['en', '<div><div>12</div><div>Mar</div><div>2031</div></div>'],
    ['en', '<div><div>Mar</div><div>12</div><div>2031</div></div>'],
    ['en', '<div><div>12 March</div><div>2031</div></div>'],
    ['en', '<p>12<sup>th</sup> March 2031</p>'],
    ['de', '<div><span>12.</span><span>März</span><span>2031</span></div>'],
    ['de', '<p><span>Mi</span><span>12.03.2031</span><span>10:30</span></p>'],
    ['uk', '<div><span>середа</span><span>12</span><span>березня</span><span>2031</span></div>'],
  ])('are read together from elements of their own, in %s: %s', (lang, byline) => {
    expect(read({ lang, byline }).published).toMatch(DAY);
  });

  it('are read together under the article where a name says that they are a date', () => {
    const below = '<div class="date"><b>Mar</b><i>12</i><em>2031</em></div>';
    expect(read({ below }).published).toBe(DAY);
  });

  it.each([
    `<abbr title="${DAY}">2 days ago</abbr>`,
    '<abbr title="Wednesday, 12 March 2031 at 10:30">2d</abbr>',
    '<p><span title="12 March 2031 10:30">yesterday</span></p>',
    '<p><a href="/me" title="12 March 2031">yesterday</a></p>',
    '<abbr data-utime="1931079600">yesterday</abbr>',
  ])('are read from a title: %s', (byline) => {
    expect(read({ byline }).published).toMatch(DAY);
  });

  it.each(['Born', 'Deadline'])('belong to their term: %s', (term) => {
    const byline = `<dl><dt>${term}</dt><dd>12 March 1975</dd></dl>`;
    expect(read({ byline }).published).toBeNull();
  });
});
