import { describe, expect, it } from 'vitest';
import {
  formatCoverage,
  formatCoverageSummary,
  formatFeedState,
} from '../../../src/answers/wording/format-coverage.ts';
import { aReport } from '../../support/builders.ts';

const window = { since: '2031-06-01T08:00:00Z', until: '2031-06-02T08:00:00Z' };
const read = { articles: 3, outlets: 2, newest: '2031-06-02T07:30:00Z', feedsFailing: [] };
const failing = ['Wire', 'Gazette'].map((feed) => ({ feed, since: '2031-06-01T06:00:00Z' }));

describe('how much was read', () => {
  const options = { limit: 1, zone: 'UTC', formatName: (name: string) => name };

  it('is told with where it began and what is newest', () => {
    expect(formatCoverage({ ...window, read }, options)).toBe(
      '3 articles from 2 outlets since Sun 1 Jun, 08:00, the newest of 2 Jun 2031, 07:30.',
    );
  });

  it('names feeds that could not be read, and what was left out', () => {
    const troubled = { ...read, newest: null, leftOut: 1, feedsFailing: failing };
    expect(formatCoverage({ ...window, read: troubled }, options)).toBe(
      '3 articles from 2 outlets since Sun 1 Jun, 08:00; left out as too many to compare: 1 report that came first; the feed Wire has been unreadable since Sun 1 Jun, 06:00; 1 more feed likewise.',
    );
  });

  it('tells how old the archive is where nothing came', () => {
    const none = { articles: 0, outlets: 0, newest: null, feedsFailing: [] };
    const held = { reports: true, newest: '2031-05-02' };
    expect(formatCoverage({ ...window, read: none, held }, options)).toBe(
      'No article since Sun 1 Jun, 08:00; the archive’s newest is of 2 May 2031.',
    );
    const empty = { ...window, read: none, held: { reports: false, newest: null } };
    expect(formatCoverage(empty, options)).toMatch(/; the archive holds no report\.$/);
  });
});

describe('a summary of how much was read', () => {
  const options = { limit: 1, zone: 'UTC', hint: ', which --until tells of' };

  it('gives a time of the last day alone', () => {
    expect(formatCoverageSummary({ ...window, read }, options)).toBe(
      '3 articles from 2 outlets, newest 07:30',
    );
    const older = { ...read, outlets: 0, newest: '2031-06-01T07:30:00Z' };
    expect(formatCoverageSummary({ ...window, read: older }, options)).toBe(
      '3 articles from no known outlet, newest 1 Jun 2031, 07:30',
    );
  });

  it('counts the articles without a date', () => {
    const undated = [
      aReport({ text: 'One.', published: null }),
      aReport({ text: 'Two.', published: null }),
    ];
    const told = formatCoverageSummary({ ...window, read, undated }, options);
    expect(told).toBe('3 articles from 2 outlets, newest 07:30; 2 articles without a date');
  });

  it('names feeds that could not be read, and what was left out', () => {
    const none = { articles: 0, outlets: 0, newest: null, leftOut: 2, feedsFailing: failing };
    expect(formatCoverageSummary({ ...window, read: none }, options)).toBe(
      'No article came; left out as too many to compare: 2 reports that came first, which --until tells of; 2 feeds could not be read: Wire since 1 Jun 2031, 06:00, 1 more feed',
    );
  });
});

describe('the state of a feed', () => {
  const feed = { fault: null, isGone: false, failingSince: null, readAt: null };

  it('tells whether and since when it can be read', () => {
    const at = Date.parse('2031-06-01T08:00:00Z');
    expect(formatFeedState(feed)).toBe('not read yet');
    expect(formatFeedState({ ...feed, readAt: at })).toBe('read 2031-06-01 08:00 UTC');
    expect(formatFeedState({ ...feed, failingSince: at, fault: 'timed out' })).toBe(
      'unreadable since 2031-06-01 08:00 UTC (timed out)',
    );
    expect(formatFeedState({ ...feed, isGone: true })).toBe('gone for good, and no longer read');
  });
});
