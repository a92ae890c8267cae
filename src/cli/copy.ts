import { formatCount } from '../answers/wording/format-count.ts';
import type { DefineCommand } from './define-command.ts';
import { jsonOption } from './options.ts';

interface CopyOptions {
  readonly from: string;
  readonly to: string;
  readonly json: boolean;
}

/** `parley copy`: an archive into another database, compared row by row; goes on where it was broken off. */
export const defineCopy: DefineCommand = (command, world) => {
  command
    .requiredOption('--from <archive>', 'the archive to copy: a file, or postgres://…')
    .requiredOption('--to <archive>', 'the new archive: a file, or postgres://…')
    .addOption(jsonOption())
    .action(async ({ from, to, json }: CopyOptions) => {
      const { console } = world;
      const copied = await world.copyArchive(from, to, (table, rows) =>
        console.progress(`${table}: ${rows}`),
      );
      if (json) {
        console.printJson(copied);
        return;
      }
      const rows = formatCount(copied.rows, 'row');
      const said = copied.status === 'copied' ? 'copied' : 'was there already';
      console.print(`${rows} ${said}: ${copied.to} holds what ${copied.from} does`);
      console.tell('parley: its passages are read when it is first asked');
    });
};
