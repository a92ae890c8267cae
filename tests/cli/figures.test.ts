import { describe, expect, it } from 'vitest';
import { aFolder } from '../support/folder.ts';
import { parley } from '../support/parley.ts';

const TEXT = 'Norland freed more than 390 sailors on May 7, 2031, and Southmark freed 307 sailors.';

const ARTICLES = JSON.stringify({
  id: 'a1',
  title: 'Sailors freed',
  text: TEXT,
  published: '2031-05-08',
  outlet: 'The Gull',
});

const figures = (...args: readonly string[]) =>
  parley(['figures', '--articles', 'a.jsonl', ...args], {
    folder: aFolder({ 'a.jsonl': ARTICLES }),
  });

describe('parley figures', () => {
  it('gives each number with what it counts, as of when, and the sentence', async () => {
    const { status, json } = await figures('--json', 'sailors', 'freed');
    expect(status).toBe(0);
    expect(json).toHaveLength(1);
    expect(json[0]).toMatchObject({ subject: 'sailors freed', left: 0 });
    expect(json[0].figures).toHaveLength(2);
    expect(json[0].figures[0]).toMatchObject({
      text: TEXT,
      article: { id: 'a1', outlet: 'The Gull' },
      start: 0,
      end: TEXT.length,
      value: 390,
      upTo: null,
      bound: 'at least',
      boundWords: 'more than',
      unit: 'sailors',
      what: 'freed more than 390 sailors',
      asOf: '2031-05-07',
    });
  });

  it('prints the sentence of several numbers once, with its source', async () => {
    const { out } = await figures('sailors freed');
    expect(out).toContain('more than 390 sailors');
    expect(out).toContain('307 sailors');
    expect(out.split('Norland freed')).toHaveLength(2);
    expect(out).toContain('The Gull, 8 May 2031');
  });

  it('says where nothing gives a figure how to ask', async () => {
    const { status, out } = await figures('oysters eaten');
    expect(status).toBe(0);
    expect(out).toContain('gives a figure for “oysters eaten”');
  });
});
