import type { LookupAddress } from 'node:dns';
import { onTestFinished } from 'vitest';
import type { Web } from '../../../src/archive/ports/web.ts';
import type { Resolve } from '../../../src/edge/http/guarded-agent.ts';
import { openWeb } from '../../../src/edge/http/web.ts';
import { WEB_LIMITS, type WebLimits } from '../../../src/edge/http/web-limits.ts';
import type { Site } from '../../support/site.ts';

/** The time at which a test begins. */
export const NOON = Date.UTC(2031, 4, 5, 12);

interface Settings {
  /** Those that count as the desk's own, so that they may be asked. */
  readonly sites?: readonly Site[];
  readonly limits?: Partial<WebLimits>;
  readonly contact?: string;
  /** Names, and the IP addresses that they have. */
  readonly names?: Readonly<Record<string, readonly string[]>>;
  readonly resolve?: Resolve;
}

/** A web whose clock stands still but for pauses, which take no time. */
export interface TestWeb extends Web {
  /** The pauses that were made, in milliseconds. */
  readonly pauses: readonly number[];
  pass(ms: number): void;
  page(address: string): ReturnType<Web['get']>;
}

export function aWeb({ sites = [], limits, contact, names, resolve }: Settings = {}): TestWeb {
  let now = NOON;
  const pauses: number[] = [];
  const web = openWeb({
    version: '1.2.3',
    contact: contact ?? null,
    privateHosts: sites.map(({ host }) => host),
    limits: { ...WEB_LIMITS, ...limits },
    clock: {
      now: () => now,
      async pause(ms) {
        pauses.push(ms);
        now += ms;
      },
    },
    ...(names ? { resolve: async (name) => (names[name] ?? []).map(lookedUp) } : {}),
    ...(resolve ? { resolve } : {}),
  });
  onTestFinished(() => web.close());
  const pass = (ms: number): void => {
    now += ms;
  };
  return { ...web, pauses, pass, page: (address) => web.get({ address, wants: 'page' }) };
}

function lookedUp(address: string): LookupAddress {
  return { address, family: address.includes(':') ? 6 : 4 };
}
