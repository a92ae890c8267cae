// Run by `npm run -s instances -- [--instances 2] [--minutes 5] [--connection socket|http]
// [--events twice|once] [--seed S] [--archive postgres://…] [--away SECONDS] [--json]`: bots of one
// database that are killed and stopped at random, in a workspace that sends every event twice and out of
// order (or once, as Slack does what is acknowledged). Prints how often each thing was told that is to be
// told once; exits 1 where one was not. Without an address it starts a PostgreSQL server, which it may
// stop in the middle for some seconds.
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { ownServer } from '../support/postgres-server.ts';
import { runInstances } from './run-instances.ts';

const { values } = parseArgs({
  options: {
    instances: { type: 'string', default: '2' },
    minutes: { type: 'string', default: '5' },
    connection: { type: 'string', default: 'socket' },
    events: { type: 'string', default: 'twice' },
    seed: { type: 'string', default: randomBytes(4).toString('hex') },
    archive: { type: 'string' },
    away: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;

const tell = (line: string): void => void process.stderr.write(`${line}\n`);
tell(`seed ${values.seed}`);
const server = values.archive === undefined ? await ownServer() : undefined;
const report = await runInstances({
  archive: values.archive ?? `${server?.address}postgres`,
  instances: Number(values.instances),
  connection: values.connection === 'http' ? 'http' : 'socket',
  events: values.events === 'once' ? 'once' : 'twice',
  runMs: Number(values.minutes) * MINUTE_MS,
  seed: values.seed,
  ...(server && values.away !== undefined
    ? { away: { ...server, ms: Number(values.away) * SECOND_MS } }
    : {}),
  tell,
});
await server?.remove();
if (values.json) process.stdout.write(`${JSON.stringify(report)}\n`);
else {
  const { told, wrong, logged, ...counts } = report;
  process.stdout.write(`${JSON.stringify(counts)}\n`);
  for (const [kind, times] of Object.entries(told))
    process.stdout.write(`${kind.padEnd(10)}${JSON.stringify(times)}\n`);
  for (const line of wrong) process.stdout.write(`${line}\n`);
  for (const [line, times] of Object.entries(logged)) process.stdout.write(`${times} × ${line}\n`);
}
process.exit(report.wrong.length === 0 ? 0 : 1);
