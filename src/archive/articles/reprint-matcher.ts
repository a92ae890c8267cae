import type { Article, Report } from '../../domain/article.ts';
import { DAY_MS, publicationInstant } from '../../domain/calendar/instant.ts';
import { prepareForComparison, reprintOverlap } from '../../intake/signature/reprint-overlap.ts';
import { computeSignature, minSharedHashes } from '../../intake/signature/signature.ts';
import type { ReprintCandidate, ReprintQuery } from '../ports/reprint-store.ts';

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

/** The look-up of the reports that a report may reprint, with its own signature. */
export function reprintQueryOf({ text, published }: Report): ReprintQuery {
  const instant = published === null ? null : publicationInstant(published);
  const signature = computeSignature(text);
  return {
    signature: {
      hashes: signature.minima,
      textHash: signature.textHash,
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
export function matchReprintGroup(
  { text, language }: Pick<Report, 'text' | 'language'>,
  candidates: readonly ReprintCandidate[],
): string | undefined {
  if (candidates.length === 0) return undefined;
  const reprint = prepareForComparison(text);
  return candidates
    .filter(({ article }) => mayShareLanguage(language, article))
    .map(({ article, reprintGroup }) => ({
      reprintGroup,
      overlap: reprintOverlap(reprint, prepareForComparison(article.text)),
    }))
    .filter(({ overlap }) => overlap > 0)
    .reduce<ReprintMatch | undefined>(moreSimilar, undefined)?.reprintGroup;
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
