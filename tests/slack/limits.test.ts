import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AccountDispute, Answer, Excerpt } from '../../src/domain/answer.ts';
import type { Article } from '../../src/domain/article.ts';
import { cite } from '../../src/domain/passage.ts';
import type { TimelineEntry } from '../../src/domain/timeline.ts';
import { checkBlocks } from '../../src/playground/block-kit/blocks.ts';
import { checkView } from '../../src/playground/block-kit/views.ts';
import { answerMessage, shownExcerpts } from '../../src/slack/blocks/answer.ts';
import { answerButtons } from '../../src/slack/blocks/buttons.ts';
import { timelineMessage } from '../../src/slack/blocks/timeline.ts';
import { copyView, surroundingsView } from '../../src/slack/blocks/views.ts';
import { codePoints, LIMITS } from '../../src/slack/limits.ts';
import { textsOf } from '../support/blocks.ts';
import { anAccount, aReport } from '../support/builders.ts';

/** Short and long texts; a long one is a short one many times over. */
const anyText = fc
  .tuple(
    fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
      fc.constantFrom('<!channel> & <@U1>', '*bold* `code` ', '👩‍👩‍👧‍👦', 'Ferries sailed. '),
    ),
    fc.constantFrom(1, 1, 1, 8, 60, 500),
  )
  .map(([part, times]) => part.repeat(times));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const aSource = fc.record({
  publisher: anyText,
  date: fc.constantFrom(null, '2031', '2031-05', '2031-05-02'),
  url: maybe(fc.webUrl()),
});

const article: fc.Arbitrary<Article> = fc.oneof(
  fc
    .record({ text: anyText, title: anyText, outlet: maybe(anyText), url: maybe(fc.webUrl()) })
    .map((said) => aReport(said)),
  fc
    .record({ text: anyText, title: anyText, sources: fc.array(aSource, { maxLength: 12 }) })
    .map(({ text, title, sources }) => {
      const period = { from: '2031-05-01', to: '2031-05-01' };
      return anAccount({
        text,
        title,
        footings: [{ start: 0, end: text.length, period, sources }],
      });
    }),
);

const excerpt: fc.Arbitrary<Excerpt> = fc
  .tuple(article, fc.nat(), fc.nat(), fc.array(article, { maxLength: 3 }))
  .map(([one, from, length, also]) => {
    const passage = cite(one, { start: 0, end: one.text.length });
    const start = from % one.text.length;
    const sentence = { start, end: Math.min(one.text.length, start + 1 + length) };
    const matches = [{ start, end: start + 1 }];
    const parts = { sentences: [sentence], sentence: cite(one, sentence) };
    return { passage, ...parts, matches, score: 1, also };
  });

const disputed: fc.Arbitrary<AccountDispute> = fc
  .record({
    about: anyText,
    kind: fc.constantFrom('parties' as const, 'sources' as const),
    claims: fc.array(fc.record({ by: anyText, says: anyText }), { minLength: 2, maxLength: 6 }),
    sources: fc.array(aSource, { maxLength: 9 }),
  })
  .map((dispute) => ({ dispute, account: anAccount({ text: 'They met.' }) }));

/** A timeline of the very sentences that an answer shows. */
function timelineOf(excerpts: readonly Excerpt[]): readonly TimelineEntry[] {
  return excerpts.map(({ sentence }) => ({
    date: '2031-05-01',
    precision: 'day',
    basis: 'stated',
    announced: false,
    outcome: null,
    outlets: 1,
    sentences: [sentence],
  }));
}

const found = {
  question: 'Wohse ferry?',
  readAs: 'Whose ferry?',
  missing: [],
  confidence: 0.9,
  newest: '2031-05-02',
  period: null,
};
const answer: fc.Arbitrary<Answer> = fc.oneof(
  fc
    .tuple(fc.array(excerpt, { minLength: 1, maxLength: 3 }), fc.array(disputed, { maxLength: 8 }))
    .map(([[first, ...others], disputes]): Answer => {
      if (!first) throw new RangeError('an answer has an excerpt');
      return {
        ...found,
        status: 'answered',
        independent: 1,
        excerpts: [first, ...others],
        related: [],
        disputes,
        timeline: timelineOf([first, ...others]),
        asksForDate: true,
        when: null,
      };
    }),
  fc
    .array(excerpt, { maxLength: 10 })
    .map((related): Answer => ({ ...found, status: 'no_answer', related })),
);

const showing = { today: '2031-06-01', state: new Set<string>() };

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
      fc.property(answer, (one) => {
        const { text, blocks, plain } = answerMessage(one, showing);
        const all = [
          ...blocks,
          answerButtons('0'.repeat(16), { isPrivate: true, excerpts: 3, copy: 'text' }),
        ];
        expect(all.length).toBeLessThanOrEqual(LIMITS.messageBlocks);
        expect(codePoints(textsOf(all))).toBeLessThanOrEqual(LIMITS.messageCharacters);
        for (const element of elementsOf(all)) expectFits(element);
        expect(checkBlocks(all, 'message')).toMatchObject({ status: 'taken' });
        expect(text.length).toBeGreaterThan(0);
        expect(plain.length).toBeGreaterThan(0);
      }),
      { numRuns: 150, endOnFailure: true },
    );
  });

  it('shows slices of its articles, no character changed', () => {
    fc.assert(
      fc.property(answer, (one) => {
        const shown = textsOf(answerMessage(one, showing).blocks);
        for (const each of shownExcerpts(one)) {
          const { article: of, start, end } = each.shown;
          expect(shown).toContain(of.text.slice(start, end));
        }
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });

  it('fits a message as a timeline too', () => {
    const entry = article.map((one): TimelineEntry => {
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
      fc.property(answer, (one) => {
        const views = [
          copyView(answerMessage(one, showing).plain),
          ...shownExcerpts(one).map(({ shown }) => surroundingsView(shown)),
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
});
