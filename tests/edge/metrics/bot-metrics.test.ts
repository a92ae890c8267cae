import { describe, expect, it } from 'vitest';
import { createBotMetrics } from '../../../src/edge/metrics/bot-metrics.ts';
import { createLabelLimit } from '../../../src/edge/metrics/label-limit.ts';
import { someSources } from '../../support/metric-sources.ts';

const HOUR_MS = 3_600_000;

describe('the metrics of a bot', () => {
  it('count questions by what they led to, and begin at nought', async () => {
    const { observer, render } = createBotMetrics(someSources());
    observer.replied({ kind: 'ask', outcome: 'answered', tookMs: 50 });
    observer.replied({ kind: 'ask', outcome: 'answered', tookMs: 250 });
    observer.replied({ kind: 'help', outcome: 'answered', tookMs: 1 });
    const text = await render();
    expect(text).toContain('parley_questions_total{outcome="answered"} 2\n');
    expect(text).toContain('parley_questions_total{outcome="failed"} 0\n');
    expect(text).toContain('parley_requests_total{kind="help",outcome="answered"} 1\n');
    expect(text).toContain('parley_answer_duration_seconds_bucket{le="0.1",kind="ask"} 1\n');
    expect(text).toContain('parley_answer_duration_seconds_sum{kind="ask"} 0.3\n');
  });

  it('measure acknowledgements and how late digests are, in seconds', async () => {
    const { observer, render } = createBotMetrics(someSources());
    observer.acknowledged(250);
    observer.handled(1500);
    observer.digestEnded({ outcome: 'delivered', lateMs: 20_000 });
    observer.digestEnded({ outcome: 'failed', lateMs: 50_000 });
    const text = await render();
    expect(text).toContain('parley_acknowledgement_duration_seconds_bucket{le="0.2"} 0\n');
    expect(text).toContain('parley_acknowledgement_duration_seconds_bucket{le="0.3"} 1\n');
    expect(text).toContain('parley_request_duration_seconds_sum 1.5\n');
    expect(text).toContain('parley_digest_lateness_seconds_count 1\n');
    expect(text).toContain('parley_digests_total{outcome="failed"} 1\n');
  });

  it('tell what the bot works on, as it is at the scrape', async () => {
    const now = 10 * HOUR_MS;
    const { render } = createBotMetrics(
      someSources({
        now: () => now,
        queueLength: () => 12,
        indexSize: () => ({ articles: 3, passages: 41 }),
        oldestDueDigest: async () => now - 90_000,
        feeds: async () => [
          { readAt: now - HOUR_MS, failingSince: null, isGone: false },
          { readAt: now - 3 * HOUR_MS, failingSince: now, isGone: false },
          { readAt: 0, failingSince: now, isGone: true },
          { readAt: null, failingSince: null, isGone: false },
        ],
      }),
    );
    const text = await render();
    expect(text).toContain('parley_queue_length 12\n');
    expect(text).toContain('parley_index_passages 41\n');
    expect(text).toContain('parley_digest_overdue_seconds 90\n');
    expect(text).toContain('parley_feed_age_seconds 10800\n');
    for (const state of ['ok', 'failing', 'gone', 'unread']) {
      expect(text).toContain(`parley_feeds{state="${state}"} 1\n`);
    }
  });

  it('leave out what cannot be read or is not known yet, and say nought of none of it', async () => {
    const faults: unknown[] = [];
    const { render } = createBotMetrics(
      someSources({
        indexSize: () => undefined,
        feeds: () => Promise.reject(new Error('the disk is gone')),
        onFault: (fault) => void faults.push(fault),
      }),
    );
    const text = await render();
    expect(text).not.toMatch(/^parley_(?:index_passages|feed_age_seconds|feeds\{)/m);
    expect(text).toContain('parley_queue_length 0\n');
    expect(faults.map(String)).toContain('Error: the disk is gone');
  });

  it('give every metric of their own a name with its unit, and of the process its usual one', async () => {
    const text = await createBotMetrics(someSources()).render();
    const names = [...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)];
    const own = names.filter(([, name = '']) => name.startsWith('parley_'));
    expect(own.length).toBeGreaterThan(12);
    for (const [, name = '', type] of own) {
      if (type === 'counter') expect(name).toMatch(/_total$/);
      if (type === 'histogram') expect(name).toMatch(/_seconds$/);
    }
    expect(text).toContain('process_resident_memory_bytes ');
    expect(text).toContain('nodejs_eventloop_lag_p99_seconds ');
  });
});

describe('the values of a label', () => {
  it('are the first so many that are words; every further one is “other”', () => {
    const label = createLabelLimit(2);
    expect(['chat.postMessage', 'views.open', 'auth.test', 'views.open'].map(label)).toEqual([
      'chat.postMessage',
      'views.open',
      'other',
      'views.open',
    ]);
  });

  it.each(['', 'a question?', 'x'.repeat(65), 'two\nlines', '“quoted”'])(
    'are never a text: %j',
    (value) => {
      expect(createLabelLimit(9)(value)).toBe('other');
    },
  );
});
