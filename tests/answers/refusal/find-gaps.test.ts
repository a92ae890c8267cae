import { describe, expect, it } from 'vitest';
import { findGaps } from '../../../src/answers/refusal/find-gaps.ts';
import { formatGap } from '../../../src/answers/wording/format-gap.ts';
import type { DateRange } from '../../../src/domain/timeline.ts';
import { aReport } from '../../support/builders.ts';
import { aRefusedSearch } from './a-refused-search.ts';

const ARTICLES = [
  aReport({
    id: 'swap',
    title: 'Bodies handed over',
    published: '2031-05-05',
    text: `Norland handed over 212 bodies and 40 prisoners at Port Ellis on Monday. Children were waiting at
the quay, Mayor Ilse Lunn said. "Nobody was told the hour," she said of the swap.`,
  }),
  aReport({
    id: 'round',
    title: 'Third round ends',
    published: '2031-05-12',
    text: `The third round of the talks ended in Cape Rowan without a paper. Nora Dorp led the delegation of
Southmark. "We will meet again," Dorp said about the truce.`,
  }),
  aReport({
    id: 'dam',
    title: 'Dam reopened',
    published: '2031-06-20',
    text: 'Engineers opened the Vale dam again after a shell had damaged a gate.',
  }),
];

const missing = (question: string, period?: DateRange) =>
  findGaps(aRefusedSearch(question, ARTICLES, period)).map(formatGap);

describe('findGaps', () => {
  it('names the words that no passage holds', () => {
    expect(missing('How are oysters grilled in Port Ellis?')).toContain(
      'No passage of the archive mentions “oysters” or “grilled”.',
    );
    expect(missing('What did Ambassador Quill say about the truce?')[0]).toBe(
      'No passage of the archive mentions “Ambassador” or “Quill”.',
    );
  });

  it('says of words in another script which one that is', () => {
    expect(missing('Кто возглавлял делегацию?')).toEqual([
      'No passage of the archive holds any of these words in Cyrillic letters.',
    ]);
  });

  it('does not miss the words of questions and of the calendar, nor years', () => {
    expect(missing('Whats the latest on the Vale dam in March 2029, vs April?')).toEqual([]);
  });

  it('says that nothing of the period mentions the subject, and when something does', () => {
    const may = { from: '2031-05-01', to: '2031-05-08' };
    expect(missing('What was said of the Vale dam?', may)).toContain(
      'Nothing told from 1 May 2031 to 8 May 2031 mentions “Vale”; the nearest passage that does is of 20 Jun 2031.',
    );
  });

  it('says nothing of a period that tells of the subject', () => {
    const june = { from: '2031-06-01', to: '2031-06-30' };
    expect(missing('Who opened the Vale dam?', june)).toEqual([
      'The passages that mention “Vale” give no person.',
    ]);
  });

  it('says that nothing gives a number of what is counted, and of whom there are numbers', () => {
    expect(missing('How many children were handed over by Norland?')).toContain(
      'No passage gives a number of children; the nearest ones give numbers of bodies and prisoners.',
    );
  });

  it('says nothing of a number that is given', () => {
    expect(missing('How many bodies were handed over by Norland?').join()).not.toContain('number');
  });

  it('says that somebody who is mentioned is not quoted', () => {
    const [gap] = findGaps(
      aRefusedSearch('What did Rook say about the dam?', [
        aReport({ id: 'rook', text: 'Rook opened the dam.' }),
      ]),
    );
    expect(gap).toEqual({ kind: 'speaker', speaker: 'Rook' });
  });

  it('says on what somebody is not quoted, and that others are', () => {
    expect(missing('What did Dorp say about the swap?')).toEqual([
      'No passage that quotes Dorp mentions “swap”; where that is mentioned, others are quoted.',
    ]);
  });

  it('names an ordinal that no passage holds before its noun', () => {
    const again = aReport({ id: 'fifth', text: 'It was the fifth shell on the dam since March.' });
    const found = findGaps(
      aRefusedSearch('What was agreed at the fifth round?', [...ARTICLES, again]),
    );
    expect(found).toContainEqual({ kind: 'unknown', words: ['fifth round'] });
    expect(missing('What was agreed at the third round?').join()).not.toContain('round');
  });

  it('names two names that no article holds together, whole', () => {
    expect(missing('When did Nora Dorp visit Port Ellis?')).toContain(
      'No article mentions “Nora Dorp” and “Port Ellis” together.',
    );
  });

  it('names what no article about a name holds', () => {
    expect(missing('When was the gate in Cape Rowan damaged?')).toContain(
      'No article that mentions “Cape” and “Rowan” mentions “gate”.',
    );
  });

  it('writes names as the archive does', () => {
    expect(missing('what did ilse lunn say about the gate')).toContain(
      'No passage that quotes Ilse Lunn mentions “gate”.',
    );
  });

  it.each([
    'What did Ilse Lunn tell Nora Dorp?',
    'Which prisoners damaged the gate of the dam?',
    'How many prisoners did Dorp lead?',
  ])('says nothing of all passages where only the best were found: %s', (question) => {
    const search = aRefusedSearch(question, ARTICLES);
    const best = { ...search, found: { ...search.found, isWhole: false } };

    expect(findGaps(search)).not.toEqual([]);
    expect(findGaps(best)).toEqual([]);
  });
});
