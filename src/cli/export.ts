import { formatCount } from '../answers/wording/format-count.ts';
import { articleLine } from '../intake/article-lines.ts';
import type { DefineCommand } from './define-command.ts';
import { archiveOption } from './options.ts';
import { withArchive } from './with-archive.ts';

interface ExportOptions {
  readonly archive?: string;
}

/** `parley export`: the reports as JSON Lines that `ingest` takes back as they were. */
export const defineExport: DefineCommand = (command, world) => {
  command.addOption(archiveOption()).action(({ archive: name }: ExportOptions) =>
    withArchive({ archive: name, json: true }, world, async (archive) => {
      const { console } = world;
      let reports = 0;
      let revisions = 0;
      let leftOut = 0;
      for await (const one of archive.exportReports()) {
        console.printJson(articleLine(one));
        reports += 1;
        revisions += one.revisions.length;
        leftOut += one.leftOut;
      }
      const told = `${formatCount(reports, 'report')} with ${formatCount(revisions, 'earlier revision')}`;
      console.tell(`parley: ${told}; the chronicle's accounts are files of the corpus`);
      if (leftOut > 0) {
        console.tell(`parley: ${formatCount(leftOut, 'revision')} left out: too long for a line`);
      }
    }),
  );
};
