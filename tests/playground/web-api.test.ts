import { describe, expect, it } from 'vitest';
import { manifestOf } from '../../src/slack/manifest.ts';
import { aBeat } from '../support/builders.ts';
import { aClient, aStandIn, refusalOf, TALKS } from '../support/stand-in.ts';

const TEXT = { text: 'The ferry sailed.' };

describe('the Web API of the stand-in workspace', () => {
  it('refuses a method that it does not know', async () => {
    const { workspace } = await aStandIn();
    const call = aClient(workspace).apiCall('chat.postPoem', {});
    expect(await refusalOf(call)).toBe('unknown_method');
  });

  it('refuses an argument that the method does not take, and names it', async () => {
    const { workspace } = await aStandIn();
    const call = aClient(workspace).apiCall('chat.postMessage', {
      channel: TALKS,
      ...TEXT,
      colour: 'red',
    });
    await expect(call).rejects.toMatchObject({
      data: {
        error: 'invalid_arguments',
        response_metadata: { messages: ['[ERROR] no such argument: colour'] },
      },
    });
  });

  it('refuses a call without what the method needs', async () => {
    const { workspace } = await aStandIn();
    const call = aClient(workspace).apiCall('chat.postMessage', TEXT);
    expect(await refusalOf(call)).toBe('invalid_arguments');
  });

  it('refuses what the manifest asks no scope for, and what was not granted', async () => {
    const withheld = ['users:read', 'channels:history'];
    const client = aClient((await aStandIn({ withheld })).workspace);
    expect(await refusalOf(client.users.info({ user: 'U0YOU' }))).toBe('missing_scope');
    expect(await refusalOf(client.conversations.history({ channel: TALKS }))).toBe('missing_scope');
    const whole = aClient((await aStandIn()).workspace);
    expect(await refusalOf(whole.users.info({ user: 'U0YOU' }))).toBe('taken');
    expect(await refusalOf(whole.conversations.history({ channel: TALKS }))).toBe('taken');
  });

  it.each([
    ['no token', () => '', 'not_authed'],
    ['another token', () => 'Bearer xoxb-other', 'invalid_auth'],
    ['the token of the app', (app: string) => `Bearer ${app}`, 'not_allowed_token_type'],
  ])('refuses %s', async (_, authorization, error) => {
    const { workspace } = await aStandIn();
    const headers = { Authorization: authorization(workspace.tokens.app) };
    const response = await fetch(`${workspace.apiUrl}auth.test`, { method: 'POST', headers });
    expect(await response.json()).toMatchObject({ ok: false, error });
  });

  it.each([
    ['a channel that the bot is not in', 'C0GENERAL', 'not_in_channel'],
    ['a private channel that it knows nothing of', 'C0EDITORS', 'channel_not_found'],
    ['no channel', 'C0NOWHERE', 'channel_not_found'],
  ])('takes no message into %s', async (_, channel, error) => {
    const { workspace } = await aStandIn();
    const call = aClient(workspace).chat.postMessage({ channel, ...TEXT });
    expect(await refusalOf(call)).toBe(error);
  });

  it('takes a message into a channel once the bot is invited', async () => {
    const { workspace } = await aStandIn();
    const text = '/invite @Parley';
    await workspace.people.type({ id: 'U0YOU', name: 'you' }, { channel: 'C0GENERAL', text });
    const call = aClient(workspace).chat.postMessage({ channel: 'C0GENERAL', ...TEXT });
    expect(await refusalOf(call)).toBe('taken');
  });

  it('takes one message a second into a channel, and says how long to wait', async () => {
    const { workspace, later } = await aStandIn();
    const { chat } = aClient(workspace);
    await chat.postMessage({ channel: TALKS, ...TEXT });
    await expect(chat.postMessage({ channel: TALKS, ...TEXT })).rejects.toMatchObject({
      retryAfter: 1,
    });
    await chat.postMessage({ channel: 'D0YOU', ...TEXT });
    later(1000);
    await chat.postMessage({ channel: TALKS, ...TEXT });
    expect(workspace.store.all()).toHaveLength(3);
  });

  it('posts to a person in the direct messages with the app', async () => {
    const { workspace } = await aStandIn();
    const { channel } = await aClient(workspace).chat.postMessage({ channel: 'U0YOU', ...TEXT });
    expect(channel).toBe('D0YOU');
  });

  it('changes and deletes what the bot wrote, and nothing else', async () => {
    const { workspace } = await aStandIn();
    const { store } = workspace;
    const { chat } = aClient(workspace);
    const { ts = '' } = await chat.postMessage({ channel: TALKS, ...TEXT });
    await chat.update({ channel: TALKS, ts, text: 'The ferry waited.' });
    expect(store.message(TALKS, ts)).toMatchObject({ text: 'The ferry waited.' });
    await chat.delete({ channel: TALKS, ts });
    const other = store.add({ channel: TALKS, user: 'U0YOU', text: 'mine' });
    expect(store.message(TALKS, ts)).toBeUndefined();
    expect(await refusalOf(chat.delete({ channel: TALKS, ts }))).toBe('message_not_found');
    expect(await refusalOf(chat.delete({ channel: TALKS, ts: other.ts }))).toBe(
      'cant_delete_message',
    );
  });

  it('tells of a channel page by page, newest first, with what messages are marked with', async () => {
    const { workspace, later } = await aStandIn();
    const client = aClient(workspace);
    const metadata = { event_type: 'sailing', event_payload: { ferry: 'Aurora' } };
    for (const text of ['one', 'two', 'three']) {
      await client.chat.postMessage({ channel: TALKS, text, metadata });
      later(1000);
    }
    const history = (cursor?: string) =>
      client.conversations.history({
        channel: TALKS,
        limit: 2,
        include_all_metadata: true,
        ...(cursor ? { cursor } : {}),
      });
    const first = await history();
    const second = await history(first.response_metadata?.next_cursor);
    const texts = [first, second].map(({ messages = [] }) => messages.map(({ text }) => text));
    expect(texts).toEqual([['three', 'two'], ['one']]);
    expect(first.messages?.[0]).toMatchObject({ metadata });
  });

  it('publishes a home tab only where the manifest enables it', async () => {
    const view = { type: 'home' as const, blocks: [{ type: 'divider' as const }] };
    const manifest = manifestOf(aBeat());
    const app_home = { ...manifest.features.app_home, home_tab_enabled: true };
    const { workspace } = await aStandIn({
      manifest: { ...manifest, features: { ...manifest.features, app_home } },
    });
    await aClient(workspace).views.publish({ user_id: 'U0YOU', view });
    expect(workspace.views.home('U0YOU')).toMatchObject({ blocks: [{ type: 'divider' }] });
    const without = { ...app_home, home_tab_enabled: false };
    const other = await aStandIn({
      manifest: { ...manifest, features: { ...manifest.features, app_home: without } },
    });
    const call = aClient(other.workspace).views.publish({ user_id: 'U0YOU', view });
    expect(await refusalOf(call)).toBe('not_enabled');
  });
});
