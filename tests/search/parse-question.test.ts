import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../src/search/lexicon.ts';
import { parseQuestion } from '../../src/search/parse-question.ts';
import { aBeat } from '../support/builders.ts';

const parse = (question: string, beat = aBeat()) => parseQuestion(question, createLexicon(beat));
const termsOf = (question: string) => parse(question).words.map(({ term }) => term);

const person = { name: 'Nora Ellis', aliases: ['Ellis'], roles: [], side: null };

describe('parseQuestion', () => {
  it('has each word once, in the order of the question', () => {
    expect(termsOf('Ferry to ferry: which ferries sailed?')).toEqual(['ferri', 'sail']);
  });

  it.each([
    'When did the swap take place?',
    'Where was the swap held?',
    'When did the swap happen?',
  ])('has no words for that something took place: %s', (question) => {
    expect(termsOf(question)).toEqual(['swap']);
  });

  it('has no words for a question of stop words', () => {
    expect(parse('What was that?')).toMatchObject({ words: [], paraphrases: [] });
  });

  it('takes capitals and digits for names, but not at the beginning', () => {
    const { words } = parse('Ferries of Rowan sailed 3 times');
    expect(words.map(({ isName: name }) => name)).toEqual([false, true, false, true, false]);
  });

  it('counts the first name of a person it knows less than the surname', () => {
    const { words } = parse('What did Nora Ellis say?', aBeat({ people: [person] }));
    const [first, surname] = words.map(({ weight }) => weight);
    expect(first).toBeLessThan(surname ?? 0);
    expect(surname).toBe(1);
  });

  it('knows the one-word synonyms of a word', () => {
    const { words } = parse('Who broke the truce?', aBeat({ synonyms: [['truce', 'armistice']] }));
    expect(words.find(({ term }) => term === 'truce')?.synonyms).toEqual(['armistic']);
  });

  it('knows a longer wording for the words that it stands for', () => {
    const places = [{ name: 'Port Ellis', aliases: ['The Old Harbour'] }];
    const { words, paraphrases } = parse('Who left Port Ellis?', aBeat({ places }));
    expect(paraphrases).toContainEqual({ covers: [1, 2], terms: ['old', 'harbor'] });
    expect(words.every(({ synonyms }) => synonyms.length === 0)).toBe(true);
  });

  it('knows a compound written together for its parts', () => {
    const { words, paraphrases } = parse('Who is the light-house keeper?');
    expect(words.map(({ term }) => term)).toEqual(['light', 'hous', 'keeper']);
    expect(paraphrases).toContainEqual({ covers: [0, 1], terms: ['lighthous'] });
  });

  it('knows neighbours that may be written together, where only a space stands between them', () => {
    expect(parse('Which war ship left?').paraphrases).toEqual([
      { covers: [0, 1], terms: ['warship'] },
      { covers: [1, 2], terms: ['shipleft'] },
    ]);
    expect(parse('TOR 29 talks').paraphrases[0]).toEqual({ covers: [0, 1], terms: ['tor29'] });
    expect(parse('war, ship 29').paraphrases).toEqual([{ covers: [1, 2], terms: ['ship29'] }]);
  });
});

describe('createLexicon', () => {
  const find = (sequence: readonly string[], beat = aBeat()) => createLexicon(beat).find(sequence);

  it('finds nothing in words that no group holds', () => {
    expect(find(['ferri', 'sail'], aBeat({ people: [person] }))).toEqual([]);
  });

  it('finds the longer wording before the shorter one', () => {
    const synonyms = [
      ['strike', 'walkout'],
      ['strike fund', 'kitty'],
    ];
    const found = find(['strike', 'fund'], aBeat({ synonyms }));
    expect(found.map(({ from, to }) => [from, to])).toEqual([
      [0, 2],
      [0, 1],
    ]);
  });

  it('leaves out names of stop words alone', () => {
    expect(find([''], aBeat({ places: [{ name: 'The Down', aliases: ['Off'] }] }))).toEqual([]);
  });

  it('takes spellings that fold to the same terms for one wording', () => {
    const places = [{ name: 'Zoë', aliases: ['ZOE', 'Zoé', 'Old Harbour'] }];
    expect(find(['zoe'], aBeat({ places })).map(({ synonyms: others }) => others)).toEqual([
      [['old', 'harbor']],
    ]);
  });
});
