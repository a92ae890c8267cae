import { describe, expect, it } from 'vitest';
import { DELEGATES, jsonLd, MEDIATOR, paragraphs, read } from './a-page.ts';

const meta = (content: string) => `<meta name="author" content="${content}">`;
const article = (author: unknown) => jsonLd({ '@type': 'NewsArticle', author });

describe('the author of a page', () => {
  it.each([
    ['a person', article({ '@type': 'Person', name: 'Mara Lind' }), 'Mara Lind'],
    ['two people', article([{ name: 'Mara Lind' }, { name: 'Jon Hale' }]), 'Mara Lind, Jon Hale'],
    ['a name alone', article('Mara Lind'), 'Mara Lind'],
    ['a name in parts', article({ givenName: 'Mara', familyName: 'Lind' }), 'Mara Lind'],
    ['a meta element', meta('Mara Lind'), 'Mara Lind'],
    ['a byline', meta('By Mara Lind and Jon Hale'), 'Mara Lind, Jon Hale'],
    ['a German byline', meta('Von Mara Lind und Jon Hale'), 'Mara Lind, Jon Hale'],
  ])('is read from %s', (_, head, author) => {
    expect(read({ head }).author).toBe(author);
  });

  it.each([
    ['a creator', jsonLd({ '@type': 'NewsArticle', creator: ['Mara Lind'] })],
    ['a mailbox with a name', meta('lind@quay.example (Mara Lind)')],
    ['a name with its mailbox', meta('Mara Lind &lt;lind@quay.example&gt;')],
    ['a name with a role', meta('Mara Lind | Harbour correspondent')],
    [
      'a name with the outlet',
      `<meta property="og:site_name" content="Quay News">${meta('Mara Lind for Quay News')}`,
    ],
    [
      'the card of another network',
      '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Mara Lind">',
    ],
  ])('is the name alone of %s', (_, head) => {
    expect(read({ head }).author).toBe('Mara Lind');
  });

  it.each([
    '<p class="byline">By Mara Lind</p>',
    '<div class="meta"><span class="author-name">Mara Lind</span> <span>2 April 2031</span></div>',
    '<div>By <a href="/author/lind">Mara Lind</a></div>',
    '<div itemprop="author"><b itemprop="name">Mara Lind</b><i>Mara sails.</i></div>',
  ])('is whom the page prints at its headline: %s', (byline) => {
    expect(read({ byline }).author).toBe('Mara Lind');
  });

  it('is nobody who is named elsewhere', () => {
    const below = '<div class="comments"><span class="author">Jon Hale</span><p>First!</p></div>';
    expect(read({ below }).author).toBeNull();
    const body = '<p>River traffic resumed on Monday.</p><p class="byline">By Jon Hale</p>';
    expect(read({ body: paragraphs(DELEGATES, MEDIATOR) + body }).author).toBeNull();
  });

  it('is not who made a picture', () => {
    expect(
      read({ head: jsonLd({ '@type': 'ImageObject', creator: 'Jon Hale' }) }).author,
    ).toBeNull();
  });

  it.each([
    '<p>By <a rel="author" href="/lind">Mara Lind</a></p>',
    '<p><span itemprop="author">By Mara Lind</span></p>',
  ])('is who the page marks so: %s', (byline) => {
    expect(read({ byline }).author).toBe('Mara Lind');
  });

  it.each([
    ['the outlet itself', `<meta property="og:site_name" content="Quay News">${meta('Quay News')}`],
    ['an organisation', article({ '@type': 'NewsMediaOrganization', name: 'Quay News' })],
    ['a role', meta('Staff Reporter')],
    ['an account', meta('admin')],
    ['an address', meta('https://quay.example/lind')],
    [
      'a page elsewhere',
      '<meta property="article:author" content="https://www.quay.example/lind">',
    ],
    ['a mailbox', meta('lind@quay.example')],
  ])('is not %s', (_, head) => {
    expect(read({ head }).author).toBeNull();
  });

  it('is named once, however often the page names it', () => {
    expect(read({ head: article([{ name: 'Mara Lind' }, 'Mara Lind']) }).author).toBe('Mara Lind');
  });
});
