import { Option } from 'commander';
import { ingestAll } from './ingest-all.ts';
import { archiveOption, jsonOption, publishedOption } from './options.ts';
import type { Define } from './program.ts';
import { archiveToWrite } from './which-archive.ts';

interface Options {
  readonly archive?: string;
  readonly published?: string;
  readonly outlet?: string;
  readonly json: boolean;
}

/** `parley ingest`: adds articles. */
export const defineIngest: Define = (command, world) => {
  command
    .argument('<file...>', 'article files, folders of them, or - for standard input')
    .addOption(archiveOption())
    .addOption(publishedOption())
    .addOption(new Option('--outlet <name>', 'outlet of inputs that name none'))
    .addOption(jsonOption())
    .action(async (files: readonly string[], options: Options) => {
      const archive = await world.openArchive(archiveToWrite(options.archive));
      try {
        for await (const ingested of ingestAll(files, { ...options, archive }, world)) {
          const { source, status, article, passages } = ingested;
          if (options.json) {
            const articleId = article.givenId ?? article.id;
            world.console.printJson({ source, status, articleId, passages, reprintOf: null });
          } else {
            world.console.print(`${status.padEnd(9)}  ${passages} passages  ${article.title}`);
          }
        }
      } finally {
        await archive.close();
      }
    });
};
