import { sourceRefsOf } from '../../answers/source-refs-of.ts';
import { formatDay } from '../../answers/wording/format-day.ts';
import {
  formatArticleDate,
  formatSourceLine,
  NO_SOURCES,
} from '../../answers/wording/format-source-line.ts';
import { evidenceAddress } from '../../answers/wording/text-fragment.ts';
import type { SourceRef } from '../../domain/article.ts';
import type { Citation } from '../../domain/passage.ts';
import {
  applyStyle,
  cutText,
  linkText,
  sanitizeText,
  type TextLayout,
  wrapText,
} from '../text-layout.ts';

/** Columns of the dash before a source. */
const DASH = '— ';

/** How source lines are printed. */
interface SourceLayout extends TextLayout {
  /** Whether a line is cut to the width, or headlines are wrapped and addresses whole. */
  readonly extent: 'cut' | 'whole';
}

interface SourceLinesOptions {
  /** What stands before each line. */
  readonly indent: string;
  /** Published accounts of the chronicle that get a line, at most; of more it says how many. */
  readonly most: number;
  /** Who else says the same; empty where nobody does. */
  readonly alike?: string;
  /** The sentence that the link behind a report's address leads to; the citation itself if left out. */
  readonly evidence?: Citation;
}

/**
 * Where a citation stands, a line each: a report's outlet, date and headline, and its address;
 * the chronicle's headline, and the published accounts that it rests on with theirs.
 */
export function sourceLines(
  citation: Citation,
  { indent, most, alike = '', evidence = citation }: SourceLinesOptions,
  layout: SourceLayout,
): readonly string[] {
  const { article } = citation;
  const first = `${indent}${DASH}`;
  const next = `${indent}${' '.repeat(DASH.length)}`;
  const alikeLines = alike === '' ? [] : [textLine(alike, next, layout)];
  if (article.kind === 'report') {
    return [
      reportLine(citation, first, layout),
      ...(article.url ? [addressLine({ url: article.url, evidence }, next, layout)] : []),
      ...alikeLines,
    ];
  }
  const sources = sourceRefsOf(citation);
  const title = `Chronicle, ${formatArticleDate(article)}: ${article.title}`;
  return [
    textLine(title, first, layout),
    ...restingOnLines(sources, most, next, layout),
    ...alikeLines,
  ];
}

/**
 * A report's outlet, date and headline, and its id where it has no address to be found by. The beginning
 * of its text is no headline below the same words.
 */
function reportLine(citation: Citation, lead: string, layout: SourceLayout): string {
  const { article, start } = citation;
  const isRepeated = article.titleBasis === 'first-sentence' && start < article.title.length;
  const id = article.url ? '' : ` [${article.givenId ?? article.id}]`;
  const title = isRepeated ? '' : `: ${article.title}`;
  return textLine(`${formatSourceLine(citation)}${id}${title}`, lead, layout);
}

/** What a statement of the chronicle rests on, a line each with its address. */
export function restingOnLines(
  sources: readonly SourceRef[],
  most: number,
  lead: string,
  layout: SourceLayout,
): readonly string[] {
  const distinct = [...new Map(sources.map((one) => [JSON.stringify(one), one])).values()];
  if (distinct.length === 0) return [textLine(`resting on ${NO_SOURCES}`, lead, layout)];
  const linked = distinct.filter(({ url }) => url);
  const unlinked = distinct.filter(({ url }) => !url).map(nameOf);
  const lines = linked.slice(0, most);
  const rest = [...linked.slice(most).map(nameOf), ...unlinked];
  if (lines.length === 0) return [textLine(`resting on ${rest.join('; ')}`, lead, layout)];
  return [
    ...lines.map((source, at) => {
      const words = `${at === 0 ? 'resting on ' : ''}${nameOf(source)}`;
      const isLast = at === lines.length - 1 && lines.length === most && rest.length > 0;
      const more = isLast ? `; and ${rest.length} more` : '';
      return addressLine({ words, url: source.url, rest: more }, lead, layout);
    }),
    ...(rest.length > 0 && lines.length < most ? [textLine(rest.join('; '), lead, layout)] : []),
  ];
}

function nameOf({ publisher, date }: SourceRef): string {
  return date ? `${publisher} (${formatDay(date)})` : publisher;
}

function textLine(text: string, lead: string, layout: SourceLayout): string {
  return layout.extent === 'whole'
    ? dimText(text, lead, layout)
    : dim(cutText(text, lead, layout), layout);
}

/** An address with what stands before and behind it: none of that is cut for it. */
interface AddressLine {
  readonly words?: string;
  readonly url: string | null;
  readonly rest?: string;
  /** What the link behind it leads to; what is printed is the plain address, which people copy. */
  readonly evidence?: Citation;
}

function addressLine(
  { words = '', url, rest = '', evidence }: AddressLine,
  lead: string,
  layout: SourceLayout,
): string {
  const address = sanitizeText(url ?? '');
  // What cannot be followed is copied: it is whole, and has a line of its own.
  if (layout.extent === 'cut' && !layout.hasLinks) {
    const named = words === '' ? [] : [cutText(`${words}${rest}`, lead, layout)];
    return [...named, ...(address === '' ? [] : [`${lead}${address}`])]
      .map((line) => dim(line, layout))
      .join('\n');
  }
  const text = [words, address].filter((part) => part !== '').join(': ');
  const columns = layout.columns - rest.length;
  const isWhole = layout.extent === 'whole';
  const shown = isWhole
    ? `${lead}${sanitizeText(text)}`
    : cutText(text, lead, { ...layout, columns });
  const line = `${shown}${rest}`;
  const target = evidence === undefined ? url : evidenceAddress(evidence);
  return dim(target === null ? line : linkText(line, target, layout), layout);
}

/** The addresses of a citation, a line each: a report's own, or those that the chronicle rests on. */
export function addressLines(
  citation: Citation,
  lead: string,
  layout: TextLayout,
): readonly string[] {
  const { article } = citation;
  const addresses: readonly AddressLine[] =
    article.kind === 'report'
      ? [{ url: article.url, evidence: citation }]
      : sourceRefsOf(citation).map(({ url }) => ({ url }));
  return addresses.flatMap((address) =>
    address.url ? [addressLine(address, lead, { ...layout, extent: 'whole' })] : [],
  );
}

/** A text in small print behind `lead`, in lines that fit. */
export function dimText(text: string, lead: string, layout: TextLayout): string {
  return dim(wrapText(sanitizeText(text), lead, layout), layout);
}

function dim(line: string, layout: TextLayout): string {
  return applyStyle(line, 'dim', layout);
}
