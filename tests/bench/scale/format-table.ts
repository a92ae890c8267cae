import type { Measurement } from './measure-engine.ts';

/** The engine whose figures the others' are set beside. */
const BASE = 'minisearch-or';

/** Measurements of one size as a table: each figure, and how many times that of plain MiniSearch. */
export function formatTable(measured: readonly Measurement[]): string {
  const base = measured.find(({ engine }) => engine === BASE);
  const rows = measured.map((one) => [
    one.engine,
    ...[
      withRatio(`${one.p50.toFixed(2)} ms`, one.p50, base?.p50),
      withRatio(`${one.p95.toFixed(2)} ms`, one.p95, base?.p95),
      withRatio(`${one.build.toFixed(0)} ms`, one.build, base?.build),
      one.open === null ? '–' : `${one.open.toFixed(0)} ms`,
      withRatio(`${(one.memory / 2 ** 20).toFixed(0)} MB`, one.memory, base?.memory),
    ],
  ]);
  const head = ['engine', 'p50', 'p95', 'build', 'open', 'memory'];
  const rule = head.map(() => '---');
  const lines = [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  const size = measured[0]?.passages ?? 0;
  return [`${size} passages, made: recombined sentences of the chronicle`, '', ...lines].join('\n');
}

function withRatio(figure: string, value: number, of: number | undefined): string {
  return of ? `${figure} (${(value / of).toFixed(3)}×)` : figure;
}
