import { describe, expect, it } from 'vitest';
import { createWorkload } from '../../src/slack/workload.ts';

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

describe('the workload', () => {
  it('is done when everything that was taken is done, failed or not', async () => {
    const workload = createWorkload(log);
    const first = Promise.withResolvers<void>();
    const second = Promise.withResolvers<void>();
    const ended: string[] = [];
    const taken = [
      workload.doing(() => first.promise.then(() => void ended.push('first'))),
      workload.doing(() => second.promise),
    ];
    const settled = Promise.allSettled(taken);
    const done = workload.done().then(() => void ended.push('done'));
    second.reject(new Error('refused'));
    first.resolve();
    await Promise.all([done, settled]);
    expect(ended).toEqual(['first', 'done']);
  });
});
