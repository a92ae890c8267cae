import { counted } from '../../answers/counted.ts';
import { reportsInWords } from '../../answers/digest/reports-in-words.ts';
import { sourceLine } from '../../answers/source-line.ts';
import { dateForPeople } from '../../answers/timeline/date-for-people.ts';
import type { Announced, Development, Digest } from '../../domain/digest.ts';
import type { Citation } from '../../domain/passage.ts';
import { type Paper, printable, styled, wrapped } from '../layout.ts';
import { nothingNew, readLine, windowForPeople } from './digest-closing.ts';

/** Room for the longest day, "30 Sept 2025", and what stands behind it. */
const MARGIN = 14;

const DISPUTED = 'disputed: the chronicle lists a claim of it on which accounts differ';

/**
 * A digest for people: developments with their dates in a column, sentences word for word, who
 * printed them, what is announced, and how much was read.
 *
 * @param most developments, at most; says how many more there are
 */
export function digestText(digest: Digest, most: number, paper: Paper): string {
  const { subject, developments, announced } = digest;
  const about = subject === null ? '' : ` on “${subject}”`;
  const shown = developments.slice(0, most);
  const more = developments.length - shown.length;
  const parts = [
    shown.length > 0
      ? heading(`New${about} ${windowForPeople(digest)}`, paper)
      : wrapped(printable(nothingNew(digest)), '', paper),
    ...shown.map((development) => developmentText(development, paper)),
    ...(more > 0 ? [cutLine(more, developments.length, paper)] : []),
    ...(announced.length > 0 ? [heading('Announced', paper)] : []),
    ...announced.map((one) => announcedText(one, paper)),
    dim(readLine(digest), '', paper),
  ];
  return parts.join('\n\n');
}

function developmentText(development: Development, paper: Paper): string {
  const { date, sentences, disputed } = development;
  const day = date === null ? 'Date unknown' : dateForPeople({ date, precision: 'day' });
  const lines = sentences.map((citation, at) => {
    const spread = at === 0 ? spreadOf(development) : '';
    return sentenceText(citation, at === 0 ? day : '', spread, paper);
  });
  if (disputed) lines.push(dim(DISPUTED, `${' '.repeat(MARGIN)}· `, paper));
  return lines.join('\n');
}

function announcedText({ sentences, ...dating }: Announced, paper: Paper): string {
  const date = dateForPeople(dating);
  return sentences
    .map((citation, at) => sentenceText(citation, at === 0 ? date : '', '', paper))
    .join('\n');
}

function sentenceText(citation: Citation, date: string, spread: string, paper: Paper): string {
  const blank = ' '.repeat(MARGIN);
  const isLong = date.length >= MARGIN;
  const { url } = citation.article;
  return [
    ...(isLong ? [date] : []),
    wrapped(printable(citation.text), isLong ? blank : date.padEnd(MARGIN), paper),
    dim(`${sourceLine(citation)}${spread}`, `${blank}— `, paper),
    ...(url ? [dim(url, `${blank}  `, paper)] : []),
  ].join('\n');
}

/** Who else printed it, and how many reports of their own there are. */
function spreadOf(development: Development): string {
  const { printedBy, sentences } = development;
  const others = printedBy.filter((outlet) => outlet !== sentences[0].article.outlet).length;
  const also = others > 0 ? [`also in ${counted(others, 'outlet')}`] : [];
  const reports = reportsInWords(development);
  return [...also, reports].flatMap((part) => (part === '' ? [] : [`; ${part}`])).join('');
}

function cutLine(more: number, all: number, paper: Paper): string {
  const line = `${counted(more, 'more development')}: --limit ${all} shows all of them`;
  return dim(line, '', paper);
}

function heading(text: string, paper: Paper): string {
  return styled(wrapped(printable(text), '', paper), 'bold', paper);
}

function dim(text: string, lead: string, paper: Paper): string {
  return styled(wrapped(printable(text), lead, paper), 'dim', paper);
}
