import type { Span } from '../domain/span.ts';
import { splitSentences } from '../text/sentences/split-sentences.ts';
import { boilerplateKind } from './boilerplate.ts';
import { isProse } from './plain-text/prose.ts';
import { isInQuotation } from './quotation-around.ts';
import { unquoted } from './unquoted.ts';

/** Where a sentence or line may begin: at the beginning, or behind what ends the one before. */
const START = String.raw`(?:^|(?<=[.!?…:)\]"”’]\s)|(?<=\n))`;

/** What sites print above or below their readers' comments, and nobody writes in a report. */
const COMMENTS = new RegExp(
  START +
    String.raw`(?:we welcome (?:your |readers['’]? )?comments (?:that (?:advance|add to) |on (?:our|this|these) |from (?:our )?readers)|(?:the )?(?:views|opinions) expressed (?:in|by) (?:the |these |our |any )?(?:readers?['’]? )?(?:comments?|commenters|readers|users)\b|comments are not pre-?screened|[\p{L}\p{N}. ]{2,30} welcomes a lively and courteous discussion|you agree that anything you post may be used|(?:a selection of )?your comments may be (?:published|edited)|send (?:us )?your (?:comments|experiences)(?: and (?:comments|experiences))?,? using the form|notify me of (?:follow-?up comments|new (?:posts|comments))|enter your e-?mail address to follow this blog|this (?:discussion|thread|conversation|comment section) (?:is|has been) (?:now )?closed|comments (?:(?:for|on) this \p{L}{2,12} )?(?:are|have been) (?:now )?(?:closed|disabled|switched off)(?=[.!\s]{0,3}(?:$|\n|\p{Lu})))`,
  'giu',
);

/** What stands above comments as often as in the middle of a page: a button, a count, a rule. */
const COMMENTS_PERHAPS = new RegExp(
  START +
    String.raw`(?:(?:readers?['’]? |user |your |latest |all |view |show |read )?comments? ?\(\d{1,6}\)|\d{1,6} comments?(?=\s*(?:\n|$))|(?:add|leave|post|submit|write) (?:a|your) (?:comment|reply)\b|have your say\b|join the (?:discussion|conversation|debate)\b|comments are (?:pre-?|post-?)?moderated\b|(?:readers?['’]? |your |latest )comments?:?(?=\s*(?:\n|$)))`,
  'giu',
);

/** The line under one reader's comment or message. */
const COMMENT_STAMP =
  /(?:\p{L}{3,9} \d{1,2}, \d{4} at \d{1,2}:\d{2} [ap]m )?\| {0,3}(?:report abuse|reply|flag|permalink)(?= {0,3}(?:\||\n|$))|\d{1,2}:\d{2} ?[ap]\.?m\.? [A-Z]{2,4} \p{L}{3,9} \d{1,2}, \d{4} RETWEET/giu;

/** Stamps that a page of comments has at least: one may be quoted. */
const STAMPS = 2;

/** Where an agency signs its report: "(Reporting by Ann Orr; Editing by Bo Ek)". */
const SIGN_OFF =
  /\((?:[^()\n]{0,200}[\s;])?(?:(?:additional |further )?reporting|editing|writing|compiled|edited|written|production) by [^()\n]{3,300}\)/giu;

/** Who else worked on a report, in a sentence of its own. */
const CREDIT =
  /^[^.!?“”"]{2,300}(?:\. ?[^.!?“”"]{1,60}){0,3} contributed (?:reporting )?to this (?:report|story|article)\.?$/iu;

/** What a report says that somebody says, or how it goes on, is none of the page's own. */
const REPORTED = /\b(?:said|says|told|according to|announced|reported)\b/iu;
const GOES_ON = / --? /;

/** Where a report begins that is printed behind the comments of another one. */
const NEXT_REPORT =
  /\p{Lu}[\p{L}’'./-]{2,30}(?:,? [\p{L}\p{N}.]{2,20}){0,6} \(\p{Lu}[\p{L} ]{1,20}\) ?(?:--?|–|—) |page last updated at \d/giu;

/** How readers write to each other, outside of quotations. */
const READER_SPEAKS =
  /\b(?:you|your|yours|i|i'm|i've|my|me|we|our|us|let's)\b|!{1,3}\s*$|\.{3,}|^(?:to |@)[\p{L}\p{N}_]{2,20}:/iu;

/** Uncertain headings that are looked at, the last ones: what stands above are buttons. */
const HEADINGS = 3;

/** Sentences of readers' that make a region of comments of what an uncertain heading stands above. */
const READERS_SENTENCES = 3;
const READERS_SHARE = 0.5;

/** Characters that a report has at least before its comments: above, there is only a bar of buttons. */
const REPORT_CHARACTERS = 200;

/** Characters above such a rule in which comments are looked for, and how many sentences are readers' there. */
const CHARACTERS_ABOVE = 12_000;
const SENTENCES_ABOVE = 8;
const SHARE_ABOVE = 0.3;

/** The share of a text before which a rule of its comments is one line of the page's head. */
const HEAD_SHARE = 0.2;

/** Characters behind an agency's signature that are the site's own lines where they end in no full stop. */
const SITE_LINES = 500;

/** Characters of a line above which it is no heading of a list, its count included. */
const HEADING_CHARACTERS = 80;

/** Lines of a list of links, tags or headlines at most. */
const LIST_LINES = 15;

/** Sentences at the end of a text of which one may be a credit. */
const LAST_SENTENCES = 12;

/**
 * What in the text of a report is not the report: its readers' comments with what the site says of
 * them, lists of links, appeals and notices, the credits behind its end. In order, and apart. A region
 * of comments goes on to the end, or to the dateline of another report. A sentence of a report that is
 * lost is worse than a comment that is left: what is quoted is nobody's comment, and what only may head
 * comments does so where readers speak behind it. Linear in the text.
 */
export function findBoilerplateRegions(text: string): readonly Span[] {
  const tails = tailRegions(text);
  const isInTail = ({ start }: Span) =>
    tails.some((tail) => tail.start <= start && start < tail.end);
  const lines = [...listRegions(text), ...lineRegions(text)].filter((span) => !isInTail(span));
  return merged([...tails, ...lines]);
}

/** Regions that go on to the end of a text, or to another report. */
function tailRegions(text: string): readonly Span[] {
  const starts = tailStarts(text);
  const regions: Span[] = [];
  let before = 0;
  for (const { start, end: lineEnd } of starts) {
    if (start < before) continue;
    const isHead = start < Math.max(REPORT_CHARACTERS, HEAD_SHARE * text.length);
    const end = isHead ? lineEnd + restOfSentence(text, lineEnd) : nextReport(text, lineEnd);
    regions.push({ start, end });
    before = end;
  }
  return regions;
}

/** Where such regions may begin, in order, each with the end of its first line. */
function tailStarts(text: string): readonly Span[] {
  const certain = spansOf(text, COMMENTS).filter(({ start }) => !isInQuotation(text, start));
  const stamps = spansOf(text, COMMENT_STAMP);
  const stamped = stamps.length >= STAMPS ? stamps.slice(0, 1) : [];
  const sure = [...certain, ...stamped];
  const last = sure.reduce((most, { start }) => Math.max(most, start), -1);
  const perhaps = spansOf(text, COMMENTS_PERHAPS)
    .filter(({ start }) => !isInQuotation(text, start))
    .slice(-HEADINGS)
    .find(({ end }) => last > end || areReadersSpeaking(text.slice(end)));
  const above = certain[0] && commentsAbove(text, certain[0].start);
  const signed = spansOf(text, SIGN_OFF).filter(
    ({ end }) => last >= end || isSiteLine(text.slice(end).trim()),
  );
  return [
    ...sure,
    ...(above ? [above] : []),
    ...(perhaps ? [perhaps] : []),
    ...signed.slice(0, 1),
  ].toSorted((one, other) => one.start - other.start);
}

function spansOf(text: string, pattern: RegExp): readonly Span[] {
  return [...text.matchAll(pattern)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
}

/**
 * Where readers' comments begin that stand above what the site says of them. Columns speak of "us", too,
 * and nothing sets them apart: so only many sentences of readers, behind the last that reports, and with
 * one that exclaims.
 */
function commentsAbove(text: string, end: number): Span | undefined {
  const from = Math.max(REPORT_CHARACTERS, end - CHARACTERS_ABOVE);
  const sentences = splitSentences(text.slice(from, end)).map((one) => ({
    start: from + one.start,
    words: unquoted(text.slice(from + one.start, from + one.end)),
  }));
  const behind = sentences.findLastIndex(({ words }) => REPORTED.test(words)) + 1;
  const last = sentences.slice(behind);
  const theirs = last.filter(({ words }) => READER_SPEAKS.test(words));
  const isComments =
    theirs.length >= SENTENCES_ABOVE &&
    theirs.length >= SHARE_ABOVE * last.length &&
    theirs.some(({ words }) => /!\s*$/.test(words));
  const [first] = theirs;
  return isComments && first ? { start: first.start, end: first.start } : undefined;
}

function isSiteLine(text: string): boolean {
  return text.length <= SITE_LINES && (text === '' || !/[.!?”"]$/.test(text));
}

function areReadersSpeaking(text: string): boolean {
  const sentences = splitSentences(text);
  const theirs = sentences.filter(({ start, end }) =>
    READER_SPEAKS.test(unquoted(text.slice(start, end))),
  );
  return theirs.length >= READERS_SENTENCES && theirs.length >= READERS_SHARE * sentences.length;
}

function restOfSentence(text: string, from: number): number {
  return /^[^\n.!?]{0,300}[.!?]?/u.exec(text.slice(from, from + 301))?.[0].length ?? 0;
}

function nextReport(text: string, from: number): number {
  NEXT_REPORT.lastIndex = from;
  const next = NEXT_REPORT.exec(text);
  return next?.index ?? text.length;
}

/** Lists of links under their headings. */
function listRegions(text: string): readonly Span[] {
  const regions: Span[] = [];
  let open: { start: number; end: number; lines: number } | undefined;
  let at = 0;
  for (const line of text.split('\n')) {
    const end = at + line.length;
    const words = line.trim();
    if (words.length <= HEADING_CHARACTERS && boilerplateKind(words) === 'heading') {
      if (open) regions.push(open);
      open = { start: at, end, lines: 0 };
    } else if (open && words !== '' && open.lines < LIST_LINES && !isProse(words)) {
      open = { start: open.start, end, lines: open.lines + 1 };
    } else if (open && words !== '') {
      regions.push(open);
      open = undefined;
    }
    at = end + 1;
  }
  return open ? [...regions, open] : regions;
}

/** Sentences in which the page speaks of itself, the credits at the end, and agencies' signatures. */
function lineRegions(text: string): readonly Span[] {
  const sentences = splitSentences(text);
  const spoken = sentences.filter(({ start, end }, at) => {
    const words = text.slice(start, end);
    const kind = boilerplateKind(words);
    if (kind !== null && kind !== 'heading')
      return ![REPORTED, GOES_ON].some((one) => one.test(words)) && !isInQuotation(text, start);
    return at >= sentences.length - LAST_SENTENCES && CREDIT.test(words);
  });
  return [...spoken, ...spansOf(text, SIGN_OFF)];
}

/** Spans in order; those that overlap or touch are one. */
function merged(spans: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  for (const span of spans.toSorted((one, other) => one.start - other.start)) {
    const last = found.at(-1);
    if (last && span.start <= last.end)
      found[found.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else found.push({ start: span.start, end: span.end });
  }
  return found;
}
