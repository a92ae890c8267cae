import { describe, expect, it } from 'vitest';
import { jsonLd, read } from './a-page.ts';

const meta = (content: string) => `<meta name="author" content="${content}">`;
const article = (author: unknown) => jsonLd({ '@type': 'NewsArticle', author });

describe('the author of a page', () => {
  it.each([
    ['a person', article({ '@type': 'Person', name: 'Mara Lind' }), 'Mara Lind'],
    ['two people', article([{ name: 'Mara Lind' }, { name: 'Jon Hale' }]), 'Mara Lind, Jon Hale'],
    ['a name alone', article('Mara Lind'), 'Mara Lind'],
    ['a meta element', meta('Mara Lind'), 'Mara Lind'],
    ['a byline', meta('By Mara Lind and Jon Hale'), 'Mara Lind, Jon Hale'],
    ['a German byline', meta('Von Mara Lind und Jon Hale'), 'Mara Lind, Jon Hale'],
  ])('is read from %s', (_, head, author) => {
    expect(read({ head }).author).toBe(author);
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
