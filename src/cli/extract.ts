import { extractedJson } from './json.ts';
import { jsonOption, publishedOption } from './options.ts';
import type { Define } from './program.ts';
import { readings } from './readings.ts';
import { extractedText } from './render/extracted.ts';

interface Options {
  readonly published?: string;
  readonly json: boolean;
}

/** `parley extract`: shows what would be ingested. */
export const defineExtract: Define = (command, world) => {
  command
    .argument(
      '<file...>',
      'article files, folders of them, addresses of pages, or - for standard input',
    )
    .addOption(publishedOption())
    .addOption(jsonOption())
    .action(async (files: readonly string[], options: Options) => {
      const { console } = world;
      for await (const { source, article } of readings(
        files,
        { ...options, manner: 'cleaned' },
        world,
      )) {
        if (options.json)
          console.printJson({ source, status: 'ok', article: extractedJson(article) });
        else console.print(extractedText(source, article, console.results));
      }
    });
};
