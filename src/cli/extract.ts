import type { DefineCommand } from './define-command.ts';
import { extractedJson } from './json.ts';
import { jsonOption, publishedOption } from './options.ts';
import { readInputs } from './read-inputs.ts';
import { formatExtracted } from './render/articles.ts';

interface ExtractOptions {
  readonly published?: string;
  readonly json: boolean;
}

/** `parley extract`: shows what would be ingested. */
export const defineExtract: DefineCommand = (command, world) => {
  command
    .argument(
      '<file...>',
      'article files, folders of them, addresses of pages, or - for standard input',
    )
    .addOption(publishedOption())
    .addOption(jsonOption())
    .action(async (files: readonly string[], options: ExtractOptions) => {
      const { console } = world;
      for await (const { input, article } of readInputs(
        files,
        { ...options, mode: 'cleaned' },
        world,
      )) {
        if (options.json)
          console.printJson({ source: input, status: 'ok', article: extractedJson(article) });
        else console.print(formatExtracted(input, article, console.results));
      }
    });
};
