import { SAME_HEADLINE_OVERLAP } from '../../text/similarity/thresholds.ts';
import type { PageBlock } from './blocks.ts';
import { wordOverlap } from './ngrams.ts';

/** Words of a heading from which it hardly stands in a longer title by chance. */
const HEADING_WORDS = 4;

/** The places of headings that are the title, or of lines; of the main heading where none is. */
export function findHeadlines(lines: readonly PageBlock[], title: string): number[] {
  const headings = [...lines.keys()].filter((place) => lines[place]?.kind === 'heading');
  const isTitle = (place: number): boolean => isHeadline(lines[place]?.text ?? '', title);
  const headlines = [headings.filter(isTitle), [...lines.keys()].filter(isTitle)].find(
    (places) => places.length > 0,
  );
  const main = ['h1', 'h2'].map((name) =>
    headings.find((place) => lines[place]?.element.name === name),
  );
  return headlines?.toReversed() ?? [main[0] ?? main[1] ?? []].flat();
}

/** Whether a heading is the title, or stands whole in one that names the outlet as well. */
function isHeadline(heading: string, title: string): boolean {
  if (wordOverlap(heading, title) >= SAME_HEADLINE_OVERLAP) return true;
  return heading.split(/\s+/).length >= HEADING_WORDS && title.includes(heading);
}
