import type { Article } from '../../domain/article.ts';
import { CALENDAR_NAMES } from '../../domain/calendar/names.ts';
import type { Party } from '../../search/question/sides-form.ts';

/** Two names of one word each that "and" joins: "Norland and Southmark", and not "Ada Roe and Lind". */
const NAMED_TOGETHER =
  /(?<![\p{L}’'-]|\p{Lu}\p{L}{0,40} )(?<one>\p{Lu}\p{Ll}{2,30}) and (?<other>\p{Lu}\p{Ll}{2,30})(?![\p{L}’'-]| \p{Lu})/gu;

/** Articles that must name two together: one may set any two names side by side. */
const FEWEST_ARTICLES = 3;

/** How many times as many articles must name the first pair as the second. */
const LEAD = 2;

const NO_PARTY = new Set(CALENDAR_NAMES);

/**
 * The pair that articles name together far more often than any other: the two parties of the
 * matter, where nothing else says so. Empty where no pair stands out.
 */
export function partiesNamedTogether(articles: readonly Pick<Article, 'text'>[]): readonly Party[] {
  const counts = new Map<string, number>();
  for (const { text } of articles) {
    const pairs = [...text.matchAll(NAMED_TOGETHER)].flatMap(({ groups }) => {
      const names = [groups?.one ?? '', groups?.other ?? ''];
      return names.some((name) => NO_PARTY.has(name.toLowerCase())) ? [] : [names.sort().join(' ')];
    });
    for (const pair of new Set(pairs)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  const [first, second] = [...counts].toSorted(([, one], [, other]) => other - one);
  if (!first || first[1] < FEWEST_ARTICLES || first[1] < LEAD * (second?.[1] ?? 0)) return [];
  return first[0].split(' ').map((name) => ({ name, aliases: [], speakers: [] }));
}
