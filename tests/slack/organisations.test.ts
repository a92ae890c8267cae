import { describe, expect, it } from 'vitest';
import { readSlackConfig } from '../../src/app/slack-config.ts';
import { type WorkspaceMember, YOU } from '../../src/playground/state/members.ts';
import { aBot, aDirectMessage, aMention, QUESTION, SAILED } from '../support/bot.ts';
import { aReport } from '../support/builders.ts';
import { aPlayedBot, type PlayedBot, TALKS, wordsOf } from '../support/stand-in.ts';

const ID = '0123456789abcdef';
const articles = [aReport({ id: ID, text: SAILED })];

const STRANGER: WorkspaceMember = {
  id: 'U0STRANGER',
  name: 'stranger',
  home: { team: 'T0ELSEWHERE', enterprise: 'E0ELSEWHERE' },
};

const SISTER: WorkspaceMember = {
  id: 'U0SISTER',
  name: 'sister',
  home: { team: 'T0SISTER', enterprise: 'E0HOME' },
  enterpriseUser: 'W0SISTER',
};

/** A bot in a workspace of an organisation, whose channel people of elsewhere are in, too. */
async function aSharedBot(setting: Parameters<typeof aPlayedBot>[0] = {}): Promise<PlayedBot> {
  const workspace = { enterprise: 'E0HOME', visitors: [STRANGER, SISTER], ...setting.workspace };
  const bot = await aPlayedBot({ articles, ...setting, workspace });
  const talks = bot.workspace.store.find(TALKS);
  if (talks) bot.workspace.store.change({ ...talks, isShared: true });
  return bot;
}

async function said(bot: PlayedBot, person: WorkspaceMember, text: string, channel = TALKS) {
  await bot.workspace.people.type(person, { channel, text });
  return wordsOf(await bot.next());
}

describe('people of another organisation', () => {
  it.each(['/strait', '@Parley'])('may ask, by %s', async (how) => {
    expect(await said(await aSharedBot(), STRANGER, `${how} ${QUESTION}`)).toContain(SAILED);
  });

  it.each(['/strait', '@Parley'])('set no watch and open no form, by %s', async (how) => {
    const bot = await aSharedBot();
    const refusal = await said(bot, STRANGER, `${how} watch ferry truce`);
    expect(refusal).toContain(
      'Only people of the workspace that I am installed in may set a watch',
    );
    expect(await said(bot, STRANGER, '/strait watch')).toContain('Nothing is watched for here.');
    expect(await said(bot, STRANGER, '/strait digest')).toContain('may set a digest');
    expect(bot.workspace.views.modals(STRANGER.id)).toEqual([]);
  });

  it('let no question stand, unless a setting lets them', async () => {
    const asked = 'Who owns the lighthouse of Gull Island?';
    const refused = async (bot: PlayedBot): Promise<string> => {
      await bot.workspace.people.type(STRANGER, { channel: TALKS, text: `@Parley ${asked}` });
      const message = await bot.next();
      await bot.pressButton(message, 'Tell me when', STRANGER);
      return wordsOf(await bot.next());
    };
    expect(await refused(await aSharedBot())).toContain('may let a question stand');
    expect(await refused(await aSharedBot({ externalPeople: 'set' }))).toContain(asked);
  });

  it.each(['/strait', '@Parley'])('ask nothing where a setting says so, by %s', async (how) => {
    const bot = await aSharedBot({ externalPeople: 'none' });
    const told = await said(bot, STRANGER, `${how} ${QUESTION}`);
    expect(told).toContain('may ask me');
    expect(told).not.toContain(SAILED);
    expect(await said(bot, YOU, `@Parley ${QUESTION}`)).toContain(SAILED);
    expect(await said(bot, SISTER, `@Parley ${QUESTION}`)).toContain(SAILED);
  });

  it('press no button where a setting says so', async () => {
    const bot = await aSharedBot({ externalPeople: 'none' });
    await bot.workspace.people.type(YOU, { channel: TALKS, text: `@Parley ${QUESTION}` });
    await bot.pressButton(await bot.next(), 'Copy', STRANGER);
    expect(wordsOf(await bot.next())).toContain('may ask me');
    expect(bot.workspace.views.modals(STRANGER.id)).toEqual([]);
  });

  it('set a watch where a setting lets them', async () => {
    const bot = await aSharedBot({ externalPeople: 'set' });
    expect(await said(bot, STRANGER, '/strait watch ferry truce')).toContain('I watch for');
  });

  it('set no digest by a form that reaches the bot all the same', async () => {
    const bot = await aBot();
    await bot.submit({}, { user: { id: 'U1', team_id: 'T9' }, team: { id: 'T9' } });
    const told = await bot.workspace.next('chat.postMessage', ({ channel }) => channel === 'U1');
    expect(told.text).toContain('Only people of the workspace');
    expect(await bot.subscriptions.list()).toEqual([]);
  });

  it.each([
    ['user_team', { user_team: 'T9' }, {}],
    ['the team of the message', { team: 'T9' }, { is_ext_shared_channel: true }],
    [
      'the team of the envelope beside the bot’s own',
      {},
      { is_ext_shared_channel: true, team_id: 'T9', context_team_id: 'T1' },
    ],
  ])('are known by %s', async (_, event, envelope) => {
    const bot = await aBot({ editors: ['U1'], articles });
    await bot.event(aMention({ text: `<@UBOT> withdraw ${ID}`, ...event }), envelope);
    expect((await bot.workspace.next('chat.postMessage')).text).toMatch(/^Only the editors/);
    await bot.event(aDirectMessage({ text: 'watch ferry truce', ...event }), envelope);
    await bot.workspace.next('chat.postMessage', ({ text }) => text.startsWith('Only people'));
    expect(await bot.watches.list()).toEqual([]);
  });

  it('may do what the settings say, which are checked', () => {
    const tokens = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };
    const read = (value?: string) =>
      readSlackConfig({ ...tokens, PARLEY_EXTERNAL_PEOPLE: value }).externalPeople;
    expect([read(), read('none'), read('ask'), read('set')]).toEqual(['ask', 'none', 'ask', 'set']);
    expect(() => read('all')).toThrow('PARLEY_EXTERNAL_PEOPLE is none of “none”, “ask” and “set”');
  });
});

describe('people of a sister workspace', () => {
  it('are who they are: editors by their id, and set watches', async () => {
    const bot = await aSharedBot({ editors: [SISTER.id] });
    expect(await said(bot, SISTER, `/strait withdraw ${ID}`)).toContain('Withdrawn');
    expect(await said(bot, SISTER, '/strait watch ferry truce')).toContain('I watch for');
  });

  it('are editors by their id in the organisation, in mentions too', async () => {
    const bot = await aSharedBot({ editors: ['W0SISTER'] });
    expect(await said(bot, SISTER, `@Parley withdraw ${ID}`)).toContain('Withdrawn');
  });

  it('are known by a channel in which no other organisation is', async () => {
    const bot = await aBot({ editors: ['U1'], articles });
    const mention = aMention({ text: `<@UBOT> withdraw ${ID}`, user_team: 'T2' });
    await bot.event(mention, { is_ext_shared_channel: false });
    expect((await bot.workspace.next('chat.postMessage')).text).toMatch(/^Withdrawn/);
  });

  it('set a digest by its form', async () => {
    const bot = await aSharedBot();
    const opened = bot.nextChange('views');
    await bot.workspace.people.type(SISTER, { channel: TALKS, text: '/strait digest' });
    await opened;
    await bot.next();
    const form = bot.workspace.views.modals(SISTER.id).at(-1);
    await bot.workspace.people.submit(SISTER, form?.id ?? '', { time: '08:00' });
    expect(wordsOf(await bot.next())).toContain('set a digest here');
  });
});

describe('an editor', () => {
  it('is a member of a group that is named', async () => {
    const bot = await aSharedBot({ editors: ['S0DESK'] });
    expect(await said(bot, YOU, `/strait withdraw ${ID}`)).toContain('Withdrawn');
  });

  it('is nobody whose id is that of a group, or who has one of another organisation', async () => {
    const bot = await aSharedBot({ editors: ['S0GROUP', STRANGER.id] });
    expect(await said(bot, { id: 'S0GROUP', name: 'group' }, `/strait withdraw ${ID}`)).toContain(
      'Only the editors',
    );
    expect(await said(bot, STRANGER, `/strait withdraw ${ID}`)).toContain('Only the editors');
    expect(await bot.archive.articles([ID])).toHaveLength(1);
  });

  it('is who is named, though Slack does not tell who people are', async () => {
    const bot = await aSharedBot({ editors: [YOU.id], workspace: { withheld: ['users:read'] } });
    expect(await said(bot, YOU, `@Parley withdraw ${ID}`)).toContain('Withdrawn');
    expect(await said(bot, SISTER, '@Parley watch ferry truce')).toContain('Only people of');
  });
});

it('a list of digests in a channel names those of that channel alone', async () => {
  const bot = await aBot({ editors: ['U1'] });
  await bot.submit({ subject: { value: { value: 'a secret' } } }, {});
  await bot.event(aMention({ text: '<@UBOT> digest list', channel: 'C2' }));
  const listed = await bot.workspace.next('chat.postMessage', ({ channel }) => channel === 'C2');
  expect(listed.text).toBe('There is no digest of this channel.');
});
