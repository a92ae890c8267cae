import { z } from 'zod';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../domain/calendar/instant.ts';
import type { FollowRequest } from '../../domain/follow-request.ts';
import { normalizeFollowedAddress } from '../followed-address.ts';
import { readYamlFile } from './read-yaml-file.ts';

const UNITS_MS: ReadonlyMap<string, number> = new Map([
  ['min', MINUTE_MS],
  ['h', HOUR_MS],
  ['d', DAY_MS],
]);

/** Shortest polling interval; sites throttle or block clients that ask more often. */
const MOST_OFTEN_MS = 5 * MINUTE_MS;

/** What is looked at more seldom is not followed. */
const LEAST_OFTEN_MS = 7 * DAY_MS;

const FAULTS = {
  address: 'is no address such as https://paper.example/feed.xml, without a password',
  every: 'is no interval such as 15 min, 2 h or 1 d',
  bounds: 'must be from 5 min to 7 d',
};

const words = z.string().trim().min(1, 'is empty').nullable().default(null);

const Order = z
  .strictObject({
    address: z.string(FAULTS.address).transform((written, context) => {
      const address = normalizeFollowedAddress(written);
      if (address === null) context.addIssue({ code: 'custom', message: FAULTS.address });
      return address ?? z.NEVER;
    }),
    kind: z.enum(['feed', 'page'], 'is neither feed nor page').nullable().default(null),
    outlet: words,
    every: z
      .string(FAULTS.every)
      .transform((written, context) => {
        const ms = intervalMs(written);
        const isPossible = ms !== null && ms >= MOST_OFTEN_MS && ms <= LEAST_OFTEN_MS;
        const message = ms === null ? FAULTS.every : FAULTS.bounds;
        if (!isPossible) context.addIssue({ code: 'custom', message });
        return isPossible ? ms : z.NEVER;
      })
      .nullable()
      .default(null),
    language: z
      .string()
      .regex(/^[a-z]{2}$/, 'is no ISO 639-1 code such as en')
      .nullable()
      .default(null),
  })
  .transform(({ every, ...order }): FollowRequest => ({ ...order, everyMs: every }));

const Orders = z.preprocess(
  // A file of comments alone follows nothing.
  (value) => value ?? [],
  z.array(Order).superRefine((orders, context) => {
    const addresses = orders.map(({ address }) => address);
    for (const address of new Set(addresses.filter((one, at) => addresses.indexOf(one) < at))) {
      context.addIssue({ code: 'custom', message: `${address} is named twice` });
    }
  }),
);

/**
 * Reads `feeds.yml`, a list of feeds and pages to follow. Throws `broken-corpus` with every fault
 * at once.
 */
export function readFeedsFile(raw: string, path: string): readonly FollowRequest[] {
  return readYamlFile(raw, path, Orders);
}

function intervalMs(written: string): number | null {
  const [, count, unit = ''] = /^(\d{1,4}) ?(min|h|d)$/.exec(written.trim()) ?? [];
  const unitMs = UNITS_MS.get(unit);
  return unitMs === undefined ? null : Number(count) * unitMs;
}
