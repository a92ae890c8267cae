import { Option } from 'commander';
import type { DefineCommand } from './define-command.ts';
import { sidesJson } from './json-voices.ts';
import { addArchiveOptions, countFrom1, joinWords, jsonOption } from './options.ts';
import { formatSides } from './render/voices.ts';
import { type ArchiveOptions, withArchive } from './with-archive.ts';

interface SidesOptions extends ArchiveOptions {
  readonly limit: number;
  readonly json: boolean;
}

/** Claims of each side where nothing else is said. */
const CLAIMS = 3;

/** `parley sides`: sets side by side what each side says. */
export const defineSides: DefineCommand = (command, world) => {
  addArchiveOptions(command)
    .argument('<subject...>', 'what they speak about')
    .addOption(
      new Option('--limit <n>', 'claims of each side, at most')
        .argParser(countFrom1)
        .default(CLAIMS),
    )
    .addOption(jsonOption())
    .action(async (words: readonly string[], options: SidesOptions) => {
      const { limit, json } = options;
      const subject = joinWords(words, 'the subject');
      await withArchive(options, world, async (archive) => {
        const sides = await archive.sides(subject, limit);
        if (json) world.console.printJson(sidesJson(sides));
        else world.console.print(formatSides(sides, world.console.results));
      });
    });
};
