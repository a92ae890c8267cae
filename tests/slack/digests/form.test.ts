import { describe, expect, it, vi } from 'vitest';
import { textsOf } from '../../support/blocks.ts';
import { aDirectMessage, aMention } from '../../support/bot.ts';
import { aDigestBot, type DigestBot } from '../../support/digest-bot.ts';

const refused = (error: string) => ({ body: { ok: false, error } });

/** A bot whose channel has no digest yet, in a workspace that tells of users and channels. */
async function aNewBot(setting = {}): Promise<DigestBot> {
  const bot = await aDigestBot({ subscription: null, ...setting });
  bot.workspace.answerAlways('users.info', { body: { ok: true, user: { tz: 'Asia/Tokyo' } } });
  const channel = { is_member: true };
  bot.workspace.answerAlways('conversations.info', { body: { ok: true, channel } });
  return bot;
}

interface Field {
  readonly block_id?: string;
  readonly element?: {
    readonly option_groups?: readonly { readonly options: readonly unknown[] }[];
    readonly initial_option?: { readonly value: string };
    readonly initial_time?: string;
    readonly initial_value?: string;
    readonly initial_options?: readonly { readonly value: string }[];
  };
}

const fieldOf = (view: { blocks: readonly Field[] }, name: string) =>
  view.blocks.find(({ block_id: id }) => id === name)?.element;

async function said(bot: DigestBot, text: string, by = {}): Promise<string> {
  const before = bot.workspace.sent.filter(({ method }) => method === 'response_url').length;
  await bot.command(text, by);
  const answers = () => bot.workspace.sent.filter(({ method }) => method === 'response_url');
  await bot.workspace.next('response_url', () => answers().length > before);
  return textsOf(answers().at(-1)?.body.blocks);
}

describe('the form of a digest', () => {
  it('opens at once with what is proposed, and then in the zone of whoever asks', async () => {
    const bot = await aNewBot();
    await bot.command('digest');
    const { view, trigger_id } = await bot.workspace.next('views.open');
    expect(trigger_id).toBe('1.2');
    expect(fieldOf(view, 'time')?.initial_time).toBe('08:00');
    expect(fieldOf(view, 'zone')?.initial_option?.value).toBe('UTC');
    const filled = await bot.workspace.next('views.update');
    expect(filled.view_id).toBe('V1');
    expect(fieldOf(filled.view, 'zone_proposed')?.initial_option?.value).toBe('Asia/Tokyo');
  });

  it('offers every zone, in groups that Slack takes', async () => {
    const bot = await aNewBot();
    await bot.command('digest');
    const groups = fieldOf((await bot.workspace.next('views.open')).view, 'zone')?.option_groups;
    const offered = groups?.flatMap(({ options }) => options) ?? [];
    expect(offered).toHaveLength(Intl.supportedValuesOf('timeZone').length + 1);
    expect(Math.max(...(groups ?? []).map(({ options }) => options.length))).toBeLessThanOrEqual(
      100,
    );
    expect(JSON.stringify(groups).length).toBeLessThan(100_000);
  });

  it('has one place for the zone', async () => {
    const bot = await aNewBot();
    await bot.command('digest');
    const { view } = await bot.workspace.next('views.open');
    expect(JSON.stringify(view).match(/"block_id":"zone[^"]*"/g)).toEqual(['"block_id":"zone"']);
  });

  it('shows what is set', async () => {
    const zone = 'Asia/Kolkata';
    const set = { time: '06:15', days: [6, 7], zone, subject: 'ferries', whenQuiet: 'silence' };
    const bot = await aNewBot({ subscription: set });
    await bot.command('digest');
    const { view } = await bot.workspace.next('views.open');
    expect(fieldOf(view, 'time')?.initial_time).toBe('06:15');
    expect(fieldOf(view, 'days')?.initial_options?.map(({ value }) => value)).toEqual(['6', '7']);
    expect(fieldOf(view, 'zone')?.initial_option?.value).toBe(zone);
    expect(fieldOf(view, 'subject')?.initial_value).toBe('ferries');
    expect(fieldOf(view, 'when_quiet')?.initial_option?.value).toBe('silence');
  });

  it('says how to invite the bot where it is not in the channel', async () => {
    const bot = await aNewBot();
    const channel = { is_member: false };
    bot.workspace.answerNext('conversations.info', { body: { ok: true, channel } });
    await bot.command('digest');
    expect(textsOf((await bot.workspace.next('views.update')).view.blocks)).toContain('/invite');
  });

  it('says what it could not find out without the optional scopes', async () => {
    const bot = await aNewBot();
    bot.workspace.answerNext('users.info', refused('missing_scope'));
    bot.workspace.answerNext('conversations.info', refused('missing_scope'));
    await bot.command('digest');
    const text = textsOf((await bot.workspace.next('views.update')).view.blocks);
    expect(text).toContain('Your time zone could not be read: UTC is proposed.');
    expect(text).toContain('I could not see whether I am in this channel');
  });

  it('is opened by the command alone', async () => {
    const bot = await aNewBot();
    await bot.event(aMention({ text: '<@UBOT> digest' }));
    expect((await bot.workspace.next('chat.postMessage')).text).toMatch(/^Type \/strait digest/);
    await bot.event(aDirectMessage({ text: 'digest' }));
    await bot.workspace.next('chat.postMessage', ({ channel }) => channel === 'D1');
    expect(bot.workspace.sent.some(({ method }) => method === 'views.open')).toBe(false);
  });

  it('says that it could not be opened', async () => {
    const bot = await aNewBot();
    bot.workspace.answerNext('views.open', refused('internal_error'));
    expect(await said(bot, 'digest')).toContain('Something went wrong');
  });
});

describe('a form that is sent', () => {
  it('sets the digest, and tells the channel', async () => {
    const bot = await aNewBot();
    expect(await bot.submit({ subject: { value: { value: ' ferries ' } } })).toEqual({
      status: 200,
      body: '',
    });
    const told = await bot.workspace.next('chat.postMessage');
    expect(textsOf(told.blocks)).toBe(
      ' set a digest here: on “ferries”, at 08:00 (UTC), every day. The next one comes on Mon 2 Jun, 08:00. /strait digest changes it.',
    );
    expect(await bot.subscriptions.find('C1')).toMatchObject({ setBy: 'U1', subject: 'ferries' });
  });

  it('takes a zone that was typed in a form of an older version', async () => {
    const bot = await aNewBot();
    await bot.submit({ zone_other: { value: { value: 'Asia/Kolkata' } } });
    expect((await bot.subscriptions.find('C1'))?.zone).toBe('Asia/Kolkata');
  });

  it('takes the zone that was proposed anew', async () => {
    const bot = await aNewBot();
    const option = { value: { selected_option: { value: 'Asia/Tokyo' } } };
    await bot.submit({ zone: undefined, zone_proposed: option });
    expect((await bot.subscriptions.find('C1'))?.zone).toBe('Asia/Tokyo');
  });

  it('is answered with a line under each field that is wrong', async () => {
    const bot = await aNewBot();
    const { body } = await bot.submit({
      time: { value: { selected_time: '25:00' } },
      days: { value: { selected_options: [] } },
      zone_other: { value: { value: 'Mars/Base' } },
    });
    expect(JSON.parse(body)).toEqual({
      response_action: 'errors',
      errors: {
        time: '“25:00” is no time of the day. Give one such as 08:00.',
        days: 'Choose at least one day.',
        zone_other: '“Mars/Base” is no time zone. Give one such as Asia/Tokyo, or UTC.',
      },
    });
    expect(await bot.subscriptions.list()).toEqual([]);
  });

  it('is saved where the bot may not post yet, and whoever sent it is told', async () => {
    const bot = await aNewBot();
    bot.workspace.answerNext('chat.postMessage', refused('not_in_channel'));
    await bot.submit();
    const told = await bot.workspace.next('chat.postMessage', ({ channel }) => channel === 'U1');
    expect(told.text).toContain('Invite me with /invite');
    expect(await bot.subscriptions.find('C1')).toBeDefined();
  });

  it('starts a digest that stopped', async () => {
    const bot = await aNewBot({ subscription: {} });
    await bot.subscriptions.stop('C1', 'is_archived', bot.now());
    await bot.command('digest');
    const { view } = await bot.workspace.next('views.open');
    expect(textsOf(view.blocks)).toContain('stopped on Sun 1 Jun, 12:00: the channel is archived');
    await bot.submit();
    expect((await bot.subscriptions.find('C1'))?.stopped).toBeNull();
  });

  it('loses no digest that is due already', async () => {
    const bot = await aNewBot({ subscription: { time: '12:30' } });
    bot.later(31 * 60_000);
    await bot.submit();
    await bot.workspace.next('chat.postMessage');
    await bot.deliverAfter(0);
    expect(bot.posted()).toHaveLength(2);
  });
});

describe('the digest of somebody else', () => {
  it('is changed and ended by who set it and by editors, and nobody else is told otherwise', async () => {
    const bot = await aNewBot({ subscription: { setBy: 'U2' }, editors: ['U3'] });
    expect(await said(bot, 'digest')).toContain('set the digest here: they, or an editor');
    expect(bot.workspace.sent.at(-1)?.body.blocks[0].elements[0].elements[0]).toEqual({
      type: 'user',
      user_id: 'U2',
    });
    expect(await said(bot, 'digest off')).toContain('can end it');
    expect(await bot.subscriptions.list()).toHaveLength(1);
    expect(await said(bot, 'digest off', { user_id: 'U3' })).toContain('Ended');
    expect(await bot.subscriptions.list()).toEqual([]);
  });

  it('is not taken over by a form that was opened before it was set', async () => {
    const bot = await aNewBot({ subscription: { setBy: 'U2', time: '10:00' } });
    expect(await bot.submit()).toEqual({ status: 200, body: '' });
    const told = await bot.workspace.next('chat.postMessage', ({ channel }) => channel === 'U1');
    expect(told.text).toContain('was not saved. Somebody else has set a digest there since');
    expect(JSON.stringify(told.blocks)).toContain('"channel_id":"C1"');
    expect((await bot.subscriptions.find('C1'))?.time).toBe('10:00');
  });

  it('is acknowledged before it is known who may change it, which Slack may have to say', async () => {
    const bot = await aNewBot();
    const kept = Promise.withResolvers<undefined>();
    vi.spyOn(bot.subscriptions, 'find').mockReturnValueOnce(kept.promise);
    expect(await bot.submit()).toEqual({ status: 200, body: '' });
    kept.resolve(undefined);
    expect(textsOf((await bot.workspace.next('chat.postMessage')).blocks)).toContain(
      'set a digest',
    );
  });

  it('stays that of who set it when an editor changes it', async () => {
    const bot = await aNewBot({ subscription: { setBy: 'U2', time: '10:00' }, editors: ['U1'] });
    await bot.submit();
    expect(await bot.subscriptions.find('C1')).toMatchObject({ setBy: 'U2', time: '08:00' });
  });
});

describe('the commands of a digest', () => {
  it('show what would be posted now to whoever asks alone', async () => {
    const bot = await aNewBot({ subscription: {} });
    const text = await said(bot, 'digest now');
    expect(text).toContain('What would be posted now, shown to you alone.');
    expect(text).toContain('The ferry Aurora sailed from Port Ellis.');
    expect(bot.posted()).toEqual([]);
    const day = 24 * 3_600_000;
    expect(bot.asked[0]?.since).toBe(bot.now() - day);
  });

  it('show it since the last one that was posted', async () => {
    const bot = await aNewBot({ subscription: { time: '13:00', subject: 'ferries' } });
    await bot.deliverAfter(3_600_000);
    await said(bot, 'digest now');
    expect(bot.asked[1]).toMatchObject({ since: bot.asked[0]?.until, subject: 'ferries' });
  });

  it('list the digests of a channel and of whoever asks, and all to editors', async () => {
    const bot = await aNewBot({ subscription: {}, editors: ['U3'] });
    const kept = await bot.subscriptions.find('C1');
    if (kept) await bot.subscriptions.save({ ...kept, channel: 'C2', setBy: 'U2' }, 0);
    expect(await said(bot, 'digest list')).toMatch(/^1 digest of this channel and of yours/);
    expect(await said(bot, 'digest list', { user_id: 'U3' })).toMatch(/^2 digests:/);
    expect(await said(bot, 'digest list', { user_id: 'U4', channel_id: 'C9' })).toBe(
      'There is no digest of this channel and of yours.',
    );
  });

  it('show editors that a private channel has one, and not what it is about', async () => {
    const bot = await aNewBot({ subscription: {}, editors: ['U3'] });
    const kept = await bot.subscriptions.find('C1');
    if (kept) {
      const elsewhere = { ...kept, channel: 'G9', setBy: 'U2', subject: 'secret talks' };
      await bot.subscriptions.save(elsewhere, 0);
    }
    const listed = await said(bot, 'digest list', { user_id: 'U3' });
    expect(listed).toMatch(/^2 digests:/);
    expect(listed).toContain('a subject that only the channel sees');
    expect(listed).not.toContain('secret talks');
    expect(await said(bot, 'digest list', { user_id: 'U2' })).toContain('secret talks');
  });

  it('leave questions about digests alone', async () => {
    const bot = await aNewBot();
    expect(await said(bot, 'digest of the harbour')).toContain('No passage of the archive');
    expect(await said(bot, 'digest off')).toBe('There is no digest here.');
  });
});
