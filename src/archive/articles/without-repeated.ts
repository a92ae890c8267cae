import type {
  DatedSentence,
  DatedSentencesOf,
} from '../../answers/timeline/read-dated-sentences.ts';
import type { Article, Report } from '../../domain/article.ts';
import type { Span } from '../../domain/span.ts';
import type { ReadingOf } from '../../text/readings/text-reading.ts';
import type { RepeatedSentences } from '../ports/repeated-sentences.ts';

/** The share of a sentence that repeated ones cover, from which it counts as repeated. */
const REPEATED_SHARE = 0.8;

/** A report, and the day on which it was news. */
export interface DatedReport {
  readonly article: Report;
  /** Its publication, or its arrival where that is unknown, as an ISO 8601 day. */
  readonly day: string;
}

/** Looks up sentences of an article. */
type SentencesOf = (article: Pick<Article, 'id'>) => readonly Span[];

/** What was read in articles, and depends on what their sites repeat. */
export interface SiteDependentReadings {
  /** The sentences and terms of articles without what several reports of their sites have. */
  newsTexts(articles: readonly Article[]): Promise<ReadingOf>;
  /** Without the page wording that several reports of their sites have. */
  datedSentences(articles: readonly Article[]): Promise<DatedSentencesOf>;
  /**
   * The dated sentences of the beginnings of reports, as a digest reads them, without what several
   * reports of their sites have.
   */
  openings(reports: readonly DatedReport[]): Promise<DatedSentencesOf>;
  /** The sentences at the beginning of articles that state what they are about; likewise without it. */
  firstSentences(articles: readonly Article[]): Promise<SentencesOf>;
}

/** What was read in articles, whatever their sites repeat. */
interface WholeReadings
  extends Pick<SiteDependentReadings, 'datedSentences' | 'openings' | 'firstSentences'> {
  texts(articles: readonly Article[]): Promise<ReadingOf>;
  sentences(articles: readonly Article[]): Promise<SentencesOf>;
}

/**
 * Readings without what several reports of a site have. It is left out when they are asked for: a
 * sentence may become repeated, and stop being so, long after it was read.
 */
export function withoutRepeated(
  readings: WholeReadings,
  repeated: Pick<RepeatedSentences, 'repeatedIn'>,
): SiteDependentReadings {
  const find = async (articles: readonly Article[], which: RepeatedKind) => {
    const found = await repeated.repeatedIn(articles.map(({ id }) => id));
    return createLeaveOut((id) =>
      (found.get(id) ?? []).filter(({ isPageText }) => which === 'all' || isPageText),
    );
  };

  return {
    async newsTexts(articles) {
      const readingOf = await readings.texts(articles);
      const leaveOut = await find(articles, 'all');
      return (one) => {
        const reading = readingOf(one);
        return { ...reading, sentences: leaveOut(one, reading.sentences, itself) };
      };
    },
    async datedSentences(articles) {
      const sentencesOf = await readings.datedSentences(articles);
      const leaveOut = await find(articles, 'page-text');
      return (one) => leaveOut(one, sentencesOf(one), spanOf);
    },
    async openings(reports) {
      const openingOf = await readings.openings(reports);
      const leaveOut = await find(
        reports.map(({ article }) => article),
        'all',
      );
      return (one) => countedAnew(openingOf(one), leaveOut(one, openingOf(one), spanOf));
    },
    async firstSentences(articles) {
      const firstOf = await readings.firstSentences(articles);
      const leaveOut = await find(articles, 'all');
      const left = new Map(articles.map((one) => [one.id, leaveOut(one, firstOf(one), itself)]));
      const cut = articles.filter((one) => left.get(one.id) !== firstOf(one));
      // A menu that stands before a report may be all that was read of it.
      const sentencesOf = await readings.sentences(cut);
      for (const one of cut) left.set(one.id, leaveOut(one, sentencesOf(one), itself));
      return (one) => left.get(one.id) ?? firstOf(one);
    },
  };
}

/** Which repeated sentences are left out: all, or those that are the wording of pages. */
type RepeatedKind = 'all' | 'page-text';

function createLeaveOut(repeatedOf: (id: string) => readonly Span[]) {
  return <Part>(
    { id }: Pick<Article, 'id'>,
    parts: readonly Part[],
    of: (part: Part) => Span,
  ): readonly Part[] => {
    const sentences = repeatedOf(id);
    if (sentences.length === 0) return parts;
    const left = parts.filter((part) => coveredShare(of(part), sentences) < REPEATED_SHARE);
    return left.length < parts.length ? left : parts;
  };
}

const spanOf = ({ span }: DatedSentence) => span;
const itself = (span: Span) => span;

/** How much of a span others cover that do not overlap, from 0 to 1. */
function coveredShare({ start, end }: Span, others: readonly Span[]): number {
  const covered = others.reduce(
    (sum, other) => sum + Math.max(0, Math.min(end, other.end) - Math.max(start, other.start)),
    0,
  );
  return covered / Math.max(1, end - start);
}

/** The sentences that are left, in their places: a report begins with its first, whatever is above. */
function countedAnew(
  all: readonly DatedSentence[],
  left: readonly DatedSentence[],
): readonly DatedSentence[] {
  if (left === all) return all;
  const kept = new Set(left);
  let before = 0;
  return all.flatMap((sentence) => {
    if (kept.has(sentence)) return [{ ...sentence, index: sentence.index - before }];
    before += 1;
    return [];
  });
}
