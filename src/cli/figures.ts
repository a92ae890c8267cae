import { Option } from 'commander';
import type { DefineCommand } from './define-command.ts';
import { figuresJson } from './json-voices.ts';
import { addArchiveOptions, countFrom1, joinWords, jsonOption } from './options.ts';
import { formatFigures } from './render/figures.ts';
import { type ArchiveOptions, withArchive } from './with-archive.ts';

interface FiguresOptions extends ArchiveOptions {
  readonly limit: number;
  readonly json: boolean;
}

/** Figures where nothing else is said: what a screen or two holds. */
const FIGURES = 10;

/** `parley figures`: tells who gave which number. */
export const defineFigures: DefineCommand = (command, world) => {
  addArchiveOptions(command)
    .argument(
      '<subject...>',
      'what is counted, in what, and when, such as “prisoners exchanged in May 2025”',
    )
    .addOption(new Option('--limit <n>', 'figures, at most').argParser(countFrom1).default(FIGURES))
    .addOption(jsonOption())
    .action(async (words: readonly string[], options: FiguresOptions) => {
      const { limit, json } = options;
      const subject = joinWords(words, 'the subject');
      await withArchive(options, world, async (archive) => {
        const ledger = await archive.figures({
          subject,
          limit,
          today: world.today,
        });
        const { console } = world;
        if (json) console.printJson(figuresJson(ledger));
        else console.print(formatFigures(ledger, console.results));
      });
    });
};
