import { describe, expect, it } from 'vitest';
import { readEntry } from '../../../src/intake/html/read-entry.ts';

const SAILED = 'The ferry Aurora sailed from Port Ellis on Monday with 42 people on board.';
const ENTRY = { title: 'Aurora sails', content: null, summary: null, address: null };

const textOf = (content: string) => readEntry({ ...ENTRY, content }, { outlets: [] }).text;

describe('readEntry', () => {
  it('reads the paragraphs of the content without its title', () => {
    expect(textOf(`<h1>Aurora sails</h1><p>${SAILED}</p><p>${SAILED.toUpperCase()}</p>`)).toBe(
      `${SAILED}\n\n${SAILED.toUpperCase()}`,
    );
  });

  it('reads content whatever it closes', () => {
    expect(textOf(`</article></p><p>${SAILED}`)).toBe(SAILED);
  });

  it('reads the summary as plain text where there is no content', () => {
    const summary = `${SAILED} <b>1 & 2`;
    expect(readEntry({ ...ENTRY, summary }, { outlets: [] }).text).toBe(summary);
  });

  it('names the known outlet that the address belongs to', () => {
    const outlet = { name: 'Ellis Post', aliases: [], hosts: ['post.example'] };
    const outlets = [
      { ...outlet, country: null, language: null, stateOwned: false, agency: false },
    ];
    const read = readEntry({ ...ENTRY, address: 'https://post.example/1' }, { outlets });
    expect(read.outlet).toBe('Ellis Post');
  });
});
