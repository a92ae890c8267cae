import { describe, expect, it } from 'vitest';
import { aFolder } from '../support/folder.ts';
import { parley } from '../support/parley.ts';

const TEXT = 'The ferry sailed on Tuesday evening.';

describe('parley annotate', () => {
  it('gives the times that a text mentions, by their words and their values', async () => {
    const folder = aFolder({ 'a.txt': TEXT });
    const args = ['annotate', '--json', '--published', '2025-03-19', 'a.txt'];
    const { json } = await parley(args, { folder });
    expect(json[0].dates).toEqual([
      {
        start: 20,
        end: 35,
        text: 'Tuesday evening',
        type: 'time',
        value: '2025-03-18TEV',
        basis: 'resolved',
      },
    ]);
  });

  it('shows them below their sentences', async () => {
    const folder = aFolder({ 'a.txt': TEXT });
    const { out } = await parley(['annotate', 'a.txt'], { folder });
    expect(out).toContain('Tuesday evening: unknown (time, resolved)');
  });

  it('gives quotes with their speakers and cues, and names', async () => {
    const text = 'Rosa Quill spoke. “The ferry is late,” she said.';
    const folder = aFolder({ 'a.txt': text });
    const { json } = await parley(['annotate', '--json', 'a.txt'], { folder });
    expect(json[0].quotes).toEqual([
      {
        start: 18,
        end: 38,
        kind: 'direct',
        speaker: { start: 39, end: 42, text: 'she', name: 'Rosa Quill' },
        cue: { start: 43, end: 47, text: 'said' },
      },
    ]);
    expect(json[0].names).toEqual([
      { start: 0, end: 10, text: 'Rosa Quill', kind: 'person', name: 'Rosa Quill' },
    ]);
  });
});
