import type { KnownBlock, RichTextElement, RichTextText } from '@slack/types';
import { sourceRefsOf } from '../../answers/source-refs-of.ts';
import { formatLabel } from '../../answers/wording/format-answer.ts';
import {
  CHRONICLE,
  formatAlsoIn,
  formatArticleDate,
  formatExtent,
  formatLanguage,
  formatSourceMarks,
  NO_SOURCES,
  RESTING_ON,
  STATE_MEDIA_MARK,
  UNKNOWN_OUTLET,
} from '../../answers/wording/format-source-line.ts';
import { evidenceAddress } from '../../answers/wording/text-fragment.ts';
import { andMoreSources } from '../../bot/words/sources.ts';
import type { Excerpt } from '../../domain/answer.ts';
import type { Account, Report, SourceRef } from '../../domain/article.ts';
import type { Citation } from '../../domain/passage.ts';
import type { Span } from '../../domain/span.ts';
import { SHARES, shortened } from '../limits.ts';
import { cutNotice } from './beginning.ts';
import { bold, boldLink, link, plain, quote, richText, section } from './rich-text.ts';
import { smallPrint } from './small-print.ts';
import { excerptSource, type SourceLineOptions, type StateMedia } from './source-line.ts';

/** An excerpt, and the part of it that a message shows. */
export interface ShownExcerpt {
  readonly excerpt: Excerpt;
  readonly shown: Citation;
}

/**
 * An excerpt with its source under it in small print: a report's words as a quotation, the
 * chronicle's as the chronicle's; before them what it is of.
 */
export function excerptBlocks(
  { excerpt, shown }: ShownExcerpt,
  options: SourceLineOptions,
): readonly KnownBlock[] {
  const words = emphasized(shown, excerpt.matches);
  const label = excerptLabel(excerpt);
  const parts =
    shown.article.kind === 'report'
      ? [...(label === '' ? [] : [section(bold(label))]), quote(...words)]
      : [section(...(label === '' ? [] : [bold(`${label} `)]), ...words)];
  return [
    richText(...parts, ...cutNotice(shown, excerpt.sentence)),
    smallPrint(...excerptSource({ excerpt, shown }, options)),
  ];
}

/** Which of the things asked about an excerpt is of, in one line; empty where it is one alone. */
export function excerptLabel(excerpt: Excerpt): string {
  return shortened(formatLabel(excerpt).replace(/\s+/g, ' '), SHARES.labelCharacters);
}

/** The words as they stand, those that meet the question's in bold. */
function emphasized(
  { article, start, end }: Citation,
  matches: readonly Span[],
): RichTextElement[] {
  const runs: RichTextText[] = [];
  let at = start;
  const take = (to: number, make: (text: string) => RichTextText) => {
    if (to > at) runs.push(make(article.text.slice(at, to)));
    at = Math.max(at, to);
  };
  for (const match of matches.filter((one) => one.start >= start && one.end <= end)) {
    take(match.start, plain);
    take(match.end, bold);
  }
  take(end, plain);
  return runs;
}

/** Who published it, under what headline, when; or what the chronicle rests on. */
export function sourceElements(citation: Citation, state: StateMedia): RichTextElement[] {
  const { article } = citation;
  return article.kind === 'report'
    ? reportElements({ report: article, citation }, state)
    : chronicleElements(article, sourceRefsOf(citation));
}

function reportElements(
  { report, citation }: { readonly report: Report; readonly citation: Citation },
  state: StateMedia,
): RichTextElement[] {
  const { outlet, title } = report;
  const also = formatAlsoIn(citation);
  const owned = outlet !== null && state.has(outlet) ? STATE_MEDIA_MARK : '';
  return [
    boldLink(
      shortened(outlet ?? UNKNOWN_OUTLET, SHARES.publisherCharacters),
      evidenceAddress(citation),
    ),
    plain(`${owned}: ${shortened(title, SHARES.headlineCharacters)}`),
    plain(`, ${formatArticleDate(report)}${formatLanguage(report)}${formatExtent(report)}${also}`),
  ];
}

function chronicleElements(account: Account, sources: readonly SourceRef[]): RichTextElement[] {
  const named = sources.slice(0, SHARES.sourcesNamed);
  const more = sources.length - named.length;
  return [
    bold(CHRONICLE),
    plain(RESTING_ON),
    ...(named.length === 0 ? [plain(NO_SOURCES)] : listed(named)),
    plain(`${andMoreSources(more)}: `),
    plain(`${shortened(account.title, SHARES.headlineCharacters)} (${formatArticleDate(account)})`),
  ];
}

/** Published accounts by publisher and date, with links where there are any. */
function listed(sources: readonly SourceRef[]): RichTextElement[] {
  return sources.flatMap((source, at) => {
    const marks = formatSourceMarks(source);
    return [
      ...(at > 0 ? [plain('; ')] : []),
      link(shortened(source.publisher, SHARES.publisherCharacters), source.url),
      ...(marks === '' ? [] : [plain(marks)]),
    ];
  });
}
