// Run by `node tests/bench/digest-month.ts`: a month of digests in fifty channels of twelve zones,
// over a change of the clocks, by two processes that crash forty times. Once with Slack's optional
// scopes of history, once without.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simulateMonth } from '../support/digest-month.ts';

const folder = mkdtempSync(join(tmpdir(), 'parley-month-'));
for (const mayLook of [true, false]) {
  const path = join(folder, `${mayLook}.db`);
  const month = await simulateMonth({ channels: 50, days: 31, crashes: 48, mayLook, path });
  const { crashes, seconds, ...counts } = month;
  const made = [...crashes.values()].reduce((all, one) => all + one, 0);
  const figures = Object.entries(counts).map(([name, value]) => `${name} ${value}`);
  const places = [...crashes].map(([place, times]) => `${place} ${times}`);
  process.stdout.write(
    `${mayLook ? 'with' : 'without'} history: ${figures.join(', ')} (${seconds.toFixed(1)} s)\n` +
      `  crashes ${made}: ${places.join(', ')}\n`,
  );
}
rmSync(folder, { recursive: true });
