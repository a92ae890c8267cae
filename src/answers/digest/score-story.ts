import type { Lexicon } from '../../search/lexicon.ts';
import { extractTerms } from '../../text/extract-terms.ts';
import type { Story } from './cluster-stories.ts';

/**
 * What speaks for a matter. Reports, outlets and names are taken by their logarithms: the tenth
 * report says less than the second one. What several desks wrote themselves weighs more than what
 * many of them printed; what the beat is about, and what was not known before, decide between
 * matters that are told equally often.
 */
const WEIGHTS = {
  /** Reports that are no reprints of one another. */
  independent: 1,
  /** Outlets that printed any of them. */
  outlets: 0.5,
  /** What the beat has a name for, in headlines and first sentences: 0 for a report of another beat. */
  names: 0.5,
  /** From 0 for a matter that was told in the same words before, to 1. */
  novelty: 0.5,
};

/** Names from which a matter is no more of the beat for holding another one. */
const MOST_NAMES = 4;

/** Reports whose first words are looked at: those of a hundred say nothing that ten do not. */
const REPORTS_READ = 10;

/** How much a matter matters beside others of its digest. */
export function scoreStory({ reports, novelty }: Story, lexicon: Lexicon): number {
  const outlets = new Set(reports.flatMap(({ printedBy }) => printedBy)).size;
  return (
    WEIGHTS.independent * Math.log1p(reports.length) +
    WEIGHTS.outlets * Math.log1p(outlets) +
    WEIGHTS.names * Math.log1p(Math.min(MOST_NAMES, averageNames({ reports }, lexicon))) +
    WEIGHTS.novelty * novelty
  );
}

/** How many of the beat's people, organisations, places and words the usual report begins with. */
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
