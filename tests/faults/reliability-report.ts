import type { LoadReport } from '../load/report.ts';
import type { FaultReport } from './run-faults.ts';

/** How a reader's work grows over a doubled text. */
export interface ReaderGrowth {
  readonly reader: string;
  /** About 2 where it is linear; `null` where it reads so fast that it cannot be told. */
  readonly growth: number | null;
  /** The shape of the text on which it grew most. */
  readonly shape: string | null;
  /** Whether it does not go on growing faster than its text. */
  readonly isLinear: boolean;
}

/** What was measured of a bot's reliability. */
export interface ReliabilityReport {
  readonly seconds: number;
  readonly faults: FaultReport;
  readonly day: LoadReport;
  readonly growth: readonly ReaderGrowth[];
}

/** What is wrong, in words; empty where all is well. */
export function faultsOf({ faults, day, growth }: ReliabilityReport): readonly string[] {
  const counts = [
    [faults.lost, 'lost after a fault'],
    [faults.doubled, 'told or kept twice after a fault'],
    [faults.broken, 'otherwise wrong after a fault'],
  ] as const;
  return [
    ...counts.flatMap(([count, what]) => (count > 0 ? [`${count} ${what}`] : [])),
    ...day.faults,
    ...growth.flatMap(({ isLinear, reader, shape }) =>
      isLinear ? [] : [`${reader} is not linear in ${shape}`],
    ),
  ];
}

/** The report for people. */
export function sayReliability(report: ReliabilityReport): string {
  const { faults, day, growth, seconds } = report;
  const { questions, digests, articles, acknowledgedMs, memory, handles } = day;
  const kinds = Object.entries(faults.faults).toSorted(([, one], [, other]) => other - one);
  const known = growth.filter((one) => one.growth !== null);
  const steepest = known.toSorted((one, other) => (other.growth ?? 0) - (one.growth ?? 0));
  const wrong = faultsOf(report);
  const rows: readonly (readonly [string, string])[] = [
    ['faults', `${faults.runs} made, with seed ${faults.seed}`],
    ['losses', `${faults.lost}; doubles ${faults.doubled}; otherwise wrong ${faults.broken}`],
    ...kinds.map(([kind, times]) => ['', `${String(times).padStart(4)}  ${kind}`] as const),
    [
      'day',
      `${questions.asked} questions, ${articles.takenIn} articles and ${digests.due} digests in ${day.seconds} s`,
    ],
    ['losses', `${questions.lost + digests.lost}; doubles ${questions.doubled + digests.doubled}`],
    [
      'acknowledged',
      `p99 ${acknowledgedMs.day.p99} ms, slowest ${acknowledgedMs.day.max} ms; of ${day.plan.atOnce} at once p99 ${acknowledgedMs.atOnce.p99} ms, slowest ${acknowledgedMs.atOnce.max} ms`,
    ],
    [
      'memory',
      `heap ${inMb(memory.heapAtStart)} at the start, ${inMb(memory.heapWarm)} warm, ${inMb(memory.heapAtEndOfDay)} at the end; resident ${inMb(memory.residentAtEnd)}`,
    ],
    ['handles', `${handles.warm} warm, ${handles.atEndOfDay} at the end`],
    [
      'growth',
      `of ${growth.length} readers over a doubled text (2 is linear); ${growth.length - known.length} read too fast to tell`,
    ],
    ...steepest.map(
      ({ reader, growth: times, shape }) =>
        ['', `${(times ?? 0).toFixed(2)}  ${reader} (${shape})`] as const,
    ),
    ['in all', `${seconds} s; ${wrong.length === 0 ? 'all held' : `WRONG: ${wrong.join('; ')}`}`],
  ];
  return rows.map(([what, said]) => `${what.padEnd(14)}${said}\n`).join('');
}

const MB = 2 ** 20;

function inMb(bytes: number): string {
  return `${Math.round(bytes / MB)} MB`;
}
