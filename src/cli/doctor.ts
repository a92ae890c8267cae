import { formatCount } from '../answers/wording/format-count.ts';
import type { SetupFinding } from '../domain/setup-finding.ts';
import type { DefineCommand } from './define-command.ts';
import { jsonOption } from './options.ts';
import { applyStyle, sanitizeText, type TextLayout, wrapText } from './text-layout.ts';

/** What stands before a finding, each in as many columns. */
const MARKS: Readonly<Record<SetupFinding['status'], string>> = {
  ok: 'ok     ',
  fault: 'FAULT  ',
  skipped: '-      ',
};

/** Columns of the name of what was looked at. */
const NAME_COLUMNS = 12;

/** `parley doctor`: what of the set-up is in order, what is not, and what to do about it. */
export const defineDoctor: DefineCommand = (command, { console, diagnose }) => {
  command.addOption(jsonOption()).action(async ({ json }: { readonly json: boolean }) => {
    let faults = 0;
    for await (const finding of diagnose()) {
      if (finding.status === 'fault') {
        faults += 1;
        console.noteFailure();
      }
      if (json) console.printJson(findingJson(finding));
      else console.print(formatFinding(finding, console.results));
    }
    if (json) return;
    console.tell(`parley: ${faults === 0 ? 'nothing is wrong' : formatCount(faults, 'fault')}`);
  });
};

function findingJson({ check, status, what, advice }: SetupFinding) {
  return { check, status, what, do: advice };
}

function formatFinding({ check, status, what, advice }: SetupFinding, layout: TextLayout): string {
  const lead = `${MARKS[status]}${check.padEnd(NAME_COLUMNS)}`;
  const indent = ' '.repeat(lead.length);
  const lines = [
    wrapText(sanitizeText(what), lead, layout),
    ...(advice === null ? [] : [wrapText(sanitizeText(`→ ${advice}`), indent, layout)]),
  ].join('\n');
  if (status === 'ok') return lines;
  return applyStyle(lines, status === 'fault' ? 'yellow' : 'dim', layout);
}
