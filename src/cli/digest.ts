import { Option } from 'commander';
import type { DefineCommand } from './define-command.ts';
import { dateTimeOption, resolveDigestWindow } from './digest-window.ts';
import { digestJson } from './json.ts';
import { addArchiveOptions, countFrom1, jsonOption } from './options.ts';
import { formatDigest } from './render/digest.ts';
import { type ArchiveOptions, withArchive } from './with-archive.ts';

/** Developments that are printed for people where nothing else is said: what a morning has time for. */
const DEFAULT_PRINTED = 10;

interface DigestOptions extends ArchiveOptions {
  readonly since?: string;
  readonly until?: string;
  readonly about?: string;
  readonly limit?: number;
}

/** `parley digest`: tells what is new. */
export const defineDigest: DefineCommand = (command, world) => {
  addArchiveOptions(command)
    .addOption(dateTimeOption('--since <t>', 'the first day or time; a day before the last one'))
    .addOption(dateTimeOption('--until <t>', 'the last day or time; now'))
    .option('--about <subject>', 'what it is about; without it, everything')
    .addOption(new Option('--limit <n>', 'developments, at most').argParser(countFrom1))
    .addOption(jsonOption())
    .action(async ({ since, until, about, limit, ...options }: DigestOptions) => {
      const { console, now } = world;
      const window = resolveDigestWindow({ since, until, now });
      await withArchive(options, world, async (archive) => {
        const subject = about ?? null;
        // An archive's window begins after its first instant, and what came at midnight is asked for.
        const asked = { since: window.since - 1, until: window.until, subject };
        const digest = await archive.digest(asked);
        const said = { ...digest, since: new Date(window.since).toISOString() };
        if (options.json) console.printJson(digestJson(said, limit));
        else console.print(formatDigest(said, limit ?? DEFAULT_PRINTED, console.results));
      });
    });
};
