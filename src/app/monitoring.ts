import type { Archive } from '../archive/archive.ts';
import type { BotObserver } from '../bot/bot-observer.ts';
import type { Stores } from '../edge/sql/stores.ts';
import type { SlackApp } from '../slack/app.ts';
import type { AppContext } from './app-context.ts';

/** What of a bot is watched, once its archive is open. */
interface WatchedBot {
  readonly archive: Pick<Archive, 'holdings' | 'indexSize'>;
  readonly stores: { readonly feeds: Pick<Stores['feeds'], 'list'> };
  readonly slack: Pick<SlackApp, 'isConnected' | 'queue'>;
  /** When the oldest digest was due that is not delivered; `null` where none is. */
  oldestDueDigest(): Promise<number | null>;
}

/** An observer that writes down what was replied, and passes all on to the one that counts. */
export function createLoggingObserver(
  log: AppContext['log'],
  counting: BotObserver | undefined,
): BotObserver {
  return {
    acknowledged: (tookMs) => counting?.acknowledged(tookMs),
    handled: (tookMs) => counting?.handled(tookMs),
    replied(reply) {
      log.info({ ...reply, tookMs: Math.round(reply.tookMs) }, 'a request was replied to');
      counting?.replied(reply);
    },
    digestEnded: (ended) => counting?.digestEnded(ended),
    callFailed: (call) => counting?.callFailed(call),
  };
}

/** How a bot is watched from outside. */
export interface Monitoring {
  readonly observer: BotObserver;
  /** The bot's archive is open, and it begins to connect. */
  watch(bot: WatchedBot): void;
  /** The bot takes nothing more. */
  draining(): void;
  close(): Promise<void>;
}

interface MonitoringDeps extends Pick<AppContext, 'config' | 'log'> {
  readonly version: string;
  /** Called with the port once it is listened on. */
  readonly listening?: (port: number) => void;
}

/**
 * Serves the bot's health and metrics where the settings say so; nothing where they do not. The
 * library is loaded then only.
 *
 * @throws Failure `bad-settings` where the port cannot be listened on
 */
export async function openMonitoring(deps: MonitoringDeps): Promise<Monitoring | undefined> {
  const { config, log, version } = deps;
  if (config.metrics === null) return undefined;
  const { createBotMetrics } = await import('../edge/metrics/bot-metrics.ts');
  const { openMonitoringServer } = await import('../edge/metrics/monitoring-server.ts');
  let watched: WatchedBot | undefined;
  let isDraining = false;
  const onFault = (fault: unknown) => log.error({ fault }, 'a metric could not be read');
  const whyNotReady = (): readonly string[] => {
    if (isDraining) return ['the bot is stopping'];
    if (!watched) return ['the archive is not open'];
    return watched.slack.isConnected() ? [] : ['Slack is not connected'];
  };
  const metrics = createBotMetrics({
    version,
    isReady: () => whyNotReady().length === 0,
    isConnected: () => watched?.slack.isConnected() ?? false,
    queueLength: () => watched?.slack.queue.waiting(),
    indexSize: () => watched?.archive.indexSize(),
    holdings: async () => await watched?.archive.holdings(0),
    feeds: async () => await watched?.stores.feeds.list(),
    oldestDueDigest: async () => await watched?.oldestDueDigest(),
    now: () => Date.now(),
    onFault,
  });
  const server = await openMonitoringServer(config.metrics, { ...metrics, whyNotReady, onFault });
  log.info({ host: config.metrics.host, port: server.port }, 'health and metrics are served');
  deps.listening?.(server.port);
  return {
    observer: metrics.observer,
    watch(bot) {
      watched = bot;
    },
    draining() {
      isDraining = true;
    },
    async close() {
      watched = undefined;
      await server.close();
    },
  };
}
