import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import { Option } from 'commander';
import { formatCount } from '../answers/wording/format-count.ts';
import { Failure } from '../domain/failure.ts';
import type { DefineCommand } from './define-command.ts';
import { ingestAll } from './ingest-all.ts';
import { ingestedJson } from './json.ts';
import { archiveOption, jsonOption, publishedOption } from './options.ts';
import { formatIngested } from './render/articles.ts';
import { archiveToWrite } from './with-archive.ts';

interface IngestCommandOptions {
  readonly archive?: string;
  readonly published?: string;
  readonly outlet?: string;
  readonly json: boolean;
}

/** `parley ingest`: adds articles. */
export const defineIngest: DefineCommand = (command, world) => {
  command
    .argument(
      '<file...>',
      'article files, folders of them, addresses of pages, feeds, or - for standard input',
    )
    .addOption(archiveOption())
    .addOption(publishedOption())
    .addOption(new Option('--outlet <name>', 'outlet of inputs that name none'))
    .addOption(jsonOption())
    .action(async (files: readonly string[], options: IngestCommandOptions) => {
      const archive = await world.openArchive(archiveToWrite(options.archive));
      const whyUnread = world.outliveReader();
      let taken = 0;
      try {
        for await (const ingested of ingestAll(files, { ...options, archive }, world)) {
          taken += 1;
          // Only then is it known whether the line before could be written.
          await yieldToEventLoop();
          refuseToGoOn(whyUnread(), taken);
          if (options.json) world.console.printJson(ingestedJson(ingested));
          else world.console.print(formatIngested(ingested));
        }
        await yieldToEventLoop();
        refuseToGoOn(whyUnread(), taken);
      } finally {
        await archive.close();
      }
    });
};

/** What was taken in and cannot be told in the results is told beside them. */
function refuseToGoOn(why: string | undefined, taken: number): void {
  if (why === undefined) return;
  const message = `${why}: it ends after ${formatCount(taken, 'article')}, each of them whole; run it again for the rest`;
  throw new Failure('no-reader', message);
}
