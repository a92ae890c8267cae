import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenedArchive } from '../../src/app/open-archive.ts';
import type { Answer } from '../../src/domain/answer.ts';
import { openCaseArchive } from '../support/case-archive.ts';
import { CASE_SETS, isGoodAnswer, type QuestionCase, readCaseSet } from '../support/cases.ts';

/**
 * The shares of good answers, and of wrong ones with a confidence of .8 or more, that were measured
 * last. Raise the first and lower the second when the answers get better.
 */
const MEASURED = {
  chronicle: { good: 0.733, sureAndWrong: 0.022 },
  norland: { good: 0.746, sureAndWrong: 0.033 },
  kestria: { good: 0.881, sureAndWrong: 0.024 },
  vellmar: { good: 0.697, sureAndWrong: 0.025 },
  kardenia: { good: 0.486, sureAndWrong: 0 },
  sembara: { good: 0.386, sureAndWrong: 0.043 },
  kessaria: { good: 0.5, sureAndWrong: 0.06 },
  olvane: { good: 0.533, sureAndWrong: 0.044 },
} as const;

/** How far a figure may fall before somebody should look: a point. */
const TOLERANCE = 0.01;
const SURE = 0.8;

/** Time to ask some two hundred questions of an archive that is made anew. */
const SET_MS = 120_000;

describe.each(CASE_SETS)('the cases of %s', (name) => {
  const set = readCaseSet(name);
  let opened: OpenedArchive;
  const outcomes: { readonly one: QuestionCase; readonly answer: Answer }[] = [];

  beforeAll(async () => {
    opened = await openCaseArchive(set);
    for (const one of set.cases) {
      const answer = await opened.archive.ask(one.question, { today: set.today });
      outcomes.push({ one, answer });
    }
  }, SET_MS);

  afterAll(() => opened.archive.close());

  const shareOf = (isCounted: (outcome: (typeof outcomes)[number]) => boolean) =>
    outcomes.filter(isCounted).length / outcomes.length;

  it('are answered as well as when they were last measured', () => {
    const good = shareOf(({ one, answer }) => isGoodAnswer(answer, one));
    expect(good).toBeGreaterThanOrEqual(MEASURED[name].good - TOLERANCE);
  });

  it('are seldom answered wrongly with much confidence', () => {
    const wrong = shareOf(
      ({ one, answer }) =>
        answer.status === 'answered' && answer.confidence >= SURE && !isGoodAnswer(answer, one),
    );
    expect(wrong).toBeLessThanOrEqual(MEASURED[name].sureAndWrong + TOLERANCE);
  });

  it('show excerpts that equal their slice of the source', () => {
    const excerpts = outcomes.flatMap(({ answer }) => [
      ...(answer.status === 'answered' ? answer.excerpts : []),
      ...answer.related,
    ]);
    for (const { passage, sentence } of excerpts) {
      for (const { article, text, start, end } of [passage, sentence]) {
        expect(article.text.slice(start, end)).toBe(text);
      }
    }
  });
});
