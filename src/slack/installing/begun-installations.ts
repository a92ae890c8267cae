import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { StateStore } from '@slack/bolt';
import { z } from 'zod';
import type { InstallationStore } from '../../archive/ports/installation-store.ts';
import { Failure } from '../../domain/failure.ts';

/** Whoever installs reads what the app asks for, and may have to ask an administrator. */
export const BEGUN_LASTS_SECONDS = 10 * 60;

/** Clocks of two processes may differ by this. */
const CLOCKS_DIFFER_MS = 60_000;

/** Bytes by which an installation that was begun cannot be guessed (RFC 6749, 10.10). */
const ID_BYTES = 16;

const Begun = z.object({
  id: z.string(),
  /** When it was begun, in milliseconds since 1970. */
  at: z.number(),
  options: z.looseObject({ scopes: z.union([z.string(), z.array(z.string())]) }),
});

interface BegunDeps {
  readonly stateSecret: string;
  readonly store: Pick<InstallationStore, 'useUp'>;
}

/**
 * The `state` of OAuth (RFC 6749, 10.12): signed, good for some minutes, and used up by the first
 * that comes back with it, whichever process that reaches. That of @slack/oauth can be used again.
 */
export function createBegunInstallations({ stateSecret, store }: BegunDeps): StateStore {
  const signatureOf = (body: string): Buffer =>
    createHmac('sha256', stateSecret).update(body).digest();
  return {
    async generateStateParam(options, now) {
      const id = randomBytes(ID_BYTES).toString('base64url');
      const body = Buffer.from(JSON.stringify({ id, at: +now, options })).toString('base64url');
      return `${body}.${signatureOf(body).toString('base64url')}`;
    },
    async verifyStateParam(now, state) {
      const [body = '', signature = ''] = state.split('.');
      if (!isSame(Buffer.from(signature, 'base64url'), signatureOf(body))) throw notBegunHere();
      const { id, at, options } = Begun.parse(JSON.parse(String(Buffer.from(body, 'base64url'))));
      const age = +now - at;
      const lastsMs = BEGUN_LASTS_SECONDS * 1000;
      if (age > lastsMs || age < -CLOCKS_DIFFER_MS) throw notBegunHere();
      const isFirst = await store.useUp(id, { now: +now, leaseMs: lastsMs + CLOCKS_DIFFER_MS });
      if (!isFirst) throw notBegunHere();
      return options;
    },
  };
}

function isSame(given: Buffer, right: Buffer): boolean {
  return given.length === right.length && timingSafeEqual(given, right);
}

/** The one answer to a state that is foreign, old or used up: which of them it is, is nobody's concern. */
function notBegunHere(): Failure {
  return new Failure('refused', 'this installation was not begun on the bot’s page, or is too old');
}
