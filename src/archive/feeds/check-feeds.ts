import { formatInstantInUtc } from '../../answers/wording/format-instant.ts';
import type { FollowRequest } from '../../domain/follow-request.ts';
import { type FoundState, failedState, inOrder, notLookedAt } from '../../domain/setup-finding.ts';
import { redactAddress } from '../../intake/followed-address.ts';
import type { FollowedAddress } from '../ports/feed-store.ts';
import { type CheckDeps, type CheckedAddress, checkFollowed } from './check-followed.ts';

export interface FeedsCheckDeps extends CheckDeps {
  /** What the bot's own readings left; empty where the archive has none. */
  readonly states: readonly FollowedAddress[];
  /** When it aborts, what was not reached by then is told as that. */
  readonly ended: AbortSignal;
}

/**
 * Tries each address that is followed, and stores nothing: a fault for each that cannot be read, with
 * since when the bot cannot read it, and one line for all others.
 */
export async function* checkFeeds(
  followed: readonly FollowRequest[],
  deps: FeedsCheckDeps,
): AsyncGenerator<FoundState> {
  if (followed.length === 0) {
    const advice = '“parley feeds suggest” prints feeds to start from';
    yield notLookedAt('nothing is followed', advice);
    return;
  }
  const late = new Promise<'late'>((settle) => {
    if (deps.ended.aborted) settle('late');
    deps.ended.addEventListener('abort', () => settle('late'), { once: true });
  });
  const checking = checkFollowed(followed, deps);
  let [read, tried] = [0, 0];
  for (;;) {
    const next = checking.next();
    // What it settles with after the end is nobody's concern.
    next.catch(() => undefined);
    const checked = await Promise.race([next, late]);
    if (checked === 'late' || checked.done) break;
    tried += 1;
    if (checked.value.status === 'ok') read += 1;
    else yield failedFeed(checked.value, deps.states);
  }
  if (read > 0) yield inOrder(`${read} of ${followed.length} feeds can be read`);
  const left = followed.length - tried;
  if (left > 0) {
    const advice = 'try them with “parley feeds check”, which takes its time';
    yield notLookedAt(`${left} of ${followed.length} feeds were not reached in time`, advice);
  }
}

function failedFeed(
  { address, failure }: Extract<CheckedAddress, { status: 'failed' }>,
  states: readonly FollowedAddress[],
): FoundState {
  const since = states.find((state) => state.address === address)?.failingSince ?? null;
  const known = since === null ? '' : ` (failing since ${formatInstantInUtc(since)})`;
  const advice = 'take it out of feeds.yml, or correct its address there';
  const { what, ...state } = failedState(failure, advice);
  return { ...state, what: `${redactAddress(address)}${known}: ${what}` };
}
