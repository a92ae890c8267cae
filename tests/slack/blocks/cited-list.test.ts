import { describe, expect, it } from 'vitest';
import { cite } from '../../../src/domain/passage.ts';
import {
  type CitedGroup,
  type CitedItem,
  citedListMessage,
} from '../../../src/slack/blocks/cited-list.ts';
import { LIST_LINES } from '../../../src/slack/limits.ts';
import { screenLines, textsOf } from '../../support/blocks.ts';
import { anAccount, aReport } from '../../support/builders.ts';

/** A sentence of so many words, which begins with its name. */
function anItem(name: string, words = 25): CitedItem {
  const text = `${name} ${'said that the strait is open '.repeat(words / 5).trim()}.`;
  const article = aReport({ text, title: `Report on ${name}` });
  const sentence = cite(article, { start: 0, end: text.length });
  return { head: `2 May 2031 · ${name} · reported`, sentence, notes: ['Agrees: open'] };
}

const aGroup = (heading: string, ...items: readonly CitedItem[]): CitedGroup => ({
  heading,
  items,
  lines: [],
});

const messageOf = (...groups: readonly CitedGroup[]) =>
  citedListMessage(
    { title: 'the strait', groups, inDispute: { disputes: [] }, disputed: [], end: 'That is all.' },
    new Set(),
  );

const NORLAND = aGroup('Norland', anItem('Anna'), anItem('Bert'), anItem('Carl'));
const SOUTHMARK = aGroup('Southmark', anItem('Dora'), anItem('Eric'), anItem('Fred'));

describe('a list of cited sentences', () => {
  it('shows of each side its first words, before the second ones of any', () => {
    const { message } = messageOf(NORLAND, SOUTHMARK);
    const shown = textsOf(message.blocks);
    for (const part of ['Norland', 'Anna said', 'Southmark', 'Dora said']) {
      expect(shown).toContain(part);
    }
    for (const name of ['Bert', 'Carl', 'Eric', 'Fred']) expect(shown).not.toContain(name);
    expect(shown).toContain('4 more excerpts under “More”.');
  });

  it('has all the rest behind its button, each under its side and with its source', () => {
    const { message, cited } = messageOf(NORLAND, SOUTHMARK);
    const { more } = message.details ?? {};
    const opened = textsOf(more?.blocks);
    expect(opened).toMatch(/Norland.*Bert.*Carl.*Southmark.*Eric.*Fred/s);
    expect(opened).toContain('Report on Eric');
    expect(more?.articles).toHaveLength(4);
    expect(cited).toHaveLength(6);
  });

  it.each([[5], [25], [60], [200]])('is one screen of sentences of %i words', (words) => {
    const groups = ['Norland', 'Southmark', 'Port Ellis', 'the envoys'].map((name) =>
      aGroup(name, ...Array.from({ length: 4 }, (_, at) => anItem(`Ada${at}`, words))),
    );
    const { message } = messageOf(...groups);
    expect(screenLines(message.blocks)).toBeLessThanOrEqual(LIST_LINES);
    expect(textsOf(message.blocks)).toContain('Ada0 said');
  });

  it('names what is in dispute, and shows both sides in a window', () => {
    const account = anAccount({ text: 'They met.' });
    const claims = [
      { by: 'Norland', says: 'nine breaches' },
      { by: 'Southmark', says: 'none' },
    ];
    const dispute = { about: 'how many breaches', kind: 'parties', claims, sources: [] } as const;
    const { message } = citedListMessage(
      {
        ...{ title: 'the truce', groups: [NORLAND, SOUTHMARK], end: '' },
        inDispute: { disputes: [{ account, dispute }] },
        disputed: [{ heading: 'In dispute', lines: ['Norland: nine breaches'], items: [] }],
      },
      new Set(),
    );
    expect(textsOf(message.blocks)).toContain('Disputed: how many breaches');
    expect(JSON.stringify(message.blocks)).toContain('show_both_sides');
    expect(textsOf(message.details?.sides?.blocks)).toMatch(/Norland:\nnine.*Southmark:\nnone/s);
    expect(message.plain).toContain('Norland: nine breaches');
  });

  it('has nothing behind a button where all is shown', () => {
    const { message } = messageOf(aGroup('Norland', anItem('Anna')));
    expect(message.details).toEqual({});
    expect(textsOf(message.blocks)).not.toContain('More');
  });
});
