// Run by `npm run bench:slack`: the bot, in a process of its own, in a stand-in workspace under load.
// Read what is lost (nothing), the acknowledgements (Slack waits three seconds for one) and the
// slowest turn of the bot's event loop; answers wait for Slack's one message a second in a channel.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createAppContext } from '../../src/app/app-context.ts';
import { runBotUntil } from '../../src/app/run-bot.ts';
import { openWeb } from '../../src/edge/http/web.ts';
import { openWorkspace } from '../../src/playground/open-workspace.ts';
import { isOfBot } from '../../src/playground/state/messages.ts';
import { manifestOf } from '../../src/slack/manifest.ts';
import { madeArticles, madeQuestions } from './made-articles.ts';

/** Articles that are there, and those that come in under load. */
const ARTICLES = Number(process.env.BENCH_ARTICLES ?? 2000);
const ARRIVING = 200;

const CHANNELS = 20;
const PEOPLE = 40;

/** How long is waited for an answer before it counts as lost. */
const LOST_AFTER_MS = 120_000;

const all = madeArticles(ARTICLES + ARRIVING);
if (process.argv[2] === 'bot') await runBot();
else await runLoad();

/** What the bot's process is told, and what it tells. */
type Told = 'ingest' | 'turns' | 'stop';

/** The bot, which tells how long the slowest turn of its event loop took. */
async function runBot(): Promise<void> {
  const { path = '', apiUrl = '', bot = '', app = '' } = process.env;
  const stop = Promise.withResolvers<void>();
  const turns = monitorEventLoopDelay({ resolution: 1 });
  turns.enable();
  const cpu = watchTurns();
  const context = createAppContext({ HOME: path, PARLEY_LOG_LEVEL: 'error' });
  await runBotUntil(stop.promise, {
    ...context,
    corpus: {
      ...context.corpus,
      feeds: async () => ({ ...(await context.corpus.feeds()), followed: [] }),
    },
    folder: path,
    web: async () => openWeb({ version: '1', contact: null, privateHosts: [] }),
    slackConfig: {
      botToken: bot,
      connection: { kind: 'socket', appToken: app },
      apiUrl,
      editors: [],
      allowedBots: [],
      externalPeople: 'ask',
    },
    which: { kind: 'named', name: 'bench.db', isNew: 'allowed' },
    now: () => Date.now(),
    async started({ opened: { archive } }) {
      const ingest = async (from: number, to: number): Promise<void> => {
        for (const article of all.slice(from, to)) await archive.ingest(article, Date.now());
      };
      await ingest(0, ARTICLES);
      // A question in a chat does not wait until all is indexed; what is measured comes after that.
      await archive.weighQuestion('the first question');
      await archive.ask('the first question');
      turns.reset();
      process.on('message', (told: Told) => {
        if (told === 'stop') stop.resolve();
        if (told === 'ingest') void ingest(ARTICLES, all.length).then(() => process.send?.('in'));
        if (told !== 'turns') return;
        process.send?.({
          slowestTurnMs: turns.max / 1e6,
          p99TurnMs: turns.percentile(99) / 1e6,
          slowestTurnCpuMs: cpu.slowest(),
        });
        turns.reset();
      });
      process.send?.('ready');
    },
  });
  process.exit();
}

/** Processor time of the main thread in each turn: on a busy machine it says more than a clock. */
function watchTurns() {
  const spent = () => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  };
  let [slowest, last] = [0, spent()];
  const look = (): void => {
    const now = spent();
    slowest = Math.max(slowest, now - last);
    last = now;
    setTimeout(look, 1).unref();
  };
  look();
  return {
    /** Milliseconds of the slowest turn since it was last asked. */
    slowest(): number {
      const was = slowest;
      slowest = 0;
      return was;
    },
  };
}

/** The workspace, and all that is measured from its side. */
async function runLoad(): Promise<void> {
  const path = mkdtempSync(join(tmpdir(), 'parley-bench-'));
  const beat = await createAppContext({ HOME: path }).corpus.beat();
  const acknowledged: number[] = [];
  let failed = 0;
  const workspace = await openWorkspace({
    manifest: manifestOf(beat),
    now: () => Date.now(),
    zone: 'UTC',
    onDelivered({ status }, tookMs) {
      if (status === 'taken') acknowledged.push(tookMs);
      else failed += 1;
    },
  });
  const { tokens, apiUrl, store, people, feed } = workspace;
  for (let at = 0; at < CHANNELS; at += 1) {
    const talks = store.find('C0TALKS');
    if (talks) store.change({ ...talks, id: `C0BENCH${at}`, name: `bench-${at}` });
  }
  const bot = fork(fileURLToPath(import.meta.url), ['bot'], {
    env: { ...process.env, path, apiUrl, ...tokens },
  });
  await told(bot);
  const answered = new Map<string, number>();
  feed.follow((change) => {
    if (change.kind !== 'message' || !isOfBot(change.message)) return;
    const { thread_ts: thread, channel, text, visibleTo } = change.message;
    if (text.startsWith('I am busy')) return;
    answered.set(`${channel} ${thread ?? visibleTo}`, performance.now());
  });
  const questions = madeQuestions(all.slice(0, ARTICLES), 800);
  let asked = 0;
  const mention = (): readonly [string, number] => {
    const at = asked++;
    const channel = `C0BENCH${at % CHANNELS}`;
    const person = { id: `U0P${at % PEOPLE}`, name: `p${at % PEOPLE}` };
    void people.type(person, { channel, text: `@Parley ${questions[at % questions.length]}` });
    const question = store.all().findLast((one) => one.user === person.id);
    return [`${channel} ${question?.ts}`, performance.now()];
  };
  const answersOf = async (sent: readonly (readonly [string, number])[]) => {
    const until = performance.now() + LOST_AFTER_MS;
    while (sent.some(([key]) => !answered.has(key)) && performance.now() < until) await delay(50);
    const took = sent.flatMap(([key, at]) => (answered.get(key) ?? Number.NaN) - at);
    const lost = took.filter(Number.isNaN).length;
    return { took: took.filter((ms) => !Number.isNaN(ms)), lost };
  };
  const report = async (what: string, more: object): Promise<void> => {
    bot.send('turns' satisfies Told);
    const turns = await told(bot);
    const acks = acknowledged.splice(0);
    const ack = {
      n: acks.length,
      p50: at(acks, 0.5),
      p99: at(acks, 0.99),
      max: at(acks, 1),
      failed,
    };
    const figures = JSON.stringify({ ...more, acknowledged: ack, ...turns }, rounded);
    process.stdout.write(`${what}${figures}\n`);
  };

  const one: (readonly [string, number])[] = [];
  for (let times = 0; times < 100; times += 1) {
    const sent = mention();
    one.push(sent);
    await answersOf([sent]);
  }
  const single = await answersOf(one);
  await report('one after another: ', {
    answerP50: at(single.took, 0.5),
    answerP95: at(single.took, 0.95),
    lost: single.lost,
  });

  const spread: (readonly [string, number])[] = [];
  bot.send('ingest' satisfies Told);
  const ingested = told(bot);
  for (let times = 0; times < 200; times += 1) {
    spread.push(mention());
    await delay(50);
  }
  const loaded = await answersOf(spread);
  await ingested;
  await report('200 in 10 s, 200 articles: ', {
    lost: loaded.lost,
    answerP95: at(loaded.took, 0.95),
  });

  const typed = Array.from({ length: 20 }, (_, nth) =>
    people.type(
      { id: `U0P${nth}`, name: `p${nth}` },
      { channel: 'C0BENCH0', text: `/${beat.command} ${questions[nth]}` },
    ),
  );
  await Promise.all(typed);
  await report('20 commands at once: ', {});
  await delay(5000);

  const many = Array.from({ length: 500 }, mention);
  const flood = await answersOf(many);
  await report('500 mentions at once: ', {
    lost: flood.lost,
    answerP95: at(flood.took, 0.95),
  });
  bot.send('stop' satisfies Told);
  await once(bot, 'exit');
  await workspace.close();
  rmSync(path, { recursive: true });
}

async function told(bot: ChildProcess): Promise<object> {
  const [message] = await once(bot, 'message');
  return typeof message === 'object' ? message : {};
}

/** The value below which this share of the numbers lies. */
function at(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

function rounded(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 10) / 10 : value;
}
