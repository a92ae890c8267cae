import { Option } from 'commander';
import type { Archive } from '../archive/archive.ts';
import { Failure } from '../domain/failure.ts';
import { articleJson } from './json.ts';
import { printable } from './layout.ts';
import { archiveOption, jsonOption } from './options.ts';
import type { Define } from './program.ts';
import { withArchive } from './which-archive.ts';

interface Options {
  readonly archive?: string;
  readonly undo?: true;
  readonly json: boolean;
}

/** What was done, for programs and for people. */
interface Done {
  readonly json: object;
  readonly line: string;
}

/** `parley withdraw`: takes an article out at once, and keeps it out until that is undone. */
export const defineWithdraw: Define = (command, world) => {
  command
    .argument('<id>', 'the id that sources shows')
    .addOption(new Option('--undo', 'let a withdrawn article in again when it is next ingested'))
    .addOption(archiveOption())
    .addOption(jsonOption())
    .action((id: string, options: Options) =>
      withArchive(options, world, async (archive) => {
        try {
          const { json, line } = await (options.undo ? readmitted : withdrawn)(id, archive);
          if (options.json) world.console.printJson(json);
          else world.console.print(line);
        } catch (failure) {
          if (!(failure instanceof Failure) || failure.code !== 'not-found') throw failure;
          world.console.fail({ source: id, id, failure }, options.json);
        }
      }),
    );
};

async function withdrawn(id: string, archive: Archive): Promise<Done> {
  const article = await archive.withdraw(id);
  if (!article) throw new Failure('not-found', 'no article has this id: parley sources lists them');
  return {
    json: { status: 'withdrawn', article: articleJson(article) },
    line: `withdrawn  ${printable(article.title)}`,
  };
}

async function readmitted(id: string, archive: Archive): Promise<Done> {
  if (await archive.readmit(id)) {
    return {
      json: { status: 'readmitted', id },
      line: `readmitted  ${printable(id)}: it comes in when it is next ingested, an account of the chronicle at the next command`,
    };
  }
  throw new Failure('not-found', 'no article of this id was withdrawn');
}
