import {
  CHECK_NOTE,
  formatDetails,
  formatDifferenceKind,
  formatFinding,
  formatUnchecked,
  NOTHING_TO_CHECK,
} from '../../answers/wording/format-check.ts';
import type { Check, CheckedPassage, CheckedStatement } from '../../domain/check.ts';
import type { StatementComparison } from '../../domain/comparison.ts';
import { sanitizeText, type TextLayout, wrapStyled, wrapText } from '../text-layout.ts';
import { dimText, sourceLines } from './source-lines.ts';

const INDENT = '   ';

/** Published accounts of the chronicle that get a line. */
const MOST_SOURCES = 2;

/** The share of the best passage's score that another one has at least: below it shares a word or two. */
const MIN_SHOWN_SHARE = 0.4;

/** A check for people: each statement, what the archive has of it, and the nearest passages. */
export function formatCheck(check: Check, layout: TextLayout): string {
  if (check.statements.length === 0) return wrapText(NOTHING_TO_CHECK, '', layout);
  const unchecked = formatUnchecked(check);
  const footer = [unchecked, CHECK_NOTE].filter((line) => line !== '');
  return [
    ...check.statements.map((one, at) => statementText(one, at + 1, layout)),
    footer.map((line) => dimText(line, '', layout)).join('\n'),
  ].join('\n\n');
}

function statementText(statement: CheckedStatement, place: number, layout: TextLayout): string {
  const { text, kind, status, passages } = statement;
  const said = text.replace(/\s+/g, ' ').trim();
  const words = kind === 'quote' ? `“${said}”` : said;
  // Of a quotation that was found what is only near would distract.
  const isQuoted = statement.kind === 'quote' && statement.quote !== 'absent';
  const quoted = passages.filter(({ score }) => score === passages[0]?.score);
  const best = Math.max(0, ...passages.map(({ score }) => score));
  const near = passages.filter(({ score }, at) => at === 0 || score >= MIN_SHOWN_SHARE * best);
  const shown = status === 'none' ? [] : isQuoted ? quoted : near;
  return [
    wrapStyled(words, { style: 'bold', lead: `${place}. `.padEnd(INDENT.length) }, layout),
    wrapText(sanitizeText(formatFinding(statement)), INDENT, layout),
    ...shown.map((passage) => passageText(passage, layout)),
  ].join('\n');
}

function passageText(passage: CheckedPassage, layout: TextLayout): string {
  const words = sanitizeText(passage.sentence.text.replace(/\s+/g, ' '));
  const shown = { indent: INDENT, most: MOST_SOURCES };
  return [
    '',
    wrapText(words, `${INDENT}> `, layout),
    ...formatDetails(passage).map((line) => wrapText(sanitizeText(line), `${INDENT}  `, layout)),
    ...sourceLines(passage.sentence, shown, { ...layout, extent: 'cut' }),
  ].join('\n');
}

const RELATIONS: Readonly<Record<StatementComparison['relation'], string>> = {
  same: 'Both say the same, as far as words show.',
  differs: 'They differ:',
  unrelated: 'Nothing shows that they agree or differ.',
};

/** A comparison for people: both statements, and the words in which they differ. */
export function formatComparison(
  { relation, differs }: StatementComparison,
  { one, other }: { readonly one: string; readonly other: string },
  layout: TextLayout,
): string {
  const lines = differs.map((difference) => {
    const sides = [difference.one?.text ?? 'nothing', difference.other?.text ?? 'nothing'];
    return `${formatDifferenceKind(difference.kind)}: ${sides.map((side) => `“${side}”`).join(' and ')}`;
  });
  return [
    wrapText(sanitizeText(one), '1. ', layout),
    wrapText(sanitizeText(other), '2. ', layout),
    wrapText(RELATIONS[relation], INDENT, layout),
    ...lines.map((line) => wrapText(sanitizeText(line), `${INDENT}- `, layout)),
    '',
  ].join('\n');
}
