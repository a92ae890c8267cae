import { describe, expect, it } from 'vitest';
import { readTimeForm } from '../../../src/search/question/time-form.ts';

describe('a question that is answered by date', () => {
  it.each([
    ['who is now chief negotiator of Norland', 'newest', 'who is chief negotiator of Norland'],
    ['current envoy of norland', 'newest', 'what is the envoy of norland'],
    ['most recent shelling near Port Ellis', 'newest', 'shelling near Port Ellis'],
    ['how many have died so far?', 'newest', 'how many have died?'],
    ['is there a truce right now', 'newest', 'is there a truce'],
    ['is the Aurora still in port', 'newest', 'is the Aurora in port'],
    ['what did Roe say today', 'newest', 'what did Roe say'],
    ['when did they last meet', 'newest', 'when did they meet'],
    ["what's new on the Aurora", 'news', 'on the Aurora'],
    ['whats the latest on ferry talks', 'news', 'on ferry talks'],
    ['any news?', 'news', '?'],
    ['when is the next round?', 'next', 'when is the round?'],
    ['where will they meet next', 'next', 'where will they meet'],
    ['upcoming meetings in Port Ellis', 'next', 'meetings in Port Ellis'],
    ['are there any talks planned', 'next', 'are there any talks'],
    ['is a meeting scheduled for May', 'next', 'is a meeting for May'],
    ['when is the inquiry due to report now', 'next', 'when is the inquiry due to report'],
    ['when will the talks resume', 'next', 'when will the talks resume'],
    ['first toll given for the Aurora', 'oldest', 'toll given for the Aurora'],
    ['original demand of Southmark', 'oldest', 'demand of Southmark'],
  ])('is read from %j', (question, kind, subject) => {
    expect(readTimeForm(question)).toEqual({ kind, subject });
  });

  it.each([
    'when was the first round held',
    'what did the second round bring',
    'what is the last name of the captain',
    'who are the last sailors on board',
    'who lives next to the pier',
    'how wide is the new lane',
    'first direct talks since 2022',
    'what was the now-defunct league',
    'who is first deputy minister of Norland',
    'who was in the strong current',
    'by the latest reckoning of Roe at the latest, who paid',
    'what happened last week',
    'which news agency told of it',
    'what was planned in 2030',
  ])('is not read from %j', (question) => {
    expect(readTimeForm(question)).toBeUndefined();
  });
});
