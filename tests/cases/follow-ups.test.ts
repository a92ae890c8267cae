import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createAskedNames } from '../../src/answers/follow-up/asked-names.ts';
import { composeFollowUp } from '../../src/answers/follow-up/compose-follow-up.ts';
import type { OpenedArchive } from '../../src/app/open-archive.ts';
import { readBeat } from '../../src/intake/corpus-files/read-beat.ts';
import { openCaseArchive } from '../support/case-archive.ts';
import { CASE_SETS, isForReporting, readCaseSet } from '../support/cases.ts';

/** Two turns, and what the second one is to be asked as; README.md says what the fields mean. */
interface FollowUpCase {
  readonly id: string;
  readonly first: string;
  readonly next: string;
  readonly asked: readonly string[] | null;
  readonly articles: readonly string[];
}

/**
 * The shares that were measured last: of follow-ups that are asked as they are meant, and of those
 * whose answer comes from where it should, too; of all cases, and of those kept for reporting.
 */
const MEASURED = { composed: 1, good: 0.875, reported: 0.791 };

/** Questions of the case sets that name again what a turn before them was about. */
const MOST_CARRIED = 5;

/** How far a figure may fall before somebody should look: a point. */
const TOLERANCE = 0.01;

/** Excerpts that are read at once. */
const READ_AT_ONCE = 3;

const TODAY = '2026-11-28';

/** Time to ask some seventy questions of an archive that is made anew. */
const SET_MS = 120_000;

const cases = parse(readFileSync('tests/cases/follow-ups.yml', 'utf8')) as readonly FollowUpCase[];
const beat = readBeat(readFileSync('corpus/beat.yml', 'utf8'), 'corpus/beat.yml');
const context = { today: TODAY, namedDays: beat.days, names: createAskedNames(beat) };

describe('follow-ups over the chronicle', () => {
  let opened: OpenedArchive;
  const outcomes: { one: FollowUpCase; isComposed: boolean; isGood: boolean }[] = [];

  beforeAll(async () => {
    opened = await openCaseArchive({ articles: null });
    for (const one of cases) {
      const whole = composeFollowUp(one.next, [{ kind: 'question', text: one.first }], context);
      const isComposed = isAskedAs(whole?.text, one);
      const asked = whole ? `${whole.text}?` : one.next;
      const answer = await opened.archive.ask(asked, { today: TODAY });
      const shown = answer.status === 'answered' ? answer.excerpts.slice(0, READ_AT_ONCE) : [];
      const isFrom = shown.some(({ passage }) =>
        one.articles.some((name) => passage.article.origin.endsWith(`${name}.md`)),
      );
      outcomes.push({ one, isComposed, isGood: isComposed && isFrom });
    }
  }, SET_MS);

  afterAll(() => opened.archive.close());

  it('are asked as they are meant', () => {
    expect(cases.length).toBeGreaterThanOrEqual(60);
    expect(share(outcomes, ({ isComposed }) => isComposed)).toBeGreaterThanOrEqual(
      MEASURED.composed - TOLERANCE,
    );
  });

  it('are none where a question of the case sets stands alone, but for “the truce” and what is wanted or due of it', () => {
    const before = [{ kind: 'question', text: 'Who violated the Easter truce of 2025?' }] as const;
    const carried = CASE_SETS.flatMap((name) => readCaseSet(name).cases)
      .filter(({ kind }) => kind !== 'follow-up')
      .filter(({ question }) => composeFollowUp(question, before, context) !== undefined);
    const others = carried.filter(
      ({ question }) =>
        !/\bthe truce\b|^what (?:does \w+ want|was \w+ deadline)\??$/i.test(question),
    );
    expect(others).toEqual([]);
    expect(carried.length).toBeLessThanOrEqual(MOST_CARRIED);
  });

  it('are answered from where they should be, as well as when they were last measured', () => {
    const kept = outcomes.filter(({ one }) => isForReporting(one));
    const isGood = (outcome: (typeof outcomes)[number]) => outcome.isGood;
    expect(share(outcomes, isGood)).toBeGreaterThanOrEqual(MEASURED.good - TOLERANCE);
    expect(share(kept, isGood)).toBeGreaterThanOrEqual(MEASURED.reported - TOLERANCE);
  });
});

/** Whether all words that a case wants stand in the question; of a question that stands alone, none. */
function isAskedAs(whole: string | undefined, { asked }: FollowUpCase): boolean {
  if (asked === null) return whole === undefined;
  return asked.every((words) => whole?.toLowerCase().includes(words.toLowerCase()));
}

function share<Outcome>(all: readonly Outcome[], counts: (one: Outcome) => boolean): number {
  return all.filter(counts).length / all.length;
}
