import { describe, expect, it } from 'vitest';
import { stancesIn } from '../../../src/text/statements/stances.ts';

const stancesOf = (text: string) =>
  stancesIn(text).map(({ start, end, isFor }) => `${isFor ? '+' : '-'}${text.slice(start, end)}`);

describe('by what somebody takes a side', () => {
  it.each([
    ['Members approved the deal', ['+approved']],
    ['Members turned the revised offer down', ['-turned the revised offer down']],
    ['Younis turns down summit', ['-turns down']],
    ['He voted against it', ['-voted against']],
    ['She agreed to the appointment', ['+agreed']],
  ])('is told by its verb: %j', (text, stances) => {
    expect(stancesOf(text)).toEqual(stances);
  });

  it.each([
    ['The secretary did not sign', ['-sign']],
    ['The secretary refused to sign', ['-refused', '-sign']],
    ['He left without having signed the pact', ['-signed']],
    ['The council did not reject the plan', ['+reject']],
  ])('is turned round by a negation: %j', (text, stances) => {
    expect(stancesOf(text)).toEqual(stances);
  });

  it.each([
    'The crew went back to work',
    'The ministry declined to comment',
    'It was a sign of trouble',
  ])('is told by no word that only looks like one: %j', (text) => {
    expect(stancesOf(text)).toEqual([]);
  });
});
