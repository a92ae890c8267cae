import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { type BotObserver, DIGEST_OUTCOMES, REPLY_OUTCOMES } from '../../bot/bot-observer.ts';
import { type MetricSources, registerGauges } from './gauges.ts';
import { createLabelLimit } from './label-limit.ts';

/** What is counted of a bot, for Prometheus. */
export interface BotMetrics {
  readonly observer: BotObserver;
  /** All metrics in Prometheus's text format, as of now. */
  render(): Promise<string>;
  readonly contentType: string;
}

/**
 * Upper bounds of buckets in seconds. Slack waits three seconds for an acknowledgement, and 0.3 is
 * what the bot is held to under load; somebody who waits for an answer leaves after a minute; a
 * digest is looked for every quarter of a minute, and one that is five minutes late says so.
 */
const BUCKETS = {
  acknowledgement: [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.5, 1, 2, 3, 5],
  answer: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300],
  lateness: [15, 30, 60, 300, 900, 3600, 14_400, 86_400],
} as const;

/** Kinds of calls, and of their errors, that get a label of their own: Slack has some 300 of each. */
const MOST_ERROR_LABELS = 100;

const MS_PER_SECOND = 1000;

/** Counters of a bot and gauges of what it works on. Names and units are as Prometheus advises. */
export function createBotMetrics(sources: MetricSources): BotMetrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  registerGauges(registry, sources);
  const questions = new Counter({
    name: 'parley_questions_total',
    help: 'Questions by what they led to.',
    labelNames: ['outcome'],
    registers,
  });
  const requests = new Counter({
    name: 'parley_requests_total',
    help: 'Requests by what was asked for and what it led to; questions are of the kind "ask".',
    labelNames: ['kind', 'outcome'],
    registers,
  });
  const answers = new Histogram({
    name: 'parley_answer_duration_seconds',
    help: 'Time until a reply was composed, the wait for its turn included.',
    labelNames: ['kind'],
    buckets: [...BUCKETS.answer],
    registers,
  });
  const handled = new Histogram({
    name: 'parley_request_duration_seconds',
    help: 'Time from a request of Slack until all that it asks for was said.',
    buckets: [...BUCKETS.answer],
    registers,
  });
  const acknowledgements = new Histogram({
    name: 'parley_acknowledgement_duration_seconds',
    help: 'Time from when a request of Slack was read until it was acknowledged.',
    buckets: [...BUCKETS.acknowledgement],
    registers,
  });
  const digests = new Counter({
    name: 'parley_digests_total',
    help: 'Tries to deliver a digest by how they ended.',
    labelNames: ['outcome'],
    registers,
  });
  const lateness = new Histogram({
    name: 'parley_digest_lateness_seconds',
    help: 'Time from when a digest was due until it was delivered.',
    buckets: [...BUCKETS.lateness],
    registers,
  });
  const errors = new Counter({
    name: 'parley_slack_errors_total',
    help: 'Calls of Slack that failed, by method and by Slack’s word for why.',
    labelNames: ['method', 'code'],
    registers,
  });
  // What has not happened yet is zero, so that the first time is a rise.
  for (const outcome of REPLY_OUTCOMES) questions.inc({ outcome }, 0);
  for (const outcome of DIGEST_OUTCOMES) digests.inc({ outcome }, 0);
  const methodLabel = createLabelLimit(MOST_ERROR_LABELS);
  const codeLabel = createLabelLimit(MOST_ERROR_LABELS);
  return {
    observer: {
      acknowledged: (tookMs) => acknowledgements.observe(tookMs / MS_PER_SECOND),
      handled: (tookMs) => handled.observe(tookMs / MS_PER_SECOND),
      replied({ kind, outcome, tookMs }) {
        if (kind === 'ask') questions.inc({ outcome });
        requests.inc({ kind, outcome });
        answers.observe({ kind }, tookMs / MS_PER_SECOND);
      },
      digestEnded({ outcome, lateMs }) {
        digests.inc({ outcome });
        if (outcome === 'delivered') lateness.observe(Math.max(0, lateMs) / MS_PER_SECOND);
      },
      callFailed: ({ method, code }) =>
        errors.inc({ method: methodLabel(method), code: codeLabel(code) }),
    },
    render: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
