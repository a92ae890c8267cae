import { describe, expect, it } from 'vitest';
import { YOU } from '../../src/playground/state/members.ts';
import { QUESTION, SAILED } from '../support/bot.ts';
import { aPlayedBot, TALKS, wordsOf } from '../support/stand-in.ts';

/** A thread of direct messages that somebody began. */
async function aThread(bot: Awaited<ReturnType<typeof aPlayedBot>>) {
  await bot.ask('hello', { channel: 'D0YOU' });
  return bot.workspace.store.all().find(({ user }) => user === YOU.id)?.ts ?? '';
}

describe('a conversation with the bot', () => {
  it('proposes the examples of the beat when it is opened', async () => {
    const bot = await aPlayedBot();
    const proposed = bot.nextChange('prompts');
    bot.workspace.people.openApp(YOU, 'messages');
    const { channel, prompts } = await proposed;
    expect(channel).toBe('D0YOU');
    expect(prompts.map(({ message }) => message)).toContain(QUESTION);
  });

  it('is named by its first question, and by no other', async () => {
    const bot = await aPlayedBot();
    const thread = await aThread(bot);
    const named: string[] = [];
    bot.workspace.feed.follow((one) => one.kind === 'title' && named.push(one.text));
    for (const question of [QUESTION, 'Who is the harbour master?']) {
      const proposed = bot.nextChange('prompts');
      bot.later(60_000);
      await bot.ask(question, { channel: 'D0YOU', thread });
      if (question === QUESTION) await proposed;
    }
    expect(named).toEqual([QUESTION]);
  });

  it('proposes the timeline of what was asked', async () => {
    const bot = await aPlayedBot();
    const proposed = bot.nextChange('prompts');
    await bot.ask(QUESTION, { channel: 'D0YOU' });
    const { title, prompts } = await proposed;
    expect(title).toBe('Go on with');
    expect(prompts).toEqual([
      { title: 'What happened when: ferry Aurora', message: 'timeline ferry Aurora' },
    ]);
  });

  it.each([TALKS, 'D0YOU'])('says that the bot works until it replies, in %s', async (channel) => {
    const bot = await aPlayedBot();
    const thread = channel === TALKS ? undefined : await aThread(bot);
    const said: string[] = [];
    bot.workspace.feed.follow((one) => one.kind === 'status' && said.push(one.text));
    await bot.ask(`@Parley ${QUESTION}`, { channel, thread });
    expect(said).toEqual(['is looking in the archive …', '']);
  });

  it('answers where the workspace lacks what titles and proposals need', async () => {
    const bot = await aPlayedBot({ withheld: ['assistant:write'] });
    const thread = await aThread(bot);
    const answer = await bot.ask(QUESTION, { channel: 'D0YOU', thread });
    expect(wordsOf(answer)).toContain(SAILED);
  });

  it('answers where Slack takes no status in a thread', async () => {
    const bot = await aPlayedBot();
    bot.workspace.refuseNext('assistant.threads.setStatus', 'invalid_thread_ts');
    expect(wordsOf(await bot.ask(`@Parley ${QUESTION}`))).toContain(SAILED);
  });
});
