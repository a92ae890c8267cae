import type { MetricSources } from '../../src/edge/metrics/gauges.ts';

/** What metrics are read from: a bot that is ready and does nothing, unless said otherwise. */
export function someSources(said: Partial<MetricSources> = {}): MetricSources {
  return {
    version: '1.2.3',
    isReady: () => true,
    isConnected: () => true,
    queueLength: () => 0,
    indexSize: () => ({ articles: 0, passages: 0 }),
    holdings: async () => ({ reports: 0, accounts: 0 }),
    feeds: async () => [],
    oldestDueDigest: async () => null,
    now: () => 0,
    onFault(fault) {
      throw fault;
    },
    ...said,
  };
}
