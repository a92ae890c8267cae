import type { Draft } from '../../domain/article.ts';
import type { Outlet } from '../../domain/beat.ts';
import { Failure } from '../../domain/failure.ts';
import { boilerplateKind } from '../boilerplate.ts';
import { detectLanguage } from '../detect-language.ts';
import { firstSentenceTitle } from '../first-sentence-title.ts';
import { parseLenientDate } from '../parse-lenient-date.ts';
import { readCreditLine } from './credit-line.ts';
import { cutTail } from './cut-tail.ts';
import { readDateline } from './dateline.ts';
import { readHead } from './head.ts';
import { findOutletByName, findSoleOutlet } from './outlet-names.ts';
import { findPageDate } from './page-date.ts';
import { type Paragraph, readParagraphs } from './paragraphs.ts';
import { withoutBoxes } from './without-boxes.ts';

/**
 * Reads an article as people copy it off the web or crawlers leave it: headline, byline, body and
 * whatever else the page held.
 *
 * The wording of the body is untouched but for white space. The outlet is one of `outlets`, named
 * by the page's own lines or by the report's credit, never by what the report quotes. Throws
 * `empty` where there are no words at all.
 */
export function readPlainText(
  raw: string,
  { outlets }: { readonly outlets: readonly Outlet[] },
): Draft {
  const paragraphs = readParagraphs(raw);
  const first = paragraphs[0];
  if (!first)
    throw new Failure('empty', 'the text holds no words: give a file with an article in it');
  const head = readHead(paragraphs, outlets);
  const signed = withoutSignOff(withoutBoxes(cutTail(head.body)), outlets);
  const text = signed.paragraphs.map((paragraph) => paragraph.text).join('\n\n');
  const dateline = readDateline(text);
  const report = dateline ? text.slice(dateline.end) : text;
  const language = detectLanguage(text || first.text);
  const printed = findPageDate(paragraphs, language ?? '');
  const published =
    head.credits.published ?? dateline?.published ?? parseLenientDate(printed ?? '');
  const credit = findOutletByName(dateline?.credit ?? '', outlets)?.name ?? signed.outlet;
  return {
    title: head.title ?? (firstSentenceTitle(report) || first.text),
    titleBasis: head.title === null ? 'first-sentence' : 'page',
    outlet: head.site ?? siteNamed(paragraphs, outlets) ?? head.credits.outlet ?? credit,
    author: head.credits.author ?? null,
    published,
    publishedBasis: published === null ? null : 'text',
    url: head.url,
    language,
    text,
    extent: 'whole',
  };
}

/** The outlet that the page's own boxes name: "Subscribe to The Paper", "© 2025 The Paper". */
function siteNamed(paragraphs: readonly Paragraph[], outlets: readonly Outlet[]): string | null {
  const own = paragraphs.filter(({ text }) => isOwnLine(text)).map(({ text }) => text);
  return findSoleOutlet(own, outlets)?.name ?? null;
}

function isOwnLine(text: string): boolean {
  const kind = boilerplateKind(text);
  return kind === 'call' || (kind === 'aside' && /^(?:©|\(c\)|copyright)/i.test(text));
}

interface CreditedBody {
  readonly paragraphs: readonly Paragraph[];
  readonly outlet: string | null;
}

/** Takes the credit off the end of a body: a line of its own, or the end of the last sentence. */
function withoutSignOff(
  paragraphs: readonly Paragraph[],
  outlets: readonly Outlet[],
): CreditedBody {
  const last = paragraphs.at(-1);
  if (!last) return { paragraphs, outlet: null };
  const rest = paragraphs.slice(0, -1);
  const line = readCreditLine(last.text, outlets);
  if (line && rest.length > 0) return { paragraphs: rest, outlet: line.outlet ?? null };
  const signOff = readSignOff(last.text, outlets);
  if (!signOff) return { paragraphs, outlet: null };
  const ending = signOff.text === '' ? [] : [{ ...last, text: signOff.text }];
  return { paragraphs: [...rest, ...ending], outlet: signOff.outlet };
}

/** The credit that a text ends in, cut off. */
export interface SignOff {
  readonly text: string;
  /** `null` where several outlets are credited together. */
  readonly outlet: string | null;
}

/** Three agencies and their parentheses fit; a longer ending is a sentence. */
const LONGEST_SIGN_OFF = 60;

const OPENING = /[-–—([/]/g;
/** The initials of editors: "jd/jr (AP, AFP)". */
const INITIALS = /^\p{Ll}{2,4}(?:[/,] ?\p{Ll}{2,4})*\s*$/u;
const SENTENCE_END = /[.!?…"”»)]\s*$/;

/**
 * Cuts off the credit at the end of a paragraph ("… the ministry said. -Reuters", "… (AP, AFP)").
 * Only known outlets are credits: anything else in that place may be part of the news.
 */
export function readSignOff(paragraph: string, outlets: readonly Outlet[]): SignOff | null {
  const from = Math.max(0, paragraph.length - LONGEST_SIGN_OFF);
  for (const opening of paragraph.slice(from).matchAll(OPENING)) {
    const at = from + opening.index;
    const text = paragraph.slice(0, at);
    const credited = creditedOutlets(paragraph.slice(at), outlets);
    const isAlone = text === '' || INITIALS.test(text);
    if (credited && (isAlone || SENTENCE_END.test(text))) {
      const outlet = credited.length === 1 ? credited[0] : undefined;
      return { text: isAlone ? '' : text.trimEnd(), outlet: outlet?.name ?? null };
    }
  }
  return null;
}

function creditedOutlets(words: string, outlets: readonly Outlet[]): readonly Outlet[] | undefined {
  const bare = words.replace(/^[\s–—([/-]+/, '').replace(/(?<![\s)\].–—/-])[\s)\].–—/-]+$/, '');
  const whole = findOutletByName(bare, outlets);
  if (whole) return [whole];
  const named = bare
    .split(/(?:(?<!\s)\s+)?[,/;]\s*|(?<!\s)\s+and\s+/)
    .map((name) => findOutletByName(name, outlets));
  return named.every((outlet) => outlet !== undefined) ? named : undefined;
}
