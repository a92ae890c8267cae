import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PassageRecord } from '../../src/archive/articles/passage-record.ts';
import type { ArrivedReport } from '../../src/archive/ports/article-listings.ts';
import type { Report } from '../../src/domain/article.ts';
import { type Citation, cite } from '../../src/domain/passage.ts';
import type { TimelineEntry } from '../../src/domain/timeline.ts';
import { checkBlocks } from '../../src/playground/block-kit/blocks.ts';
import { checkView } from '../../src/playground/block-kit/views.ts';
import { answerMessage } from '../../src/slack/blocks/answer.ts';
import { contextView, surroundingsView } from '../../src/slack/blocks/context-view.ts';
import { furtherView } from '../../src/slack/blocks/further-view.ts';
import { lateWindowMessage } from '../../src/slack/blocks/late-window.ts';
import { outgoingMessage } from '../../src/slack/blocks/outgoing.ts';
import { timelineMessage } from '../../src/slack/blocks/timeline.ts';
import { copyView, detailView } from '../../src/slack/blocks/views.ts';
import { codePoints, LIMITS } from '../../src/slack/limits.ts';
import type { Message } from '../../src/slack/message.ts';
import { anyAnswer, anyArticle, anyText } from '../support/any-answer.ts';
import { textsOf } from '../support/blocks.ts';
import { aReport } from '../support/builders.ts';

const showing = { today: '2031-06-01', state: new Set<string>() };

/** A message as it goes out. */
const sent = (message: Message, excerpts: number) => ({
  written: JSON.stringify(message),
  answer: { id: '0'.repeat(16), kind: 'answer', quoted: [], excerpts } as const,
  circumstances: [],
});

/** A passage with as much known of its article as there can be. */
const recorded = (passage: Citation): PassageRecord => ({
  passage,
  textHash: '0123456789abcdef'.repeat(4),
  takenAt: 1,
  source: { kind: 'page', address: passage.article.url ?? 'https://paper.example/' },
  reprints: Array.from({ length: 12 }, (_, at) => ({
    ...summaryOf(aReport({ text: `Report ${at}`, outlet: `${passage.article.title}${at}` })),
    url: passage.article.url,
  })),
  revisions: Array.from({ length: 20 }, (_, at) => ({ at, changesPassage: at % 2 === 0 })),
});

function summaryOf({ text, ...report }: Report): ArrivedReport {
  return { ...report, characters: text.length, arrivedAt: 1, reprintGroup: 'one' };
}

/** Every object within, with the text it holds itself. */
function elementsOf(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(elementsOf);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(elementsOf)];
}

/** What Slack counts of one element, and how much of it it takes. */
function expectFits(element: Record<string, unknown>): void {
  const most: Record<string, number> = {
    text: LIMITS.textCharacters,
    url: LIMITS.urlCharacters,
    value: LIMITS.buttonValueCharacters,
    action_id: LIMITS.idCharacters,
  };
  for (const [name, limit] of Object.entries(most)) {
    const held = element[name];
    if (typeof held !== 'string') continue;
    expect(codePoints(held)).toBeLessThanOrEqual(limit);
    expect(held).not.toBe('');
  }
}

describe('every answer', () => {
  it('fits a message, with its buttons and a fallback', () => {
    fc.assert(
      fc.property(anyAnswer, (one) => {
        const { message, shown } = answerMessage(one, showing);
        for (const audience of ['asker', 'everybody'] as const) {
          const { text, blocks, plain } = outgoingMessage(sent(message, shown.length), audience);
          expect(blocks.length).toBeLessThanOrEqual(LIMITS.messageBlocks);
          expect(codePoints(textsOf(blocks))).toBeLessThanOrEqual(LIMITS.messageCharacters);
          for (const element of elementsOf(blocks)) expectFits(element);
          expect(checkBlocks(blocks, 'message')).toMatchObject({ status: 'taken' });
          expect(text.length).toBeGreaterThan(0);
          expect(plain.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 150, endOnFailure: true },
    );
  });

  it('shows slices of its articles, no character changed', () => {
    fc.assert(
      fc.property(anyAnswer, (one) => {
        const { message, shown } = answerMessage(one, showing);
        const words = textsOf(message.blocks);
        for (const { article: of, start, end } of shown) {
          expect(words).toContain(of.text.slice(start, end));
        }
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });

  it('fits a message as a timeline too', () => {
    const entry = anyArticle.map((one): TimelineEntry => {
      const sentence = cite(one, { start: 0, end: one.text.length });
      const dating = { date: '2031-05-01', precision: 'day', basis: 'resolved' } as const;
      return { ...dating, announced: true, outcome: null, outlets: 1, sentences: [sentence] };
    });
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 12 }), anyText, (entries, subject) => {
        const timeline = { subject, from: null, to: null, entries, nearest: [] };
        const { message, cited } = timelineMessage(timeline, new Set());
        expect(message.blocks.length).toBeLessThan(LIMITS.messageBlocks);
        expect(codePoints(textsOf(message.blocks))).toBeLessThanOrEqual(LIMITS.messageCharacters);
        for (const element of elementsOf(message.blocks)) expectFits(element);
        expect(checkBlocks(message.blocks, 'message')).toMatchObject({ status: 'taken' });
        for (const { text } of cited) expect(textsOf(message.blocks)).toContain(text);
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });

  it('fits its windows', () => {
    fc.assert(
      fc.property(anyAnswer, (one) => {
        const { message, shown } = answerMessage(one, showing);
        const { more, sides, order } = message.details ?? {};
        const views = [
          copyView(message.plain),
          contextView(shown.map(recorded), { gone: 1, zone: 'UTC' }),
          ...shown.map((excerpt) => surroundingsView(recorded(excerpt), 'UTC')),
          ...(more ? [detailView('more', more)] : []),
          ...(sides ? [detailView('sides', sides)] : []),
          ...(order ? [detailView('order', order)] : []),
          furtherView('x'.repeat(2000)),
        ];
        for (const view of views) {
          expect(codePoints(view.title.text)).toBeLessThanOrEqual(LIMITS.viewTitleCharacters);
          expect(view.blocks.length).toBeLessThanOrEqual(LIMITS.viewBlocks);
          expect(checkView(view, 'modal')).toMatchObject({ status: 'taken' });
          expect(codePoints(textsOf(view.blocks))).toBeLessThanOrEqual(LIMITS.messageCharacters);
        }
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });

  it('fits a message with its context, where the window of that comes too late', () => {
    fc.assert(
      fc.property(anyAnswer, (one) => {
        const { shown } = answerMessage(one, showing);
        const late = lateWindowMessage(
          contextView(shown.map(recorded), { gone: 1, zone: 'UTC' }),
        ).blocks;
        expect(checkBlocks(late, 'message')).toMatchObject({ status: 'taken' });
        expect(codePoints(textsOf(late))).toBeLessThanOrEqual(LIMITS.messageCharacters);
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });
});
