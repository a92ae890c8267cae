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
});
