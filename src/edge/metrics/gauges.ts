import { Gauge, type Registry } from 'prom-client';
import type { Holdings } from '../../archive/ports/article-listings.ts';
import type { FollowedAddress } from '../../archive/ports/feed-store.ts';
import type { IndexSize } from '../../archive/ports/passage-search.ts';

/** What gauges are read from at each scrape; `undefined` is what is not known yet, and not shown. */
export interface MetricSources {
  readonly version: string;
  isReady(): boolean;
  isConnected(): boolean;
  /** Requests that wait for their turn. */
  queueLength(): number | undefined;
  indexSize(): IndexSize | undefined;
  holdings(): Promise<Pick<Holdings, 'reports' | 'accounts'> | undefined>;
  feeds(): Promise<readonly ScrapedFeed[] | undefined>;
  /** When the oldest digest was due that is not delivered; `null` where none is. */
  oldestDueDigest(): Promise<number | null | undefined>;
  /** In milliseconds since 1970. */
  now(): number;
  /** Told of what could not be read; its gauge is left out of the scrape. */
  onFault(fault: unknown): void;
}

/** How a followed feed is read. */
type ScrapedFeed = Pick<FollowedAddress, 'readAt' | 'failingSince' | 'isGone'>;

/** A value of a gauge, by its label where it has one. */
interface Sample {
  readonly label?: string;
  readonly value: number;
}

/** A gauge, and how its samples are read. */
interface GaugeSpec {
  readonly name: string;
  readonly help: string;
  readonly label?: string;
  samples(): Promise<readonly Sample[]>;
}

const FEED_STATES = ['ok', 'failing', 'gone', 'unread'] as const;

const MS_PER_SECOND = 1000;

/** Registers the gauges of a bot, which are read anew at each scrape. */
export function registerGauges(registry: Registry, sources: MetricSources): void {
  for (const { name, help, label, samples } of gaugesOf(sources)) {
    new Gauge({
      ...{ name, help, registers: [registry] },
      labelNames: label === undefined ? [] : [label],
      async collect() {
        this.reset();
        // Of a gauge without labels the reset leaves a zero, which would be a statement.
        if (label === undefined) this.remove();
        const found = await samples().catch((fault: unknown) => {
          sources.onFault(fault);
          return [];
        });
        for (const { label: value = '', value: number } of found) {
          this.set(label === undefined ? {} : { [label]: value }, number);
        }
      },
    });
  }
}

function gaugesOf(sources: MetricSources): readonly GaugeSpec[] {
  const { isReady, isConnected, queueLength, indexSize, holdings, feeds, now } = sources;
  return [
    {
      name: 'parley_build_info',
      help: 'Always 1; the label says which version runs.',
      label: 'version',
      samples: async () => [{ label: sources.version, value: 1 }],
    },
    {
      name: 'parley_ready',
      help: 'Whether the bot takes requests: 1 or 0, as /readyz says.',
      samples: async () => one(Number(isReady())),
    },
    {
      name: 'parley_slack_connected',
      help: 'Whether requests of Slack reach the bot: 1 or 0.',
      samples: async () => one(Number(isConnected())),
    },
    {
      name: 'parley_queue_length',
      help: 'Requests that wait for their turn.',
      samples: async () => one(queueLength()),
    },
    {
      name: 'parley_index_passages',
      help: 'Passages that are searched.',
      samples: async () => one(indexSize()?.passages),
    },
    {
      name: 'parley_index_articles',
      help: 'Articles whose passages are searched.',
      samples: async () => one(indexSize()?.articles),
    },
    {
      name: 'parley_articles',
      help: 'Articles that are stored, by kind.',
      label: 'kind',
      async samples() {
        const held = await holdings();
        if (held === undefined) return [];
        return [
          { label: 'report', value: held.reports },
          { label: 'chronicle', value: held.accounts },
        ];
      },
    },
    {
      name: 'parley_feeds',
      help: 'Feeds that are followed, by how they are read.',
      label: 'state',
      async samples() {
        const states = Map.groupBy((await feeds()) ?? [], stateOf);
        return FEED_STATES.map((label) => ({ label, value: states.get(label)?.length ?? 0 }));
      },
    },
    {
      name: 'parley_feed_age_seconds',
      help: 'Time since that feed was read without a fault which was read longest ago.',
      async samples() {
        const read = ((await feeds()) ?? []).flatMap(({ readAt, isGone }) =>
          readAt === null || isGone ? [] : [readAt],
        );
        return read.length === 0 ? [] : one((now() - Math.min(...read)) / MS_PER_SECOND);
      },
    },
    {
      name: 'parley_digest_overdue_seconds',
      help: 'Time since the oldest digest was due that is not delivered; 0 where none is.',
      async samples() {
        const due = await sources.oldestDueDigest();
        if (due === undefined) return [];
        return one(due === null ? 0 : Math.max(0, now() - due) / MS_PER_SECOND);
      },
    },
  ];
}

function one(value: number | undefined): readonly Sample[] {
  return value === undefined ? [] : [{ value }];
}

function stateOf({ readAt, failingSince, isGone }: ScrapedFeed): (typeof FEED_STATES)[number] {
  if (isGone) return 'gone';
  if (failingSince !== null) return 'failing';
  return readAt === null ? 'unread' : 'ok';
}
