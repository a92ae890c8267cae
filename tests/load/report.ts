import { availableParallelism, loadavg } from 'node:os';
import type { Sample } from './bot-process.ts';
import { ARRIVALS_UNTIL, type DayPlan, type PlayedDay } from './play-day.ts';

/** What a day of load is held to. */
const LIMITS = {
  /** Slack waits three seconds; a tenth of that leaves room for the network. */
  acknowledgedP99Ms: 300,
  /** Slack's own limit, for all at once. */
  atOnceP99Ms: 3000,
  /** Growth of the heap once no more articles come: what is kept for each question would show. */
  heapGrowth: 0.05,
  /**
   * Handles and files more than before. Over HTTP each connection of the sender is one for a while;
   * a leak grows with each of thousands of questions.
   */
  moreHandles: 100,
} as const;

/** The outcome of a load; `faults` is empty where it held. */
export interface LoadReport {
  readonly plan: DayPlan;
  readonly seconds: number;
  /** Processes that wanted to run, for each core: above one the times below are the machine's. */
  readonly machineLoad: number;
  readonly questions: {
    readonly asked: number;
    readonly answered: number;
    readonly toldToWait: number;
    readonly toldToComeBack: number;
    readonly lost: number;
    readonly doubled: number;
    readonly notTaken: Readonly<Record<string, number>>;
  };
  readonly digests: { readonly due: number; readonly lost: number; readonly doubled: number };
  readonly articles: { readonly dropped: number; readonly takenIn: number };
  /** Questions and files that came at once: what was answered, and taken in by then. */
  readonly atOnce: PlayedDay['atOnce'];
  readonly acknowledgedMs: { readonly day: Quantiles; readonly atOnce: Quantiles };
  readonly memory: {
    readonly heapAtStart: number;
    readonly heapWarm: number;
    readonly heapAtEndOfDay: number;
    readonly heapGrowth: number;
    readonly heapPerArticle: number;
    readonly residentAtEnd: number;
  };
  readonly handles: { readonly warm: number; readonly atEndOfDay: number; readonly atEnd: number };
  readonly files: { readonly warm: number | null; readonly atEndOfDay: number | null };
  readonly slowestTurnMs: number;
  readonly faults: readonly string[];
}

interface Quantiles {
  readonly n: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

/** What a day of load came to, and whether it held. */
export function reportOf(plan: DayPlan, played: PlayedDay): LoadReport {
  const { counts, lost, failed, samples, atOnce } = played;
  const hours = samples.slice(1, -1);
  const [first, end] = [samples[0], samples.at(-1)];
  // An hour after the last article came the index is caught up with.
  const after = hours.slice(Math.floor(plan.hours * ARRIVALS_UNTIL));
  const half = Math.max(1, Math.floor(after.length / 2));
  const [warm, last] = [after.slice(0, half), after.slice(-half)];
  const [heapWarm, heapAtEndOfDay] = [warm, last].map((some) => mean(some, 'heapBytes'));
  const heapAtStart = first?.heapBytes ?? 0;
  const came = (hours.at(-1)?.articles ?? 0) - (first?.articles ?? 0);
  const digests = [...counts.digests.values()];
  const report: Omit<LoadReport, 'faults'> = {
    plan,
    seconds: Math.round(played.seconds),
    machineLoad: Math.round((10 * (loadavg()[1] ?? 0)) / availableParallelism()) / 10,
    questions: {
      asked: counts.asked,
      answered: counts.answered,
      toldToWait: counts.told,
      toldToComeBack: counts.refused,
      lost,
      doubled: counts.doubled,
      notTaken: failed,
    },
    digests: {
      due: plan.digests,
      lost: plan.digests - digests.length,
      doubled: digests.reduce((sum, times) => sum + times - 1, 0),
    },
    articles: {
      dropped: (first?.articles ?? 0) + plan.articles + plan.atOnce,
      takenIn: end?.articles ?? 0,
    },
    atOnce,
    acknowledgedMs: {
      day: quantilesOf(played.acknowledged.day),
      atOnce: quantilesOf(played.acknowledged.atOnce),
    },
    memory: {
      heapAtStart,
      heapWarm: heapWarm ?? 0,
      heapAtEndOfDay: heapAtEndOfDay ?? 0,
      heapGrowth: (heapAtEndOfDay ?? 0) / (heapWarm ?? 1) - 1,
      heapPerArticle: Math.round(((heapWarm ?? 0) - heapAtStart) / Math.max(1, came)),
      residentAtEnd: end?.residentBytes ?? 0,
    },
    handles: {
      warm: mean(warm, 'handles'),
      // One moment has timers that the next has not.
      atEndOfDay: Math.min(...last.map(({ handles }) => handles)),
      atEnd: end?.handles ?? 0,
    },
    files: { warm: warm[0]?.files ?? null, atEndOfDay: last.at(-1)?.files ?? null },
    slowestTurnMs: Math.max(...samples.map(({ slowestTurnMs }) => slowestTurnMs)),
  };
  return { ...report, faults: faultsOf(report) };
}

function faultsOf(report: Omit<LoadReport, 'faults'>): readonly string[] {
  const { questions, digests, articles, atOnce, acknowledgedMs, memory, handles, files } = report;
  const busy = report.machineLoad > 1 ? `; the machine was busy, ${report.machineLoad} a core` : '';
  const faults: readonly (readonly [boolean, string])[] = [
    [questions.lost > 0, `${questions.lost} questions were lost`],
    [questions.doubled > 0, `${questions.doubled} answers were said twice`],
    ...Object.entries(questions.notTaken).map(
      ([why, count]) => [true, `${count} requests were not taken: ${why}${busy}`] as const,
    ),
    [digests.lost > 0, `${digests.lost} digests were lost`],
    [digests.doubled > 0, `${digests.doubled} digests were said twice`],
    [
      articles.takenIn < articles.dropped,
      `${articles.dropped - articles.takenIn} articles were lost`,
    ],
    [atOnce.takenIn === 0, 'nothing was taken in while questions were answered'],
    [
      acknowledgedMs.day.p99 > LIMITS.acknowledgedP99Ms,
      `acknowledged after ${acknowledgedMs.day.p99} ms (99 of 100)${busy}`,
    ],
    [
      acknowledgedMs.atOnce.p99 > LIMITS.atOnceP99Ms,
      `all at once: acknowledged after ${acknowledgedMs.atOnce.p99} ms (99 of 100)${busy}`,
    ],
    [
      memory.heapGrowth > LIMITS.heapGrowth,
      `the heap grew by ${(100 * memory.heapGrowth).toFixed(1)} % without a new article`,
    ],
    [handles.atEndOfDay > handles.warm + LIMITS.moreHandles, 'handles grew'],
    [(files.atEndOfDay ?? 0) > (files.warm ?? 0) + LIMITS.moreHandles, 'open files grew'],
  ];
  return faults.flatMap(([isFault, what]) => (isFault ? [what] : []));
}

/** The report for people. */
export function sayReport({ faults, ...report }: LoadReport): string {
  const lines = Object.entries(report).map(([what, value]) => `${what}: ${JSON.stringify(value)}`);
  const verdict = faults.length === 0 ? 'it held' : `it did not hold: ${faults.join('; ')}`;
  return `${[...lines, verdict].join('\n')}\n`;
}

function mean(samples: readonly Sample[], field: 'heapBytes' | 'handles'): number {
  return Math.round(samples.reduce((sum, one) => sum + one[field], 0) / samples.length);
}

function quantilesOf(numbers: readonly number[]): Quantiles {
  const sorted = numbers.toSorted((one, other) => one - other);
  const at = (share: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
  return { n: sorted.length, p50: at(0.5), p99: at(0.99), max: at(1) };
}
