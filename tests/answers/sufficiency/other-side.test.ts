import { describe, expect, it } from 'vitest';
import { aReport } from '../../support/builders.ts';
import { answerTo } from '../../support/search.ts';

const shownFor = (question: string, text: string) => {
  const answer = answerTo(question, [aReport({ text })]);
  return answer.status === 'answered'
    ? answer.excerpts.map(({ passage }) => passage.text).join('\n')
    : '';
};

const FAN =
  'The guild said a welder of the Ansel suffocated after Brandis Lines switched off a ventilation fan on Thursday night.\n\nBrandis Lines denied that any fan had been turned off.\n\nA judge will look into it.';

describe('beside a charge', () => {
  it('stands its denial in the same report', () => {
    const shown = shownFor('Did Brandis Lines switch off the ventilation?', FAN);
    expect(shown).toContain('The guild said');
    expect(shown).toContain('denied that any fan');
  });

  it('stands no denial of something else, whoever said it', () => {
    const other = FAN.replace(
      'denied that any fan had been turned off',
      'said it denied owing wages to its Norhaven crews',
    );
    const shown = shownFor('Did Brandis Lines switch off the ventilation?', other);
    expect(shown).toContain('The guild said');
    expect(shown).not.toContain('owing wages');
  });
});

const shownAmong = (question: string, texts: readonly string[]) => {
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
    const shown = shownAmong('Did Norland shell Port Ellis?', [DENIED, BESIDE, CLAIMED]);
    expect(shown?.slice(0, 2).toSorted()).toEqual([CLAIMED, DENIED].toSorted());
  });

  it('is answered alone where nobody states the other', () => {
    expect(shownAmong('Did Norland shell Port Ellis?', [DENIED, BESIDE])).not.toContain(CLAIMED);
    const other = 'Norland denied on Monday that its envoys had sold the harbour of Port Ellis.';
    expect(shownAmong('Did Norland shell Port Ellis?', [CLAIMED, other])).toEqual([CLAIMED]);
  });
});
