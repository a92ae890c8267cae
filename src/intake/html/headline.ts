import { SAME_HEADLINE_OVERLAP } from '../../text/similarity/thresholds.ts';
import type { PageBlock } from './blocks.ts';
import { wordOverlap } from './ngrams.ts';
import { isWithinNonContent } from './non-content.ts';

/** Words of a heading from which it hardly stands in a longer title by chance. */
const HEADING_WORDS = 4;

/** A headline that stands more often is a text that is repeated. */
const MOST_HEADLINES = 8;

/**
 * The places at which a page prints its headline, the likeliest first: headings that are the title,
 * or lines where none is; the main heading where neither is.
 */
export function findHeadlines(lines: readonly PageBlock[], title: string): readonly number[] {
  const places = [...lines.keys()];
  const headings = places.filter((place) => lines[place]?.kind === 'heading');
  const isTitle = (place: number): boolean => isHeadline(lines[place]?.text ?? '', title);
  const titles = [headings.filter(isTitle), places.filter(isTitle)].find(
    ({ length }) => length > 0,
  );
  if (titles !== undefined) return likeliestFirst(titles, lines);
  const main = ['h1', 'h2'].map((name) =>
    headings.find((place) => lines[place]?.element.name === name),
  );
  return [main[0] ?? main[1] ?? []].flat();
}

/**
 * Main headings first, those of menus and boxes last; of several alike the last, as trails of links
 * precede it.
 */
function likeliestFirst(places: readonly number[], lines: readonly PageBlock[]): readonly number[] {
  const headlines = [...places.slice(0, MOST_HEADLINES)].toReversed();
  const elements = headlines.map((place) => ({ place, element: lines[place]?.element }));
  const own = elements.filter(({ element }) => element && !isWithinNonContent(element));
  const main = own.filter(({ element }) => element?.name === 'h1');
  return [...new Set([...main, ...own, ...elements].map(({ place }) => place))];
}

/** Whether a heading is the title, or stands whole in one that names the outlet as well. */
export function isHeadline(heading: string, title: string): boolean {
  if (wordOverlap(heading, title) >= SAME_HEADLINE_OVERLAP) return true;
  return heading.split(/\s+/).length >= HEADING_WORDS && title.includes(heading);
}
