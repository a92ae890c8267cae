import type { FigureDifference, FigureLedger, FigureRecord } from '../../domain/figure.ts';
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

/** Said before what other reports give for the figure of an answer. */
export const ALSO_REPORTED = 'Also reported: ';

/**
 * What other reports give for the figure of an answer: "Also reported: more than 21 (The Gull, 4 May
 * 2031), 14 (Anna Berg in The Heron, 3 May 2031)". Empty where there is none.
 */
export function formatOtherFigures(records: readonly FigureRecord[] = []): string {
  if (records.length === 0) return '';
  return `${ALSO_REPORTED}${records.map(formatReportedNumber).join(', ')}`;
}

/** A number as its text writes it, with who gives it and as of when: "14 (The Gull, 4 May 2031)". */
export function formatReportedNumber(record: FigureRecord): string {
  const { asOf, citation, figure } = record;
  const { boundWords } = figure;
  const number = citation.article.text.slice(figure.start, figure.end);
  const source = [formatGiver(record), formatDatingIfKnown(asOf)].join(', ');
  return `${boundWords === null ? '' : `${boundWords} `}${number} (${source})`;
}

/** Who gives a figure, and in which report: "Anna Berg in The Heron". */
function formatGiver({ speaker, citation: { article } }: FigureRecord): string {
  const place = article.kind === 'chronicle' ? 'the chronicle' : (article.outlet ?? article.title);
  return speaker === null || speaker === place ? place : `${speaker} in ${place}`;
}

/** Two numbers that differ: "Differing, 4 May 2031: 2,935 (Norland in The Gull) against 1,300 (…)". */
export function formatFigureDifference({ figures: [one, other] }: FigureDifference): string {
  const day = formatDatingIfKnown(one.asOf);
  const [first, second] = [one, other].map((record) => {
    const what = formatFigure(record);
    return `${what} (${formatGiver(record)})`;
  });
  return `Differing, ${day}: ${first} against ${second}`;
}
