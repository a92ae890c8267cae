import type { Archive } from '../archive/archive.ts';
import { Failure } from '../domain/failure.ts';
import type { DefineCommand } from './define-command.ts';
import { historyJson, sourceJson } from './json.ts';
import { addArchiveOptions, jsonOption } from './options.ts';
import { formatArticleList, formatHistory } from './render/articles.ts';
import { type ArchiveOptions, withArchive } from './with-archive.ts';
import type { World } from './world.ts';

/** `parley sources`: lists what is in the archive, or tells what an article's revisions changed. */
export const defineSources: DefineCommand = (command, world) => {
  addArchiveOptions(command)
    .argument('[id]', 'one article, with what its revisions changed')
    .addOption(jsonOption())
    .action((id: string | undefined, options: ArchiveOptions) =>
      withArchive(options, world, (archive) =>
        id === undefined ? all(archive, options, world) : one(id, archive, options, world),
      ),
    );
};

async function all(archive: Archive, { json }: ArchiveOptions, { console }: World) {
  const articles = await archive.sources();
  if (!json) console.print(formatArticleList(articles, console.results));
  else for (const article of articles) console.printJson(sourceJson(article));
}

async function one(id: string, archive: Archive, { json }: ArchiveOptions, { console }: World) {
  const history = await archive.history(id);
  if (!history) {
    const failure = new Failure('not-found', 'no article has this id: parley sources lists them');
    console.fail({ input: id, id, failure }, json);
  } else if (json) {
    console.printJson(historyJson(history));
  } else {
    console.print(formatHistory(history, console.results));
  }
}
