import type { Archive } from '../../src/archive/archive.ts';
import {
  createQuestionMatcher,
  type QuestionMatcher,
} from '../../src/archive/watches/question-matcher.ts';
import type { Stores, WorkspaceStores } from '../../src/edge/sql/stores.ts';
import { aReadings } from './readings.ts';

/** A matcher of standing questions that asks an archive. */
export function aQuestionMatcher(
  stores: Stores & Pick<WorkspaceStores, 'questions'>,
  archive: Archive,
): QuestionMatcher {
  const { askAgain: ask, weighQuestion: weigh } = archive;
  return createQuestionMatcher({ ...stores, readings: aReadings(stores), ask, weigh });
}
