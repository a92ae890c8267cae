import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type WorkspaceMember, YOU } from '../../src/playground/state/members.ts';
import { aClient, aStandIn, TALKS } from '../support/stand-in.ts';

const VISITOR: WorkspaceMember = {
  id: 'U0VISITOR',
  name: 'visitor',
  home: { team: 'T0ELSEWHERE', enterprise: 'E0ELSEWHERE' },
};

/** A workspace that sends its requests to a server, and what comes there. */
async function aHeardStandIn() {
  const { workspace } = await aStandIn({ enterprise: 'E0HOME', visitors: [VISITOR] });
  const waiting: ((body: Record<string, unknown>) => void)[] = [];
  const server = createServer(async (request, response) => {
    const raw = await text(request);
    response.end();
    const isJson = request.headers['content-type'] === 'application/json';
    const body = isJson ? JSON.parse(raw) : Object.fromEntries(new URLSearchParams(raw));
    waiting.shift()?.(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  workspace.sendOverHttp({ url, signingSecret: 'a secret' });
  const next = () => new Promise<Record<string, unknown>>((settle) => void waiting.push(settle));
  return { workspace, next };
}

describe('people of other teams in the stand-in workspace', () => {
  it('are told by their team in events of a shared channel', async () => {
    const { workspace, next } = await aHeardStandIn();
    const talks = workspace.store.find(TALKS);
    if (talks) workspace.store.change({ ...talks, isShared: true });
    const heard = next();
    await workspace.people.type(VISITOR, { channel: TALKS, text: '@Parley hello' });
    expect(await heard).toMatchObject({
      is_ext_shared_channel: true,
      context_enterprise_id: 'E0HOME',
      event: { user_team: 'T0ELSEWHERE' },
    });
  });

  it('are told by their team in commands, and by their organisation when asked for', async () => {
    const { workspace, next } = await aHeardStandIn();
    const heard = next();
    await workspace.people.type(VISITOR, { channel: TALKS, text: '/strait help' });
    expect(await heard).toMatchObject({ team_id: 'T0ELSEWHERE', enterprise_id: 'E0ELSEWHERE' });
    expect(await aClient(workspace).users.info({ user: VISITOR.id })).toMatchObject({
      user: { is_stranger: true, enterprise_user: { enterprise_id: 'E0ELSEWHERE' } },
    });
  });
});

describe('a message in the stand-in workspace', () => {
  it('is heard as a mention where an edit adds one', async () => {
    const { workspace, next } = await aHeardStandIn();
    const heard = [next(), next(), next()];
    await workspace.people.type(YOU, { channel: TALKS, text: 'Who sailed?' });
    const ts = workspace.store.all()[0]?.ts ?? '';
    workspace.people.edit(YOU, { channel: TALKS, ts, text: '@Parley Who sailed?' });
    // Where history may be read, it is heard as a message, and as a changed one, too.
    expect(await Promise.all(heard)).toMatchObject([
      { event: { type: 'message', ts } },
      { event: { subtype: 'message_changed' } },
      { event: { type: 'app_mention', ts, edited: { user: YOU.id } } },
    ]);
  });

  it('is deleted by who wrote it, and heard of in a direct message', async () => {
    const { workspace, next } = await aHeardStandIn();
    const written = next();
    await workspace.people.type(YOU, { channel: 'D0YOU', text: 'Who sailed?' });
    await written;
    const heard = next();
    const ts = workspace.store.all()[0]?.ts ?? '';
    workspace.people.remove(YOU, { channel: 'D0YOU', ts });
    expect(await heard).toMatchObject({ event: { subtype: 'message_deleted', deleted_ts: ts } });
    expect(workspace.store.all()).toEqual([]);
  });
});

it('a call of the stand-in workspace is refused once as it is told to', async () => {
  const { workspace } = await aStandIn();
  workspace.refuseNext('chat.postMessage', 'missing_scope', { needed: 'chat:write' });
  const post = () => aClient(workspace).chat.postMessage({ channel: TALKS, text: 'Sailed.' });
  await expect(post()).rejects.toMatchObject({ data: { needed: 'chat:write' } });
  expect(await post()).toMatchObject({ ok: true });
});
