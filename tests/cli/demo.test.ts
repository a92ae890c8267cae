import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBeat } from '../../src/intake/corpus-files/read-beat.ts';
import { aFolder } from '../support/folder.ts';
import { parley } from '../support/parley.ts';

const { demo } = readBeat(readFileSync('corpus/beat.yml', 'utf8'), 'corpus/beat.yml');
const BEAT = `name: Ferries
command: ferries
description: Ferries.
examples: [Which ferry sailed?]
`;

describe('parley demo', () => {
  it('answers its questions from the shipped corpus, and refuses the one that nothing answers', async () => {
    const { status, json } = await parley(['demo', '--json'], { folder: aFolder() });
    expect(status).toBe(0);
    const answers = json.filter(({ question }) => question !== undefined);
    expect(answers.map(({ question }) => question)).toEqual(demo?.questions);
    expect(answers.map((answer) => answer.status)).toEqual([
      'answered',
      'answered',
      'answered',
      'no_answer',
    ]);
    expect(answers[0].disputed).toBe(true);
    const shown = answers.flatMap(({ excerpts }) => excerpts);
    expect(shown.every(({ article }) => article.kind === 'chronicle')).toBe(true);
    expect(shown.every(({ restingOn }) => Array.isArray(restingOn))).toBe(true);
  });

  it('tells seven dates, and a digest of reports that are marked as invented', async () => {
    const { json } = await parley(['demo', '--json'], { folder: aFolder() });
    const [timeline] = json.filter(({ entries }) => entries !== undefined);
    expect(timeline.entries).toHaveLength(7);
    const [digest] = json.filter(({ developments }) => developments !== undefined);
    expect(digest).toMatchObject({ read: { articles: 3 }, announced: [{ date: '2026-06-20' }] });
    const cited = digest.developments.flatMap(
      ({ sentences }: { sentences: object[] }) => sentences,
    );
    expect(
      cited.every(({ article }: { article: { outlet: string } }) =>
        article.outlet.includes('(invented)'),
      ),
    ).toBe(true);
  });

  it('takes sixty lines at most that fit, with addresses, and ends with the next step', async () => {
    const { out } = await parley(['demo'], { folder: aFolder(), columns: 80 });
    const lines = out.trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(60);
    // An address is whole, so that it can be copied.
    expect(lines.filter((line) => line.length > 80 && !line.includes('https:'))).toEqual([]);
    expect(lines.slice(0, 20).join('\n')).toMatch(/— Chronicle, .*\n *resting on .*\n *https:/);
    expect(lines.at(-1)).toContain('npm run -s parley -- ingest');
    expect(lines.at(-1)).toContain('npm run playground');
  });

  it('asks the examples of a beat that has no plan for it', async () => {
    const corpus = aFolder({ 'beat.yml': BEAT, 'outlets.yml': '[]', 'chronicle/.keep': '' });
    const environment = { PARLEY_CORPUS: corpus };
    const { json } = await parley(['demo', '--json'], { folder: aFolder(), environment });
    expect(json.map(({ question }) => question)).toEqual(['Which ferry sailed?']);
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
