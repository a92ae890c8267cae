import type { Lexicon } from '../../search/lexicon.ts';
import { extractTerms } from '../../text/extract-terms.ts';
import type { Story } from './cluster-stories.ts';

/**
 * Weights of the features of a story's score. Reports, outlets and names are taken by their
 * logarithms: the tenth report says less than the second one. Independent reports weigh more than
 * reprints; names of the beat and novelty decide between stories with equally many reports.
 */
const WEIGHTS = {
  /** Reports that are no reprints of one another. */
  independent: 1,
  /** Outlets that printed any of them. */
  outlets: 0.5,
  /** Names that the beat knows, in headlines and first sentences: 0 for a report of another beat. */
  names: 0.5,
  /** From 0 for a story that was reported in the same words before, to 1. */
  novelty: 0.5,
};

/** The number of names above which another one no longer raises the score. */
const MOST_NAMES = 4;

/** The maximum number of reports whose names are counted: ten are representative of a hundred. */
const REPORTS_READ = 10;

/** The score of a story within its digest. */
export function scoreStory({ reports, novelty }: Story, lexicon: Lexicon): number {
  const outlets = new Set(reports.flatMap(({ printedBy }) => printedBy)).size;
  return (
    WEIGHTS.independent * Math.log1p(reports.length) +
    WEIGHTS.outlets * Math.log1p(outlets) +
    WEIGHTS.names * Math.log1p(Math.min(MOST_NAMES, averageNames({ reports }, lexicon))) +
    WEIGHTS.novelty * novelty
  );
}

/** The average number of names and words of the beat in headline and first sentence. */
function averageNames({ reports }: Pick<Story, 'reports'>, lexicon: Lexicon): number {
  const read = reports.slice(0, REPORTS_READ);
  const counts = read.map(({ article, sentences }) => {
    const lead = sentences.find(({ sentence }) => sentence.index === 0)?.sentence.span;
    const words = `${article.title}. ${lead ? article.text.slice(lead.start, lead.end) : ''}`;
    const sequence = extractTerms(words)
      .filter(({ isCompound }) => !isCompound)
      .map(({ term }) => term);
    const names = lexicon.find(sequence).map(({ from, to }) => sequence.slice(from, to).join(' '));
    return new Set(names).size;
  });
  return counts.reduce((sum, count) => sum + count, 0) / (read.length || 1);
}
