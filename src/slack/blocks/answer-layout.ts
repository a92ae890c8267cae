import { shownPart } from '../../answers/shown-part.ts';
import type { Answer, Excerpt } from '../../domain/answer.ts';
import type { Citation } from '../../domain/passage.ts';
import { SCREEN } from '../limits.ts';
import {
  disputeLine,
  inLines,
  leadLines,
  nearestLine,
  otherFigureRuns,
  pointsInDispute,
  refusalLines,
  shortClosingLine,
} from './answer-wording.ts';
import { cutNotice } from './beginning.ts';
import { excerptLabel, type ShownExcerpt } from './excerpt.ts';
import { blockLines, countLines, withinLines } from './lines.ts';
import { smallPrint } from './small-print.ts';
import type { StateMedia } from './source-line.ts';
import { excerptSource } from './source-line.ts';

/** Excerpts of an answer, or nearest passages, that its message shows at most. */
const MOST_SHOWN = 3;

/** Lines of an excerpt that is cut, with the notice, at least: less of a sentence says nothing. */
const LEAST_LINES = 3;

/** Lines of one of them, at most. */
const MOST_LINES = 3;

/** Lines that what is missing, and what could be asked instead, take together at most. */
const REFUSAL_LINES = 5;

/** What an answer is shown with. */
export interface AnswerMessageOptions {
  /** Today's day in ISO form, which the archive's age is counted to. */
  readonly today: string;
  readonly state: StateMedia;
}

/** The excerpts that an answer's message has room for within a screen and a half, and in which part. */
export function shownExcerpts(
  answer: Answer,
  options: AnswerMessageOptions,
): readonly ShownExcerpt[] {
  const candidates = excerptsOf(answer);
  const room = SCREEN.lines - linesAround(answer, options);
  const wanted = candidates.slice(0, MOST_SHOWN);
  const isPart = wanted.length > 1 && wanted.every(({ of }) => of !== undefined);
  const place = answer.status === 'answered' ? 'first' : 'further';
  const whole = wanted.map((excerpt, at) => asShown(excerpt, at === 0 ? place : 'further'));
  const costs = whole.map((one) => linesOf(one.shown, one) + linesBeside(one, options.state));
  const fitting = countFitting(costs, room);
  if (fitting === whole.length || (fitting > 0 && !isPart)) return whole.slice(0, fitting);
  const short = wanted.slice(0, isPart ? MOST_SHOWN : 1).map((one) => asShown(one, 'further'));
  const least = short.map((one) => LEAST_LINES + linesBeside(one, options.state));
  const count = Math.max(1, countFitting(least, room));
  const beside = least.slice(0, count).reduce((all, lines) => all + lines - LEAST_LINES, 0);
  return cutToShares(short.slice(0, count), room - beside);
}

/** All excerpts of an answer; of a refusal the nearest passages. */
function excerptsOf(answer: Answer): readonly Excerpt[] {
  return answer.status === 'answered' ? answer.excerpts : answer.related;
}

/** What is said of a refusal besides that it is one, as far as there is room for it. */
export function shownRefusalLines(answer: Answer): readonly string[] {
  const lines = refusalLines(answer).map((line) => inLines(line, MOST_LINES));
  return lines.slice(0, countFitting(lines.map(countLines), REFUSAL_LINES));
}

function asShown(excerpt: Excerpt, place: 'first' | 'further'): ShownExcerpt {
  return { excerpt, shown: shownPart(excerpt, place) };
}

/** How many of the first costs there is room for together. */
function countFitting(costs: readonly number[], room: number): number {
  let left = room;
  const over = costs.findIndex((cost) => {
    left -= cost;
    return left < 0;
  });
  return over < 0 ? costs.length : over;
}

/**
 * Excerpts within so many lines together: each has its share, and what one does not need is for the
 * others.
 */
function cutToShares(excerpts: readonly ShownExcerpt[], room: number): readonly ShownExcerpt[] {
  const byLength = excerpts.toSorted(
    (one, other) => linesOf(one.shown, one) - linesOf(other.shown, other),
  );
  let left = room;
  const cut = byLength.map((one, at) => {
    const share = Math.max(LEAST_LINES, Math.floor(left / (byLength.length - at)));
    const shown = linesOf(one.shown, one) > share ? cutTo(one.shown, share - 1) : one.shown;
    left -= linesOf(shown, one);
    return { ...one, shown };
  });
  return excerpts.flatMap(({ excerpt }) => cut.filter((one) => one.excerpt === excerpt));
}

function cutTo(shown: Citation, lines: number): Citation {
  const { alsoIn } = shown;
  const cut = withinLines(shown, lines);
  return alsoIn ? { ...cut, alsoIn } : cut;
}

/** The lines of an excerpt's words, and of the notice that they go on where they do. */
function linesOf(shown: Citation, { excerpt }: ShownExcerpt): number {
  return countLines(shown.text) + cutNotice(shown, excerpt.sentence).length;
}

/** The lines of what stands around an excerpt's words: what it is of, and where it stands. */
function linesBeside(one: ShownExcerpt, state: StateMedia): number {
  const source = smallPrint(...excerptSource(one, { state, today: null }));
  return countLines(excerptLabel(one.excerpt)) + blockLines([source]);
}

/** The lines of all that stands around the excerpts, however many of them there are, in both readings. */
function linesAround(answer: Answer, { today }: AnswerMessageOptions): number {
  const all = excerptsOf(answer);
  const readings = (['now', 'later'] as const).flatMap((reading) =>
    Array.from({ length: MOST_SHOWN + 1 }, (_, count) => {
      const excerpts = all.slice(0, count);
      const at = { today, reading };
      return [
        ...leadLines(answer, excerpts.length, at),
        ...shownRefusalLines(answer),
        nearestLine(answer, excerpts.length),
        disputeLine(pointsInDispute(answer)),
        otherFigureRuns(answer)
          .map(({ text }) => text)
          .join(''),
        shortClosingLine(answer, { excerpts, unshown: all.length - excerpts.length }, at),
      ];
    }),
  );
  return Math.max(
    ...readings.map((lines) => lines.reduce((sum, line) => sum + countLines(line), 0)),
  );
}
