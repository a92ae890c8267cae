import { describe, expect, it } from 'vitest';
import { createChronology } from '../../../src/answers/timeline/chronology.ts';
import { matchEverything } from '../../../src/answers/timeline/match-subject.ts';
import type { Article } from '../../../src/domain/article.ts';
import { runAtOnce } from '../../../src/domain/sliced-work.ts';
import { anAccount, aReport } from '../../support/builders.ts';
import { datedSentencesOf } from '../../support/readings.ts';

const PLAN = aReport({
  published: '2031-06-02',
  text: 'The ministers of Norland and Southmark will meet in Port Ellis on June 10, 2031, for a third round of talks.',
});

function entryWith(...later: readonly Article[]) {
  const chronology = createChronology();
  for (const article of [PLAN, ...later]) {
    chronology.add(matchEverything(datedSentencesOf(article)));
  }
  const entries = runAtOnce(
    chronology.entries({ from: null, to: null }, { dates: 9, sentences: 1 }),
  );
  return entries.find(({ date }) => date === '2031-06-10');
}

const outcomeAfter = (text: string, published: string) =>
  entryWith(aReport({ text, published }))?.outcome;

describe('what became of an announced event', () => {
  it.each([
    [
      '2031-06-08',
      'The talks in Port Ellis between Norland and Southmark on June 10 were called off.',
    ],
    [
      '2031-06-09',
      'Norland called off the talks with Southmark in Port Ellis planned for June 10, 2031.',
    ],
    ['2031-06-10', "Today's meeting of Norland and Southmark in Port Ellis was postponed."],
    [
      '2031-06-12',
      'A third round of talks between Norland and Southmark in Port Ellis on June 10, 2031, did not take place.',
    ],
    [
      '2031-06-12',
      'The ministers’ meeting of June 10, 2031, in Port Ellis was cancelled because of fog, Norland said.',
    ],
  ])('is that it was called off, in the words that say so: %s %j', (published, text) => {
    expect(outcomeAfter(text, published)).toMatchObject({ kind: 'called-off', citation: { text } });
  });

  it.each([
    'The ministers of Norland and Southmark met in Port Ellis on June 10, 2031, and signed nothing.',
    'Norland and Southmark held a third round of talks in Port Ellis on Tuesday.',
  ])('is that it took place: %j', (text) => {
    expect(outcomeAfter(text, '2031-06-11')).toMatchObject({
      kind: 'took-place',
      citation: { text },
    });
  });

  it.each([
    'A football match was cancelled as ministers of Norland and Southmark were to meet in Port Ellis on June 10.',
    'Norland denied that the talks with Southmark in Port Ellis on June 10 were called off.',
    'The talks in Port Ellis between Norland and Southmark on June 10 may be called off.',
    'Southmark threatened to call off the talks with Norland in Port Ellis on June 10.',
    'Dockers in Port Ellis called off a strike planned for June 10.',
    'Talks between Westland and Eastland in Cape Rowan on June 10 were called off.',
    'Ferries from Norland to Port Ellis were cancelled on June 10.',
    'On June 10 Norland cancelled its oyster tariff on Southmark.',
    'The talks between Norland and Southmark in Port Ellis on June 14 were called off.',
    'A storm sank a ferry off Port Ellis on June 10, 2031.',
    'The ministers of Norland and Southmark were to meet in Port Ellis on June 10.',
  ])('is not known from %j', (text) => {
    expect(outcomeAfter(text, '2031-06-09')).toBeNull();
    expect(outcomeAfter(text, '2031-06-12')).toBeNull();
  });

  it('shows the announcement beside the words that call it off', () => {
    const off = 'The talks of Norland and Southmark in Port Ellis on June 10 were called off.';
    const entry = entryWith(aReport({ text: off, published: '2031-06-08' }));
    expect(entry).toMatchObject({ announced: true, sentences: [{ text: PLAN.text }] });
  });

  it('is what the latest article says: put off, and held after all', () => {
    const off = 'The talks of Norland and Southmark in Port Ellis on June 10 were postponed.';
    const held =
      'Ministers of Norland and Southmark met in Port Ellis on June 10, 2031, for talks.';
    const entry = entryWith(
      aReport({ text: off, published: '2031-06-08' }),
      aReport({ text: held, published: '2031-06-11' }),
    );
    expect(entry?.outcome).toMatchObject({ kind: 'took-place', citation: { text: held } });
  });

  it('is told by the chronicle too', () => {
    const text = 'The ministers of Norland and Southmark met in Port Ellis on June 10, 2031.';
    const event = { from: '2031-06-10', to: '2031-06-10' };
    expect(entryWith(anAccount({ text, event }))?.outcome?.kind).toBe('took-place');
  });

  it('is not known where nothing was announced', () => {
    const chronology = createChronology();
    const text = 'The talks of June 10, 2031, in Port Ellis were called off.';
    const article = aReport({ text, published: '2031-06-12' });
    chronology.add(matchEverything(datedSentencesOf(article)));
    const [entry] = runAtOnce(
      chronology.entries({ from: null, to: null }, { dates: 1, sentences: 1 }),
    );
    expect(entry).toMatchObject({ announced: false, outcome: null });
  });
});
