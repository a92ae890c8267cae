import { describe, expect, it } from 'vitest';
import { jsonLd, read, TITLE } from './a-page.ts';

const DAY = '2031-03-12';
const declare = (datePublished: string) =>
  jsonLd({ '@type': 'NewsArticle', headline: TITLE, datePublished });
const tag = (content: string) => `<meta property="article:published_time" content="${content}">`;

describe('a declared day', () => {
  it.each([
    ['far below the headline', `${'<p>One</p>'.repeat(9)}<p>20 March 2031</p>`],
    ['of something with a label', '<p>Release: 20 March 2031</p>'],
    ['of an event of several days', '<p>20 March 2031 – 22 March 2031</p>'],
    ['that is the time of a clock', '<p>Wed 12.3. 20.15 Uhr</p>'],
    ['whose year is the time of a clock', '<p>Posted April 16 2000 GMT</p>'],
    ['beside the declared one', '<p>20 March 2031</p><p class="date">12 March 2031</p>'],
  ])('stands against a day %s', (_, byline) => {
    expect(read({ head: declare(DAY), byline }).published).toBe(DAY);
  });

  it('keeps its time where the page prints the same day', () => {
    const head = declare(`${DAY}T09:30:00+02:00`);
    expect(read({ head, byline: '<p>12 March 2031</p>' }).published).toBe(`${DAY}T09:30:00+02:00`);
  });

  it('stands where the page marks it anywhere', () => {
    const below = `<footer class="post-footer"><time datetime="${DAY}">12 March</time></footer>`;
    const byline = '<p>20 March 2031</p>';
    expect(read({ head: declare(DAY), byline, below }).published).toBe(DAY);
  });

  it.each(['<p>By Mara Lind, 12 March 2031</p>', `<time datetime="${DAY}">12 March</time>`])(
    'gives way to the one day at the headline: %s',
    (byline) => {
      expect(read({ head: declare('2031-02-20'), byline }).published).toBe(DAY);
    },
  );

  it('that is the day of a change gives way to another that is declared and shown', () => {
    const changed = '<meta property="article:modified_time" content="2031-03-20">';
    const head = `<meta name="date" content="2031-03-20">${changed}${jsonLd({ '@type': 'WebPage', datePublished: DAY })}`;
    expect(read({ head, byline: '<p>12 March 2031</p>' }).published).toBe(DAY);
  });

  it('that is the first day of a clock is none', () => {
    const head = declare('1970-01-01T00:00:00Z');
    expect(read({ head, byline: '<p>12 March 2031</p>' }).published).toBe(DAY);
  });
});

describe('a moment that is declared in UTC', () => {
  it.each([
    ['another tag tells', declare('2031-03-11T23:30:00Z') + tag('2031-03-12T00:30:00+01:00'), ''],
    ['a tag tells without a zone', declare('2031-03-11T23:30:00Z') + tag('2031-03-12 00:30'), ''],
    [
      'a time element tells',
      declare('2031-03-11T23:30:00Z'),
      '<time datetime="2031-03-12T00:30:00+01:00">00:30</time>',
    ],
    ['the page prints', declare('2031-03-13T02:25:54Z'), '<p>March 12, 2031 | 9:25pm</p>'],
  ])('is on the day of the outlet’s clock that %s', (_, head, byline) => {
    expect(read({ head, byline }).published).toMatch(DAY);
  });

  it.each([
    ['another moment', '<p>12 March 2031</p><p>Updated 13 March 2031, 01:10</p>'],
    ['nothing', ''],
  ])('keeps its day where the page prints %s', (_, byline) => {
    expect(read({ head: declare('2031-03-12T22:00:00Z'), byline }).published).toMatch(DAY);
  });
});
