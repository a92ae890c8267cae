import { Option } from 'commander';
import type { DefineCommand } from './define-command.ts';
import { voicesJson } from './json-voices.ts';
import { addArchiveOptions, countFrom1, joinWords, jsonOption } from './options.ts';
import { formatVoices } from './render/voices.ts';
import { type ArchiveOptions, withArchive } from './with-archive.ts';

interface VoicesOptions extends ArchiveOptions {
  readonly about?: string;
  readonly limit: number;
  readonly json: boolean;
}

/** Quotes where nothing else is said: what a screen or two holds. */
const QUOTES = 10;

/** `parley voices`: tells what somebody said. */
export const defineVoices: DefineCommand = (command, world) => {
  addArchiveOptions(command)
    .argument('<who...>', 'a person, an organisation or a side')
    .addOption(new Option('--about <subject>', 'what it is about'))
    .addOption(new Option('--limit <n>', 'quotes, at most').argParser(countFrom1).default(QUOTES))
    .addOption(jsonOption())
    .action(async (words: readonly string[], options: VoicesOptions) => {
      const { about = null, limit, json } = options;
      const who = joinWords(words, 'who');
      await withArchive(options, world, async (archive) => {
        const voices = await archive.voices({ who, about, limit });
        if (json) world.console.printJson(voicesJson(voices));
        else world.console.print(formatVoices(voices, world.console.results));
      });
    });
};
