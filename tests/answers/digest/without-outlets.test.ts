import { describe, expect, it } from 'vitest';
import { withoutOutlets } from '../../../src/answers/digest/without-outlets.ts';
import { formatCoverage } from '../../../src/answers/wording/format-coverage.ts';
import { aReport } from '../../support/builders.ts';
import { aDevelopment, aDigest, aSentence } from '../../support/digest.ts';

const FERRY = 'The Ferry Times';
const ORGAN = 'The Strait Organ';

const told = (text: string, ...printedBy: readonly string[]) =>
  aDevelopment(text, { printedBy, sentences: [aSentence(text, { outlet: printedBy[0] ?? null })] });

describe('a digest without an outlet', () => {
  it('leaves out what that one alone tells, and keeps what another tells too', () => {
    const developments = [told('a', FERRY), told('b', FERRY, ORGAN), told('c', ORGAN)];
    const left = withoutOutlets(aDigest({ developments }), [FERRY]);
    expect(left.developments).toEqual(developments.slice(1));
    expect(left.muted).toEqual({ matters: 1, outlets: [FERRY] });
  });

  it('leaves out what two of them tell and nobody else', () => {
    const developments = [told('a', FERRY, ORGAN), told('b', FERRY, 'Port Ellis Post')];
    const left = withoutOutlets(aDigest({ developments }), [FERRY, ORGAN]);
    expect(left.developments).toEqual(developments.slice(1));
  });

  it('keeps what comes of an unknown outlet', () => {
    const digest = aDigest({ developments: [told('a')] });
    expect(withoutOutlets(digest, [FERRY])).toBe(digest);
  });

  it('leaves out its announced dates, and its articles without a date', () => {
    const announced = [FERRY, ORGAN].map((outlet) => ({
      ...{ date: '2031-06-09', precision: 'day' as const },
      sentences: [aSentence('The talks resume on 9 June.', { outlet })] as const,
    }));
    const undated = [FERRY, ORGAN].map((outlet) =>
      aReport({ text: 'A ferry.', outlet, published: null }),
    );
    const left = withoutOutlets(aDigest({ developments: [], announced, undated }), [FERRY]);
    expect(left.announced).toEqual(announced.slice(1));
    expect(left.undated).toEqual(undated.slice(1));
  });

  it('says how much it leaves out, and of whom', () => {
    const left = withoutOutlets(aDigest({ developments: [told('a', FERRY)] }), [FERRY, ORGAN]);
    const options = { limit: 3, formatName: (name: string) => name, zone: 'UTC' };
    expect(formatCoverage(left, options)).toContain(
      '; left out here: 1 matter that only The Ferry Times or The Strait Organ tell of',
    );
  });
});
