import { z } from 'zod';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../domain/calendar/instant.ts';
import type { FeedSuggestion, FollowRequest } from '../../domain/follow-request.ts';
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

const required = z.string('must be given in words').trim().min(1, 'is empty');

const words = required.nullable().default(null);

const address = z.string(FAULTS.address).transform((written, context) => {
  const normalized = normalizeFollowedAddress(written);
  if (normalized === null) context.addIssue({ code: 'custom', message: FAULTS.address });
  return normalized ?? z.NEVER;
});

const language = z
  .string()
  .regex(/^[a-z]{2}$/, 'is no ISO 639-1 code such as en')
  .nullable()
  .default(null);

const every = z
  .string(FAULTS.every)
  .transform((written, context) => {
    const ms = intervalMs(written);
    const isPossible = ms !== null && ms >= MOST_OFTEN_MS && ms <= LEAST_OFTEN_MS;
    const message = ms === null ? FAULTS.every : FAULTS.bounds;
    if (!isPossible) context.addIssue({ code: 'custom', message });
    return isPossible ? ms : z.NEVER;
  })
  .nullable()
  .default(null);

const kind = z.enum(['feed', 'page'], 'is neither feed nor page').nullable().default(null);

const Order = z
  .strictObject({ address, kind, outlet: words, every, language })
  .transform(({ every: everyMs, ...order }): FollowRequest => ({ ...order, everyMs }));

const Suggestion: z.ZodType<FeedSuggestion> = z.strictObject({
  address,
  outlet: required,
  language,
  seen: z.iso.date('is no day such as 2031-03-19'),
  source: required,
});

/** A list in which every address stands once. A key with nothing but comments under it is empty. */
function listOf<Entry extends { readonly address: string }>(entry: z.ZodType<Entry>) {
  return z
    .array(entry)
    .superRefine((entries, context) => {
      const addresses = entries.map((one) => one.address);
      for (const twice of new Set(addresses.filter((one, at) => addresses.indexOf(one) < at))) {
        context.addIssue({ code: 'custom', message: `${twice} is named twice` });
      }
    })
    .nullish()
    .transform((entries) => entries ?? []);
}

/** What `feeds.yml` names. */
export interface FeedsFile {
  readonly followed: readonly FollowRequest[];
  /** Feeds to start from, for people alone: nothing follows them. */
  readonly suggested: readonly FeedSuggestion[];
}

const File: z.ZodType<FeedsFile> = z.preprocess(
  // A file of comments alone names nothing; a list by itself, the older form, is what is followed.
  (value) => (Array.isArray(value) ? { followed: value } : (value ?? {})),
  z.strictObject({ followed: listOf(Order), suggested: listOf(Suggestion) }),
);

/**
 * Reads `feeds.yml`: the feeds and pages to follow under `followed`, and feeds to start from under
 * `suggested`. Throws `broken-corpus` with every fault at once.
 */
export function readFeedsFile(raw: string, path: string): FeedsFile {
  return readYamlFile(raw, path, File);
}

function intervalMs(written: string): number | null {
  const [, count, unit = ''] = /^(\d{1,4}) ?(min|h|d)$/.exec(written.trim()) ?? [];
  const unitMs = UNITS_MS.get(unit);
  return unitMs === undefined ? null : Number(count) * unitMs;
}
