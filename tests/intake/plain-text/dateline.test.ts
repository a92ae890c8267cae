import { describe, expect, it } from 'vitest';
import { readDateline } from '../../../src/intake/plain-text/dateline.ts';

describe('a dateline', () => {
  it.each([
    ['HAVENPORT, March 19 (Reuters) - Envoys met.', 'Reuters', null],
    ['HAVENPORT, March 19, 2031 (Reuters) -- Envoys met.', 'Reuters', '2031-03-19'],
    ['SALTWICK (AP) — Envoys met.', 'AP', null],
    ['Saltwick (npa) - Envoys met.', 'npa', null],
    ['LOW QUAY, 3 May — Envoys met.', null, null],
    ['LOW QUAY, 3 May 2031 — Envoys met.', null, '2031-05-03'],
    ['HAVENPORT/SALTWICK, March 19 (Reuters) - Envoys met.', 'Reuters', null],
    ['HAVENPORT, March 19. /NPA/. Envoys met.', 'NPA', null],
    ['(Reuters) - Envoys met.', 'Reuters', null],
  ])('is read from "%s"', (text, credit, published) => {
    const dateline = readDateline(text);
    expect(dateline).toMatchObject({ credit, published });
    expect(text.slice(dateline?.end)).toBe('Envoys met.');
  });

  it.each([
    'Envoys met - and left - on Tuesday.',
    'NATO — the alliance of the west — met.',
    'The minister (aged 54) said so.',
    'Envoys met in March 2031 – nobody came.',
    '',
  ])('is not in "%s"', (text) => {
    expect(readDateline(text)).toBeNull();
  });

  it.each([
    'Saltwick, (12.3.2031). ',
    'Saltwick (12.03.2031) – ',
    '(Saltwick, 12.03.2031) ',
    '[Port Ellis, 12 March 2031] ',
    'Saltwick, 12.3.2031. ',
    'Saltwick, den 12. März 2031 – ',
    'Saltwick/Low Quay, 12.03.2031 – ',
    'SALTWICK - 12.03.2031 - ',
    '(12.3.2031) ',
    '12. März 2031 – ',
    '12 March 2031: ',
    'Saltwick, 12. Mrz. 2031 (npa) - ',
    'Port-Ellis, le 12 mars 2031 – ',
    'Puerto Ellis, 12 mar 2031 (NPA).- ',
    'Puerto Ellis, 12 de marzo de 2031. ',
    'СОЛТВІК, 12 марта 2031. /НПА/. ',
    'Солтвік, 12 березня 2031 року. ',
    'Saltwick (npa, 12.3.2031) – ',
  ])('tells the day in brackets or before a mark: "%s"', (beginning) => {
    const dateline = readDateline(`${beginning}Envoys met.`);
    expect(dateline).toMatchObject({ published: '2031-03-12', end: beginning.length });
  });

  it.each([
    'Velmark on 2 April 2031: what is open',
    'On 12 March 2031 – the day of the truce – envoys met.',
    'Saltwick, 12 March 2031 was the day.',
    'The truce (12 March 2031) Held.',
    'Treaty of Saltwick (12 March 2031) ended it.',
    '12 March 2031 was a quiet day.',
    'Since 12.03.2031: more.',
  ])('is no day that a sentence tells of: "%s"', (text) => {
    expect(readDateline(text)?.published ?? null).toBeNull();
  });
});
