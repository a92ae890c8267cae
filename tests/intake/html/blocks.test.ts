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

  it('have the quotation marks that browsers print around a quotation', () => {
    expect(readWithin('<p><q>The guns are silent</q>, she said.</p>')).toEqual([
      '“The guns are silent”, she said.',
    ]);
    expect(readWithin('<p>“<q>The guns are silent</q>”, she said.</p>')).toEqual([
      '“The guns are silent”, she said.',
    ]);
  });

  it('have no words that are struck out', () => {
    expect(readWithin('<p>It cost <s>nine</s> <del>ten</del> eleven crowns.</p>')).toEqual([
      'It cost eleven crowns.',
    ]);
  });

  it('have sentences that are linked whole, or name by name, and no headline that is', () => {
    const sentence = 'On Friday the harbour court heard two pilots who had seen the boat go down.';
    expect(readWithin(`<p><a href="/a"><b>${sentence}</b></a></p>`)).toEqual([sentence]);
    const names = ['Mara Lind', 'Jon Hale', 'Ada Abel'].map(
      (name) => `<a href="/${name}">${name}</a>`,
    );
    expect(readWithin(`<p>${names.join(', ')} spoke.</p>`)).toEqual([
      'Mara Lind, Jon Hale, Ada Abel spoke.',
    ]);
    expect(
      readWithin('<p><a href="/a">Two pilots saw the boat go down off the cape</a></p>'),
    ).toEqual([]);
  });

  it('stand in no link whose end was forgotten', () => {
    const body = `<p><a href="/a"></p>${paragraphs(DELEGATES, MEDIATOR, BORDER, FERRIES).repeat(3)}`;
    expect(read({ body }).text).toContain(MEDIATOR);
  });

  it('have elements of the site’s own as paragraphs, and as words within one', () => {
    expect(readWithin('<x-p>The guns are silent.</x-p><x-p>The ferries sail.</x-p>')).toEqual([
      'The guns are silent.',
      'The ferries sail.',
    ]);
    expect(readWithin('<p>The <x-note>guns</x-note> are silent.</p>')).toEqual([
      'The guns are silent.',
    ]);
  });

  it('have what a template shows as an element’s own', () => {
    const quiet = '<p>The guns are silent.</p>';
    expect(readWithin(`<x-a><template shadowrootmode="open">${quiet}</template></x-a>`)).toEqual([
      'The guns are silent.',
    ]);
    expect(readWithin(`<template>${quiet}</template>`)).toEqual([]);
  });

  it('have no small article whose headline leads elsewhere, but all entries of a live report', () => {
    const entry = (text: string) =>
      `<article><h3><a href="/${text.length}">The storm on the islands</a></h3><p>${text}</p></article>`;
    expect(
      readWithin(entry('The storm took two roofs and a boat on the outer islands, a clerk said.')),
    ).toEqual([]);
    const live = [DELEGATES, MEDIATOR, BORDER, FERRIES].map(entry).join('');
    expect(read({ body: live }).text).toContain(MEDIATOR);
  });

  it('have short paragraphs of a cell apart', () => {
    const cell = paragraphs('The guns are silent.', 'The ferries sail.');
    expect(readWithin(`<table>${row(cell)}</table>`)).toEqual([
      'The guns are silent.',
      'The ferries sail.',
    ]);
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

  it.each([
    '<blockquote class="twitter-tweet"><p>We wait at the quay</p>— Ada (@ada) <a href="/t">2 April</a></blockquote>',
    '<div class="social-embed"><blockquote class="twitter-tweet"><p>We wait at the quay</p></blockquote></div>',
    '<aside><blockquote class="instagram-media"><a href="/i">View this post on Instagram</a><p><a href="/i">We wait at the quay</a></p></blockquote></aside>',
    '<div class="fb-post"><blockquote class="fb-xfbml-parse-ignore">We wait at the quay</blockquote></div>',
    '<blockquote class="tiktok-embed"><section><p>We wait at the quay</p></section></blockquote>',
  ])('have the words of a quoted post: %s', (markup) => {
    expect(readWithin(markup)[0]).toBe('We wait at the quay');
  });

  it('have no posts that a box of the site lists', () => {
    const post = '<blockquote class="twitter-tweet"><p>We wait at the quay.</p></blockquote>';
    const box = `<div class="social-box"><h3>The Harbour Post on the net</h3>${post.repeat(3)}</div>`;
    expect(readWithin(box)).toEqual([]);
  });

  it.each([
    'The ferry at the quay of Port Ellis. Photo: Ada Quill/Meridian',
    'The ferry at the quay of Port Ellis (Photo by Ada Quill)',
    'The ferry at the quay of Port Ellis [AP Photo/Ada Quill]',
    'Die Fähre am Kai von Port Ellis. (Symbolbild: Ada Quill)',
    'The ferry at the quay of Port Ellis. Ada Quill via Getty Images',
  ])('have no caption, which its credit tells: %s', (caption) => {
    expect(readWithin(`<p>${caption}</p>`)).toEqual([]);
  });

  it.each([
    'The court saw each photo: the quay, the ferry and the dog.',
    'She took the picture by the river, before the guns began.',
    'He said that the image (a photo of the quay) was false.',
  ])('have what is said of a picture: %s', (words) => {
    expect(readWithin(`<p>${words}</p>`)).toEqual([words]);
  });

  it('have a heading once that stands over one picture after the other', () => {
    const gallery = '<h2>The day in pictures</h2><figure><figcaption>A quay.</figcaption></figure>';
    expect(readWithin(gallery.repeat(4))).toEqual(['The day in pictures']);
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
