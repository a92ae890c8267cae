import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { draftAnswer } from '../../src/answers/build-answer.ts';
import { identifyAccount } from '../../src/archive/articles/identity.ts';
import type { Answer, Excerpt } from '../../src/domain/answer.ts';
import type { Account } from '../../src/domain/article.ts';
import type { Citation } from '../../src/domain/passage.ts';
import { readAccount } from '../../src/intake/corpus-files/read-account.ts';
import { readBeat } from '../../src/intake/corpus-files/read-beat.ts';
import { datedSentencesOf, readingOf } from '../support/readings.ts';
import { aSearch } from '../support/search.ts';

const QUESTIONS = [
  'Who led the Ukrainian delegation in Istanbul?',
  'Where was the Minsk Protocol signed?',
  'When did the grain deal end?',
  'How many prisoners were exchanged?',
  'How long did the phone call between Trump and Putin last?',
  'Why did Russia leave the Black Sea grain deal?',
  'What did Zelensky say about the Easter truce?',
  'Was the Victory Day truce kept?',
  'Which ministers met in London?',
  'What is Minsk II?',
  'Alaska summit',
  'what about putin and the cease-fire on energy infrastructure',
  'Wer verhandelte in Riad?',
  'Що сталося в Стамбулі?',
  'Who won the regatta of Port Ellis?',
  'How are oysters grilled?',
  'talks',
  'What was that?',
];
const LIMITS = [1, 2, 3, 10, 1000];

const CHRONICLE = join('corpus', 'chronicle');
const BEAT = join('corpus', 'beat.yml');

const accounts = readdirSync(CHRONICLE).toSorted().map(readAccountOf);
const search = aSearch(accounts, { beat: readBeat(readFileSync(BEAT, 'utf8'), BEAT) });
const ask = (question: string, limit = 10) =>
  draftAnswer(search(question), { question, limit, newest: null, readingOf }).complete(
    datedSentencesOf,
  );

describe('every answer from the shipped corpus', () => {
  it.each(QUESTIONS)('quotes slices of its articles, sentence within passage: %s', (asked) => {
    for (const { passage, sentence } of shownBy(ask(asked, 1000))) {
      expectSlice(passage);
      expectSlice(sentence);
      expect(sentence.article).toBe(passage.article);
      expect(sentence.start).toBeGreaterThanOrEqual(passage.start);
      expect(sentence.end).toBeLessThanOrEqual(passage.end);
    }
  });

  it.each(QUESTIONS)('shows no passage twice, and as many as its limit at most: %s', (asked) => {
    for (const limit of LIMITS) {
      const shown = shownBy(ask(asked, limit));
      const places = shown.map(({ passage }) => `${passage.article.id}:${passage.start}`);
      expect(new Set(places).size).toBe(places.length);
      expect(places.length).toBeLessThanOrEqual(limit);
    }
  });

  it.each(QUESTIONS)('begins alike whatever its limit: %s', (asked) => {
    const whole = shownBy(ask(asked, 1000));
    for (const limit of LIMITS) {
      expect(shownBy(ask(asked, limit))).toEqual(whole.slice(0, limit));
    }
  });

  it.each(QUESTIONS)('is the same bytes the second time: %s', (asked) => {
    const [first, second] = [ask(asked), ask(asked)];
    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
  });

  it.each([
    ['Where was the Minsk Protocol signed?', 'answered'],
    ['When did the grain deal end?', 'answered'],
    ['Who won the regatta of Port Ellis?', 'no_answer'],
    ['How are oysters grilled?', 'no_answer'],
  ])('tells its own matters from others: %s', (asked, status) => {
    expect(ask(asked).status).toBe(status);
  });
});

function readAccountOf(name: string): Account {
  const { draft, ...chronicled } = readAccount(readFileSync(join(CHRONICLE, name), 'utf8'), name);
  return identifyAccount(draft, chronicled, name);
}

function shownBy(answer: Answer): readonly Excerpt[] {
  return answer.status === 'answered' ? [...answer.excerpts, ...answer.related] : answer.related;
}

function expectSlice({ article, start, end, text }: Citation): void {
  expect(text).not.toBe('');
  expect(text).toBe(article.text.slice(start, end));
}
