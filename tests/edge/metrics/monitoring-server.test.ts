import { describe, expect, it, onTestFinished } from 'vitest';
import {
  type Monitored,
  openMonitoringServer,
} from '../../../src/edge/metrics/monitoring-server.ts';

const HERE = { host: '127.0.0.1', port: 0 };

async function aServer(said: Partial<Monitored> = {}) {
  const faults: unknown[] = [];
  const server = await openMonitoringServer(HERE, {
    whyNotReady: () => [],
    render: async () => 'ferries_total 42\n',
    contentType: 'text/plain; version=0.0.4',
    onFault: (fault) => void faults.push(fault),
    ...said,
  });
  onTestFinished(() => server.close());
  const get = (path: string, init?: RequestInit) =>
    fetch(`http://127.0.0.1:${server.port}${path}`, init);
  return { get, faults, port: server.port };
}

describe('the server for whoever watches the bot', () => {
  it('says that the bot is alive, that it takes requests, and its metrics', async () => {
    const { get } = await aServer();
    expect(await (await get('/healthz')).text()).toBe('ok\n');
    expect((await get('/readyz?verbose')).status).toBe(200);
    const scraped = await get('/metrics');
    expect(await scraped.text()).toBe('ferries_total 42\n');
    expect(scraped.headers.get('content-type')).toBe('text/plain; version=0.0.4');
  });

  it('says why the bot takes none, and that it is alive all the same', async () => {
    const { get } = await aServer({ whyNotReady: () => ['Slack is not connected'] });
    const ready = await get('/readyz');
    expect(ready.status).toBe(503);
    expect(await ready.text()).toBe('not ready: Slack is not connected\n');
    expect((await get('/healthz')).status).toBe(200);
  });

  it('answers nothing else, and changes nothing', async () => {
    const { get } = await aServer();
    expect((await get('/')).status).toBe(404);
    expect((await get('/metrics/../../etc/passwd')).status).toBe(404);
    expect((await get('/healthz', { method: 'POST', body: 'x' })).status).toBe(405);
    expect((await get('/healthz', { method: 'HEAD' })).status).toBe(200);
  });

  it('shows nobody a fault, and goes on', async () => {
    const { get, faults } = await aServer({ render: () => Promise.reject(new Error('secret')) });
    const failed = await get('/metrics');
    expect(failed.status).toBe(500);
    expect(await failed.text()).not.toContain('secret');
    expect(faults.map(String)).toEqual(['Error: secret']);
    expect((await get('/healthz')).status).toBe(200);
  });

  it.each([
    ['a port that is taken', {}, /port \d+ is taken: set PARLEY_METRICS_PORT/],
    ['an address of another machine', { host: '192.0.2.1' }, /192\.0\.2\.1 is no address of this/],
  ])('says what to do about %s', async (_, said, message) => {
    const { port } = await aServer();
    const whyNotReady = () => [];
    const monitored = { whyNotReady, render: async () => '', contentType: '', onFault() {} };
    const opening = openMonitoringServer({ ...HERE, port, ...said }, monitored);
    await expect(opening).rejects.toMatchObject({
      code: 'bad-settings',
      message: expect.stringMatching(message),
    });
  });
});
