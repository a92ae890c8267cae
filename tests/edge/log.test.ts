import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turnOfEventLoop } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createRequestQueue } from '../../src/bot/request-queue.ts';
import { createLog } from '../../src/edge/log.ts';
import { aFolder } from '../support/folder.ts';

function aLog() {
  const path = join(aFolder(), 'log');
  const lines = () =>
    readFileSync(path, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  return { ...createLog('info', (line) => line, path), lines };
}

describe('the log', () => {
  it('writes what lines have in common on each, however late it comes', async () => {
    const { log, within, lines } = aLog();
    await within({ request: 'A' }, async () => {
      log.info({ kind: 'ask' }, 'begun');
      await turnOfEventLoop();
      within({ round: 'feeds' }, () => log.warn({}, 'inside'));
    });
    log.info({}, 'outside');
    expect(lines()).toMatchObject([
      { request: 'A', kind: 'ask', msg: 'begun' },
      { request: 'A', round: 'feeds', msg: 'inside' },
      { msg: 'outside' },
    ]);
    expect(lines()[2]).not.toHaveProperty('request');
  });

  it('keeps requests apart that the end of another one begins', async () => {
    const { log, within, lines } = aLog();
    const queue = createRequestQueue();
    const ask = (request: string) =>
      within({ request }, () =>
        queue.inTurn(
          'somebody',
          async () => log.info({}, `answer to ${request}`),
          () => {},
        ),
      );
    await Promise.all(['A', 'B', 'C'].map(ask));
    expect(lines()).toMatchObject(
      ['A', 'B', 'C'].map((request) => ({ request, msg: `answer to ${request}` })),
    );
  });

  it('writes nothing of a fault but its message, code, stack and causes, however it is logged', () => {
    const { log, lines } = aLog();
    const cause = Object.assign(new Error('behind it'), { request: 'what somebody wrote' });
    const fault = Object.assign(new Error('before it', { cause }), {
      ...{ code: 'broken', parameters: ['what somebody wrote'] },
    });
    log.warn({ fault }, 'named');
    log.warn({ err: fault }, 'named as Pino does');
    log.warn(fault);
    const logged = { type: 'Error', message: 'before it', code: 'broken' };
    expect(lines()).toMatchObject([{ fault: logged }, { err: logged }, { err: logged }]);
    expect(lines()[1].err.cause).toMatchObject({ message: 'behind it' });
    expect(JSON.stringify(lines())).not.toContain('what somebody wrote');
  });
});
