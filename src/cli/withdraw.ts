import { Failure } from '../domain/failure.ts';
import { articleJson } from './json.ts';
import { printable } from './layout.ts';
import { archiveOption, jsonOption } from './options.ts';
import type { Define } from './program.ts';
import { withArchive } from './which-archive.ts';

interface Options {
  readonly archive?: string;
  readonly json: boolean;
}

/** `parley withdraw`: takes an article out at once. */
export const defineWithdraw: Define = (command, world) => {
  command
    .argument('<id>', 'the id that sources shows')
    .addOption(archiveOption())
    .addOption(jsonOption())
    .action((id: string, options: Options) =>
      withArchive(options, world, async (archive) => {
        const article = await archive.withdraw(id);
        if (!article) {
          const message = 'no article has this id: parley sources lists them';
          const failure = new Failure('not-found', message);
          world.console.fail({ source: id, id, failure }, options.json);
        } else if (options.json) {
          world.console.printJson({ status: 'withdrawn', article: articleJson(article) });
        } else {
          world.console.print(`withdrawn  ${printable(article.title)}`);
        }
      }),
    );
};
