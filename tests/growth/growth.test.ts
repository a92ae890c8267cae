import { describe, expect, it } from 'vitest';
import { superLinearGrowth } from './growth.ts';
import { HOSTILE_SHAPES } from './hostile-shapes.ts';
import { MEASURED_READERS } from './readers.ts';

/** Thousands of readings: on a machine with other work to do they take minutes. */
const LONGEST_MS = 600_000;

describe('reading', () => {
  it.each(Object.entries(MEASURED_READERS))(
    'is linear in what nobody wrote to be read: %s',
    async (_, reader) => {
      const grown: Record<string, number> = {};
      for (const [shape, textOf] of Object.entries(HOSTILE_SHAPES)) {
        if (reader.shapes && !reader.shapes.includes(shape)) continue;
        const growth = await superLinearGrowth(reader, textOf);
        if (growth !== undefined) grown[shape] = growth;
      }

      expect(grown).toEqual({});
    },
    LONGEST_MS,
  );

  it('finds quadratic growth', async () => {
    const quadratic = (text: string) => {
      let sum = 0;
      for (let one = 0; one < text.length; one += 1) {
        for (let other = 0; other < text.length; other += 1) {
          sum += text.charCodeAt(one) ^ text.charCodeAt(other);
        }
      }
      return sum;
    };

    const growth = await superLinearGrowth({ read: quadratic, characters: 8_000 }, (length) =>
      'b'.repeat(length),
    );

    expect(growth).toBeGreaterThan(3.3);
  });
});
