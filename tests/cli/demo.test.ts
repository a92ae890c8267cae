import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBeat } from '../../src/intake/corpus-files/read-beat.ts';
import { aFolder } from '../support/folder.ts';
import { parley } from '../support/parley.ts';

const { examples } = readBeat(readFileSync('corpus/beat.yml', 'utf8'), 'corpus/beat.yml');

describe('parley demo', () => {
  it('answers every example from the shipped corpus, and says what it rests on', async () => {
    const { status, json } = await parley(['demo', '--json'], { folder: aFolder() });
    expect(status).toBe(0);
    expect(json.map(({ question }) => question)).toEqual(examples);
    expect(json.map((answer) => answer.status)).toEqual(examples.map(() => 'answered'));
    const shown = json.flatMap(({ excerpts }) => excerpts);
    expect(shown.every(({ article }) => article.kind === 'chronicle')).toBe(true);
    expect(shown.every(({ restingOn }) => Array.isArray(restingOn))).toBe(true);
  });

  it('shows the chronicle as such, in lines that fit', async () => {
    const { out } = await parley(['demo'], { folder: aFolder(), columns: 80 });
    expect(out).toContain('— Chronicle, resting on ');
    expect(
      out.split('\n').filter((line) => line.length > 80 && !line.includes('https://')),
    ).toEqual([]);
  });
});

describe('the configured archive', () => {
  it('holds the shipped corpus', async () => {
    const folder = aFolder();
    const { json } = await parley(['sources', '--json'], { folder });
    expect(json.length).toBeGreaterThanOrEqual(20);
    expect(new Set(json.map(({ kind }) => kind))).toEqual(new Set(['chronicle']));
  });
});
