// Run by `npm run -s reliability -- [--runs N] [--scale S] [--seed SEED] [--json]`: makes N faults, plays
// S of a busy day, and measures how each reader's work grows with its text; prints one report, or with
// --json one line. Exits 1 where anything was lost, told twice or broken, the day did not hold, or a
// reader is not linear. The other two measurements are told to standard error as they go.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { growthOf, superLinearGrowth } from '../growth/growth.ts';
import { HOSTILE_SHAPES } from '../growth/hostile-shapes.ts';
import { MEASURED_READERS } from '../growth/readers.ts';
import type { LoadReport } from '../load/report.ts';
import { faultsOf, type ReaderGrowth, sayReliability } from './reliability-report.ts';
import type { FaultReport } from './run-faults.ts';

/** Growth of one doubling from which the next one is looked at, too: some readers step up once. */
const SUSPICIOUS_GROWTH = 3;

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '100' },
    scale: { type: 'string', default: '0.05' },
    seed: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const began = performance.now();
const seed = values.seed === undefined ? [] : ['--seed', values.seed];
const faults = await reportOf<FaultReport>('tests/faults/faults.ts', [
  ...['--runs', values.runs, ...seed],
]);
const day = await reportOf<LoadReport>('tests/load/load.ts', ['--scale', values.scale]);
const growth: ReaderGrowth[] = [];
for (const reader of Object.keys(MEASURED_READERS)) growth.push(await growthOfReader(reader));
const seconds = Math.round((performance.now() - began) / 1000);
const report = { seconds, faults, day, growth };
const wrong = faultsOf(report);
process.stdout.write(
  values.json ? `${JSON.stringify({ ...report, wrong })}\n` : sayReliability(report),
);
process.exit(wrong.length === 0 ? 0 : 1);

/** The steepest growth of a reader over all shapes that it is tried with. */
async function growthOfReader(name: string): Promise<ReaderGrowth> {
  const reader = MEASURED_READERS[name];
  let steepest: ReaderGrowth = { reader: name, growth: null, shape: null, isLinear: true };
  for (const [shape, textOf] of Object.entries(HOSTILE_SHAPES)) {
    if (!reader || (reader.shapes && !reader.shapes.includes(shape))) continue;
    const growth = await growthOf(reader, textOf);
    if (growth === null || growth <= (steepest.growth ?? 0)) continue;
    const beyond = growth > SUSPICIOUS_GROWTH ? await superLinearGrowth(reader, textOf) : undefined;
    const isLinear = steepest.isLinear && beyond === undefined;
    steepest = { reader: name, growth: Math.round(growth * 100) / 100, shape, isLinear };
  }
  process.stderr.write(`growth of ${name}: ${steepest.growth ?? 'too fast to tell'}\n`);
  return steepest;
}

/** What a measurement prints as one line of JSON; what it tells meanwhile is passed on. */
async function reportOf<Report>(script: string, args: readonly string[]): Promise<Report> {
  const child = spawn(process.execPath, [script, '--json', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [out] = await Promise.all([text(child.stdout), once(child, 'close')]);
  const line = out.trim().split('\n').at(-1) ?? '';
  // It ends with 1 where it found faults, and then its report says which.
  if (!line.startsWith('{')) throw new Error(`${script} ended without a report: run it by itself`);
  return JSON.parse(line) as Report;
}
