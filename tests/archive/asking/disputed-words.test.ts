import { describe, expect, it } from 'vitest';
import { anAccount, aReport, NOW } from '../../support/builders.ts';
import { holding } from '../../support/talks.ts';

const QUESTION = 'Who broke the truce in Quellmar?';

const TRUCE = anAccount({
  title: 'Harvest truce breaks down',
  text: 'Both sides broke the harvest truce of 2030 within a day, observers said.',
  disputes: [
    {
      about: 'Who broke the harvest truce',
      kind: 'parties',
      claims: [
        { by: 'Norland', says: '40 breaches, most of them in Quellmar' },
        { by: 'Southmark', says: 'none' },
      ],
      sources: [{ publisher: 'The Lunn Post', date: '2031-05-02', url: null }],
    },
  ],
});

describe('a word that only what is disputed holds', () => {
  it('is told with its account, once that is in the archive', async () => {
    const archive = await holding([
      aReport({ text: 'The truce on the coast road was signed by the mediators.' }),
    ]);
    const missing = async () => {
      const answer = await archive.ask(QUESTION);
      return answer.missing.join(' ');
    };
    expect(await missing()).toBe('No passage of the archive mentions “Quellmar”.');

    await archive.ingest(TRUCE, NOW);

    expect(await missing()).toContain('“Harvest truce breaks down”');
  });
});
