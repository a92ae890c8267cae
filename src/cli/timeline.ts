import { Option } from 'commander';
import { formatDay } from '../answers/wording/format-day.ts';
import { formatTimelineMarkdown } from '../answers/wording/format-timeline-markdown.ts';
import { Failure } from '../domain/failure.ts';
import type { Timeline } from '../domain/timeline.ts';
import type { DefineCommand } from './define-command.ts';
import { timelineJson } from './json.ts';
import {
  addArchiveOptions,
  countFrom1,
  dayOption,
  joinWords,
  jsonOption,
  TIMELINE_DATES,
} from './options.ts';
import { formatTimeline } from './render/timeline.ts';
import { formatTimelineCsv } from './render/timeline-csv.ts';
import { sanitizeText } from './text-layout.ts';
import { type ArchiveOptions, withArchive } from './with-archive.ts';
import type { World } from './world.ts';

interface TimelineOptions extends ArchiveOptions {
  readonly from?: string;
  readonly to?: string;
  readonly dates: number;
  readonly sentences: number;
  readonly markdown: boolean;
  readonly csv: boolean;
}

/** `parley timeline`: tells what happened when. */
export const defineTimeline: DefineCommand = (command, world) => {
  addArchiveOptions(command)
    .argument('[subject...]', 'what it is about and when, such as “truce since March 2025”')
    .addOption(dayOption('--from <day>', 'the first day'))
    .addOption(dayOption('--to <day>', 'the last day'))
    .addOption(
      new Option('--dates <k>', 'dates, at most').argParser(countFrom1).default(TIMELINE_DATES),
    )
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
    .action(async (words: readonly string[], options: TimelineOptions) => {
      const { dates, sentences, from = null, to = null } = options;
      if (from !== null && to !== null && to < from) throw endsBeforeItBegins(from, to);
      const subject = words.length > 0 ? joinWords(words, 'the subject') : null;
      await withArchive(options, world, async (archive) => {
        const asked = { subject, from, to, dates, sentences, today: world.today };
        print(await archive.timeline(asked), options, world);
      });
    });
};

function print(
  timeline: Timeline,
  { json, markdown, csv }: TimelineOptions,
  { console }: World,
): void {
  if (json) console.printJson(timelineJson(timeline));
  else if (markdown) console.print(sanitizeText(formatTimelineMarkdown(timeline)));
  else if (csv) console.print(formatTimelineCsv(timeline));
  else console.print(formatTimeline(timeline, console.results));
}

function endsBeforeItBegins(from: string, to: string): Failure {
  const range = `from ${formatDay(from)} to ${formatDay(to)}`;
  return new Failure('bad-usage', `the range ${range} ends before it begins: swap its days`);
}
