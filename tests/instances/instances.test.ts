import { expect, it } from 'vitest';
import { aPostgresAddress } from '../support/postgres.ts';
import { runInstances } from './run-instances.ts';

/** `npm run instances` runs for minutes. */
const RUN_MS = 15_000;

it('bots of one database that are killed answer and tell everything once', async () => {
  const report = await runInstances({
    archive: await aPostgresAddress(),
    ...{ instances: 2, connection: 'socket', events: 'twice', runMs: RUN_MS, seed: 'short' },
    tell: () => undefined,
  });
  expect(report.wrong).toEqual([]);
  expect(report.killed + report.stopped).toBeGreaterThan(0);
  expect(Object.keys(report.told).toSorted()).toEqual(['digest', 'mention', 'question', 'watch']);
}, 300_000);
