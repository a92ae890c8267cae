import { describe, expect, it } from 'vitest';
import { createAskedIndex } from '../../../src/archive/asking/asked-index.ts';
import type { IndexKeeper, PassageSearch } from '../../../src/archive/ports/passage-search.ts';
import type { Answer } from '../../../src/domain/answer.ts';
import { aReport } from '../../support/builders.ts';
import { holding } from '../../support/talks.ts';

const NOTHING: PassageSearch = {
  search: () => Promise.reject(new Error('nothing is searched here')),
  hasAny: async () => false,
  suggestSpellings: async () => [],
};

/** A keeper whose articles are indexed once that is let go on. */
function aKeeper() {
  const gate = Promise.withResolvers<void>();
  let missing = 3;
  const current = async () => {
    await gate.promise;
    missing = 0;
    return NOTHING;
  };
  const keeper: IndexKeeper = {
    current,
    within: async () => (missing > 0 ? { ...NOTHING, isPartial: true } : NOTHING),
    unsearched: () => missing,
    size: () => undefined,
    finish: async () => undefined,
  };
  return { keeper, goOn: gate.resolve };
}

/** Answers by an index, where that has it, and says when it was first asked. */
async function anAsker(
  keeper: Pick<IndexKeeper, 'current'>,
  isIn: (search: PassageSearch) => boolean,
) {
  const archive = await holding([aReport({ text: 'The ferry Ana sailed to Port Ellis.' })]);
  const answered = await archive.ask('Where did the ferry Ana sail?');
  const refused = await archive.ask('Who sank the Belgrano?');
  const asked = Promise.withResolvers<void>();
  const answer = async (): Promise<Answer> => {
    const search = await keeper.current();
    asked.resolve();
    return isIn(search) ? answered : refused;
  };
  return { answer, asked: asked.promise };
}

describe('a question', () => {
  it('that is refused while articles are indexed is asked again once they are', async () => {
    const { keeper, goOn } = aKeeper();
    const index = createAskedIndex(keeper, 1);
    const { answer, asked } = await anAsker(index.keeper, (search) => !search.isPartial);
    const answered = index.answered(answer);
    await asked;
    goOn();
    const found = await answered;
    expect(found.status).toBe('answered');
    expect(found.unsearched).toBeUndefined();
  });

  it('that is answered by what is ready does not wait, and says what was not searched', async () => {
    const { keeper } = aKeeper();
    const index = createAskedIndex(keeper, 1);
    const { answer } = await anAsker(index.keeper, () => true);
    expect(await index.answered(answer)).toMatchObject({ status: 'answered', unsearched: 3 });
  });

  it('lacks nothing that only another one lacked which was asked meanwhile', async () => {
    const given: PassageSearch[] = [NOTHING, { ...NOTHING, isPartial: true }];
    const within = async () => given.shift() ?? NOTHING;
    const index = createAskedIndex({ ...aKeeper().keeper, within }, 1);
    const first = await anAsker(index.keeper, () => false);
    const gate = Promise.withResolvers<void>();
    let times = 0;
    const refused = index.answered(async () => {
      times += 1;
      const answer = await first.answer();
      await gate.promise;
      return answer;
    });
    await first.asked;
    const { answer } = await anAsker(index.keeper, () => true);
    expect(await index.answered(answer)).toMatchObject({ unsearched: 3 });
    gate.resolve();
    expect([(await refused).unsearched, times]).toEqual([undefined, 1]);
  });

  it('that is refused by the whole index is asked once', async () => {
    const { keeper, goOn } = aKeeper();
    goOn();
    await keeper.current();
    const index = createAskedIndex(keeper, 1);
    let times = 0;
    const { answer } = await anAsker(index.keeper, () => false);
    const found = await index.answered(() => {
      times += 1;
      return answer();
    });
    expect([found.status, times]).toEqual(['no_answer', 1]);
  });
});
