import { describe, expect, it } from 'vitest';
import {
  createSuggestedQuestions,
  questionsOf,
} from '../../../src/bot/home/suggested-questions.ts';
import { cite } from '../../../src/domain/passage.ts';
import { QUESTION } from '../../support/bot.ts';
import { aBeat, aReport } from '../../support/builders.ts';
import { aBotInMemory } from '../a-bot.ts';

const TEXT = 'Norland and Southmark agreed on a swap of captives at Port Ellis.';

const lineOf = (text: string, title = 'Talks go on') => ({
  day: '2031-06-01',
  sentence: cite(aReport({ text, title }), { start: 0, end: text.length }),
});

const BEAT = aBeat({
  synonyms: [['prisoner exchange', 'swap of captives'], ['truce']],
  places: [{ name: 'Port Ellis', aliases: ['Ellis Harbour'] }],
});

const OF_TEXT = [
  'What is the latest on the prisoner exchange?',
  'What is the latest on Port Ellis?',
];

describe('questions about the news', () => {
  it('are of the matters and places that it names, by any of their names', () => {
    expect(questionsOf(lineOf(TEXT), BEAT)).toEqual(OF_TEXT);
    expect(questionsOf(lineOf('It ended.', 'Swap of captives in Ellis Harbour'), BEAT)).toEqual(
      OF_TEXT,
    );
  });

  it('are of nothing that only looks like a name', () => {
    expect(questionsOf(lineOf('The truces of Port Ellison held.'), BEAT)).toEqual([]);
  });

  it('come before the examples where the archive answers them', async () => {
    const { deps } = await aBotInMemory();
    const lines = [lineOf('The truce held.'), lineOf(TEXT)];
    const news = { find: async () => ({ lines, isCurrent: true }), read: async () => lines };
    const asked: string[] = [];
    const archive: typeof deps.archive = {
      ...deps.archive,
      askAgain(question, today) {
        asked.push(question);
        return deps.archive.askAgain(question.includes('truce') ? 'Who?' : QUESTION, today);
      },
    };
    const suggest = createSuggestedQuestions(news);
    const beat = { ...BEAT, examples: ['Who sailed?', 'When?', 'Where?', 'Why?'] };
    const proposed = await suggest({ ...deps, archive, beat });
    expect(asked).toContain('What is the latest on the truce?');
    expect(proposed).toEqual([...OF_TEXT, 'Who sailed?', 'When?']);
    await suggest({ ...deps, archive, beat });
    expect(new Set(asked).size).toBe(asked.length);
  });
});
