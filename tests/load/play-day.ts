import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createAppContext } from '../../src/app/app-context.ts';
import type { Report } from '../../src/domain/article.ts';
import type { StandInWorkspace } from '../../src/playground/open-team.ts';
import { openWorkspace } from '../../src/playground/open-workspace.ts';
import { manifestOf } from '../../src/slack/manifest.ts';
import { madeArticles, madeQuestions } from '../bench/made-articles.ts';
import { type Asking, type AskingCounts, createAsking } from './asking.ts';
import { channelOf, type Sample, SIGNING_SECRET, type Tells, type Told } from './bot-process.ts';

/** How much happens on a day. */
export interface DayPlan {
  readonly hours: number;
  readonly questions: number;
  readonly articles: number;
  readonly digests: number;
  /** Questions at once, and files at once, at the end. */
  readonly atOnce: number;
  readonly connection: 'socket' | 'http';
}

/** What was seen of a day. */
export interface PlayedDay {
  readonly counts: AskingCounts;
  /** Questions to which nothing was said. */
  readonly lost: number;
  /** Requests that the app did not take, by Slack's word for why. */
  readonly failed: Readonly<Record<string, number>>;
  /** Milliseconds of each acknowledgement, through the day and of all at once. */
  readonly acknowledged: { readonly day: readonly number[]; readonly atOnce: readonly number[] };
  /** How the process was before the day, after each hour, and at the end. */
  readonly samples: readonly Sample[];
  /** Of what came at once: questions that were answered, and files taken in by then. */
  readonly atOnce: {
    readonly answered: number;
    readonly takenIn: number;
    readonly seconds: number;
  };
  readonly seconds: number;
}

/** How the bot's process is started, and who is told how far it is. */
interface Stage {
  readonly script: string;
  readonly args: readonly string[];
  tell(line: string): void;
}

/** Articles come in this part of the day, so that what grows after it grows without them. */
export const ARRIVALS_UNTIL = 0.5;

/** The part of an hour's questions that come in one burst. */
const BURST = 0.3;

/** Of the others so many are open at most: people who wait for an answer. */
const OPEN_AT_MOST = 40;

const CHANNELS = 200;
const PEOPLE = 400;

/** Articles that are there before the day. */
const FIRST_ARTICLES = 100;

/** How long files may take to be seen, twice, and taken in. */
const TAKEN_IN_WITHIN_MS = 300_000;

/** Plays a day, and then all at once. */
export async function playDay(plan: DayPlan, { script, args, tell }: Stage): Promise<PlayedDay> {
  const began = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'parley-load-'));
  mkdirSync(join(folder, 'inbox'));
  const all = madeArticles(FIRST_ARTICLES + plan.articles + plan.atOnce);
  const beat = await createAppContext({ HOME: folder }).corpus.beat();
  let acknowledged: number[] = [];
  const failed: Record<string, number> = {};
  const workspace = await openWorkspace({
    manifest: manifestOf(beat),
    now: () => Date.now(),
    zone: 'UTC',
    onDelivered(how, tookMs) {
      if (how.status === 'taken') acknowledged.push(tookMs);
      else failed[how.reason] = (failed[how.reason] ?? 0) + 1;
    },
  });
  addChannels(workspace, Math.max(CHANNELS, plan.digests));
  const { apiUrl, tokens } = workspace;
  let dropped = 0;
  const drop = (count: number): void => {
    for (const article of all.slice(dropped, dropped + count)) dropFile(folder, dropped++, article);
  };
  const bot = startBot(script, args, { folder, apiUrl, ...tokens });
  const { where } = await bot.next('started');
  const port = /\d+/.exec(where)?.[0];
  if (plan.connection === 'http') {
    const url = `http://127.0.0.1:${port}/slack/events`;
    workspace.sendOverHttp({ url, signingSecret: SIGNING_SECRET });
  }
  const asking = createAsking(workspace, beat.command);
  const sample = (): Promise<Sample> => bot.ask('sample');
  const articles = async (): Promise<number> => (await bot.ask('articles')).articles;
  const takenIn = async (): Promise<void> => {
    const until = performance.now() + TAKEN_IN_WITHIN_MS;
    while ((await articles()) < dropped && performance.now() < until) await delay(100);
  };
  drop(FIRST_ARTICLES);
  await takenIn();
  const samples = [await sample()];
  const questions = madeQuestions(all.slice(0, FIRST_ARTICLES + plan.articles), plan.questions);
  for (let hour = 0; hour < plan.hours; hour += 1) {
    const arriving = Math.ceil(plan.articles / Math.floor(plan.hours * ARRIVALS_UNTIL));
    if (hour < Math.floor(plan.hours * ARRIVALS_UNTIL)) {
      drop(Math.min(arriving, FIRST_ARTICLES + plan.articles - dropped));
    }
    const perHour = plan.questions / plan.hours;
    await askAll(
      questions.slice(Math.round(hour * perHour), Math.round((hour + 1) * perHour)),
      asking,
    );
    await bot.ask('hour');
    await takenIn();
    samples.push(await sample());
    tell(progressOf(hour, samples.at(-1), asking));
  }
  const ofDay = acknowledged;
  acknowledged = [];
  const before = await articles();
  drop(plan.atOnce);
  // Files are taken in at the second look, some ten seconds after they were dropped.
  while ((await articles()) === before) await delay(20);
  const answeredBefore = asking.counts.answered;
  const beganAtOnce = performance.now();
  for (const question of madeQuestions(all, plan.atOnce)) askOne(question, asking);
  await asking.until(0);
  const atOnce = {
    answered: asking.counts.answered - answeredBefore,
    takenIn: (await articles()) - before,
    seconds: Math.round((performance.now() - beganAtOnce) / 1000),
  };
  await takenIn();
  samples.push(await sample());
  tell(progressOf(plan.hours, samples.at(-1), asking));
  await bot.stop();
  await workspace.close();
  rmSync(folder, { recursive: true });
  return {
    counts: asking.counts,
    lost: asking.open(),
    failed,
    acknowledged: { day: ofDay, atOnce: acknowledged },
    samples,
    atOnce,
    seconds: (performance.now() - began) / 1000,
  };
}

/** A burst, and then as many at once as people wait. */
async function askAll(questions: readonly string[], asking: Asking): Promise<void> {
  for (const [at, question] of questions.entries()) {
    askOne(question, asking);
    if (at > questions.length * BURST) await asking.until(OPEN_AT_MOST);
  }
  await asking.until(0);
}

function askOne(question: string, asking: Asking): void {
  const { asked } = asking.counts;
  asking.ask(question, { channel: channelOf(asked % CHANNELS), person: `U0P${asked % PEOPLE}` });
}

function addChannels({ store }: StandInWorkspace, count: number): void {
  const talks = store.find('C0TALKS');
  if (!talks) throw new Error('the workspace has no channel');
  for (let at = 0; at < count; at += 1) {
    store.change({ ...talks, id: channelOf(at), name: `load-${at}` });
  }
}

/** An article as a file that is whole from the first. */
function dropFile(folder: string, at: number, { title, text, outlet }: Report): void {
  const path = join(folder, `${at}.jsonl`);
  const published = new Date().toISOString().slice(0, 10);
  writeFileSync(path, `${JSON.stringify({ id: `load-${at}`, title, text, outlet, published })}\n`);
  renameSync(path, join(folder, 'inbox', `${at}.jsonl`));
}

/** The bot's process, which is asked one thing at a time. */
function startBot(script: string, args: readonly string[], environment: object) {
  const child = fork(script, [...args], {
    execArgv: ['--expose-gc'],
    env: { ...process.env, ...environment },
  });
  const ended = once(child, 'exit');
  let heard = Promise.withResolvers<Tells>();
  child.on('message', (told: Tells) => heard.resolve(told));
  child.on('exit', () => heard.reject(new Error('the bot ended')));
  const next = async <K extends Tells['kind']>(kind: K): Promise<Extract<Tells, { kind: K }>> => {
    const told = await heard.promise;
    heard = Promise.withResolvers();
    heard.promise.catch(() => undefined);
    if (told.kind !== kind) throw new Error(`the bot told ${told.kind}, not ${kind}`);
    return told as Extract<Tells, { kind: K }>;
  };
  return {
    next,
    ask<K extends Extract<Told, Tells['kind']>>(kind: K) {
      child.send(kind);
      return next(kind);
    },
    async stop() {
      child.send('stop' satisfies Told);
      await ended;
    },
  };
}

const MB = 2 ** 20;

function progressOf(hour: number, sample: Sample | undefined, { counts }: Asking): string {
  const heap = Math.round((sample?.heapBytes ?? 0) / MB);
  const { asked, answered } = counts;
  const told = {
    asked,
    answered,
    articles: sample?.articles,
    heapMB: heap,
    handles: sample?.handles,
  };
  return `hour ${hour + 1}: ${JSON.stringify(told)}`;
}
