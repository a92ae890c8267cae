import { describe, expect, it, onTestFinished } from 'vitest';
import { createAppContext } from '../../src/app/app-context.ts';
import { openMonitoring } from '../../src/app/monitoring.ts';

async function aMonitoredBot() {
  let isConnected = false;
  let port = 0;
  const context = createAppContext({ PARLEY_METRICS_PORT: '0', PARLEY_LOG_LEVEL: 'silent' });
  const monitoring = await openMonitoring({
    ...context,
    version: '1.2.3',
    listening: (on) => {
      port = on;
    },
  });
  onTestFinished(async () => await monitoring?.close());
  const ready = async () => {
    const response = await fetch(`http://127.0.0.1:${port}/readyz`);
    return `${response.status} ${(await response.text()).trim()}`;
  };
  return {
    monitoring,
    ready,
    connect(to: boolean): void {
      isConnected = to;
    },
    open: () =>
      monitoring?.watch({
        archive: { holdings: async () => ({ ...NOTHING, latest: [] }), indexSize: () => undefined },
        stores: { feeds: { list: async () => [] } },
        slack: {
          isConnected: () => isConnected,
          queue: { waiting: () => 0, idle: async () => undefined },
        },
        oldestDueDigest: async () => null,
      }),
  };
}

const NOTHING = { reports: 0, outlets: 0, accounts: 0, newest: null };

describe('a bot that is watched', () => {
  it('is ready while its archive is open and Slack connected, and no more once it stops', async () => {
    const { monitoring, ready, connect, open } = await aMonitoredBot();
    expect(await ready()).toBe('503 not ready: the archive is not open');
    open();
    expect(await ready()).toBe('503 not ready: Slack is not connected');
    connect(true);
    expect(await ready()).toBe('200 ready');
    connect(false);
    expect(await ready()).toContain('Slack is not connected');
    connect(true);
    monitoring?.draining();
    expect(await ready()).toBe('503 not ready: the bot is stopping');
  });

  it('is served nowhere, and loads nothing for it, unless a port is named', async () => {
    const context = createAppContext({ PARLEY_LOG_LEVEL: 'silent' });
    expect(await openMonitoring({ ...context, version: '1' })).toBe(undefined);
  });
});
