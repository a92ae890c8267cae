import { Option } from 'commander';
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
      try {
        for await (const ingested of ingestAll(files, { ...options, archive }, world)) {
          if (options.json) world.console.printJson(ingestedJson(ingested));
          else world.console.print(formatIngested(ingested));
        }
      } finally {
        await archive.close();
      }
    });
};
