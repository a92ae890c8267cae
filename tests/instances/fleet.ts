import type { Delivery } from '../../src/playground/requests/delivery.ts';
import { createHttpDelivery } from '../../src/playground/requests/http-delivery.ts';
import type { Random } from '../faults/random.ts';
import { type Instance, startInstance } from './instance.ts';
import type { InstanceOrder } from './instance-process.ts';

export const SIGNING_SECRET = 'a signing secret';

/** A number of instances: each that ends is followed by another one. */
export function createFleet(instances: number) {
  const all = new Set<Instance>();
  const ports = new Map<Instance, number>();
  const logs: string[] = [];
  const counts = { killed: 0, stopped: 0, slowestStopMs: 0 };
  let order: InstanceOrder | undefined;
  let isOver = false;
  let isNextKilled = false;
  const upIn = () => [...all].filter((one) => one.isUp());
  /** Over HTTP to an instance, which may be killed as soon as it acknowledged an event. */
  const deliveryTo = (instance: Instance): Delivery => {
    const url = `http://127.0.0.1:${ports.get(instance)}/slack/events`;
    const over = createHttpDelivery({ url, signingSecret: SIGNING_SECRET });
    return {
      async deliver(request, again) {
        const taken = await over.deliver(request, again);
        if (isNextKilled && taken.status === 'taken' && request.kind === 'events_api') {
          isNextKilled = false;
          endOne(instance, 'SIGKILL');
        }
        return taken;
      },
    };
  };
  const endOne = (instance: Instance, signal: 'SIGKILL' | 'SIGTERM'): void => {
    counts[signal === 'SIGKILL' ? 'killed' : 'stopped'] += 1;
    const began = performance.now();
    void instance.ended.then(() => {
      const tookMs = Math.round(performance.now() - began);
      counts.slowestStopMs = Math.max(counts.slowestStopMs, tookMs);
    });
    instance.end(signal);
  };
  const add = async (): Promise<void> => {
    if (!order || isOver) return;
    const instance = startInstance(order);
    all.add(instance);
    void instance.ended.then((lines) => {
      all.delete(instance);
      logs.push(...lines);
      if (all.size < instances) void add();
    });
    ports.set(instance, await instance.started);
  };
  return {
    counts: () => counts,
    deliveries: () => upIn().map(deliveryTo),
    async start(first: InstanceOrder) {
      order = first;
      await Promise.all(Array.from({ length: instances }, add));
    },
    /** Ends one of those that are up, where another one is. */
    end(signal: 'SIGKILL' | 'SIGTERM', chance: Random) {
      const up = upIn();
      if (up.length > 1) endOne(chance.pick(up), signal);
    },
    /** Kills the next instance that acknowledges an event over HTTP, where another one is up. */
    killNext() {
      isNextKilled = upIn().length > 1;
    },
    /** Stops all, and gives how often each fault was logged. */
    async stop(): Promise<Readonly<Record<string, number>>> {
      isOver = true;
      const left = [...all];
      for (const one of left) one.end('SIGTERM');
      await Promise.all(left.map((one) => one.ended));
      const times: Record<string, number> = {};
      for (const line of logs) {
        const said = messageOf(line);
        times[said] = (times[said] ?? 0) + 1;
      }
      return times;
    },
  };
}

/** The message of a line of the log, with that of its fault. */
function messageOf(line: string): string {
  try {
    const { msg, fault, err } = JSON.parse(line);
    return `${msg}: ${(fault ?? err)?.message ?? ''}`.slice(0, 300);
  } catch {
    return line.slice(0, 300);
  }
}
