import { Option } from 'commander';
import type { Archive } from '../archive/archive.ts';
import { Failure } from '../domain/failure.ts';
import type { DefineCommand } from './define-command.ts';
import { articleJson } from './json.ts';
import { archiveOption, jsonOption } from './options.ts';
import { sanitizeText } from './text-layout.ts';
import { withArchive } from './with-archive.ts';

interface WithdrawOptions {
  readonly archive?: string;
  readonly undo?: true;
  readonly json: boolean;
}

/** What was done, for programs and for people. */
interface CommandResult {
  readonly json: object;
  readonly line: string;
}

/** `parley withdraw`: takes an article out at once, and keeps it out until that is undone. */
export const defineWithdraw: DefineCommand = (command, world) => {
  command
    .argument('<id>', 'the id that sources shows')
    .addOption(new Option('--undo', 'let a withdrawn article in again when it is next ingested'))
    .addOption(archiveOption())
    .addOption(jsonOption())
    .action((id: string, options: WithdrawOptions) =>
      withArchive(options, world, async (archive) => {
        try {
          const { json, line } = await (options.undo ? readmitted : withdrawn)(id, archive);
          if (options.json) world.console.printJson(json);
          else world.console.print(line);
        } catch (failure) {
          if (!(failure instanceof Failure) || failure.code !== 'not-found') throw failure;
          world.console.fail({ input: id, id, failure }, options.json);
        }
      }),
    );
};

async function withdrawn(id: string, archive: Archive): Promise<CommandResult> {
  const article = await archive.withdraw(id);
  if (!article) throw new Failure('not-found', 'no article has this id: parley sources lists them');
  return {
    json: { status: 'withdrawn', article: articleJson(article) },
    line: `withdrawn  ${sanitizeText(article.title)}`,
  };
}

async function readmitted(id: string, archive: Archive): Promise<CommandResult> {
  if (await archive.readmit(id)) {
    return {
      json: { status: 'readmitted', id },
      line: `readmitted  ${sanitizeText(id)}: it comes in when it is next ingested, an account of the chronicle at the next command`,
    };
  }
  throw new Failure('not-found', 'no article of this id was withdrawn');
}
