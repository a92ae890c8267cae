import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeSignature, minSharedHashes } from '../../../src/intake/signature/signature.ts';
import { BRIEF, STATEMENT, WIRE } from '../../support/wire-copy.ts';

const shared = (one: string, other: string) =>
  new Set(computeSignature(one).minima).intersection(new Set(computeSignature(other).minima)).size;

describe('a signature', () => {
  it('is shared in large part by a text with its tail cut and a header', () => {
    const cut = `By our staff. ${WIRE.slice(0, WIRE.length * 0.6)}`;
    expect(shared(WIRE, cut)).toBeGreaterThanOrEqual(10);
  });

  it('shares nothing with a text on the same matter in other words', () => {
    expect(shared(WIRE, STATEMENT)).toBeLessThan(minSharedHashes(computeSignature(WIRE)));
  });

  it('asks less of a brief, which has few hashes', () => {
    expect([
      minSharedHashes(computeSignature(BRIEF)),
      minSharedHashes(computeSignature(WIRE)),
    ]).toEqual([1, 2]);
  });

  it('leaves quotations out', () => {
    const quoted = `Nobody sailed that day from any harbour on this side of the strait, the master of the port told us when we asked: “${STATEMENT}”`;
    expect(shared(quoted, STATEMENT)).toBe(0);
  });

  it('has at most 64 hashes, of 32 bits, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (text) => {
        const { minima, textHash: whole } = computeSignature(text);
        expect(minima.length).toBeLessThanOrEqual(64);
        for (const hash of [...minima, whole]) expect(hash).toBe(hash >>> 0);
      }),
    );
  });

  it('is the same whole for texts whose words are the same', () => {
    const spaced = WIRE.replaceAll(' ', '\n').toUpperCase();
    expect(computeSignature(spaced).textHash).toBe(computeSignature(WIRE).textHash);
    expect(computeSignature(`${WIRE} More.`).textHash).not.toBe(computeSignature(WIRE).textHash);
  });
});
