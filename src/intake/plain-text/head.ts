import type { Outlet } from '../../domain/beat.ts';
import { boilerplateKind } from '../boilerplate.ts';
import { isPersonName } from './byline.ts';
import { type ArticleCredits, readCreditLine, readLabelledLine } from './credit-line.ts';
import { findOutletByName } from './outlet-names.ts';
import type { Paragraph } from './paragraphs.ts';
import { isProse, isSeparator } from './prose.ts';

/** What stands above an article, read; and the article. */
export interface ArticleHead {
  readonly title: string | null;
  /** The site's own name, behind the headline. */
  readonly site: string | null;
  readonly credits: ArticleCredits;
  readonly url: string | null;
  readonly body: readonly Paragraph[];
}

/** Paragraphs below which a byline or a date is no longer the article's own. */
const IMPRINT_REACH = 12;

/** Headlines of two words exist, but section names are commoner. */
const FEWEST_TITLE_WORDS = 3;

/** More lines than this above the body are a page's menu, and the headline stands at their end. */
const MENU_LINES = 10;

/** A date further above the headline is the day on which the page was copied. */
const LINES_ABOVE_TITLE = 3;

/** A run of letters this long is a list without spaces. */
const LONGEST_WORD = 30;

/** Reads headline, byline and date off the top of a page and leaves standfirst and body. */
export function readHead(
  paragraphs: readonly Paragraph[],
  outlets: readonly Outlet[],
): ArticleHead {
  const labelled = readLabels(paragraphs, outlets);
  const firstProse = labelled.rest.findIndex(({ text }) => isHeadProse(text));
  const top = labelled.rest.slice(0, firstProse === -1 ? undefined : firstProse);
  const below = firstProse === -1 ? [] : labelled.rest.slice(firstProse);
  const titleAt = labelled.title === null ? findTitle(top, below, outlets) : -1;
  const printed = labelled.title ?? top[titleAt]?.text ?? null;
  const headline = printed === null ? null : readHeadline(printed, outlets);
  const upper = readCreditLines(top.slice(titleAt + 1), outlets, IMPRINT_REACH);
  const lower = readCreditLines(below, outlets, IMPRINT_REACH - top.length);
  const kicker = top.slice(Math.max(0, titleAt - LINES_ABOVE_TITLE), Math.max(0, titleAt));
  const above = readCreditLines(kicker, outlets, LINES_ABOVE_TITLE);
  return {
    title: headline?.title ?? null,
    site: headline?.outlet ?? null,
    credits: { ...lower.credits, ...above.credits, ...upper.credits, ...labelled.credits },
    url: labelled.url,
    body: [...standfirst(upper.rest), ...lower.rest].filter(
      ({ text }) => headline === null || headlineKey(text) !== headlineKey(headline.title),
    ),
  };
}

interface HeadLabels {
  readonly title: string | null;
  readonly url: string | null;
  readonly credits: ArticleCredits;
  readonly rest: readonly Paragraph[];
}

/** Lines such as "Title: …" and "URL: …" that crawlers write above a text. */
function readLabels(paragraphs: readonly Paragraph[], outlets: readonly Outlet[]): HeadLabels {
  const rest: Paragraph[] = [];
  let labels: Omit<HeadLabels, 'rest'> = { title: null, url: null, credits: {} };
  const firstProse = paragraphs.findIndex(({ text }) => isHeadProse(text));
  const end = firstProse === -1 ? IMPRINT_REACH : Math.min(firstProse + 1, IMPRINT_REACH);
  for (const paragraph of paragraphs.slice(0, end)) {
    const read = readLabelledLine(paragraph.text, outlets);
    const text = read ? read.rest : paragraph.text;
    if (text !== undefined) rest.push({ ...paragraph, text });
    labels = {
      title: labels.title ?? read?.title ?? null,
      url: labels.url ?? read?.url ?? null,
      credits: { ...read?.credits, ...labels.credits },
    };
  }
  return { ...labels, rest: [...rest, ...paragraphs.slice(end)] };
}

/** Prose at the top of a page: a headline may end with the full stop of an abbreviation. */
function isHeadProse(text: string): boolean {
  const endsInAbbreviation = /(?:^|[\s.])\p{Lu}\.$/u.test(text) && text.length < 100;
  return !endsInAbbreviation && isProse(text) && boilerplateKind(text) === null;
}

/** Where the headline stands: a line printed twice, else the first that has a headline's words. */
function findTitle(
  top: readonly Paragraph[],
  below: readonly Paragraph[],
  outlets: readonly Outlet[],
): number {
  const repeated = repeatedKeys([...top, ...below.slice(0, IMPRINT_REACH)]);
  const candidates = top.flatMap(({ text }, index) =>
    isPageChrome(text, outlets) ? [] : [{ index, text }],
  );
  const worded = candidates.filter(({ text }) => text.split(' ').length >= FEWEST_TITLE_WORDS);
  const printedTwice = worded.find(({ text }) =>
    repeated.has(headlineKey(readHeadline(text, outlets).title)),
  );
  const first = top.length > MENU_LINES ? belowMenu(top, worded, outlets) : worded[0];
  return (printedTwice ?? first ?? candidates[0])?.index ?? -1;
}

interface HeadlineCandidate {
  readonly index: number;
  readonly text: string;
}

/** The last candidate above the byline, or the one above that where it is a longer standfirst. */
function belowMenu(
  top: readonly Paragraph[],
  candidates: readonly HeadlineCandidate[],
  outlets: readonly Outlet[],
): HeadlineCandidate | undefined {
  const signed = top.findLastIndex(
    ({ text }) => readCreditLine(text, outlets)?.author !== undefined,
  );
  const above = candidates.filter(({ index }) => signed === -1 || index < signed);
  const [before, last] = above.slice(-2);
  const isStandfirst =
    before && last && last.index === before.index + 1 && last.text.length > before.text.length;
  return isStandfirst ? before : (last ?? before);
}

function repeatedKeys(paragraphs: readonly Paragraph[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { text } of paragraphs) {
    const key = headlineKey(text);
    if (seen.has(key)) repeated.add(key);
    seen.add(key);
  }
  return repeated;
}

/** What stands at the top of a page and is no headline. */
function isPageChrome(text: string, outlets: readonly Outlet[]): boolean {
  return (
    isSeparator(text) ||
    boilerplateKind(text) !== null ||
    readCreditLine(text, outlets) !== null ||
    text.split(' ').some((word) => word.length > LONGEST_WORD && /^\p{L}+$/u.test(word)) ||
    /\S\s*[>›»]\s*\S/.test(text)
  );
}

/** Between headline and body, names and section names are dropped and sentences kept. */
function standfirst(lines: readonly Paragraph[]): readonly Paragraph[] {
  return lines.filter(
    ({ text }) =>
      !isPageChrome(text, []) &&
      !isPersonName(text) &&
      text.split(' ').length >= FEWEST_TITLE_WORDS,
  );
}

interface CreditLines {
  readonly credits: ArticleCredits;
  readonly rest: readonly Paragraph[];
}

function readCreditLines(
  paragraphs: readonly Paragraph[],
  outlets: readonly Outlet[],
  reach: number,
): CreditLines {
  let imprint: ArticleCredits = {};
  const rest = paragraphs.filter(({ text }, index) => {
    const read = index < reach ? readCreditLine(text, outlets) : null;
    if (read) imprint = { ...read, ...imprint };
    return read === null;
  });
  return { credits: imprint, rest };
}

/** A headline as printed, and the outlet where it ends in one ("Talks resume | The Paper"). */
export interface Headline {
  readonly title: string;
  readonly outlet: string | null;
}

/**
 * Section names of two words or more that crawlers join to a headline ("World newsTalks resume").
 * A single word is not enough: "WorldCom", "NewsCorp" and "BusinessWeek" are names.
 */
const GLUED_SECTION =
  /^(?:world news|uk news|us news|latest news|breaking news|top stories|middle east|us politics|uk politics|north america|latin america|south america|asia pacific|news analysis|in depth|europe news|africa news|asia news|politics news|business news)(?=\p{Lu})/iu;

const LAST_PART = /(?<=\S)\s+[|–—-]\s+([^|–—]{2,40})$/u;

/** A headline without the section name glued to it and without the outlet it ends in. */
export function readHeadline(line: string, outlets: readonly Outlet[]): Headline {
  const headline = withoutGluedSection(line);
  const parts = LAST_PART.exec(headline);
  const outlet = parts && findOutletByName(parts[1] ?? '', outlets);
  return parts && outlet
    ? { title: headline.slice(0, parts.index), outlet: outlet.name }
    : { title: headline, outlet: null };
}

function withoutGluedSection(line: string): string {
  const section = GLUED_SECTION.exec(line)?.[0] ?? '';
  const isGlued = section !== '' && /\p{Ll}$/u.test(section);
  return isGlued ? line.slice(section.length) : line;
}

/** What two copies of one headline have in common: words and figures in lower case. */
function headlineKey(line: string): string {
  return line
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
