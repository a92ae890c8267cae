import type { FigureRecord } from '../../domain/figure.ts';

/** Records in their order, those of one sentence that follow one another together. */
export function groupBySentence(
  records: readonly FigureRecord[],
): readonly (readonly FigureRecord[])[] {
  const runs: FigureRecord[][] = [];
  for (const record of records) {
    const run = runs.at(-1);
    const last = run?.at(-1)?.citation;
    const isSame =
      last?.article.id === record.citation.article.id && last.start === record.citation.start;
    if (run && isSame) run.push(record);
    else runs.push([record]);
  }
  return runs;
}
