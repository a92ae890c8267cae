import { describe, expect, it } from 'vitest';
import { createRunningRequests } from '../../src/bot/running-requests.ts';

describe('the workload', () => {
  it('is done when everything that was taken is done, failed or not', async () => {
    const workload = createRunningRequests();
    const first = Promise.withResolvers<void>();
    const second = Promise.withResolvers<void>();
    const ended: string[] = [];
    const taken = [
      workload.run(() => first.promise.then(() => void ended.push('first'))),
      workload.run(() => second.promise),
    ];
    expect(workload.size()).toBe(2);
    const settled = Promise.allSettled(taken);
    const done = workload.drain().then(() => void ended.push('done'));
    second.reject(new Error('refused'));
    first.resolve();
    await Promise.all([done, settled]);
    expect(ended).toEqual(['first', 'done']);
    expect(workload.size()).toBe(0);
  });
});
