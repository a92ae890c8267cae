// Run by `npm run load`: a day of a busy workspace, played in minutes, against the bot in a process
// of its own. Questions come in bursts, articles through the inbox in the first part of the day,
// digests at their times; then all at once, more than the queue takes. It fails where something is
// lost or said twice, where acknowledgements are late, or where memory or handles grow once no more
// articles come. `--scale 0.1` plays a tenth of it, `--at-once N` asks so many at once at the end and
// drops as many files, `--json` prints one line.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runLoadBot } from './bot-process.ts';
import { type DayPlan, playDay } from './play-day.ts';
import { reportOf, sayReport } from './report.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    scale: { type: 'string', default: '1' },
    hours: { type: 'string', default: '24' },
    connection: { type: 'string', default: 'socket' },
    'at-once': { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});

/** A busy day at scale 1. */
const QUESTIONS = 10_000;
const ARTICLES = 5_000;
const DIGESTS = 200;
const AT_ONCE = 2_000;

/** Fewer leave no time to warm up, and none after it. */
const FEWEST_HOURS = 6;

const scale = Number(values.scale);
const plan: DayPlan = {
  hours: Number(values.hours),
  questions: Math.ceil(QUESTIONS * scale),
  articles: Math.ceil(ARTICLES * scale),
  digests: Math.ceil(DIGESTS * scale),
  atOnce: values['at-once'] === undefined ? Math.ceil(AT_ONCE * scale) : Number(values['at-once']),
  connection: values.connection === 'http' ? 'http' : 'socket',
};

if (positionals[0] === 'bot') await runLoadBot(plan);
else {
  if (!(scale > 0) || !(plan.hours >= FEWEST_HOURS))
    throw new Error('--scale is above 0, --hours at least 6');
  const played = await playDay(plan, {
    script: fileURLToPath(import.meta.url),
    args: [
      'bot',
      '--scale',
      values.scale,
      '--hours',
      values.hours,
      '--connection',
      plan.connection,
    ],
    tell: (line) => process.stderr.write(`${line}\n`),
  });
  const report = reportOf(plan, played);
  process.stdout.write(values.json ? `${JSON.stringify(report)}\n` : sayReport(report));
  process.exitCode = report.faults.length === 0 ? 0 : 1;
}
