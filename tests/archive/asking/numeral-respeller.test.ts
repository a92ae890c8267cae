import { describe, expect, it } from 'vitest';
import { aReport } from '../../support/builders.ts';
import { holding } from '../../support/talks.ts';

const ROMAN = aReport({ id: 'a', text: 'The accord known as Lunn II was signed at the harbour.' });
const ARABIC = aReport({ id: 'b', text: 'The accord known as Lunn 2 was signed at the harbour.' });

describe('the number of a name', () => {
  it.each([
    ['what is lunn 2', ROMAN, 'what is lunn II'],
    ['what is lunn ii', ARABIC, 'what is lunn 2'],
    ['was lunn 2 signed where lunn 22 was', ROMAN, 'was lunn II signed where lunn 22 was'],
    ['what is lunn 2', ARABIC, null],
    ['what is lunn 3', ROMAN, null],
  ])('is read as the archive writes it: %s', async (question, article, readAs) => {
    const archive = await holding([article]);

    expect((await archive.ask(question)).readAs).toBe(readAs);
  });
});
