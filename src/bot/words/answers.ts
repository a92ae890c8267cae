import { formatCount } from '../../answers/wording/format-count.ts';
import { BOT_NAME } from './introduction.ts';

/** What is read aloud where nothing answers. */
export const NO_ANSWER = 'No passage of the archive clearly answers this.';

/** Over the rest of an answer's excerpts, and over passages that it does not rest on. */
export const MORE_PARTS = {
  also: 'Also in the answer',
  near: 'Near to the question, but no part of the answer',
} as const;

/** That an answer has more excerpts, under its button. */
export function moreExcerpts(count: number): string {
  return `${formatCount(count, 'more excerpt')} under “More”.`;
}

/** That more is in dispute than is shown, and how it is had. */
export function moreDisputes(count: number): string {
  return `${formatCount(count, 'more disputed point')} not shown: ask about it by name.`;
}

/** That something is in dispute, with how much more is. */
export function disputeTitle(about: string): string {
  return `Disputed: ${about}`;
}

/** How many points are in dispute besides; empty for none. */
export function andMore(count: number): string {
  return count > 0 ? ` (and ${count} more)` : '';
}

/** When something took place that took place today, with the basis of the date if there is any. */
export function todayWith(basis: string): string {
  return basis === '' ? 'Today' : `Today (${basis})`;
}

/** How the dates of a timeline are had that had no room. */
export const TIMELINE_HINT =
  'ask for a part of the time, with “from … to …” or “since …” behind the subject.';

/** Under a sentence of a timeline of which a message takes only a part. */
export const SENTENCE_IN_COPY = 'The sentence goes on: the copy has all of it.';

/** That a list of cited sentences had no room for all. */
export const NO_ROOM = 'There is no room for the rest here: ask for less of it.';

/** How further quotes are had. */
export function moreQuotes(counted: string): string {
  return `${counted}: name what about, with “on …”.`;
}

/** How further figures are had. */
export function moreFigures(counted: string): string {
  return `${counted}: name a time, with “since …”.`;
}

/** Over the parts of a state of play, and before a party's earlier words. */
export const STATE_PARTS = { announced: 'Announced', before: 'before that' } as const;

/** Over what is new in a state of play since a day. */
export function newSince(day: string): string {
  return `New since ${day}`;
}

/** Over the statements of a message that was checked. */
export const CHECKED = 'Checked against the archive';

/** Why a message is not checked that somebody wants checked. */
export const UNCHECKABLE = {
  own: `This is a message of ${BOT_NAME}: each sentence of its answers is cited already.`,
  deleted: 'This message was deleted, and its words with it.',
  noWords: 'This message has no words to check: I read no files, pictures or polls.',
} as const;

/** Which account of the chronicle tells of a dispute. */
export function accountSource(title: string): string {
  return `— Chronicle: ${title}`;
}
