// Run by `npm run -s faults -- --runs N [--seed S] [--json]`: makes faults in processes, disks, clocks
// and in Slack, and prints what was lost or told twice. Exits 1 where anything was.
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { runFaults } from './run-faults.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '100' },
    seed: { type: 'string', default: randomBytes(4).toString('hex') },
    json: { type: 'boolean', default: false },
  },
});
const { seed } = values;
process.stderr.write(`seed ${seed}\n`);
const began = performance.now();
const report = await runFaults({
  runs: Number(values.runs),
  seed,
  onFault: (run, scenario) => process.stderr.write(`${scenario}: ${JSON.stringify(run)}\n`),
});
if (values.json) process.stdout.write(`${JSON.stringify(report)}\n`);
else {
  const kinds = Object.entries(report.faults).toSorted(([one], [other]) => (one < other ? -1 : 1));
  for (const [kind, times] of kinds)
    process.stdout.write(`${String(times).padStart(6)}  ${kind}\n`);
  const tookS = Math.round((performance.now() - began) / 1000);
  const { runs, lost, doubled, broken } = report;
  process.stdout.write(
    `${runs} faults in ${tookS} s: ${lost} lost, ${doubled} doubled, ${broken} broken; seed ${seed}\n`,
  );
}
process.exit(report.lost + report.doubled + report.broken === 0 ? 0 : 1);
