import { describe, expect, it } from 'vitest';
import {
  formatDigestHeading,
  formatDigestTitle,
  formatNothingNew,
  formatQuietLine,
  noveltyOf,
} from '../../../src/answers/wording/format-novelty.ts';

const none = { articles: 0, outlets: 0, newest: null, feedsFailing: [] };
const failing = { ...none, feedsFailing: [{ feed: 'Wire', since: '2031-06-01T06:00:00Z' }] };
const quiet = { developments: [], announced: [], read: none };
const scope = { subject: null, since: '2031-06-01T08:00:00Z', until: '2031-06-02T08:00:00Z' };

describe('a digest without news', () => {
  it('is told from one that could not be read', () => {
    expect(noveltyOf(quiet)).toBe('nothing-came');
    expect(noveltyOf({ ...quiet, read: { ...none, articles: 1 } })).toBe('nothing-new');
    expect(noveltyOf({ ...quiet, read: failing })).toBe('not-read');
  });

  it('says in a line that there is none, or that it is not known', () => {
    expect(formatQuietLine('nothing-new')).toBe('Nothing new.');
    expect(formatQuietLine('nothing-came')).toBe('No new article has come.');
    expect(formatQuietLine('not-read')).toMatch(/^I cannot say whether there is news: /);
  });

  it('says of which window there is nothing new, and how old the archive is', () => {
    const held = { reports: true, newest: '2031-05-02' };
    expect(formatNothingNew({ ...scope, subject: 'ferries', read: none, held }, 'UTC')).toBe(
      'Nothing new on “ferries” from 1 Jun 2031, 08:00 to 2 Jun 2031, 08:00; the newest article is of 2 May 2031.',
    );
    expect(formatNothingNew({ ...scope, read: failing }, 'UTC')).toBe(
      'Whether there is anything new from 1 Jun 2031, 08:00 to 2 Jun 2031, 08:00 cannot be said: no article came, and 1 feed could not be read.',
    );
    const empty = { reports: false, newest: null };
    expect(formatNothingNew({ ...scope, read: none, held: empty }, 'UTC')).toBe(
      'The archive holds no report yet: parley ingest adds some.',
    );
  });
});

describe('the heading of a digest', () => {
  it('names its window or its day, and its subject', () => {
    expect(formatDigestHeading({ ...scope, subject: 'ferries' }, 'UTC')).toBe(
      'New on “ferries” from 1 Jun 2031, 08:00 to 2 Jun 2031, 08:00',
    );
    expect(formatDigestTitle(null, Date.parse(scope.until), 'UTC')).toBe(
      'Digest of Mon 2 Jun 2031',
    );
  });
});
