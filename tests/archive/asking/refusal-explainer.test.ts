import { describe, expect, it } from 'vitest';
import { explainRefusal } from '../../../src/archive/asking/refusal-explainer.ts';
import type { Answer } from '../../../src/domain/answer.ts';
import { aRefusedSearch } from '../../answers/refusal/a-refused-search.ts';
import { aReport } from '../../support/builders.ts';
import { holding } from '../../support/talks.ts';

const FERRY = aReport({
  id: 'ferry',
  title: 'Ferry Aurora sails from Port Ellis',
  text: 'The ferry Aurora sailed from Port Ellis with 42 people on board. Captain Nora Lunn led the crew.',
});

const SEARCH = aRefusedSearch('Who led the crew of the ferry Aurora under the lighthouse?', [
  FERRY,
]);

/** Answers what a test says, and refuses the rest. */
function answering(confidences: Readonly<Record<string, number>>) {
  const asked: string[] = [];
  const ask = async (question: string): Promise<Answer> => {
    asked.push(question);
    const archive = await holding([FERRY]);
    const answer = await archive.ask('Who led the crew of the ferry Aurora?');
    return { ...answer, question, confidence: confidences[question] ?? 0 };
  };
  return { ask, asked };
}

describe('explainRefusal', () => {
  it('offers the questions that are answered with confidence, and no other', async () => {
    const sure = 'Who led the crew of the ferry Aurora?';
    const { ask } = answering({ [sure]: 0.8, 'Who led the crew?': 0.79 });
    const { suggestions } = await explainRefusal('Who led it?', SEARCH, ask);
    expect(suggestions).toEqual([sure]);
  });

  it('does not offer the question that was asked', async () => {
    const { ask, asked } = answering({});
    await explainRefusal('who led the crew of the ferry aurora', SEARCH, ask);
    expect(asked).not.toContain('Who led the crew of the ferry Aurora?');
  });

  it('offers nothing that a rough answer alone gives with confidence', async () => {
    const { ask } = answering({});
    const roughly = async (question: string, purpose: 'screening' | 'suggesting') => ({
      ...(await ask(question)),
      confidence: purpose === 'screening' ? 0.9 : 0.7,
    });
    expect((await explainRefusal('Who led it?', SEARCH, roughly)).suggestions).toEqual([]);
  });

  it('tries six questions at most', async () => {
    const { ask, asked } = answering({});
    await explainRefusal('Who was it?', SEARCH, ask);
    expect(asked.length).toBeLessThanOrEqual(6);
  });
});

describe('a refused question', () => {
  it('says what is missing, and offers only what the archive answers', async () => {
    const archive = await holding([FERRY]);
    const answer = await archive.ask('How are oysters grilled?');
    expect(answer).toMatchObject({
      status: 'no_answer',
      missing: ['No passage of the archive mentions “oysters” or “grilled”.'],
      suggestions: [],
    });
  });
});
