import { describe, expect, it } from 'vitest';
import { textsOf } from '../../support/blocks.ts';
import { aBot, aMention, type RunningBot, SAILED, signatureOf } from '../../support/bot.ts';

const JSON_TYPE = 'application/json';
const FORM = 'application/x-www-form-urlencoded';
const COMMAND = 'command=%2Fstrait&user_id=U1&channel_id=C1';

async function sent({ port }: RunningBot, body: string, type: string | undefined) {
  const response = await fetch(`http://127.0.0.1:${port}/slack/events`, {
    method: 'POST',
    body: Buffer.from(body),
    headers: { ...(type ? { 'Content-Type': type } : {}), ...signatureOf(body) },
  });
  return { status: response.status, line: await response.text() };
}

const event = (fields: object): string => JSON.stringify({ type: 'event_callback', event: fields });
const payload = (fields: object | string): string =>
  new URLSearchParams({
    payload: typeof fields === 'string' ? fields : JSON.stringify(fields),
  }).toString();

const U1 = { id: 'U1' };
const SHORTCUT = {
  ...{ type: 'message_action', user: U1, channel: { id: 'C1' } },
  ...{ callback_id: 'check_message', trigger_id: '1.2' },
};
const ACTION = { action_id: 'copy_answer', value: '1' };

describe('a signed request that is nothing of Slack’s gets status 400 and a sentence', () => {
  it.each([
    ['null', 'null'],
    ['a number', '5'],
    ['a string', '"event"'],
    ['an array', '[]'],
    ['true', 'true'],
    ['an empty object', '{}'],
    ['nothing', ''],
    ['blanks', '  \n'],
    ['no JSON', '{"type":'],
    ['a type that is unknown', '{"type":"ferry"}'],
    ['a type that is an object', '{"type":{}}'],
    ['an event that is null', '{"type":"event_callback","event":null}'],
    ['an event that is a string', '{"type":"event_callback","event":"message"}'],
    ['an event that is an array', '{"type":"event_callback","event":[]}'],
    ['an event without a type', event({})],
    ['an event whose type is a number', event({ type: 5 })],
    ['a channel that is null', event({ type: 'reaction_added', channel: null })],
    ['a user that is null', event({ type: 'reaction_added', user: null })],
    ['an item that is a string', event({ type: 'reaction_added', item: 'message' })],
    ['a group that is null', event({ type: 'subteam_created', subteam: null })],
    ['a text that is an object', event(aMention({ text: {} }))],
    ['a mention without a channel', event(aMention({ channel: undefined }))],
    ['a message whose place is a number', event({ type: 'message', channel: 'D1', ts: 5 })],
    ['files that are no list', event({ type: 'message', channel: 'D1', ts: '1', files: {} })],
    [
      'authorizations that are null',
      '{"event":{"type":"message","channel":"D1","ts":"1"},"authorizations":[null]}',
    ],
    ['a challenge that is missing', '{"type":"url_verification"}'],
    ['a megabyte of letters', 'a'.repeat(2 ** 20)],
    ['a megabyte of brackets', '['.repeat(2 ** 20)],
  ])('as JSON: %s', async (_, body) => {
    const bot = await aBot();
    const { status, line } = await sent(bot, body, JSON_TYPE);
    expect(status).toBe(400);
    expect(line).toMatch(/^this is no request as Slack sends it: .+\n$/);
  });

  it.each([
    ['payload is null', payload('null')],
    ['payload is a list', payload('[]')],
    ['payload is a number', payload('7')],
    ['payload is empty', 'payload='],
    ['payload is no JSON', 'payload=%7B'],
    ['payload stands twice', `${payload({})}&${payload({})}`],
    ['a field stands twice', `${COMMAND}&text=one&text=two`],
    ['the user is missing', 'command=%2Fstrait&channel_id=C1'],
    ['no field is known', 'a=1'],
    ['there is no form', '%'],
    ['an action without a user', payload({ type: 'block_actions', actions: [ACTION] })],
    ['a user that is null', payload({ type: 'block_actions', user: null, actions: [ACTION] })],
    ['actions that are null', payload({ type: 'block_actions', user: U1, actions: null })],
    ['actions that are none', payload({ type: 'block_actions', user: U1, actions: [] })],
    ['an action that is null', payload({ type: 'block_actions', user: U1, actions: [null] })],
    ['a form without a view', payload({ type: 'view_submission', user: U1 })],
    [
      'a view without values',
      payload({ type: 'view_submission', user: U1, view: { state: null } }),
    ],
    ['a closed view that is null', payload({ type: 'view_closed', user: U1, view: null })],
    ['a shortcut of nobody', payload({ type: 'shortcut' })],
    ['a shortcut without a message', payload(SHORTCUT)],
    ['a shortcut whose message is null', payload({ ...SHORTCUT, message: null })],
    ['a shortcut whose message is nowhere', payload({ ...SHORTCUT, message: { text: 'Sailed' } })],
  ])('as a form: %s', async (_, body) => {
    const bot = await aBot();
    expect(await sent(bot, body, FORM)).toMatchObject({ status: 400 });
  });

  it.each([undefined, 'text/plain', 'multipart/form-data', 'application/xml'])(
    'as content of type %s',
    async (type) => {
      const bot = await aBot();
      const { status, line } = await sent(bot, event(aMention()), type);
      expect([status, line]).toEqual([400, expect.stringContaining('content type')]);
    },
  );
});

describe('the bot over HTTP', () => {
  it('answers questions after bodies that are null, and logs each', async () => {
    const bot = await aBot();
    for (const body of ['null', '[]', 'payload=null']) await sent(bot, body, JSON_TYPE);
    await bot.event(aMention());
    const posted = await bot.workspace.next('chat.postMessage');
    expect(textsOf(posted.blocks)).toContain(SAILED);
    expect(bot.logged.filter((line) => line.startsWith('a signed request'))).toHaveLength(3);
  });

  it('refuses what is unsigned before it looks at it', async () => {
    const { send } = await aBot();
    expect(await send('null', JSON_TYPE, {})).toBe(401);
    expect(await send('null', JSON_TYPE, { 'X-Slack-Signature': 'v0=1' })).toBe(401);
  });

  it('refuses a body that is too large', async () => {
    const bot = await aBot();
    const { status, line } = await sent(bot, `"${'a'.repeat(3 * 2 ** 20)}"`, JSON_TYPE);
    expect([status, line]).toEqual([413, 'a body has 2 MB at most\n']);
  });

  it('reads a form whose header names its encoding', async () => {
    const bot = await aBot();
    const body = `${COMMAND}&text=help&response_url=${encodeURIComponent(bot.workspace.responseUrl)}`;
    expect(await sent(bot, body, `${FORM}; charset=utf-8`)).toMatchObject({ status: 200 });
    expect((await bot.workspace.next('response_url')).blocks).toBeDefined();
  });

  it('takes what Slack sends besides requests', async () => {
    const bot = await aBot();
    const asked = await sent(bot, '{"type":"url_verification","challenge":"c1"}', JSON_TYPE);
    expect(asked).toEqual({ status: 200, line: '{"challenge":"c1"}' });
    expect(await sent(bot, '{"type":"app_rate_limited"}', JSON_TYPE)).toMatchObject({
      status: 200,
    });
    expect(await sent(bot, 'ssl_check=1', FORM)).toMatchObject({ status: 200 });
  });

  it('says that the address of a request cannot be read', async () => {
    const { port } = await aBot();
    const response = await fetch(`http://127.0.0.1:${port}//`, { method: 'POST' });
    expect(response.status).toBeGreaterThanOrEqual(400);
  });
});
