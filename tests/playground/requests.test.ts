import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { StandInWorkspace } from '../../src/playground/open-team.ts';
import { signedHeaders } from '../../src/playground/requests/http-delivery.ts';
import { YOU } from '../../src/playground/state/members.ts';
import { signatureOf } from '../support/bot.ts';
import { aClient, aStandIn, refusalOf, TALKS } from '../support/stand-in.ts';

const SECRET = 'a signing secret';
const MINUTE_MS = 60_000;
const MODAL = {
  type: 'modal' as const,
  title: { type: 'plain_text' as const, text: 'Ferries' },
  submit: { type: 'plain_text' as const, text: 'Sail' },
  blocks: [
    {
      type: 'input' as const,
      block_id: 'ferry',
      label: { type: 'plain_text' as const, text: 'Ferry' },
      element: { type: 'plain_text_input' as const, action_id: 'value', max_length: 10 },
    },
  ],
};

interface AppRequest {
  // biome-ignore lint/suspicious/noExplicitAny: tests read the fields that Slack's payloads name
  readonly payload: any;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** An app that keeps what it is sent, and answers as it is told to. */
async function anApp(workspace: StandInWorkspace, answers: (count: number) => [number, string]) {
  const took: AppRequest[] = [];
  let heard = Promise.withResolvers<void>();
  const server = createServer(async (request, response) => {
    const raw = await text(request);
    const form = Object.fromEntries(new URLSearchParams(raw));
    const isJson = request.headers['content-type'] === 'application/json';
    const payload = isJson ? JSON.parse(raw) : form.payload ? JSON.parse(form.payload) : form;
    took.push({ payload, headers: { ...request.headers, raw } });
    const [status, body] = answers(took.length);
    response.writeHead(status).end(body);
    heard.resolve();
    heard = Promise.withResolvers();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  workspace.sendOverHttp({ url, signingSecret: SECRET });
  return {
    took,
    async count(wanted: number) {
      while (took.length < wanted) await heard.promise;
    },
  };
}

/** A workspace whose app takes everything. */
async function aHeardStandIn(answer: [number, string] = [200, '']) {
  const { workspace, later } = await aStandIn();
  const app = await anApp(workspace, () => answer);
  return { workspace, later, app, client: aClient(workspace) };
}

type Heard = Awaited<ReturnType<typeof aHeardStandIn>>;

/** A slash command as the app got it. */
async function aCommand({ workspace, app }: Heard) {
  await workspace.people.type(YOU, { channel: TALKS, text: '/strait Who sailed?' });
  return app.took.at(-1)?.payload;
}

/** A modal that is open. */
async function anOpenModal(heard: Heard): Promise<string> {
  const { trigger_id } = await aCommand(heard);
  const { view } = await heard.client.views.open({ trigger_id, view: MODAL });
  return view?.id ?? '';
}

function answerTo(url: string, body: object): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json' },
  });
}

describe('what the stand-in workspace sends', () => {
  it('is signed as Slack signs it', async () => {
    const at = Date.parse('2031-06-01T12:00:00Z');
    expect(signedHeaders('a=1', SECRET, at)).toEqual(signatureOf('a=1', { secret: SECRET, at }));
    const { app, workspace } = await aHeardStandIn();
    await workspace.people.type(YOU, { channel: TALKS, text: '/strait help' });
    expect(app.took[0]?.headers['x-slack-signature']).toMatch(/^v0=[\da-f]{64}$/);
  });

  it('is a command with its text escaped, mentions and addresses marked up', async () => {
    const { app, workspace } = await aHeardStandIn();
    const typed = '/strait add https://paper.example/a?b=1&c, for #talks & @colleague. <now>';
    await workspace.people.type(YOU, { channel: TALKS, text: typed });
    expect(app.took[0]?.payload).toMatchObject({
      command: '/strait',
      text: 'add <https://paper.example/a?b=1&amp;c>, for <#C0TALKS|talks> &amp; <@U0COLLEAGUE>. &lt;now&gt;',
    });
  });

  it('is a message and a mention, only from channels that the app is in', async () => {
    const { app, workspace } = await aHeardStandIn();
    const text = '@Parley who sailed?';
    const { promise, resolve } = Promise.withResolvers<string>();
    workspace.feed.follow((change) => change.kind === 'slackbot' && resolve(change.text));
    await workspace.people.type(YOU, { channel: 'C0GENERAL', text });
    expect(await promise).toContain('/invite @Parley');
    await workspace.people.type(YOU, { channel: TALKS, text });
    await app.count(2);
    expect(app.took.map(({ payload }) => payload.event)).toMatchObject([
      { type: 'message', channel: TALKS, channel_type: 'channel' },
      { type: 'app_mention', channel: TALKS, text: '<@U0BOT> who sailed?' },
    ]);
  });

  it('is sent again, and says so, where an event was not taken', async () => {
    const { workspace } = await aStandIn();
    const app = await anApp(workspace, (count) => [count === 1 ? 500 : 200, '']);
    await workspace.people.type(YOU, { channel: 'D0YOU', text: 'Who sailed?' });
    await app.count(2);
    const [first, again] = app.took;
    expect(again?.payload.event_id).toBe(first?.payload.event_id);
    expect(again?.headers).toMatchObject({
      'x-slack-retry-num': '1',
      'x-slack-retry-reason': 'http_error',
    });
  });

  it('tells whoever typed a command that it failed, or that there is none', async () => {
    const { workspace } = await aStandIn();
    const said: string[] = [];
    workspace.feed.follow((change) => change.kind === 'slackbot' && said.push(change.text));
    await anApp(workspace, () => [500, '']);
    await workspace.people.type(YOU, { channel: TALKS, text: '/strait help' });
    await workspace.people.type(YOU, { channel: TALKS, text: '/poem' });
    expect(said).toEqual([
      '/strait failed with the error “dispatch_failed”',
      '/poem is not a valid command.',
    ]);
  });
});

describe('a trigger', () => {
  it('opens one view, within three seconds', async () => {
    const heard = await aHeardStandIn();
    const { client, later } = heard;
    const open = (trigger_id: string) => refusalOf(client.views.open({ trigger_id, view: MODAL }));
    const { trigger_id } = await aCommand(heard);
    expect(await open('1.2.3')).toBe('invalid_trigger_id');
    expect(await open(trigger_id)).toBe('taken');
    expect(await open(trigger_id)).toBe('exchanged_trigger_id');
    const late = (await aCommand(heard)).trigger_id;
    later(3001);
    expect(await open(late)).toBe('expired_trigger_id');
  });

  it('pushes views onto each other, three at most', async () => {
    const heard = await aHeardStandIn();
    await anOpenModal(heard);
    const push = async () => {
      const { trigger_id } = await aCommand(heard);
      return refusalOf(heard.client.views.push({ trigger_id, view: MODAL }));
    };
    expect([await push(), await push(), await push()]).toEqual([
      'taken',
      'taken',
      'push_limit_reached',
    ]);
  });
});

describe('a response_url', () => {
  it('takes five messages, and no sixth', async () => {
    const { response_url } = await aCommand(await aHeardStandIn());
    const statuses: number[] = [];
    for (let at = 0; at < 6; at += 1) {
      statuses.push((await answerTo(response_url, { text: 'Aurora' })).status);
    }
    expect(statuses).toEqual([200, 200, 200, 200, 200, 404]);
  });

  it('takes nothing after half an hour', async () => {
    const heard = await aHeardStandIn();
    const { response_url } = await aCommand(heard);
    heard.later(30 * MINUTE_MS);
    expect((await answerTo(response_url, { text: 'Aurora' })).status).toBe(200);
    heard.later(1);
    const late = await answerTo(response_url, { text: 'Aurora' });
    expect([late.status, await late.json()]).toEqual([404, { ok: false, error: 'expired_url' }]);
  });

  it('says something to one person, or in the channel even where the app is not', async () => {
    const { workspace, app } = await aHeardStandIn();
    await workspace.people.type(YOU, { channel: 'C0GENERAL', text: '/strait Who sailed?' });
    const url = app.took[0]?.payload.response_url;
    await answerTo(url, { text: 'to you' });
    await answerTo(url, { text: 'to all', response_type: 'in_channel' });
    expect(workspace.store.all()).toMatchObject([
      { text: 'to you', visibleTo: YOU.id },
      { text: 'to all', channel: 'C0GENERAL' },
    ]);
  });

  it('refuses blocks that Slack refuses', async () => {
    const { response_url } = await aCommand(await aHeardStandIn());
    const refused = await answerTo(response_url, { text: 'a', blocks: [{ type: 'poem' }] });
    expect([refused.status, await refused.json()]).toEqual([
      400,
      { ok: false, error: 'invalid_blocks' },
    ]);
  });
});

describe('a modal', () => {
  it('is sent once, with what was entered', async () => {
    const heard = await aHeardStandIn();
    const { people } = heard.workspace;
    const id = await anOpenModal(heard);
    const both = [people.submit(YOU, id, { ferry: 'Aurora' }), people.submit(YOU, id, {})];
    expect(await Promise.all(both)).toEqual([
      { status: 'taken' },
      { status: 'refused', why: 'sent_already' },
    ]);
    expect(await people.submit(YOU, id, { ferry: 'Aurora' })).toEqual({
      status: 'refused',
      why: 'not_open',
    });
    const sent = heard.app.took.filter(({ payload }) => payload.type === 'view_submission');
    expect(sent.map(({ payload }) => payload.view.state.values)).toEqual([
      { ferry: { value: { type: 'plain_text_input', value: 'Aurora' } } },
    ]);
  });

  it.each([
    ['is left empty', {}, 'required'],
    ['is too long', { ferry: 'Aurora Borealis' }, '10 characters'],
  ])('is not sent while a field %s', async (_, entries, line) => {
    const heard = await aHeardStandIn();
    const id = await anOpenModal(heard);
    const result = await heard.workspace.people.submit(YOU, id, entries);
    expect(result).toMatchObject({ errors: { ferry: expect.stringContaining(line) } });
  });

  it('stays open with what the app says is wrong', async () => {
    const errors = { ferry: 'No such ferry.' };
    const body = JSON.stringify({ response_action: 'errors', errors });
    const heard = await aHeardStandIn([200, body]);
    const id = await anOpenModal(heard);
    const result = await heard.workspace.people.submit(YOU, id, { ferry: 'Aurora' });
    expect(result).toEqual({ status: 'errors', errors });
    expect(heard.workspace.views.modals(YOU.id)).toHaveLength(1);
  });

  it('is updated by its hash, and not once it is closed', async () => {
    const heard = await aHeardStandIn();
    const { views } = heard.client;
    const view_id = await anOpenModal(heard);
    const [{ hash = '' } = {}] = heard.workspace.views.modals(YOU.id);
    expect(await refusalOf(views.update({ view_id, hash, view: MODAL }))).toBe('taken');
    expect(await refusalOf(views.update({ view_id, hash, view: MODAL }))).toBe('hash_conflict');
    await heard.workspace.people.close(YOU, 'uppermost');
    expect(await refusalOf(views.update({ view_id, view: MODAL }))).toBe('not_found');
  });

  it('carry a message whole with the shortcut that was chosen for it, signed', async () => {
    const { workspace, app } = await aHeardStandIn();
    const [channel, text] = ['C0GENERAL', 'The ferry &lt;Aurora&gt; sailed.'];
    const attachments = [{ title: 'Sailings', text: 'Twice a day' }];
    const { ts } = workspace.store.add({ channel, user: 'U0COLLEAGUE', text, attachments });
    await workspace.people.choose(YOU, { callbackId: 'check_message', channel, ts });
    const { payload, headers } = app.took[0] ?? {};
    expect(payload).toMatchObject({
      ...{ type: 'message_action', callback_id: 'check_message', message_ts: ts },
      ...{ channel: { id: channel, name: 'general' }, user: { id: YOU.id } },
      ...{ message: { type: 'message', user: 'U0COLLEAGUE', text, ts, attachments } },
      ...{ trigger_id: expect.any(String), response_url: expect.stringContaining('http') },
    });
    const at = Number(headers?.['x-slack-request-timestamp']) * 1000;
    const signed = signedHeaders(String(headers?.raw), SECRET, at);
    expect(headers?.['x-slack-signature']).toBe(signed['X-Slack-Signature']);
  });
});
