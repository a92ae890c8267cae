import { describe, expect, it } from 'vitest';
import type { Conversation } from '../../src/playground/state/members.ts';
import { isOfBot } from '../../src/playground/state/messages.ts';
import { QUESTION, SAILED } from '../support/bot.ts';
import { aPlayedBot, type PlayedBot, wordsOf } from '../support/stand-in.ts';

const GROUP: Conversation = {
  id: 'G0GROUP',
  name: 'you, colleague, Parley',
  kind: 'mpim',
  with: null,
  hasBot: true,
  isArchived: false,
};

/** The bot in a workspace where three people and it write to each other. */
async function inAGroup(withheld: readonly string[] = []): Promise<PlayedBot> {
  const bot = await aPlayedBot({ withheld });
  bot.workspace.store.change(GROUP);
  return bot;
}

const inGroup = { channel: GROUP.id };

const saidIn = ({ workspace }: PlayedBot) =>
  workspace.store.all().filter((one) => one.channel === GROUP.id && isOfBot(one));

describe('a direct message of several people', () => {
  it('is answered in a thread where it mentions the bot, once', async () => {
    const bot = await inAGroup();
    const answer = await bot.ask(`@Parley ${QUESTION}`, inGroup);
    expect(wordsOf(answer)).toContain(SAILED);
    expect(answer.thread_ts).toBeDefined();
    await bot.ask('@Parley help', inGroup);
    expect(saidIn(bot)).toHaveLength(2);
  });

  it('is no question where it mentions nobody', async () => {
    const bot = await inAGroup();
    await bot.workspace.people.type({ id: 'U0YOU', name: 'you' }, { text: QUESTION, ...inGroup });
    await bot.ask('@Parley help', inGroup);
    expect(saidIn(bot).map(wordsOf).join()).not.toContain(SAILED);
  });

  it('goes on in the thread of an answer without a mention', async () => {
    const bot = await inAGroup();
    const { thread_ts: thread } = await bot.ask(`@Parley ${QUESTION}`, inGroup);
    const answer = await bot.ask('Who is on board the ferry Aurora?', { ...inGroup, thread });
    expect(answer.thread_ts).toBe(thread);
  });

  it('is answered by its mention alone where the optional scope is not granted', async () => {
    const bot = await inAGroup(['mpim:history']);
    const answer = await bot.ask(`@Parley ${QUESTION}`, inGroup);
    expect(wordsOf(answer)).toContain(SAILED);
    expect(bot.logged).toEqual([]);
  });
});
