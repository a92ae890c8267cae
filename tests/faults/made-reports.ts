import type { Report } from '../../src/domain/article.ts';
import { aReport } from '../support/builders.ts';
import type { Random } from './random.ts';

const PLACES = ['Port Ellis', 'Ostmark', 'the strait', 'Cape Lorne'] as const;
const WHO = ['the harbour master', 'an envoy of Norland', 'a minister of Southmark'] as const;

/**
 * Reports of an invented strait, no two alike; some print another one of them, and some revise
 * one, under its address.
 */
export function madeReports(count: number, random: Random): readonly Report[] {
  const made: Report[] = [];
  for (let at = 0; at < count; at += 1) {
    const earlier = made.length > 0 && random.whole(1, 4) === 1 ? random.pick(made) : undefined;
    if (earlier === undefined) made.push(aStory(`r${at}`, random));
    else if (random.whole(1, 2) === 1) made.push({ ...earlier, id: `r${at}`, origin: `r${at}` });
    else
      made.push({ ...earlier, id: `r${at}`, text: `${earlier.text} It was put right at ${at}.` });
  }
  return made;
}

function aStory(id: string, random: Random): Report {
  const sentences = Array.from({ length: random.whole(2, 12) }, (_, at) => {
    const number = random.whole(2, 900);
    return `Ferry ${id}x${at} left ${random.pick(PLACES)} with ${number} people, ${random.pick(WHO)} said on Monday.`;
  });
  return aReport({ id, title: `Ferry ${id} sails`, text: sentences.join(' ') });
}
