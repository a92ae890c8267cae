import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setImmediate as turnOfEventLoop } from 'node:timers/promises';
import nock from 'nock';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';
import type { SlackApp } from '../../src/slack/app.ts';
import type { SlackSettings } from '../../src/slack/settings.ts';
import { textsOf } from '../support/blocks.ts';
import { aDesk, aMention, aSlackBot, SAILED } from '../support/bot.ts';
import { aWorkspace } from '../support/workspace.ts';

async function aSocket(): Promise<WebSocketServer> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
  onTestFinished(() => {
    for (const client of server.clients) client.terminate();
    server.close();
  });
  return server;
}

/** A bot that is connected over Socket Mode, and Slack's end of the connection. */
async function connected() {
  const server = await aSocket();
  const { port } = server.address() as AddressInfo;
  const workspace = await aWorkspace({ socketUrl: `ws://127.0.0.1:${port}/` });
  onTestFinished(() => workspace.close());
  const connection = once(server, 'connection') as Promise<[WebSocket]>;
  const running = started({
    botToken: 'xoxb-1',
    connection: { kind: 'socket', appToken: 'xapp-1' },
    apiUrl: workspace.apiUrl,
  });
  const [socket] = await connection;
  socket.send(JSON.stringify({ type: 'hello', num_connections: 1 }));
  return { socket, workspace, slack: await running };
}

async function started(settings: SlackSettings): Promise<SlackApp> {
  const { slack } = aSlackBot(settings, await aDesk());
  await slack.start();
  onTestFinished(() => slack.stop());
  return slack;
}

describe('the bot', () => {
  it('answers over Socket Mode, and acknowledges each envelope', async () => {
    const { socket, workspace } = await connected();
    const acknowledged = once(socket, 'message');
    socket.send(
      JSON.stringify({
        type: 'events_api',
        envelope_id: 'E1',
        payload: { type: 'event_callback', team_id: 'T1', event_id: 'Ev1', event: aMention() },
      }),
    );
    const posted = await workspace.next('chat.postMessage');
    expect(textsOf(posted.blocks)).toContain(SAILED);
    expect(JSON.parse(String((await acknowledged)[0]))).toMatchObject({ envelope_id: 'E1' });
  });

  it('knows whether it is connected', async () => {
    const { socket, slack } = await connected();
    expect(slack.isConnected()).toBe(true);
    socket.terminate();
    while (slack.isConnected()) await turnOfEventLoop();
    await slack.stop();
    expect(slack.isConnected()).toBe(false);
  });

  it.each([
    ['null', null],
    ['a list', []],
    ['a number', 7],
    ['no type', {}],
    ['a type that is unknown', { type: 'ferry' }],
    ['no payload', { type: 'events_api' }],
    ['a payload that is null', { type: 'events_api', payload: null }],
    ['a payload that is a list', { type: 'interactive', payload: [] }],
    ['a payload without an event', { type: 'events_api', payload: {} }],
    ['an event that is null', { type: 'events_api', payload: { event: null } }],
    ['an event without a type', { type: 'events_api', payload: { event: {} } }],
    ['a command of nobody', { type: 'slash_commands', payload: { command: '/strait' } }],
  ])('leaves out an envelope with %s, and answers the next one', async (_, envelope) => {
    const { socket, workspace } = await connected();
    const sent = Array.isArray(envelope) || typeof envelope !== 'object' || envelope === null;
    socket.send(JSON.stringify(sent ? envelope : { ...envelope, envelope_id: 'E1' }));
    socket.send('{"type":');
    const payload = { type: 'event_callback', team_id: 'T1', event_id: 'Ev2', event: aMention() };
    socket.send(JSON.stringify({ type: 'events_api', envelope_id: 'E2', payload }));
    const { blocks } = await workspace.next('chat.postMessage');
    expect(textsOf(blocks)).toContain(SAILED);
  });

  it('acknowledges an envelope that it leaves out, so that it does not come again', async () => {
    const { socket } = await connected();
    const acknowledged = once(socket, 'message');
    socket.send(JSON.stringify({ type: 'events_api', envelope_id: 'E7', payload: null }));
    expect(JSON.parse(String((await acknowledged)[0]))).toMatchObject({ envelope_id: 'E7' });
  });

  it('speaks to Slack’s own address where no other is set', async () => {
    nock.disableNetConnect();
    onTestFinished(() => {
      nock.cleanAll();
      nock.enableNetConnect();
    });
    const asked = nock('https://slack.com')
      .post('/api/auth.test')
      .reply(200, { ok: true, user_id: 'UBOT', bot_id: 'B1', team_id: 'T1' });
    await started({
      botToken: 'xoxb-1',
      connection: { kind: 'http', signingSecret: 's', port: 0 },
    });
    expect(asked.isDone()).toBe(true);
  });

  it('does not start with a token that Slack refuses', async () => {
    const workspace = await aWorkspace();
    onTestFinished(() => workspace.close());
    workspace.answerNext('auth.test', { body: { ok: false, error: 'invalid_auth' } });
    const { slack } = aSlackBot(
      {
        botToken: 'xoxb-1',
        connection: { kind: 'http', signingSecret: 's', port: 0 },
        apiUrl: workspace.apiUrl,
      },
      await aDesk(),
    );
    await expect(slack.start()).rejects.toMatchObject({
      code: 'bad-settings',
      message: expect.stringContaining('SLACK_BOT_TOKEN'),
    });
  });
});
