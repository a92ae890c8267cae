import { describe, expect, it } from 'vitest';
import { followUpsOf } from '../../../src/bot/requests/agent-thread.ts';
import { aBeat } from '../../support/builders.ts';

const SIDES = [
  { name: 'Norland', aliases: [] },
  { name: 'Southmark', aliases: [] },
];

const messagesOf = (question: string, sides = SIDES) =>
  followUpsOf({ kind: 'question', question }, { beat: aBeat({ sides }) }).map(
    ({ message }) => message,
  );

describe('what is proposed after an answer', () => {
  it.each([
    ['Who broke the Harbour truce of 2031?', 'Harbour truce of 2031'],
    ['What is the latest on the ceasefire?', 'ceasefire'],
    ['When was Lisse II agreed?', 'Lisse II'],
  ])('is of the matter of “%s”', (question, matter) => {
    expect(messagesOf(question)).toEqual([`timeline ${matter}`, `sides ${matter}`]);
  });

  it('leaves out what each side says where a beat has no sides, and a timeline after one', () => {
    expect(messagesOf('Who broke the Harbour truce?', [])).toEqual(['timeline Harbour truce']);
    const turn = { kind: 'timeline', question: 'Harbour truce' } as const;
    const prompts = followUpsOf(turn, { beat: aBeat({ sides: SIDES }) });
    expect(prompts.map(({ message }) => message)).toEqual(['sides Harbour truce']);
  });
});
