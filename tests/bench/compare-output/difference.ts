import { diff } from 'node:util';

/** Lines around a change. */
const AROUND = 3;

/** A longer line is cut: a line of JSON can hold a whole article. */
const LINE_CHARACTERS = 300;

/** Lines that are compared from the first one on that differs: the rest says nothing more. */
const COMPARED_LINES = 1500;

/**
 * Where two transcripts part, as a unified diff; lines of JSON are shown spread out.
 *
 * @param maxLines of the diff; how many there are besides is said
 * @returns nothing where they are the same to the byte
 */
export function differenceOf(before: string, after: string, maxLines: number): readonly string[] {
  if (before === after) return [];
  const spread = unified(spreadOut(before), spreadOut(after));
  // What JSON says may be the same although its bytes are not.
  const lines = spread.length > 0 ? spread : unified(before.split('\n'), after.split('\n'));
  const left = lines.length - maxLines;
  return left > 0 ? [...lines.slice(0, maxLines), `… ${left} more lines`] : lines;
}

function unified(before: readonly string[], after: readonly string[]): readonly string[] {
  const from = firstDifferent(before, after);
  if (from === undefined) return [];
  const begin = Math.max(0, from - AROUND);
  const part = (lines: readonly string[]) => lines.slice(begin, from + COMPARED_LINES);
  const entries = diff([...part(before)], [...part(after)]);
  const isNear = nearChanges(entries.map(([kind]) => kind !== 0));
  const lines: string[] = [`@@ ${headingBefore(before, from)} @@`];
  for (const [at, [kind, line]] of entries.entries()) {
    if (isNear[at]) lines.push(`${kind === 0 ? ' ' : kind > 0 ? '-' : '+'}${cut(line)}`);
    else if (isNear[at - 1]) lines.push('@@ … @@');
  }
  return lines.at(-1) === '@@ … @@' ? lines.slice(0, -1) : lines;
}

function firstDifferent(one: readonly string[], other: readonly string[]): number | undefined {
  const length = Math.max(one.length, other.length);
  for (let at = 0; at < length; at += 1) if (one[at] !== other[at]) return at;
  return undefined;
}

/** For each line, whether it stands at most some lines from one that changed. */
function nearChanges(changed: readonly boolean[]): readonly boolean[] {
  return changed.map((_, at) =>
    changed.slice(Math.max(0, at - AROUND), at + AROUND + 1).includes(true),
  );
}

/** The command, or what was said to the bot, that a line came of. */
function headingBefore(lines: readonly string[], from: number): string {
  const heading = lines.slice(0, from + 1).findLast((line) => /^[$>] /.test(line));
  return cut(heading ?? 'the beginning');
}

function spreadOut(transcript: string): readonly string[] {
  return transcript
    .split('\n')
    .flatMap((line) => (line.startsWith('{"') ? spreadLine(line) : line));
}

function spreadLine(line: string): readonly string[] {
  try {
    return JSON.stringify(JSON.parse(line), null, 1).split('\n');
  } catch {
    return [line];
  }
}

function cut(line: string): string {
  return line.length > LINE_CHARACTERS ? `${line.slice(0, LINE_CHARACTERS)}…` : line;
}
