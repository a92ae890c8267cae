import { describe, expect, it } from 'vitest';
import { readSlackConfig } from '../../src/app/slack-config.ts';
import type { WorkspaceMember } from '../../src/playground/state/members.ts';
import { aBot, aMention, QUESTION, SAILED } from '../support/bot.ts';
import { aReport } from '../support/builders.ts';
import { aPlayedBot, type PlayedBot, TALKS, wordsOf } from '../support/stand-in.ts';

const HOUR_MS = 3_600_000;

const articles = [aReport({ text: SAILED })];

const SCHEDULER: WorkspaceMember = {
  id: 'U0SCHEDULER',
  name: 'scheduler',
  bot: { id: 'B0SCHEDULER', app: 'A0SCHEDULER' },
};

const workspace = { visitors: [SCHEDULER] };

async function said(bot: PlayedBot, text: string): Promise<string> {
  await bot.workspace.people.type(SCHEDULER, { channel: TALKS, text });
  return wordsOf(await bot.next());
}

describe('another bot', () => {
  it.each(['B0SCHEDULER', 'U0SCHEDULER', 'A0SCHEDULER'])(
    'may ask where a setting names it: %s',
    async (id) => {
      const bot = await aPlayedBot({ articles, workspace, allowedBots: [id] });
      expect(await said(bot, `@Parley ${QUESTION}`)).toContain(SAILED);
    },
  );

  it.each([[[]], [['B0OTHER', 'A0OTHER']]])(
    'is not heard where none does: %j',
    async (allowedBots) => {
      const bot = await aPlayedBot({ articles, workspace, allowedBots });
      await bot.workspace.people.type(SCHEDULER, { channel: TALKS, text: `@Parley ${QUESTION}` });
      expect(wordsOf(await bot.ask('@Parley who are you?'))).not.toContain(SAILED);
    },
  );

  it.each(['watch ferry truce', 'digest', 'add https://paper.example/a'])(
    'sets nothing: %s',
    async (typed) => {
      const allowedBots = ['B0SCHEDULER'];
      const editors = ['U0SCHEDULER'];
      const bot = await aPlayedBot({ articles, workspace, allowedBots, editors });
      expect(await said(bot, `@Parley ${typed}`)).toMatch(
        /and no more|Only the editors|Type \/strait/,
      );
      expect(await bot.subscriptions.list()).toEqual([]);
    },
  );

  it('that has no user is answered in its thread', async () => {
    const bot = await aBot({ articles, allowedBots: ['B7'] });
    await bot.event(aMention({ user: undefined, bot_id: 'B7', subtype: 'bot_message' }));
    expect((await bot.workspace.next('chat.postMessage')).thread_ts).toBe('1800000000.000100');
  });

  it.each([
    ['its own id', { bot_id: 'B1', user: 'UBOT' }],
    ['its own app, in another workspace', { bot_id: 'B9', user: 'U9', app_id: 'A1' }],
    ['its own app, as a profile has it', { bot_id: 'B9', bot_profile: { app_id: 'A1' } }],
  ])('is never this one: by %s', async (_, wrote) => {
    const bot = await aBot({ articles, allowedBots: ['B1', 'UBOT', 'B9', 'U9', 'A1'] });
    await bot.event(aMention(wrote));
    await bot.event(aMention({ ts: '1800000000.000900' }));
    expect((await bot.workspace.next('chat.postMessage')).thread_ts).toBe('1800000000.000900');
  });

  it('that goes on and on is left without an answer for an hour', async () => {
    const bot = await aBot({ articles, allowedBots: ['B7'] });
    for (let number = 0; number < 25; number += 1) {
      const ts = `1800000000.0001${String(number).padStart(2, '0')}`;
      await bot.event(aMention({ user: 'U7', bot_id: 'B7', ts }));
    }
    await bot.event(aMention({ user: 'U1', ts: '1800000000.000900' }));
    const answers = () => bot.workspace.sent.filter(({ method }) => method === 'chat.postMessage');
    await bot.workspace.next('chat.postMessage', ({ thread_ts }) => thread_ts.endsWith('900'));
    await bot.workspace.next('chat.postMessage', ({ thread_ts }) => thread_ts.endsWith('119'));
    expect(answers()).toHaveLength(21);
    bot.later(HOUR_MS);
    await bot.event(aMention({ user: 'U7', bot_id: 'B7', ts: '1800000000.000990' }));
    await bot.workspace.next('chat.postMessage', ({ thread_ts }) => thread_ts.endsWith('990'));
  });

  it('is named by ids, which are checked', () => {
    const tokens = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };
    const read = (value: string) =>
      readSlackConfig({ ...tokens, PARLEY_ALLOWED_BOTS: value }).allowedBots;
    expect(read('B1, U2 T3/A4')).toEqual(['B1', 'U2', 'T3/A4']);
    expect(() => read('scheduler')).toThrow('PARLEY_ALLOWED_BOTS holds what is no id');
  });
});
