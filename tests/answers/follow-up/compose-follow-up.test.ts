import { describe, expect, it } from 'vitest';
import { createAskedNames } from '../../../src/answers/follow-up/asked-names.ts';
import { composeFollowUp } from '../../../src/answers/follow-up/compose-follow-up.ts';
import type { Turn } from '../../../src/answers/follow-up/read-turn.ts';
import { aBeat } from '../../support/builders.ts';

const BEAT = aBeat({
  sides: [
    { name: 'Norland', aliases: ['Lunn'] },
    { name: 'Southmark', aliases: ['the Southmark government'] },
  ],
  people: [
    { name: 'Ada Roe', aliases: ['Roe'], side: 'Norland', roles: [] },
    { name: 'Ivo Lind', aliases: ['Lind'], side: 'Southmark', roles: [] },
  ],
  places: [{ name: 'Port Ellis', aliases: [] }],
});

const CONTEXT = { today: '2031-06-01', namedDays: [], names: createAskedNames(BEAT) };

const asked = (typed: string, ...before: readonly (string | Turn)[]): string | undefined =>
  composeFollowUp(
    typed,
    before.map((one) => (typeof one === 'string' ? { kind: 'question', text: one } : one)),
    CONTEXT,
  )?.text;

const TRUCE = 'Who broke the harvest truce of 2030?';
const ROUND = 'How long did the first round of talks in Port Ellis last in March 2031?';
const SAID = 'What did Norland say about the harvest truce in May 2031?';

describe('a follow-up', () => {
  it.each([
    [
      'and what did Southmark say?',
      TRUCE,
      'what did Southmark say about the harvest truce of 2030',
    ],
    ['what did Lind say', TRUCE, 'what did Lind say about the harvest truce of 2030'],
    ['how did Norland react?', TRUCE, 'how did Norland react to the harvest truce of 2030'],
    ['and what does Ada Roe want?', TRUCE, 'what does Ada Roe want of the harvest truce of 2030'],
  ])('carries what is spoken of: %s', (typed, first, whole) => {
    expect(asked(typed, first)).toBe(whole);
  });

  it.each([
    ['and in May?', ROUND, 'How long did the first round of talks in Port Ellis last in May 2031'],
    ['and in 2031?', TRUCE, 'Who broke the harvest truce of 2031'],
    ['in June 2030?', SAID, 'What did Norland say about the harvest truce in June 2030'],
    ['what about April?', SAID, 'What did Norland say about the harvest truce in April 2031'],
    ['and the year after?', TRUCE, 'Who broke the harvest truce of 2031'],
    [
      'and since the Lisbon talks?',
      SAID,
      'What did Norland say about the harvest truce since the Lisbon talks',
    ],
    ['I meant 2029', TRUCE, 'Who broke the harvest truce of 2029'],
  ])('asks the same of another period: %s', (typed, first, whole) => {
    expect(asked(typed, first)).toBe(whole);
  });

  it.each([
    ['what about Southmark?', SAID, 'What did Southmark say about the harvest truce in May 2031'],
    ['and Lind?', SAID, 'What did Lind say about the harvest truce in May 2031'],
    ['Southmark?', SAID, 'What did Southmark say about the harvest truce in May 2031'],
    ['the other side?', SAID, 'What did Southmark say about the harvest truce in May 2031'],
    ['what about Norland?', TRUCE, 'what did Norland say about the harvest truce of 2030'],
    [
      'the second round?',
      ROUND,
      'How long did the second round of talks in Port Ellis last in March 2031',
    ],
    [
      'and the third?',
      ROUND,
      'How long did the third round of talks in Port Ellis last in March 2031',
    ],
    [
      'I meant the second round',
      ROUND,
      'How long did the second round of talks in Port Ellis last in March 2031',
    ],
    ['no, I meant Southmark', SAID, 'What did Southmark say about the harvest truce in May 2031'],
    ['what about the Lantern truce?', TRUCE, 'Who broke the Lantern truce'],
    ['and about the ferries?', SAID, 'What did Norland say about the ferries in May 2031'],
  ])('asks the same of another: %s', (typed, first, whole) => {
    expect(asked(typed, first)).toBe(whole);
  });

  it.each([
    ['since when?', 'Is the ferry strike still on?', 'since when is the ferry strike still on'],
    [
      'why?',
      'Did Norland close the strait in May 2031?',
      'why did Norland close the strait in May 2031',
    ],
    ['where?', 'When was the Lantern accord signed?', 'where was the Lantern accord signed'],
    ['when?', TRUCE, 'when was the harvest truce of 2030 broken'],
    [
      'where?',
      'How many prisoners did Norland free in May 2031?',
      'where did Norland free prisoners in May 2031',
    ],
    [
      'how long?',
      'Where did Roe and Lind meet in May 2031?',
      'how long did Roe and Lind meet in May 2031',
    ],
    ['by whom?', 'When was the Lantern accord signed?', 'by whom was the Lantern accord signed'],
  ])('asks further with a bare word: %s', (typed, first, whole) => {
    expect(asked(typed, first)).toBe(whole);
  });

  it.each([
    ['who signed it?', 'When was the Lantern accord agreed?', 'who signed the Lantern accord'],
    ['why did they refuse it?', SAID, 'why did Norland refuse the harvest truce in May 2031'],
    [
      'when did he resign?',
      'What did Ada Roe say about the harvest truce?',
      'when did Ada Roe resign',
    ],
    ['who else was there?', 'Who attended the Lantern talks?', 'who else was at the Lantern talks'],
    [
      'who broke the truce?',
      'When did the harvest truce of 2030 begin?',
      'who broke the harvest truce of 2030',
    ],
    ['who signed the agreement?', 'When was Lantern II agreed?', 'who signed Lantern II'],
    [
      'what did they say about fishing?',
      'Where did Roe and Lind meet in May 2031?',
      'what did Roe and Lind say about fishing in May 2031',
    ],
  ])('says what its words go back to: %s', (typed, first, whole) => {
    expect(asked(typed, first)).toBe(whole);
  });

  it.each([
    ['who mediated?', 'When were the Lantern talks?', 'who mediated the Lantern talks'],
    [
      'how many were killed?',
      'When was the raid on Port Ellis?',
      'how many were killed in the raid on Port Ellis',
    ],
    ['more', TRUCE, 'the harvest truce of 2030'],
    ['tell me more about it', TRUCE, 'the harvest truce of 2030'],
  ])('is given its subject: %s', (typed, first, whole) => {
    expect(asked(typed, first)).toBe(whole);
  });

  it.each([
    [
      'did Southmark?',
      'Did Norland break the Lantern truce?',
      'Did Southmark break the Lantern truce',
    ],
    [
      'and how many civilians?',
      'How many prisoners did Norland and Southmark exchange in May 2031?',
      'How many civilians did Norland and Southmark exchange in May 2031',
    ],
    [
      'what about bodies?',
      'How many prisoners did Norland and Southmark exchange in May 2031?',
      'How many bodies did Norland and Southmark exchange in May 2031',
    ],
    [
      'were they released?',
      'How many prisoners did Norland free in May 2031?',
      'were the prisoners released in May 2031',
    ],
    [
      'who confirmed it?',
      'How many prisoners did Norland and Southmark exchange in May 2031?',
      'who confirmed the exchange of prisoners by Norland and Southmark in May 2031',
    ],
    [
      'and the Southmark one?',
      'Who leads the Norland delegation?',
      'Who leads the Southmark delegation',
    ],
    [
      'and on fishing?',
      'compare the positions of Norland and Southmark on the mines',
      'compare the positions of Norland and Southmark on fishing',
    ],
    ['and Lind?', 'Roe on the ferries', 'Lind on the ferries'],
    ['not the harvest truce, the Lantern truce', TRUCE, 'Who broke the Lantern truce'],
    ['what did Norland count?', TRUCE, 'what did Norland count in the harvest truce of 2030'],
    ['when does the next one start?', TRUCE, 'when does the next truce start'],
  ])('asks of its like: %s', (typed, first, whole) => {
    expect(asked(typed, first)).toBe(whole);
  });

  it.each([
    ['what happened next?', ROUND, 'what happened after the first round of talks in Port Ellis'],
    ['and before that?', TRUCE, 'what happened before the harvest truce of 2030'],
    ['how many died?', 'what happened on 24 April 2031', 'how many died on 24 April 2031'],
    ['and the day after?', 'what happened on 24 April 2031', 'what happened on 25 Apr 2031'],
    ['who said so?', TRUCE, 'who said so about the harvest truce of 2030'],
    ['who says that?', TRUCE, 'who says that about the harvest truce of 2030'],
    [
      'is that confirmed?',
      'When was the raid on Port Ellis?',
      'is the raid on Port Ellis confirmed',
    ],
    [
      'what did he say?',
      'Did Norland keep the Lantern truce?',
      'what did he say about the Lantern truce',
    ],
    [
      'did Norland go there?',
      'When were the Lantern talks?',
      'did Norland go to the Lantern talks',
    ],
  ])('goes on from what happened: %s', (typed, first, whole) => {
    expect(asked(typed, first)).toBe(whole);
  });

  it.each(['thanks', 'ok', 'can you explain?', 'https://paper.example/1', '!!!'])(
    'that asks nothing is left as it is: %s',
    (typed) => {
      expect(asked(typed, TRUCE)).toBeUndefined();
    },
  );

  it.each([
    'When was the Lantern accord signed?',
    'and when was the Lantern accord signed?',
    'Who is the foreign minister of Norland?',
    'What did Southmark say about the ferries?',
    'what did Norland say today?',
    'How many prisoners did Norland and Southmark exchange in May?',
    'Did Roe say that he would come to the talks in Lisbon?',
    'What did Lind write when he left Port Ellis?',
    'Did Norland keep its word?',
    'Lantern accord signatories',
    'Roe',
    'ada roe what did she say about trucks',
    'how much of its pledge has veland paid to the fund',
    'how many trucks did the guard say it let through in march',
    'what did veland offer in the open letter and how did lund answer',
    'news from the last week of April',
    'how many were hurt around kesten since the truce ended',
    'latest on the ferries',
    'Is there a truce?',
    'was there a vote in Norland?',
    'who is Ada Roe',
    'what is new this week?',
    'new question: what did Norland say?',
    'Is it true that Southmark closed the strait?',
    'When was the Lantern accord agreed and how long did it last?',
    'which contributor has not sent anybody yet to the mission',
    'how many observers are in place so far',
    'why did round one collapse',
    'was that convoy the last one before winter',
    'do the guards say they held the captain',
  ])('that stands alone is asked as it is: %s', (typed) => {
    expect(asked(typed, SAID)).toBeUndefined();
  });

  it('goes back two turns for somebody whom the last one does not name', () => {
    const said = 'What did Ada Roe say about the ferries?';
    expect(asked('when did she resign?', 'When was the Lantern accord signed?', said)).toBe(
      'when did Ada Roe resign',
    );
  });

  it('goes on from what was itself a follow-up', () => {
    const second = asked('and what did Southmark say?', TRUCE) ?? '';
    expect(asked('and Norland?', second, TRUCE)).toBe(
      'what did Norland say about the harvest truce of 2030',
    );
  });

  it('of a timeline is a timeline of another period, or a question on its subject', () => {
    const before = [{ kind: 'timeline', text: 'prisoner exchange in 2030' }] as const;
    expect(composeFollowUp('and in 2031?', before, CONTEXT)).toEqual({
      kind: 'timeline',
      text: 'prisoner exchange in 2031',
    });
    expect(composeFollowUp('and what did Norland say?', before, CONTEXT)).toEqual({
      kind: 'question',
      text: 'what did Norland say about prisoner exchange in 2030',
    });
  });

  it('of a report in a digest is about its headline', () => {
    const told = { kind: 'topic', text: 'Lantern talks end without an accord' } as const;
    expect(asked('and what did Norland say?', told)).toBe(
      'what did Norland say about Lantern talks end without an accord',
    );
    expect(asked('who took part?', told)).toBe(
      'who took part in Lantern talks end without an accord',
    );
  });

  it('is asked as it is where nothing was asked before', () => {
    expect(asked('and what did Norland say?')).toBeUndefined();
  });
});
