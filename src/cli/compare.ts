import { createDatesIn, type DatesIn } from '../answers/dates-in.ts';
import type { StatementComparison } from '../domain/comparison.ts';
import { Failure } from '../domain/failure.ts';
import { decodeText } from '../intake/decode-text.ts';
import { readPairLines, type StatementPair } from '../intake/json-lines.ts';
import { compareStatements } from '../text/statements/compare-statements.ts';
import { readStatement } from '../text/statements/read-statement.ts';
import { comparisonJson } from './check-json.ts';
import type { DefineCommand } from './define-command.ts';
import { jsonOption } from './options.ts';
import { formatComparison } from './render/check.ts';
import type { World } from './world.ts';

interface CompareOptions {
  readonly json: boolean;
}

/** `parley compare`: in what two statements differ. */
export const defineCompare: DefineCommand = (command, world) => {
  command
    .argument('<file>', 'two statements a line, {"id", "one", "other"}; - for standard input')
    .addOption(jsonOption())
    .action(async (file: string, { json }: CompareOptions) => {
      const datesIn = createDatesIn(await world.dateKnowledge());
      try {
        const { bytes } = await world.input(file).read();
        for (const line of readPairLines(decodeText(bytes))) {
          if (line.status === 'ok') printOne(compare(line.value, datesIn), line, { json }, world);
          else world.console.fail({ input: file, id: line.id, failure: line.failure }, json);
        }
      } catch (failure) {
        if (!(failure instanceof Failure)) throw failure;
        world.console.fail({ input: file, id: null, failure }, json);
      }
    });
};

function compare({ one, other, published }: StatementPair, datesIn: DatesIn): StatementComparison {
  const read = (text: string) => readStatement(text, datesIn(text, { published, outlet: null }));
  return compareStatements(read(one), read(other));
}

function printOne(
  comparison: StatementComparison,
  { id, value }: { readonly id: string | null; readonly value: StatementPair },
  { json }: CompareOptions,
  { console }: World,
): void {
  if (json) console.printJson(comparisonJson(comparison, id));
  else console.print(formatComparison(comparison, value, console.results));
}
