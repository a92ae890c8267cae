import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/domain/answer.ts';
import { answerMessage } from '../../../src/slack/blocks/answer.ts';
import { outgoingMessage } from '../../../src/slack/blocks/outgoing.ts';
import { escaped } from '../../../src/slack/slack-text.ts';
import { anyAnswer } from '../../support/any-answer.ts';
import { type AnyBlock, markupOf, screenLines, textsOf } from '../../support/blocks.ts';

/** An answer as it stands in Slack, with what it quotes. */
function shownOf(answer: Answer) {
  const { message, shown } = answerMessage(answer, { today: '2031-06-01', state: new Set() });
  const sent = {
    written: JSON.stringify(message),
    answer: { id: '0'.repeat(16), kind: 'answer', quoted: [], excerpts: shown.length } as const,
    circumstances: [],
  };
  const views = [outgoingMessage(sent, 'asker'), outgoingMessage(sent, 'everybody')] as const;
  return { shown, views };
}

type Shown = ReturnType<typeof shownOf>;

const beforeButtons = (blocks: readonly AnyBlock[]) =>
  blocks.filter(({ type }) => type !== 'actions');

function expectScreen({ views }: Shown): void {
  for (const { blocks } of views) {
    expect(screenLines(beforeButtons(blocks))).toBeLessThanOrEqual(16);
    expect(blocks.filter(({ type }) => type === 'actions').length).toBeLessThanOrEqual(1);
  }
}

function expectVerbatim({ shown, views }: Shown): void {
  for (const { blocks } of views) {
    const words = textsOf(blocks.filter(({ type }) => type === 'rich_text'));
    for (const { article, start, end } of shown) {
      expect(words).toContain(article.text.slice(start, end));
    }
  }
}

function expectEscaped({ views }: Shown): void {
  for (const { text, blocks } of views) {
    for (const markup of markupOf(blocks)) {
      expect(markup).toMatch(/^(?:[^<>&]|&(?:amp|lt|gt);|<https?:[^<>|\s]*\|[^<>]+>)+$/);
    }
    expect(escaped(text)).not.toMatch(/[<>]|^\s*$/);
  }
}

/** One button for its context; a refusal is neither shared nor copied. */
function expectButtons({ views }: Shown, { status }: Answer): void {
  const row = JSON.stringify(views[0].blocks.filter(({ type }) => type === 'actions'));
  expect(row.split('"show_context"').length).toBeLessThanOrEqual(2);
  expect(row.includes('share_answer')).toBe(status === 'answered');
  expect(row.includes('copy_answer')).toBe(status === 'answered');
}

describe('any answer', () => {
  it('takes a screen and a half, quotes word for word, escapes, and has one row of buttons', () => {
    fc.assert(
      fc.property(anyAnswer, (answer) => {
        const shown = shownOf(answer);
        expectScreen(shown);
        expectVerbatim(shown);
        expectEscaped(shown);
        expectButtons(shown, answer);
      }),
      { numRuns: 2000, endOnFailure: true },
    );
  });
});
