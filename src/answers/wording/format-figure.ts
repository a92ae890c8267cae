import type { FigureLedger, FigureRecord } from '../../domain/figure.ts';
import { formatCount } from './format-count.ts';
import { formatDatingIfKnown } from './format-dating.ts';
import { formatPeriod } from './format-period.ts';

const GROUPED = new Intl.NumberFormat('en', { maximumFractionDigits: 3 });

/** Units that stand before their number. */
const SIGN = /^\p{Sc}$/u;

/**
 * A figure in short: "more than 14 people", "10 to 15 soldiers", "$2,500,000", "12 percent"; where no noun
 * stands behind it with the words that say what is counted, "21 (death toll)".
 */
function formatFigure({ figure, citation }: Pick<FigureRecord, 'figure' | 'citation'>): string {
  const { value, upTo, boundWords, unit, counted } = figure;
  const sign = unit !== null && SIGN.test(unit) ? unit : '';
  const number =
    upTo === null ? amount(value, sign) : `${amount(value, sign)} to ${amount(upTo, sign)}`;
  const what = unit ?? `(${citation.article.text.slice(counted.start, counted.end)})`;
  return [boundWords, number, sign === '' ? what : null].filter((part) => part !== null).join(' ');
}

function amount(value: number, sign: string): string {
  return `${sign}${GROUPED.format(value)}`;
}

/** What a ledger tells of, as its heading. */
export function formatFiguresTitle({ subject, from, to }: FigureLedger): string {
  const when = from === null && to === null ? '' : `, ${formatPeriod({ from, to })}`;
  return `Figures: ${subject}${when}`;
}

/** Who gave a figure, where the text says so: "from Anna Berg (Norland)". Empty where it does not. */
function formatFigureSpeaker({ speaker, side }: FigureRecord): string {
  if (speaker === null) return '';
  return side === null || side === speaker ? `from ${speaker}` : `from ${speaker} (${side})`;
}

/** Says that no figure was found, and what to do. */
export function formatNoFigures({ subject }: Pick<FigureLedger, 'subject'>): string {
  return `No report or account in the archive gives a figure for “${subject}”. Name what is counted first, then in what: “prisoners exchanged in May”.`;
}

/** How many more there are: "3 figures more". */
export function formatMoreFigures(left: number): string {
  return `${formatCount(left, 'figure')} more`;
}

/** When, how many of what, and who gives it: "2 May 2031 · at least 14 people · from Anna Berg (Norland)". */
export function formatFigureHead(record: FigureRecord): string {
  const speaker = formatFigureSpeaker(record);
  const when = formatDatingIfKnown(record.asOf);
  return [when, formatFigure(record), ...(speaker === '' ? [] : [speaker])].join(' · ');
}
