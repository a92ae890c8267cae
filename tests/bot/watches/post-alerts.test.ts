import { describe, expect, it } from 'vitest';
import type { BotDeps } from '../../../src/bot/bot-deps.ts';
import { postWatchAlerts } from '../../../src/bot/watches/post-alerts.ts';
import { aReport } from '../../support/builders.ts';
import { MATTERS } from '../../support/matters.ts';
import { aBotInMemory } from '../a-bot.ts';

const MINUTE_MS = 60_000;

/** Longer than the lease of a message, and than the hour in which a watch may post some. */
const LATER_MS = 2 * 60 * MINUTE_MS;

/** Reports on different matters that all name an exchange of prisoners, and more than an hour may bring. */
const TOLD = MATTERS.slice(0, 6);

/** Calls of the store in a round that tells six hits, each of which a process may be lost at. */
const CALLS = Array.from({ length: 14 }, (_, at) => at + 1);

/** A bot that watches for prisoner exchanges, with six reports that meet the watch. */
async function aBotThatWaits() {
  const running = await aBotInMemory();
  const { deps, later } = running;
  const watch = { id: 'w', channel: 'C1', user: 'U1', phrase: 'prisoner exchange' };
  await deps.watches.add({ ...watch, since: +deps.now() });
  await postWatchAlerts(deps);
  for (const [at, text] of TOLD.entries()) {
    later(MINUTE_MS);
    const report = aReport({ text, title: `Headline ${at}`, published: null });
    await deps.archive.ingest(report, +deps.now());
  }
  return running;
}

/** The bot with a store of watches that does something else at one of its calls. */
function withCall(deps: BotDeps, at: number, instead: () => Promise<never>): BotDeps {
  let calls = 0;
  const watches = new Proxy(deps.watches, {
    get(store, name) {
      const own = Reflect.get(store, name);
      return (...given: unknown[]) => {
        calls += 1;
        return calls === at ? instead() : own(...given);
      };
    },
  });
  return { ...deps, watches };
}

/** How often each headline is told in the channel. */
function toldIn({ chat }: Pick<Awaited<ReturnType<typeof aBotInMemory>>, 'chat'>) {
  const said = chat.contentsIn('C1').map((content) => JSON.stringify(content));
  return TOLD.map((_, at) => said.filter((one) => one.includes(`Headline ${at}`)).length);
}

describe('what a watch found', () => {
  it.each(CALLS)('is told once though the process is lost at call %i of its store', async (at) => {
    const bot = await aBotThatWaits();
    const lost = Promise.withResolvers<void>();
    const dies = () => {
      lost.resolve();
      return new Promise<never>(() => undefined);
    };
    await Promise.race([postWatchAlerts(withCall(bot.deps, at, dies)), lost.promise]);
    bot.later(LATER_MS);
    for (const _ of ['again', 'and nothing more']) await postWatchAlerts(bot.deps);
    expect(toldIn(bot)).toEqual(TOLD.map(() => 1));
  });

  it.each(CALLS)('is told once, and nobody blames the chat, where call %i fails', async (at) => {
    const bot = await aBotThatWaits();
    const fails = () => Promise.reject(new Error('the database is away'));
    await postWatchAlerts(withCall(bot.deps, at, fails)).catch(() => undefined);
    bot.later(LATER_MS);
    for (const _ of ['again', 'and nothing more']) await postWatchAlerts(bot.deps);
    expect(toldIn(bot)).toEqual(TOLD.map(() => 1));
    expect(bot.logged.filter((line) => line.startsWith('a watch could not'))).toEqual([]);
  });
});
