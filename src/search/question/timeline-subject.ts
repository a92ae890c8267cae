import { CALENDAR_FORMS } from '../../domain/calendar/names.ts';
import { actorOf, objectOf } from './subject-of-question.ts';

/** Names in a subject at most: a timeline tells of what holds all words of its subject but one. */
const MOST_NAMES = 2;

const CALENDAR_WORDS: ReadonlySet<string> = new Set(CALENDAR_FORMS);

/**
 * The subject of a timeline that is offered beside a question: the names in it, else the thing or
 * person it asks about, else its own words.
 */
export function timelineSubjectOf(question: string): string {
  const words = (question.match(/[\p{L}\p{N}'’-]+/gu) ?? []).map(withoutPossessive);
  const names = namesIn(words).slice(0, MOST_NAMES);
  if (names.length > 0) return names.join(' ');
  const plain = words.join(' ');
  return objectOf(plain).trim() || actorOf(plain).trim() || plain;
}

/** Runs of words with capitals behind the first word; months, weekdays and numbers are no names. */
function namesIn(words: readonly string[]): readonly string[] {
  const runs: string[][] = [[]];
  for (const word of words.slice(1)) {
    const isName = /^\p{Lu}/u.test(word) && !CALENDAR_WORDS.has(word.toLowerCase());
    if (isName) runs.at(-1)?.push(word);
    else runs.push([]);
  }
  return [...new Set(runs.filter((run) => run.length > 0).map((run) => run.join(' ')))];
}

function withoutPossessive(word: string): string {
  return /['’]s$/.test(word) ? word.slice(0, -2) : word;
}
