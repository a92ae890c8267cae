import { setImmediate as turnOfEventLoop } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createYieldingIngestion } from '../../src/app/open-intake.ts';
import { createRequestQueue } from '../../src/bot/request-queue.ts';
import type { Article } from '../../src/domain/article.ts';
import { aReport, NOW } from '../support/builders.ts';

/** A queue with a question that is being answered, and what is done in which order. */
function aBusyDesk() {
  const queue = createRequestQueue();
  const done: string[] = [];
  const archive = createYieldingIngestion(
    {
      async ingest(article: Article, _: number) {
        done.push(article.id);
        return { status: 'added', article, passages: 1, reprintOf: null, changes: null } as const;
      },
    },
    queue,
  );
  const answered = Promise.withResolvers<void>();
  const question = queue.inTurn(
    'somebody',
    async () => {
      await answered.promise;
      done.push('question');
    },
    () => undefined,
  );
  return { done, question, answer: answered.resolve, archive };
}

describe('what comes in by itself', () => {
  it('waits while a question is answered', async () => {
    const { done, question, answer, archive } = aBusyDesk();
    const coming = archive.ingest(aReport({ text: 'The ferry sailed.' }), NOW);
    for (let turn = 0; turn < 10; turn += 1) await turnOfEventLoop();
    expect(done).toEqual([]);
    answer();
    await Promise.all([question, coming]);
    expect(done).toEqual(['question', 'The ferry sailed.']);
  });

  it('goes on all the same where questions do not end', async () => {
    const { done, question, answer, archive } = aBusyDesk();
    await archive.ingest(aReport({ text: 'The ferry sailed.' }), NOW);
    expect(done).toEqual(['The ferry sailed.']);
    answer();
    await question;
  });
});
