import { readFile } from 'node:fs/promises';
import type { Web } from '../archive/ports/web.ts';
import type { Console } from '../cli/console.ts';
import type { AllFeedback, Demo, Suggestion, World } from '../cli/world.ts';
import { localDay } from '../domain/calendar/instant.ts';
import type { Deletion, DeletionTarget } from '../domain/deletion.ts';
import type { FollowRequest } from '../domain/follow-request.ts';
import type { Corpus } from '../edge/files/corpus.ts';
import { inputOf, inputsOf } from '../edge/files/inputs.ts';
import { type AppContext, createAppContext } from './app-context.ts';
import type { Config } from './config.ts';
import type { Environment } from './environment.ts';
import type { OpenedArchive } from './open-archive.ts';
import type { OnStrayFault } from './stray-faults.ts';

/** The process, as far as commands may know it. */
export interface ProcessContext {
  readonly console: Console;
  readonly environment: Environment;
  /** The folder that relative paths start from. */
  readonly folder: string;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly now: Date;
  /** Settles when the process is told to stop. */
  readonly stopped: () => Promise<void>;
  /** Tells of faults that nothing waits for; without a listener they end the process. */
  readonly onStrayFault: OnStrayFault;
  /**
   * Lets the process go on where its results can no longer be written, which ends it else; says why
   * they cannot, once that is so.
   */
  readonly outliveReader: () => () => string | undefined;
}

/** Bytes of a text up to which a command reads it without starting a thread. */
const SHORT_TEXT_BYTES = 20_000;

/** The checkout, or the installed package. */
const ROOT = new URL('../../', import.meta.url);

/**
 * Makes the ports of the commands real. Settings are read when a command first needs one, and
 * libraries loaded when their part is opened, so that a command costs only what it uses.
 */
export async function createWorld(context: ProcessContext): Promise<World> {
  const { console, environment, folder, now } = context;
  let settled: AppContext | undefined;
  const settings = (): AppContext => {
    settled ??= createAppContext(environment);
    return settled;
  };
  const version = await ownVersion();
  let opened: Promise<Web> | undefined;
  const web = async (): Promise<Web> => {
    opened ??= webFor(settings().config, version);
    return await opened;
  };
  const inputDeps = { ...context, web };
  const warn = (message: string): void => console.tell(`parley: ${message}`);
  const archiveSettings = () => ({ ...settings(), folder, warn });
  return {
    console,
    version,
    today: localDay(now),
    now: +now,
    outliveReader: context.outliveReader,
    input: (argument) => inputOf(argument, inputDeps),
    inputs: (args) => inputsOf(args, inputDeps),
    demo: () => demoOf(settings().corpus),
    nameKnowledge: () => settings().corpus.beat(),
    dateKnowledge: async () => ({
      namedDays: (await settings().corpus.beat()).days,
      outlets: await settings().corpus.outlets(),
    }),
    async openReader() {
      const { createArticleReader } = await import('../archive/articles/article-reader.ts');
      const { createPageReader } = await import('../edge/workers/page-reader.ts');
      const outlets = await settings().corpus.outlets();
      const pages = createPageReader({ outlets }, { textsHereUpTo: SHORT_TEXT_BYTES });
      return createArticleReader(pages, outlets);
    },
    async openFeedReader() {
      const { createFeedReader } = await import('../edge/workers/feed-reader.ts');
      return createFeedReader();
    },
    openWeb: web,
    async runBot(listening) {
      const { runBot } = await import('./run-bot.ts');
      const { stopped, onStrayFault } = context;
      const process = { environment, folder, version, stopped, onStrayFault };
      await runBot({ ...settings(), ...process, web, listening });
    },
    async runPlayground(options, listening) {
      const { runPlayground } = await import('./run-playground.ts');
      const { stopped, onStrayFault } = context;
      await runPlayground({
        ...settings(),
        options,
        folder,
        web,
        stopped,
        onStrayFault,
        listening,
      });
    },
    async *diagnose() {
      const { diagnose } = await import('./doctor.ts');
      yield* diagnose({ environment, folder, openWeb: web });
    },
    async manifest() {
      const { manifestText } = await import('../slack/manifest.ts');
      return manifestText(await settings().corpus.beat(), redirectUrlOf(environment));
    },
    async manifestLink() {
      const { manifestLink } = await import('../slack/manifest.ts');
      return manifestLink(await settings().corpus.beat(), redirectUrlOf(environment));
    },
    async openArchive(which) {
      const { openArchive } = await import('./open-archive.ts');
      return (await openArchive(which, archiveSettings(), 'command')).archive;
    },
    async copyArchive(from, to, told) {
      const { copyNamedArchive } = await import('./copy-named-archive.ts');
      return await copyNamedArchive({ from, to, folder, told, warn: console.tell });
    },
    followed: () => followedBy(archiveSettings()),
    feedback: (name) => feedbackIn(name, archiveSettings()),
    delete: (target, name) => deleteIn(name, archiveSettings(), target),
    suggestions: () => suggestionsOf(settings().corpus),
  };
}

/** Where Slack sends people back to who install the bot; nothing where that is not set. */
function redirectUrlOf({ SLACK_REDIRECT_URL: url }: Environment): string | undefined {
  return url?.trim() || undefined;
}

/** Questions of the demo where a beat has no plan for it. */
const DEMO_QUESTIONS = 4;

async function demoOf({ beat, demoReports }: Corpus): Promise<Demo> {
  const { examples, demo } = await beat();
  if (demo === null) {
    return { questions: examples.slice(0, DEMO_QUESTIONS), timeline: null, digest: null };
  }
  const { questions, timeline, digest } = demo;
  return { questions, timeline, digest: { ...digest, reports: demoReports } };
}

async function followedBy(
  settings: AppContext & { readonly folder: string },
): Promise<readonly FollowRequest[]> {
  const { followed } = await settings.corpus.feeds();
  const { openArchive } = await import('./open-archive.ts');
  const { archive, stores } = await openArchive({ kind: 'configured' }, settings, 'command');
  try {
    // What feeds.yml named when the bot last started stands in the archive too.
    const byEditors = (await stores.feeds.list()).filter(({ namedBy }) => namedBy !== null);
    const inFile = new Set(followed.map(({ address }) => address));
    return [...followed, ...byEditors.filter(({ address }) => !inFile.has(address))];
  } finally {
    await archive.close();
  }
}

/** The configured archive, or the one of a name, which has to be there. */
async function openExisting(
  name: string | undefined,
  settings: AppContext & { readonly folder: string },
): Promise<OpenedArchive> {
  const { openArchive } = await import('./open-archive.ts');
  const which =
    name === undefined
      ? ({ kind: 'configured' } as const)
      : ({ kind: 'named', name, isNew: 'refused' } as const);
  return await openArchive(which, settings, 'command');
}

async function deleteIn(
  name: string | undefined,
  settings: AppContext & { readonly folder: string },
  target: DeletionTarget,
): Promise<Deletion> {
  const { archive, stores } = await openExisting(name, settings);
  try {
    const deletion = await stores.eraser.erase(target);
    await stores.eraser.scrub();
    return deletion;
  } finally {
    await archive.close();
  }
}

async function feedbackIn(
  name: string | undefined,
  settings: AppContext & { readonly folder: string },
): Promise<AllFeedback> {
  const { archive, stores } = await openExisting(name, settings);
  try {
    const feedback = await stores.allFeedback.list();
    const cited = feedback.flatMap(({ excerpts }) => excerpts.map(({ articleId }) => articleId));
    return { feedback, articles: await archive.articles([...new Set(cited)]) };
  } finally {
    await archive.close();
  }
}

async function suggestionsOf(corpus: Corpus): Promise<readonly Suggestion[]> {
  const { followed, suggested } = await corpus.feeds();
  const inFile = new Set(followed.map(({ address }) => address));
  const byName = new Map((await corpus.outlets()).map((outlet) => [outlet.name, outlet]));
  return suggested
    .filter(({ address }) => !inFile.has(address))
    .map((one) => ({ ...one, publisher: byName.get(one.outlet) ?? null }));
}

async function webFor({ contact, privateHosts }: Config, version: string): Promise<Web> {
  const { openWeb } = await import('../edge/http/web.ts');
  return openWeb({ version, contact, privateHosts });
}

async function ownVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(new URL('package.json', ROOT), 'utf8'));
  return String(version);
}
