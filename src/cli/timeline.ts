import { Option } from 'commander';
import { dayForPeople } from '../answers/calendar.ts';
import { timelineMarkdown } from '../answers/timeline/markdown.ts';
import { Failure } from '../domain/failure.ts';
import type { Timeline } from '../domain/timeline.ts';
import { timelineJson } from './json.ts';
import { printable } from './layout.ts';
import {
  archiveOption,
  articlesOption,
  countFrom1,
  dayOption,
  jsonOption,
  publishedOption,
} from './options.ts';
import type { Define } from './program.ts';
import { timelineText } from './render/timeline.ts';
import { timelineCsv } from './render/timeline-csv.ts';
import { type ArchiveOptions, withArchive } from './which-archive.ts';
import type { World } from './world.ts';

interface Options extends ArchiveOptions {
  readonly from?: string;
  readonly to?: string;
  readonly dates: number;
  readonly sentences: number;
  readonly markdown: boolean;
  readonly csv: boolean;
}

/** `parley timeline`: tells what happened when. */
export const defineTimeline: Define = (command, world) => {
  command
    .argument('[subject...]', 'what it is about and when, such as “truce since March 2025”')
    .addOption(archiveOption())
    .addOption(articlesOption())
    .addOption(publishedOption())
    .addOption(dayOption('--from <day>', 'the first day'))
    .addOption(dayOption('--to <day>', 'the last day'))
    .addOption(new Option('--dates <k>', 'dates, at most').argParser(countFrom1).default(10))
    .addOption(
      new Option('--sentences <m>', 'sentences for each date, at most')
        .argParser(countFrom1)
        .default(1),
    )
    .addOption(jsonOption().conflicts(['markdown', 'csv']))
    .addOption(
      new Option('--markdown', 'print a list for pasting into a document')
        .default(false)
        .conflicts('csv'),
    )
    .addOption(new Option('--csv', 'print a table for a spreadsheet').default(false))
    .action(async (words: readonly string[], options: Options) => {
      const { dates, sentences, from = null, to = null } = options;
      if (from !== null && to !== null && to < from) throw endsBeforeItBegins(from, to);
      const subject = words.length > 0 ? words.join(' ') : null;
      await withArchive(options, world, async (archive) => {
        const asked = { subject, from, to, dates, sentences, today: world.today };
        print(await archive.timeline(asked), options, world);
      });
    });
};

function print(timeline: Timeline, { json, markdown, csv }: Options, { console }: World): void {
  if (json) console.printJson(timelineJson(timeline));
  else if (markdown) console.print(printable(timelineMarkdown(timeline)));
  else if (csv) console.print(timelineCsv(timeline));
  else console.print(timelineText(timeline, console.results));
}

function endsBeforeItBegins(from: string, to: string): Failure {
  const range = `from ${dayForPeople(from)} to ${dayForPeople(to)}`;
  return new Failure('bad-usage', `the range ${range} ends before it begins: swap its days`);
}
