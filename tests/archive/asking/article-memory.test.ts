import { describe, expect, it } from 'vitest';
import { createReadingMemory } from '../../../src/archive/asking/article-memory.ts';
import { readText } from '../../../src/text/readings/text-reading.ts';
import { aReport } from '../../support/builders.ts';

const reading = readText('Norland signed.');

describe('what was read in the last articles', () => {
  it('is kept by the article and its text', () => {
    const memory = createReadingMemory();
    const article = aReport({ id: 'a', text: 'Norland signed.' });
    memory.keep(article, reading);
    expect(memory.get(article)).toBe(reading);
    expect(memory.get({ ...article, text: 'Southmark signed.' })).toBeUndefined();
  });

  it('gives way to what is read later, what was asked for last staying longest', () => {
    const memory = createReadingMemory();
    const articles = Array.from({ length: 1001 }, (_, at) => ({ id: `a${at}`, text: '' }));
    for (const article of articles.slice(0, 1000)) memory.keep(article, reading);
    memory.keep({ id: 'a0', text: '' }, reading);
    memory.keep({ id: 'a1000', text: '' }, reading);
    expect(articles.filter((one) => memory.get(one) === undefined)).toEqual([articles[1]]);
  });
});
