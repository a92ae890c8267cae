import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openCaseArchive } from '../support/case-archive.ts';
import { type CASE_SETS, readCaseSet, readJsonLines } from '../support/cases.ts';
import { aFolder } from '../support/folder.ts';
import { type ArrivingReport, replayQuestions } from './replay-questions.ts';

type Wire = Exclude<(typeof CASE_SETS)[number], 'chronicle'>;

/** One report in so many is missing when the questions are asked. */
const MISSING_ONE_IN = 3;

const reportsOf = (name: Wire) => readJsonLines<ArrivingReport>(readCaseSet(name).articles ?? '');

/** It asks some hundred questions of a growing archive: some ten seconds on a busy machine. */
const TIMEOUT_MS = 60_000;

/** Reports of the other wire that come before. */
const UNRELATED = 4;

/** Asks a wire without a third of its reports, then lets those of another wire come, and these. */
async function replayWire(name: Wire, other: Wire) {
  const { cases, today } = readCaseSet(name);
  const all = reportsOf(name);
  const missing = all.filter((_, at) => at % MISSING_ONE_IN === 0);
  const ids = new Set(missing.map(({ id }) => id));
  const known = join(aFolder(), 'known.jsonl');
  const rows = all.filter(({ id }) => !ids.has(id)).map((one) => JSON.stringify(one));
  writeFileSync(known, rows.join('\n'));
  const questions = cases
    .filter(({ expect, articles }) => expect === 'answer' && articles?.every((id) => ids.has(id)))
    .map(({ id, question, articles }) => ({ id, question, answeredBy: articles ?? [] }));
  const opened = await openCaseArchive({ articles: known });
  onTestFinished(() => opened.archive.close());
  const unrelated = reportsOf(other).slice(0, UNRELATED);
  const reports = [...unrelated, ...missing];
  const { refused, tellings } = await replayQuestions(opened, questions, reports, today);
  const unrelatedIds = new Set(unrelated.map(({ id }) => id));
  const right = new Set(
    tellings
      .filter(({ question, first }) => question.answeredBy.includes(first))
      .map(({ question }) => question.id),
  );
  return {
    refused: refused.length,
    right: right.size,
    byUnrelated: tellings
      .filter(({ arrived }) => unrelatedIds.has(arrived))
      .map(({ question, arrived }) => `${question.question} ${arrived}`),
  };
}

describe('the questions of a wire that stand while a third of its reports is missing', () => {
  it(
    'are told by them, and not by reports of another wire',
    async () => {
      const { refused, right, byUnrelated } = await replayWire('norland', 'vellmar');
      expect(refused).toBeGreaterThan(10);
      expect(right / refused).toBeGreaterThanOrEqual(0.75);
      expect(byUnrelated.length).toBeLessThanOrEqual(1);
    },
    TIMEOUT_MS,
  );
});
