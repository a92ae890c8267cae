import { describe, expect, it } from 'vitest';
import { readPlainText } from '../../../src/intake/plain-text/read-plain-text.ts';
import { BORDER, DELEGATES, FERRIES, MEDIATOR, TITLE } from '../html/a-page.ts';

const BODY = [DELEGATES, MEDIATOR, BORDER, FERRIES];
const read = (paragraphs: readonly string[]) =>
  readPlainText([TITLE, ...paragraphs].join('\n\n'), { outlets: [] });

describe('the date of a text', () => {
  it.each([
    '12.03.2031',
    'Veröffentlicht am 12.03.2031',
    'Publicerad 12 mars 2031',
    'Opublikowano: 12 marca 2031',
    'Дата публикации: 12 марта 2031',
    '[Stand: 12.3.2031]',
  ])('is read under the headline: "%s"', (line) => {
    expect(read([line, ...BODY]).published).toBe('2031-03-12');
  });

  it.each([
    'Mara Lind, 12 March 2031',
    'Port Ellis, 12 March 2031',
    'Saltwick, den 12. März 2031',
    'ml, 12.3.2031',
    '[Stand: 12. März 2031]',
    'Published: 12 March 2031',
  ])('is read under the text: "%s"', (line) => {
    expect(read([...BODY, line]).published).toBe('2031-03-12');
  });

  it('is read behind the last sentence', () => {
    expect(read([DELEGATES, MEDIATOR, `${FERRIES} (ml/12.3.2031)`]).published).toBe('2031-03-12');
  });

  it.each([
    'The truce ended on 12 March 2031',
    'Last updated on 12 March 2031',
    '© 12 March 2031 The Daily Tide',
  ])('is none that another line tells: "%s"', (line) => {
    expect(read([...BODY, line]).published).toBeNull();
  });
});
