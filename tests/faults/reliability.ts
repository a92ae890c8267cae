// Run by `npm run -s reliability -- [--runs N] [--scale S] [--seed SEED]`: makes N faults, plays S of a
// busy day, and measures how each reader's work grows with its text; prints one line of JSON. It takes
// some minutes. Exits 1 where anything was lost or told twice, or the day did not hold.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { growthOf } from '../growth/growth.ts';
import { HOSTILE_SHAPES } from '../growth/hostile-shapes.ts';
import { MEASURED_READERS } from '../growth/readers.ts';
import type { LoadReport } from '../load/report.ts';
import type { FaultReport } from './run-faults.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '100' },
    scale: { type: 'string', default: '0.05' },
    seed: { type: 'string' },
  },
});
const seed = values.seed === undefined ? [] : ['--seed', values.seed];
const faults = await reportOf<FaultReport>('tests/faults/faults.ts', [
  ...['--runs', values.runs, ...seed],
]);
const day = await reportOf<LoadReport>('tests/load/load.ts', ['--scale', values.scale]);
const growth: Record<string, number | null> = {};
for (const [name, reader] of Object.entries(MEASURED_READERS)) {
  const shapes = Object.entries(HOSTILE_SHAPES).filter(
    ([shape]) => !reader.shapes || reader.shapes.includes(shape),
  );
  const ratios: number[] = [];
  for (const [, textOf] of shapes) ratios.push((await growthOf(reader, textOf)) ?? 0);
  const most = Math.max(...ratios);
  growth[name] = most === 0 ? null : Math.round(most * 100) / 100;
}
const { heapAtStart, heapAtEndOfDay } = day.memory;
const report = {
  ...faults,
  slowestAcknowledgementMs: day.acknowledgedMs.day.max,
  growth,
  memory: { start: heapAtStart, end: heapAtEndOfDay },
};
process.stdout.write(`${JSON.stringify(report)}\n`);
const isKept = faults.lost + faults.doubled === 0 && day.faults.length === 0;
process.exit(isKept ? 0 : 1);

/** What a measurement prints as one line of JSON; what it tells meanwhile is passed on. */
async function reportOf<Report>(script: string, args: readonly string[]): Promise<Report> {
  const child = spawn(process.execPath, [script, '--json', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [out] = await Promise.all([text(child.stdout), once(child, 'close')]);
  return JSON.parse(out) as Report;
}
