import type { Report } from '../../src/domain/article.ts';
import type { Development, Digest } from '../../src/domain/digest.ts';
import { type Citation, cite } from '../../src/domain/passage.ts';
import { aReport } from './builders.ts';

/** A sentence that makes up a report of its own. */
export function aSentence(text: string, said: Partial<Report> = {}): Citation {
  return cite(aReport({ ...said, text }), { start: 0, end: text.length });
}

/** A matter told by one sentence of one outlet. */
export function aDevelopment(text: string, said: Partial<Development> = {}): Development {
  return {
    date: '2031-06-01',
    sentences: [aSentence(text)],
    printedBy: ['The Ferry Times'],
    independent: 1,
    disputed: false,
    ...said,
  };
}

/** A digest of one matter, unless said otherwise. */
export function aDigest(said: Partial<Digest> = {}): Digest {
  return {
    since: '2031-06-01T07:58:00.000Z',
    until: '2031-06-02T07:58:00.000Z',
    subject: null,
    developments: [aDevelopment('The ferry Aurora sailed from Port Ellis.')],
    announced: [],
    read: { articles: 1, outlets: 1, newest: '2031-06-02', feedsFailing: [] },
    ...said,
  };
}

/** A digest without news, of a window in which this much was read. */
export function aQuietDigest(read: Partial<Digest['read']> = {}): Digest {
  const { read: usual } = aDigest();
  return aDigest({ developments: [], read: { ...usual, ...read } });
}
