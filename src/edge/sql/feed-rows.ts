import type { FeedState, FollowedAddress } from '../../archive/ports/feed-store.ts';
import type { FollowedKind, FollowRequest } from '../../domain/follow-request.ts';
import type { FeedRow } from './feed-schema.ts';
import { leasableHost, NOT_LEASED } from './lease.ts';

/** The row of an address that was never read. */
export function newFeedRow(order: FollowRequest, now: number) {
  const { address, kind, outlet, language, everyMs } = order;
  return {
    address,
    kind,
    outlet,
    language,
    every_ms: everyMs,
    host: leasableHost(address),
    due_at: now,
    claimed_until: NOT_LEASED,
    failures: 0,
    is_gone: 0,
  };
}

/** What a reading leaves in the row of an address, which is free again. */
export function feedStateRow(address: string, state: FeedState) {
  return {
    kind: state.kind,
    title: state.title,
    moved_to: state.movedTo,
    host: leasableHost(state.movedTo ?? address),
    etag: state.validators.etag,
    last_modified: state.validators.lastModified,
    hash: state.hash,
    read_at: state.readAt,
    due_at: state.dueAt,
    claimed_until: NOT_LEASED,
    failures: state.failures,
    failing_since: state.failingSince,
    fault: state.fault,
    is_gone: state.isGone ? 1 : 0,
  };
}

/** What is followed, of its row. */
export function toFollowedAddress(row: FeedRow): FollowedAddress {
  return {
    address: row.address,
    kind: row.kind as FollowedKind | null,
    outlet: row.outlet,
    language: row.language,
    everyMs: row.every_ms,
    namedBy: row.named_by,
    isInFile: row.is_in_file === 1,
    title: row.title,
    movedTo: row.moved_to,
    validators: { etag: row.etag, lastModified: row.last_modified },
    hash: row.hash,
    readAt: row.read_at,
    dueAt: row.due_at,
    failures: row.failures,
    failingSince: row.failing_since,
    fault: row.fault,
    isGone: row.is_gone === 1,
  };
}
