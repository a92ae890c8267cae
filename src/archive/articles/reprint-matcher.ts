import type { Article, Report } from '../../domain/article.ts';
import { DAY_MS, publicationInstant } from '../../domain/calendar/instant.ts';
import type { SiteSentence } from '../../domain/site-sentence.ts';
import type { Span } from '../../domain/span.ts';
import { foldedWords } from '../../intake/signature/report-words.ts';
import {
  type ComparableText,
  isWordForWord,
  prepareForComparison,
  reprintOverlap,
} from '../../intake/signature/reprint-overlap.ts';
import { wordsInSharedShingles } from '../../intake/signature/shingles.ts';
import { computeSignature, minSharedHashes } from '../../intake/signature/signature.ts';
import type { ArticleWork, Signing } from '../ports/article-store.ts';
import type { ReportSignature, ReprintCandidate, ReprintQuery } from '../ports/reprint-store.ts';

/**
 * Days between two printings of one report. A weekly prints what came after its last issue; with
 * more days there would be more to compare each article with. Texts that are word for word alike
 * are one report whatever the days: nobody writes the same words twice by himself.
 */
const MAX_DAYS_APART = 14;

/**
 * Articles that are compared word for word, those first that share the most: a report printed by
 * dozens is found by any of them.
 */
const MAX_COMPARED = 12;

/** A report whose reprints are looked for. */
interface ComparedReport {
  readonly article: Pick<Report, 'text' | 'language' | 'published'>;
  /** Its sentences, by which other articles of its site are known to repeat them, in order. */
  readonly sentences: readonly SiteSentence[];
  /** The keys of sentences that several reports of their site have. */
  readonly repeated: ReadonlySet<number>;
}

/** What is known of the reprints of an article. */
export interface ReprintsFound {
  /** `null` for what is not signed. */
  readonly signature: ReportSignature | null;
  /** `null` where it reprints nothing. */
  readonly reprintGroup: string | null;
}

/** Looks up what a report reprints, by what is known of its site at that time. */
export async function findReprints(
  report: Omit<ComparedReport, 'repeated'>,
  unit: Pick<ArticleWork, 'findReprintCandidates' | 'repeatedAmong'>,
): Promise<ReprintsFound & Pick<Signing, 'signature'>> {
  const before = await unit.repeatedAmong(report.sentences.map(({ key }) => key));
  const query = reprintQueryOf({ ...report, repeated: before });
  const candidates = await unit.findReprintCandidates(query);
  const keys = candidates.flatMap(({ sentences }) => sentences.map(({ key }) => key));
  const repeated = before.union(await unit.repeatedAmong(keys));
  const reprintGroup = matchReprintGroup({ ...report, repeated }, candidates) ?? null;
  return { signature: query.signature, reprintGroup };
}

/**
 * The look-up of the reports that a report may reprint, with its own signature: the wording of pages
 * that several reports of its site have is no part of it.
 */
function reprintQueryOf({ article, sentences, repeated }: ComparedReport): ReprintQuery {
  const { text, published } = article;
  const instant = published === null ? null : publicationInstant(published);
  const own = sentences.filter(({ key, isPageText }) => isPageText && repeated.has(key));
  const signature = computeSignature(withoutSpans(text, own));
  return {
    signature: {
      hashes: signature.minima,
      textHash: own.length > 0 ? computeSignature(text).textHash : signature.textHash,
      day: instant === null ? null : Math.floor(instant / DAY_MS),
    },
    minShared: minSharedHashes(signature),
    maxDaysApart: MAX_DAYS_APART,
    limit: MAX_COMPARED,
  };
}

/**
 * The group of the candidate that a report reprints the most of, an earlier revision of its own
 * among them; nothing where it reprints none.
 *
 * @param candidates in the order in which they came: of equal ones the first one's group is given
 */
function matchReprintGroup(
  report: ComparedReport,
  candidates: readonly ReprintCandidate[],
): string | undefined {
  if (candidates.length === 0) return undefined;
  const overlapWith = createComparison(report);
  return candidates
    .filter(({ article }) => mayShareLanguage(report.article.language, article))
    .map((one) => ({ reprintGroup: one.reprintGroup, overlap: overlapWith(one) }))
    .filter(({ overlap }) => overlap > 0)
    .reduce<ReprintMatch | undefined>(moreSimilar, undefined)?.reprintGroup;
}

/**
 * The share of the sentences of two articles of one site that both have, in characters, below which
 * these are background where the articles do not begin alike. An update that was rewritten from its
 * first sentence on keeps more.
 */
const BACKGROUND_SHARE = 2 / 3;

/** The share of the words of a first sentence that the other text has, from which two begin alike. */
const SHARED_BEGINNING = 0.3;

/**
 * How much a report and a candidate have in common, from 0 to 1. The wording of pages that several
 * reports of a site have is no part of either; nor is what two articles of one site both have of it,
 * or as background: menus, boxes and standing paragraphs make no reprint, from the second article of
 * a site on. Texts that hold nothing else are one report where they are word for word alike.
 */
function createComparison({ article: { text }, sentences, repeated }: ComparedReport) {
  const keys = new Set(sentences.map(({ key }) => key));
  const prepareOwn = memoizeLast(prepareForComparison);
  return ({ article: other, sentences: others }: ReprintCandidate): number => {
    const common = new Set(others.map(({ key }) => key)).intersection(keys);
    const isPageText = (one: SiteSentence) =>
      one.isPageText && (repeated.has(one.key) || common.has(one.key));
    const own = prepareOwn(withoutSpans(text, sentences.filter(isPageText)));
    const its = prepareForComparison(withoutSpans(other.text, others.filter(isPageText)));
    if (own.words.all.length === 0 && its.words.all.length === 0) {
      return isWordForWord(prepareOwn(text), prepareForComparison(other.text)) ? 1 : 0;
    }
    const isBackground =
      haveBackground(sentences, common) &&
      haveBackground(others, common) &&
      !beginsLike(firstSentence(text, sentences), its) &&
      !beginsLike(firstSentence(other.text, others), own);
    if (!isBackground) return reprintOverlap(own, its);
    const isLeftOut = ({ key }: SiteSentence) => common.has(key) || repeated.has(key);
    return reprintOverlap(
      prepareForComparison(withoutSpans(text, sentences.filter(isLeftOut))),
      prepareForComparison(withoutSpans(other.text, others.filter(isLeftOut))),
    );
  };
}

/** A function that remembers its last result: a report is compared with many in the same words. */
function memoizeLast<Result>(compute: (text: string) => Result): (text: string) => Result {
  let last: { readonly text: string; readonly result: Result } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, result: compute(text) };
    return last.result;
  };
}

/** Whether an article has sentences in common with another one that are the smaller part of it. */
function haveBackground(sentences: readonly SiteSentence[], common: ReadonlySet<number>): boolean {
  const report = sentences.filter(({ isPageText }) => !isPageText);
  const shared = report.filter(({ key }) => common.has(key));
  return shared.length > 0 && lengthOf(shared) < BACKGROUND_SHARE * lengthOf(report);
}

/** The first sentence of an article that is no wording of its page. */
function firstSentence(text: string, sentences: readonly SiteSentence[]): string {
  const { start, end } = sentences.find(({ isPageText }) => !isPageText) ?? { start: 0, end: 0 };
  return text.slice(start, end);
}

/** Whether most of a first sentence, or its telling parts, stand in another text too. */
function beginsLike(sentence: string, other: ComparableText): boolean {
  const shared = wordsInSharedShingles(foldedWords(sentence), other.shingles);
  return shared.filter(Boolean).length > SHARED_BEGINNING * shared.length;
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** A text without some parts of it, in order; what stands before and after one stays apart. */
function withoutSpans(text: string, spans: readonly Span[]): string {
  let [kept, from] = ['', 0];
  for (const { start, end } of spans) {
    kept += `${text.slice(from, start)}\n`;
    from = end;
  }
  return kept + text.slice(from);
}

interface ReprintMatch {
  readonly reprintGroup: string;
  readonly overlap: number;
}

/** A translation is a text of its own; of two languages that are unknown nothing is known. */
function mayShareLanguage(language: string | null, other: Article): boolean {
  return language === null || other.language === null || language === other.language;
}

function moreSimilar(best: ReprintMatch | undefined, other: ReprintMatch): ReprintMatch {
  return best && best.overlap >= other.overlap ? best : other;
}
