import { App } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createArrivals } from '../../../src/slack/receivers/arrivals.ts';
import { holdAcknowledgements } from '../../../src/slack/receivers/held-acknowledgements.ts';

const MENTION = { type: 'app_mention', channel: 'C1', user: 'U1', ts: '1.1', text: 'Who?' };
const IN_CHANNEL = { ...MENTION, type: 'message', channel_type: 'channel' };

/** An app that is sent an event: what happens then, in its order, and what it logs. */
function anApp(event: object = MENTION) {
  const arrivals = createArrivals();
  const log: string[] = [];
  const app = new App({
    authorize: async () => ({ botId: 'B1' }),
    receiver: { init: () => undefined, start: async () => {}, stop: async () => {} },
    convoStore: false,
  });
  const told = (_: object, what: string) => void log.push(what);
  const held = holdAcknowledgements(app, {
    arrivals,
    log: { info: told, warn: told, error: told },
  });
  const happened: string[] = [];
  const body = { type: 'event_callback', team_id: 'T1', event };
  return {
    ...{ app, held, happened, log, body },
    send: (ack = async () => void happened.push('acknowledged')) => app.processEvent({ body, ack }),
  };
}

describe('an event that may ask for a reply', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  it('is acknowledged once it is kept, and worked on after that', async () => {
    const { app, held, happened, body, send } = anApp();
    app.use(async () => {
      happened.push('kept');
      await held.acknowledge(body);
      happened.push('answered');
    });
    await send();
    expect(happened).toEqual(['kept', 'acknowledged', 'answered']);
  });

  it('is acknowledged when nobody keeps it, and when it fails', async () => {
    const ignored = anApp();
    await ignored.send();
    const failed = anApp();
    failed.app.error(async () => void failed.happened.push('failed'));
    failed.app.use(async () => Promise.reject(new Error('away')));
    await failed.send();
    expect([ignored.happened, failed.happened]).toEqual([
      ['acknowledged'],
      ['failed', 'acknowledged'],
    ]);
  });

  it('is acknowledged within two seconds, and that is logged', async () => {
    const { app, happened, log, send } = anApp();
    const slow = Promise.withResolvers<void>();
    const isBegun = Promise.withResolvers<void>();
    app.use(() => {
      isBegun.resolve();
      return slow.promise;
    });
    const sent = send();
    await isBegun.promise;
    await vi.advanceTimersByTimeAsync(1_999);
    expect(happened).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(happened).toEqual(['acknowledged']);
    expect(log).toEqual([expect.stringContaining('before it was kept')]);
    slow.resolve();
    await sent;
    expect(happened).toEqual(['acknowledged']);
  });

  it('is worked on where the connection is gone on which it is acknowledged', async () => {
    const { app, held, happened, log, body, send } = anApp();
    app.use(async () => {
      await held.acknowledge(body);
      happened.push('answered');
    });
    await send(async () => Promise.reject(new Error('the socket is closed')));
    expect(happened).toEqual(['answered']);
    expect(log).toEqual([expect.stringContaining('comes again')]);
  });

  it('waits for some of those before it, and no longer than it is held', async () => {
    const { app, held, happened } = anApp();
    app.use(async ({ body }) => {
      await held.begin(body);
      happened.push('begun');
      await new Promise<never>(() => undefined);
    });
    for (let at = 0; at < 6; at += 1) {
      const body = { type: 'event_callback', team_id: 'T1', event: MENTION };
      void app.processEvent({ body, ack: async () => void happened.push('acknowledged') });
    }
    await vi.advanceTimersByTimeAsync(1_999);
    expect(happened).toEqual(Array.from({ length: 4 }, () => 'begun'));
    await vi.advanceTimersByTimeAsync(1);
    expect(happened.filter((what) => what === 'acknowledged')).toHaveLength(6);
    expect(happened.filter((what) => what === 'begun')).toHaveLength(6);
  });
});

it('an event that asks for nothing is acknowledged before anything is done for it', async () => {
  const { app, held, happened, body, send } = anApp(IN_CHANNEL);
  app.use(async () => {
    await held.begin(body);
    await held.acknowledge(body);
    happened.push('answered');
  });
  await send();
  expect(happened).toEqual(['acknowledged', 'answered']);
});
