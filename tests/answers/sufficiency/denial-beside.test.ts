import { describe, expect, it } from 'vitest';
import { aReport } from '../../support/builders.ts';
import { answerTo } from '../../support/search.ts';

const shownFor = (question: string, texts: readonly string[]) => {
  const answer = answerTo(
    question,
    texts.map((text, at) => aReport({ id: `r${at}`, text })),
  );
  return answer.status === 'answered'
    ? answer.excerpts.map(({ passage }) => passage.text)
    : undefined;
};

const DENIED =
  "Norland's defence ministry denied on Monday that its forces had shelled Port Ellis.";
const CLAIMED =
  "Shells fired from the hills killed 12 people when Norland shelled Port Ellis, the town's mayor told reporters who had walked for two days.";
const BESIDE = 'Delegations of Norland and Southmark will meet in Port Ellis, the mediators said.';

describe('whether something is so', () => {
  it('is answered by the claim beside its denial', () => {
    const shown = shownFor('Did Norland shell Port Ellis?', [DENIED, BESIDE, CLAIMED]);
    expect(shown?.slice(0, 2).toSorted()).toEqual([CLAIMED, DENIED].toSorted());
  });

  it('is answered alone where nobody states the other', () => {
    expect(shownFor('Did Norland shell Port Ellis?', [DENIED, BESIDE])).not.toContain(CLAIMED);
    const other = 'Norland denied on Monday that its envoys had sold the harbour of Port Ellis.';
    expect(shownFor('Did Norland shell Port Ellis?', [CLAIMED, other])).toEqual([CLAIMED]);
  });
});
