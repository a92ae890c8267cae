import { describe, expect, it } from 'vitest';
import { BORDER, DELEGATES, FERRIES, MEDIATOR, paragraphs, read, TITLE } from './a-page.ts';

const DAY = '2031-03-12';
const describedAs = (content: string) =>
  `<title>${TITLE}</title><meta name="description" content="${content}">`;
const figure = (caption: string) =>
  `<figure><img src="/a.jpg"><figcaption>${caption}</figcaption></figure>`;

describe('a date in the description or title of a page', () => {
  it.each([
    describedAs(`12.03.2031 - ${DELEGATES}`),
    describedAs(`Mar 12, 2031 — ${DELEGATES}`),
    describedAs(`Saltwick (12.3.2031) – ${DELEGATES}`),
    describedAs(`${TITLE} | The Daily Tide | 12 March 2031`),
    describedAs(`Published on 12 March 2031. ${DELEGATES}`),
    `<title>${TITLE} | 12 March 2031 | The Daily Tide</title>`,
  ])('is read where it stands apart: %s', (head) => {
    expect(read({ head }).published).toBe(DAY);
  });

  it('is none that a sentence tells of', () => {
    const head = describedAs('What to know of the truce of 12 March 1931 and of its end.');
    expect(read({ head }).published).toBeNull();
  });
});

describe('a date in a signature', () => {
  it.each([
    ['en', 'Mara Lind, 12 March 2031'],
    ['en', '— Mara Lind on 12 March 2031'],
    ['en', '(12 March 2031)'],
    ['de', 'ml, 12.3.2031'],
    ['de', 'Saltwick, den 12. März 2031'],
    ['de', 'Mara Lind / 12.03.2031'],
    ['fr', 'Mara Lind, le 12 mars 2031'],
    ['ru', 'Мара Линд, 12 марта 2031 года'],
    ['es', 'Mara Lind, Puerto Ellis, 12 de marzo de 2031'],
  ])('is read from the last line, in %s: "%s"', (lang, line) => {
    const body = paragraphs(DELEGATES, MEDIATOR, BORDER, FERRIES, line);
    expect(read({ lang, body }).published).toBe(DAY);
  });

  it.each(['(ml/12.3.2031)', '[Mara Lind, 12 March 2031]', '[Stand: 12.3.2031]'])(
    'is read behind the last sentence: %s',
    (signature) => {
      const body = paragraphs(DELEGATES, MEDIATOR, `${FERRIES} ${signature}`);
      expect(read({ lang: 'de', body }).published).toBe(DAY);
    },
  );

  it.each([
    'The truce ended on 12 March 2031',
    `${FERRIES} The truce fell (it began on 12 March 1931).`,
  ])('is none that a sentence tells of: "%s"', (line) => {
    expect(read({ body: paragraphs(DELEGATES, MEDIATOR, line) }).published).toBeNull();
  });
});

describe('a date in the caption of a picture', () => {
  it.each([
    ['en', 'Ferries at the quay. Photo: Mara Lind, 12 March 2031'],
    ['de', 'Fähren am Kai (Foto: Lind, 12.3.2031)'],
  ])('is read in %s where it stands apart: "%s"', (lang, caption) => {
    expect(read({ lang, byline: figure(caption) }).published).toBe(DAY);
  });

  it.each([
    'The ferry that sank on 3 May 2019 off the quay',
    'File photo: Mara Lind, 12 March 2011',
  ])('is none of the article: "%s"', (caption) => {
    expect(read({ byline: figure(caption) }).published).toBeNull();
  });
});
