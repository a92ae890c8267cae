// Run by `npm run -s fuzz -- --seconds N [--seed S]`: tries odd texts, bytes and requests on everything
// that reads or shows them, property after property, until the time is over. Exits 1 where one does not
// hold; the seed and the path that are printed show it again.
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { ALL_PROPERTIES } from './all-properties.ts';
import { tryProperty } from './fuzzed-property.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '120' },
    seed: { type: 'string', default: String(randomInt(2 ** 31)) },
  },
});
const endsAt = performance.now() + Number(values.seconds) * 1000;
process.stdout.write(`seed ${values.seed}\n`);
const faulty = new Set<string>();
const tried = new Map<string, number>();
for (let round = 0; performance.now() < endsAt; round += 1) {
  for (const [name, { property, runs }] of Object.entries(ALL_PROPERTIES)) {
    // What does not hold once is told once.
    if (faulty.has(name) || performance.now() > endsAt) continue;
    const trial = await tryProperty(property, { seed: Number(values.seed) + round, runs });
    tried.set(name, (tried.get(name) ?? 0) + trial.tried);
    if (trial.fault === undefined) continue;
    faulty.add(name);
    process.stdout.write(`does not hold: ${name}\n${trial.fault}\n`);
  }
}
for (const [name, count] of tried) process.stdout.write(`${String(count).padStart(8)}  ${name}\n`);
process.stdout.write(`${faulty.size} of ${tried.size} do not hold\n`);
process.exit(faulty.size === 0 ? 0 : 1);
