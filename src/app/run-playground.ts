import type { PlaygroundOptions } from '../cli/world.ts';
import { HOUR_MS, localInstant } from '../domain/calendar/instant.ts';
import { Failure } from '../domain/failure.ts';
import type { Corpus } from '../edge/files/corpus.ts';
import type { StandInWorkspace } from '../playground/open-team.ts';
import { openWorkspace } from '../playground/open-workspace.ts';
import type { TimeStep } from '../playground/page/page-actions.ts';
import { type PageServer, startPage } from '../playground/page/page-server.ts';
import { YOU } from '../playground/state/members.ts';
import { manifestOf } from '../slack/manifest.ts';
import { type DemoArrivals, openDemoArrivals } from './demo-arrivals.ts';
import { createMovableClock, type MovableClock, nextMorning } from './movable-clock.ts';
import { type BotSettings, runBotUntil, type StartedBot } from './run-bot.ts';
import { type OnStrayFault, watchStrayFaults } from './stray-faults.ts';
import { systemZone } from './system-zone.ts';

/** What the playground needs of the process. */
interface RunPlaygroundDeps extends BotSettings {
  readonly options: PlaygroundOptions;
  /** Settles when the process is told to stop. */
  readonly stopped: () => Promise<void>;
  readonly onStrayFault: OnStrayFault;
  /** Called with the page's address once it answers. */
  readonly listening: (address: string) => void;
}

/** The clock begins in the late afternoon, so that the next morning is the next step. */
const BEGINS_AFTER_MS = 17 * HOUR_MS;

/**
 * Runs the bot in a stand-in workspace with a page, until the process is told to stop. Without an
 * archive it works on a throwaway one of the corpus and the demo's reports, at the demo's time.
 */
export async function runPlayground(deps: RunPlaygroundDeps): Promise<void> {
  const { options, corpus } = deps;
  const faults = watchStrayFaults(deps.onStrayFault, deps.log, () => performance.now());
  const clock = createMovableClock(await beginOf(options, corpus), () => Date.now());
  const manifest = manifestOf(await corpus.beat());
  const zone = systemZone(deps.log);
  const workspace = await openWorkspace({ manifest, now: clock.now, zone });
  const failed = Promise.withResolvers<never>();
  // It may fail before anything waits for it.
  failed.promise.catch(() => undefined);
  let page: Promise<PageServer> | undefined;
  try {
    const stop = Promise.race([deps.stopped(), faults.beyondMending, failed.promise]);
    await runBotUntil(stop, {
      ...deps,
      // It works on what is there: nothing is fetched by itself.
      corpus: { ...corpus, feeds: async () => ({ ...(await corpus.feeds()), followed: [] }) },
      config: { ...deps.config, inbox: null },
      slackConfig: slackConfigOf(workspace),
      which: archiveOf(options),
      now: clock.now,
      started(bot) {
        page = openPage(bot, { ...deps, workspace, clock });
        page.catch(failed.reject);
      },
    });
  } finally {
    faults.end();
    const opened = await page?.catch(() => undefined);
    await opened?.close();
    await workspace.close();
  }
}

async function openPage(
  bot: StartedBot,
  deps: RunPlaygroundDeps & {
    readonly workspace: StandInWorkspace;
    readonly clock: MovableClock;
  },
): Promise<PageServer> {
  const { options, corpus, workspace, clock, listening } = deps;
  const hasDemo = options.archive === null && (await corpus.beat()).demo !== null;
  const arrivals = hasDemo ? await openDemoArrivals(corpus, bot.opened.archive) : undefined;
  await arrivals?.takeIn(clock.now());
  const moveTime = (step: TimeStep) => moveTo(targetOf(step, clock), { bot, clock, arrivals });
  const port = options.port ?? 0;
  const page = await startPage({ workspace, port, now: clock.now, moveTime }).catch((fault) => {
    throw startFailure(fault, port);
  });
  listening(`http://localhost:${page.port}/`);
  return page;
}

function startFailure(cause: Error & { readonly code?: string }, port: number): Error {
  switch (cause.code) {
    case 'EADDRINUSE':
      return new Failure('bad-usage', `port ${port} is taken: name another one, or none`, {
        cause,
      });
    case 'EACCES':
      return new Failure('bad-usage', `port ${port} may not be used: name one from 1024`, {
        cause,
      });
    default:
      return cause;
  }
}

function targetOf(step: TimeStep, clock: MovableClock): number {
  return step === 'hour' ? clock.now() + HOUR_MS : nextMorning(clock.now());
}

/** What happens in a playground as time passes. */
interface PlaygroundTime {
  readonly bot: StartedBot;
  readonly clock: MovableClock;
  readonly arrivals: DemoArrivals | undefined;
}

/** Moves the clock; what comes in on the way comes at its time, and what falls due is done. */
async function moveTo(target: number, { bot, clock, arrivals }: PlaygroundTime): Promise<void> {
  for (let at = arrivals?.next(); at !== undefined && at <= target; at = arrivals?.next()) {
    clock.moveTo(at);
    await arrivals?.takeIn(at);
    await bot.rounds.tidy();
  }
  clock.moveTo(target);
  await bot.rounds.tidy();
  await bot.rounds.deliver();
}

async function beginOf({ archive }: PlaygroundOptions, corpus: Corpus): Promise<number> {
  const { demo } = await corpus.beat();
  if (archive !== null || demo === null) return Date.now();
  return localInstant(demo.digest.since, 'first') + BEGINS_AFTER_MS;
}

function archiveOf({ archive }: PlaygroundOptions) {
  return archive === null
    ? ({ kind: 'shipped' } as const)
    : ({ kind: 'named', name: archive, isNew: 'refused' } as const);
}

/** The person before the page may do what editors do. */
function slackConfigOf({ apiUrl, tokens }: StandInWorkspace) {
  const connection = { kind: 'socket', appToken: tokens.app } as const;
  const people = { editors: [YOU.id], allowedBots: [], externalPeople: 'ask' } as const;
  return { botToken: tokens.bot, connection, apiUrl, ...people };
}
