import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startPage } from '../../src/playground/page/page-server.ts';
import { NOW } from '../support/builders.ts';
import { readUntil } from '../support/playground.ts';
import { aStandIn, TALKS } from '../support/stand-in.ts';

const BROWSER = join('src', 'playground', 'browser');

async function aPage() {
  const { workspace } = await aStandIn();
  const moved: string[] = [];
  const page = await startPage({
    workspace,
    port: 0,
    now: () => NOW,
    moveTime: async (step) => void moved.push(step),
  });
  onTestFinished(() => page.close());
  return { workspace, moved, port: page.port, address: `http://127.0.0.1:${page.port}` };
}

type Page = Awaited<ReturnType<typeof aPage>>;

/** Sends a request under a name and from an origin of one's choice, and gives its status. */
function statusOf(
  { port }: Page,
  { method, path, headers }: { method: string; path: string; headers: Record<string, string> },
): Promise<number> {
  return new Promise((settle, fail) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      response.resume();
      settle(response.statusCode ?? 0);
    });
    sent.on('error', fail);
    sent.end('{"kind":"move-time","step":"hour"}');
  });
}

function act({ address }: Page, action: unknown): Promise<Response> {
  return fetch(`${address}/actions`, {
    method: 'POST',
    body: JSON.stringify(action),
    headers: { 'Content-Type': 'application/json', Origin: address },
  });
}

describe('the page of the playground', () => {
  it('is served with a policy that lets it load nothing of others', async () => {
    const { address } = await aPage();
    const response = await fetch(`${address}/`);
    expect(response.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; script-src 'self'; .*frame-ancestors 'none'/,
    );
    expect(await response.text()).toContain('<script type="module" src="/main.js">');
    expect((await fetch(`${address}/main.js`)).status).toBe(200);
    expect((await fetch(`${address}/../page-server.ts`)).status).toBe(404);
  });

  it('names no address of others, and makes no markup of texts', () => {
    const files = readdirSync(BROWSER).map((name) => readFileSync(join(BROWSER, name), 'utf8'));
    const code = files.join('\n').replace(/\/\/ .*|\/\*[\s\S]*?\*\/|xmlns="[^"]*"/g, '');
    expect(code).not.toMatch(/https?:\/\/\w/);
    expect(code).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b/);
  });

  it.each([
    ['under another name', 'GET', '/', { Host: 'evil.example' }],
    ['under another port', 'GET', '/events', { Host: 'localhost:1' }],
    ['from another origin', 'POST', '/actions', { Origin: 'http://evil.example' }],
    ['from no origin', 'POST', '/actions', {}],
    ['from a sandboxed frame', 'POST', '/actions', { Origin: 'null' }],
    ['by a form', 'POST', '/actions', { 'Content-Type': 'text/plain' }],
  ])('refuses what is asked %s', async (_, method, path, said) => {
    const page = await aPage();
    const own = { Host: `localhost:${page.port}`, 'Content-Type': 'application/json' };
    const origin = path === '/actions' && 'Content-Type' in said ? { Origin: page.address } : {};
    const headers = { ...own, ...origin, ...said };
    expect(await statusOf(page, { method, path, headers })).toBe(403);
    expect(page.moved).toEqual([]);
  });

  it('refuses what is no action of it', async () => {
    const page = await aPage();
    expect((await act(page, { kind: 'poem' })).status).toBe(400);
    expect((await act(page, null)).status).toBe(400);
    expect((await act(page, { kind: 'move-time', step: 'year' })).status).toBe(400);
  });

  it('does what the person before it does', async () => {
    const page = await aPage();
    await act(page, { kind: 'type', channel: TALKS, text: 'The ferry <b>sailed</b>.' });
    await act(page, { kind: 'move-time', step: 'morning' });
    expect(page.moved).toEqual(['morning']);
    expect(page.workspace.store.all()).toMatchObject([
      { user: 'U0YOU', text: 'The ferry &lt;b&gt;sailed&lt;/b&gt;.' },
    ]);
  });

  it('is told all that there is, and not what was shown to one person before', async () => {
    const { address, workspace } = await aPage();
    const { store } = workspace;
    store.add({ channel: TALKS, user: 'U0BOT', text: 'to all' });
    store.add({ channel: TALKS, user: 'U0BOT', text: 'to you', visibleTo: 'U0YOU' });
    const { body } = await fetch(`${address}/events`);
    const told = await readUntil(body, '"kind":"clock"');
    expect(told).toContain('"kind":"setup"');
    expect(told).toContain('to all');
    expect(told).not.toContain('to you');
    expect(told).not.toContain('D0COLLEAGUE');
  });

  it('is told of what is new, and not of what another alone sees', async () => {
    const { address, workspace } = await aPage();
    const { body } = await fetch(`${address}/events`);
    const told = readUntil(body, 'to all');
    const { store } = workspace;
    store.add({ channel: TALKS, user: 'U0BOT', text: 'to another', visibleTo: 'U0COLLEAGUE' });
    store.add({ channel: TALKS, user: 'U0BOT', text: 'to you', visibleTo: 'U0YOU' });
    store.add({ channel: TALKS, user: 'U0BOT', text: 'to all' });
    expect(await told).toContain('to you');
    expect(await told).not.toContain('to another');
  });
});
