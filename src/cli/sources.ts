import { sourceJson } from './json.ts';
import { archiveOption, articlesOption, jsonOption, publishedOption } from './options.ts';
import type { Define } from './program.ts';
import { sourcesText } from './render/sources.ts';
import { type ArchiveOptions, withArchive } from './which-archive.ts';

/** `parley sources`: lists what is in the archive. */
export const defineSources: Define = (command, world) => {
  command
    .addOption(archiveOption())
    .addOption(articlesOption())
    .addOption(publishedOption())
    .addOption(jsonOption())
    .action((options: ArchiveOptions) =>
      withArchive(options, world, async (archive) => {
        const { console } = world;
        const articles = await archive.sources();
        if (!options.json) console.print(sourcesText(articles, console.results));
        else for (const article of articles) console.printJson(sourceJson(article));
      }),
    );
};
