import type { DefineCommand } from './define-command.ts';
import { stateJson } from './json-voices.ts';
import { addArchiveOptions, dayOption, joinWords, jsonOption } from './options.ts';
import { formatState } from './render/voices.ts';
import { type ArchiveOptions, withArchive } from './with-archive.ts';

interface StateOptions extends ArchiveOptions {
  readonly since?: string;
  readonly json: boolean;
}

/** `parley state`: tells where each party stands. */
export const defineState: DefineCommand = (command, world) => {
  addArchiveOptions(command)
    .argument('<subject...>', 'what they stand for or against')
    .addOption(dayOption('--since <day>', 'tell what changed from this day on'))
    .addOption(jsonOption())
    .action(async (words: readonly string[], options: StateOptions) => {
      const { since = null, json } = options;
      const subject = joinWords(words, 'the subject');
      await withArchive(options, world, async (archive) => {
        const state = await archive.state({ subject, since, today: world.today });
        if (json) world.console.printJson(stateJson(state));
        else world.console.print(formatState(state, world.console.results));
      });
    });
};
