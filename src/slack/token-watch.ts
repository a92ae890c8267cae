import { Failure } from '../domain/failure.ts';
import type { RefusedCall } from './sending/watched-fetch.ts';
import { isDeadTokenError } from './slack-error.ts';
import { isRefusedForGood, OPEN_CONNECTION, tokenFaultLine } from './token-faults.ts';

/** Looks whether the tokens still open something. */
export interface TokenWatch {
  /** Fails with one line when a token opens nothing any more; never settles otherwise. */
  readonly refused: Promise<never>;
  /** Told of each refused call; see `createWatchedFetch`. */
  onRefusal(refused: RefusedCall): Promise<'pass-on' | 'hold'>;
  /** From now on a refused token is what happened to a bot that ran, not a wrong setting. */
  started(): void;
}

/** The method that says whether a token opens anything: one other call that fails is no proof. */
const AUTH_TEST = 'auth.test';

/**
 * @param askAgain calls `auth.test` with the bot's token, and gives Slack's word where it is refused
 */
export function createTokenWatch(askAgain: () => Promise<string | undefined>): TokenWatch {
  const { promise, reject } = Promise.withResolvers<never>();
  // It may fail before anything waits for it.
  promise.catch(() => undefined);
  let isStarted = false;
  let asking: Promise<string | undefined> | undefined;
  const fail = (refused: RefusedCall): void =>
    reject(new Failure(isStarted ? 'refused' : 'bad-settings', tokenFaultLine(refused)));
  return {
    refused: promise,
    async onRefusal(refused) {
      const { method, error } = refused;
      if (method === OPEN_CONNECTION) {
        if (!isRefusedForGood(refused)) return 'pass-on';
        fail(refused);
        return 'hold';
      }
      if (!isStarted || method === AUTH_TEST || !isDeadTokenError(error)) return 'pass-on';
      asking ??= askAgain().finally(() => {
        asking = undefined;
      });
      const again = await asking;
      if (again === undefined || !isDeadTokenError(again)) return 'pass-on';
      fail(refused);
      return 'hold';
    },
    started() {
      isStarted = true;
    },
  };
}
