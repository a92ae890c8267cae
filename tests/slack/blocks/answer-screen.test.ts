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
  const views = (['asker', 'everybody'] as const).map((one) => outgoingMessage(sent, one));
  return { shown, views };
}

const beforeButtons = (blocks: readonly AnyBlock[]) =>
  blocks.filter(({ type }) => type !== 'actions');

describe('any answer', () => {
  it('takes a screen and a half before its buttons, which stand in one row', () => {
    fc.assert(
      fc.property(anyAnswer, (answer) => {
        for (const { blocks } of shownOf(answer).views) {
          expect(screenLines(beforeButtons(blocks))).toBeLessThanOrEqual(16);
          const rows = blocks.filter(({ type }) => type === 'actions');
          expect(rows.length).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 2000, endOnFailure: true },
    );
  });

  it('quotes word for word, and escapes what Slack would read', () => {
    fc.assert(
      fc.property(anyAnswer, (answer) => {
        const { shown, views } = shownOf(answer);
        for (const { text, blocks } of views) {
          const words = textsOf(blocks.filter(({ type }) => type === 'rich_text'));
          for (const { article, start, end } of shown) {
            expect(words).toContain(article.text.slice(start, end));
          }
          for (const markup of markupOf(blocks)) {
            expect(markup).toMatch(/^(?:[^<>&]|&(?:amp|lt|gt);|<https?:[^<>|\s]*\|[^<>]+>)+$/);
          }
          expect(escaped(text)).not.toMatch(/[<>]|^\s*$/);
        }
      }),
      { numRuns: 1000, endOnFailure: true },
    );
  });

  it('has one button for its context, and shares no refusal', () => {
    fc.assert(
      fc.property(anyAnswer, (answer) => {
        const [own = { blocks: [] }] = shownOf(answer).views;
        const row = JSON.stringify(own.blocks.filter(({ type }) => type === 'actions'));
        expect(row.split('"show_context"').length).toBeLessThanOrEqual(2);
        expect(row.includes('share_answer')).toBe(answer.status === 'answered');
        expect(row.includes('copy_answer')).toBe(answer.status === 'answered');
      }),
      { numRuns: 300, endOnFailure: true },
    );
  });
});
