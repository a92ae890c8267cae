import { groupBySentence } from '../../answers/figures/group-by-sentence.ts';
import {
  formatFigureDifference,
  formatFigureHead,
  formatFiguresTitle,
  formatMoreFigures,
  formatNoFigures,
  formatOtherFigures,
} from '../../answers/wording/format-figure.ts';
import type { Article } from '../../domain/article.ts';
import type { FigureLedger, FigureRecord } from '../../domain/figure.ts';
import { cutText, sanitizeText, type TextLayout, wrapStyled, wrapText } from '../text-layout.ts';
import { dimText } from './source-lines.ts';
import { sentenceLines } from './timeline.ts';

/** Columns before what stands under a figure. */
const INDENT = '  ';

/** A ledger for people: each figure with its date, its sentence word for word and its source. */
export function formatFigures(ledger: FigureLedger, layout: TextLayout): string {
  const { records, left } = ledger;
  const title = wrapStyled(formatFiguresTitle(ledger), { style: 'bold' }, layout);
  if (records.length === 0) return wrapText(sanitizeText(formatNoFigures(ledger)), '', layout);
  const more =
    left > 0 ? [dimText(`${formatMoreFigures(left)}: --limit shows them.`, '', layout)] : [];
  const differences = ledger.differences.map((one) =>
    wrapStyled(formatFigureDifference(one), { style: 'yellow' }, layout),
  );
  const top = [title, ...differences].join('\n');
  return [top, ...groupBySentence(records).map((run) => recordsText(run, layout)), ...more].join(
    '\n\n',
  );
}

/** Figures that stand side by side in one sentence, each on its line, and the sentence once. */
function recordsText(records: readonly FigureRecord[], layout: TextLayout): string {
  const [first] = records;
  if (!first) return '';
  return [
    ...records.map((one) =>
      wrapStyled(sanitizeText(formatFigureHead(one)), { style: 'bold' }, layout),
    ),
    ...sentenceLines(first.citation, INDENT, INDENT, layout),
    ...records.flatMap(({ also }) => alsoLine(also, layout)),
  ].join('\n');
}

function alsoLine(also: readonly Article[], layout: TextLayout): readonly string[] {
  if (also.length === 0) return [];
  const names = new Set(also.map(nameOf));
  return [dimText(`also in ${[...names].join(', ')}`, `${INDENT}  `, layout)];
}

function nameOf({ kind, outlet, title }: Article): string {
  return kind === 'chronicle' ? 'the chronicle' : (outlet ?? title);
}

/** What other reports give for the figure of an answer: one line, and the sentences that give it. */
export function otherFiguresText(
  records: readonly FigureRecord[],
  lead: string,
  layout: TextLayout,
): string {
  return [
    wrapStyled(formatOtherFigures(records), { style: 'yellow', lead }, layout),
    ...records.map((record) => {
      const room = layout.columns - lead.length;
      return cutText(`“${aroundFigure(record, room)}”`, `${lead}· `, layout);
    }),
  ].join('\n');
}

/** The share of a line that stands before a figure, where its sentence has to be cut. */
const BEFORE_FIGURE = 0.4;

/** A sentence from so far before a figure on that a line shows it. */
function aroundFigure({ citation, figure }: FigureRecord, room: number): string {
  const { text, start } = citation;
  if (figure.end - start < room) return text;
  const from = text.indexOf(
    ' ',
    Math.max(0, figure.start - start - Math.floor(room * BEFORE_FIGURE)),
  );
  return from < 0 || from >= figure.start - start ? text : `…${text.slice(from)}`;
}
