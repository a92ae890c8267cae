import { Command, CommanderError } from 'commander';
import { Failure } from '../domain/failure.ts';
import type { CommandEntry } from './define-command.ts';
import type { World } from './world.ts';

/** 0 done, 1 the work failed for an input, 2 the command line or the configuration is wrong. */
export type ExitStatus = 0 | 1 | 2;

const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'ask',
    summary: 'answer a question in the words of the archive',
    load: async () => (await import('./ask.ts')).defineAsk,
  },
  {
    name: 'timeline',
    summary: 'tell what happened when, on a subject or at all',
    load: async () => (await import('./timeline.ts')).defineTimeline,
  },
  {
    name: 'check',
    summary: 'show what the sources have on the statements of a message',
    load: async () => (await import('./check.ts')).defineCheck,
  },
  {
    name: 'voices',
    summary: 'tell what somebody said',
    load: async () => (await import('./voices.ts')).defineVoices,
  },
  {
    name: 'sides',
    summary: 'set side by side what each side says',
    load: async () => (await import('./sides.ts')).defineSides,
  },
  {
    name: 'state',
    summary: 'tell where each party stands',
    load: async () => (await import('./state.ts')).defineState,
  },
  {
    name: 'figures',
    summary: 'tell who gave which number',
    load: async () => (await import('./figures.ts')).defineFigures,
  },
  {
    name: 'digest',
    summary: 'tell what is new',
    load: async () => (await import('./digest.ts')).defineDigest,
  },
  {
    name: 'ingest',
    summary: 'add articles to the archive',
    load: async () => (await import('./ingest.ts')).defineIngest,
  },
  {
    name: 'sources',
    summary: 'list what is in the archive',
    load: async () => (await import('./sources.ts')).defineSources,
  },
  {
    name: 'withdraw',
    summary: 'take an article out of the archive',
    load: async () => (await import('./withdraw.ts')).defineWithdraw,
  },
  {
    name: 'export',
    summary: 'write the reports as JSON Lines that ingest takes back',
    load: async () => (await import('./export.ts')).defineExport,
  },
  {
    name: 'delete',
    summary: 'remove an article, an outlet, a person or a workspace for good',
    load: async () => (await import('./delete.ts')).defineDelete,
  },
  {
    name: 'copy',
    summary: 'copy an archive between a file and PostgreSQL, either way',
    load: async () => (await import('./copy.ts')).defineCopy,
  },
  {
    name: 'feedback',
    summary: 'give what people said of answers',
    load: async () => (await import('./feedback.ts')).defineFeedback,
  },
  {
    name: 'extract',
    summary: 'show what would be ingested',
    load: async () => (await import('./extract.ts')).defineExtract,
  },
  {
    name: 'annotate',
    summary: 'show what the reader of language sees',
    load: async () => (await import('./annotate.ts')).defineAnnotate,
  },
  {
    name: 'compare',
    summary: 'show in what two statements differ',
    load: async () => (await import('./compare.ts')).defineCompare,
  },
  {
    name: 'feed',
    summary: 'read a feed, store nothing',
    load: async () => (await import('./feed.ts')).defineFeed,
  },
  {
    name: 'feeds',
    summary: 'suggest feeds to start from, or try those that are followed',
    load: async () => (await import('./feeds.ts')).defineFeeds,
  },
  {
    name: 'start',
    summary: 'run the Slack bot',
    load: async () => (await import('./start.ts')).defineStart,
  },
  {
    name: 'playground',
    summary: 'try the bot on a page, without Slack',
    load: async () => (await import('./playground.ts')).definePlayground,
  },
  {
    name: 'doctor',
    summary: 'look at what is set up, and say what to do about each fault',
    load: async () => (await import('./doctor.ts')).defineDoctor,
  },
  {
    name: 'manifest',
    summary: 'print the Slack app manifest of the beat',
    load: async () => (await import('./manifest.ts')).defineManifest,
  },
  {
    name: 'demo',
    summary: 'answer a few questions from the shipped corpus',
    load: async () => (await import('./demo.ts')).defineDemo,
  },
];

/** Failures that lie in how Parley was called or set up, not in what it was given. */
const USAGE_FAILURES: ReadonlySet<string> = new Set(['bad-usage', 'bad-settings', 'broken-corpus']);

/**
 * Runs the command that the arguments name, and says with what exit status. Failures become
 * lines; any other fault is thrown.
 *
 * @param args what follows the program's name
 */
export async function runProgram(args: readonly string[], world: World): Promise<ExitStatus> {
  const program = await programFor(args, world);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return world.console.hasFailed() ? 1 : 0;
  } catch (fault) {
    if (fault instanceof CommanderError) return fault.exitCode === 0 ? 0 : 2;
    if (!(fault instanceof Failure)) throw fault;
    const isWrongCall = USAGE_FAILURES.has(fault.code);
    const input = args[0] ?? 'parley';
    world.console.fail(
      { input, id: null, failure: fault },
      !isWrongCall && args.includes('--json'),
    );
    return isWrongCall ? 2 : 1;
  }
}

async function programFor(args: readonly string[], world: World): Promise<Command> {
  const program = new Command('parley')
    .description('Answers questions about peace talks in the words of its sources.')
    .version(world.version)
    .helpCommand(false)
    .showHelpAfterError('(see --help)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => world.console.results.write(text),
      writeErr: (text) => world.console.tell(text.trimEnd()),
    });
  for (const { name, summary, load } of COMMANDS) {
    const command = program.command(name).description(summary);
    if (args.includes(name)) (await load())(command, world);
  }
  return program;
}
