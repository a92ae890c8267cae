import { KEY_BYTES } from '../../src/edge/sealer.ts';

/** The key that seals installations in the fault suite: of no use anywhere else. */
export const SEALING_KEYS = { newest: new Uint8Array(KEY_BYTES).fill(7), older: null } as const;
