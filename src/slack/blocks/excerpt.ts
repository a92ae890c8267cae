import type { RichTextBlock, RichTextElement, RichTextText } from '@slack/types';
import { sourceRefsOf } from '../../answers/source-refs-of.ts';
import { formatLabel, formatSaidAlike } from '../../answers/wording/format-answer.ts';
import { formatDay } from '../../answers/wording/format-day.ts';
import {
  formatAlsoIn,
  formatArticleDate,
  formatExtent,
  formatLanguage,
  NO_SOURCES,
} from '../../answers/wording/format-source-line.ts';
import type { Excerpt } from '../../domain/answer.ts';
import type { Account, Report, SourceRef } from '../../domain/article.ts';
import type { Citation } from '../../domain/passage.ts';
import type { Span } from '../../domain/span.ts';
import { SHARES, shortened } from '../limits.ts';
import { cutNotice } from './beginning.ts';
import { bold, boldLink, link, plain, quote, richText, section } from './rich-text.ts';

/** An excerpt, and the part of it that a message shows. */
export interface ShownExcerpt {
  readonly excerpt: Excerpt;
  readonly shown: Citation;
}

/** Names of outlets that a state owns. */
export type StateMedia = ReadonlySet<string>;

/**
 * An excerpt, numbered, with its source under it: a report's words as a quotation, the
 * chronicle's as the chronicle's.
 */
export function excerptBlock(
  { excerpt, shown }: ShownExcerpt,
  number: number,
  state: StateMedia,
): RichTextBlock {
  const { article } = shown;
  const words = emphasized(shown, excerpt.matches);
  const label = shortened(formatLabel(excerpt), SHARES.labelCharacters);
  const lead = bold(label === '' ? `${number}  ` : `${number}  ${label} `);
  const { alsoIn = [] } = excerpt.passage;
  const source = [
    plain('— '),
    ...sourceElements({ ...shown, alsoIn }, state),
    ...alsoElements(excerpt),
  ];
  const parts =
    article.kind === 'report'
      ? [section(lead, ...source.slice(1)), quote(...words)]
      : [section(lead, ...words, plain('\n')), section(...source)];
  return richText(...parts, ...cutNotice(shown, excerpt.sentence));
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
    ? reportElements(article, state, formatAlsoIn(citation))
    : chronicleElements(article, sourceRefsOf(citation));
}

function reportElements(report: Report, state: StateMedia, also: string): RichTextElement[] {
  const { outlet, title, url } = report;
  const owned = outlet !== null && state.has(outlet) ? ' (state media)' : '';
  return [
    boldLink(shortened(outlet ?? 'Outlet unknown', SHARES.publisherCharacters), url),
    plain(`${owned}: ${shortened(title, SHARES.headlineCharacters)}`),
    plain(`, ${formatArticleDate(report)}${formatLanguage(report)}${formatExtent(report)}${also}`),
  ];
}

function chronicleElements(account: Account, sources: readonly SourceRef[]): RichTextElement[] {
  const named = sources.slice(0, SHARES.sourcesNamed);
  const more = sources.length - named.length;
  return [
    bold('Chronicle'),
    plain(', resting on '),
    ...(named.length === 0 ? [plain(NO_SOURCES)] : listed(named)),
    plain(more > 0 ? ` and ${more} more: ` : ': '),
    plain(`${shortened(account.title, SHARES.headlineCharacters)} (${formatArticleDate(account)})`),
  ];
}

/** Published accounts by publisher and date, with links where there are any. */
export function listed(sources: readonly SourceRef[]): RichTextElement[] {
  return sources.flatMap(({ publisher, date, url }, at) => [
    ...(at > 0 ? [plain('; ')] : []),
    link(shortened(publisher, SHARES.publisherCharacters), url),
    ...(date ? [plain(` (${formatDay(date)})`)] : []),
  ]);
}

function alsoElements(excerpt: Excerpt): RichTextElement[] {
  const alike = formatSaidAlike(excerpt);
  return alike === '' ? [] : [plain(shortened(`; ${alike}`, SHARES.alsoCharacters))];
}
