import fc from 'fast-check';
import type { AccountDispute, Answer, Excerpt } from '../../src/domain/answer.ts';
import type { Article } from '../../src/domain/article.ts';
import { cite } from '../../src/domain/passage.ts';
import type { TimelineEntry } from '../../src/domain/timeline.ts';
import { anAccount, aReport } from './builders.ts';

/** Texts of all lengths; a long one is a short one many times over. */
export const anyText = fc
  .tuple(
    fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
      fc.constantFrom(
        '<!channel> & <@U1>',
        '*bold* `code` ',
        '👩‍👩‍👧‍👦',
        'Ferries sailed. ',
        'Aurora\nBoreas\n',
      ),
    ),
    fc.oneof(
      { weight: 49, arbitrary: fc.constantFrom(1, 1, 1, 1, 4, 4, 8, 8, 40) },
      { weight: 1, arbitrary: fc.constant(500) },
    ),
  )
  .map(([part, times]) => part.repeat(times));

const anyUrl = fc.oneof(
  fc.webUrl(),
  fc.constantFrom(
    'https://paper.example/a|b?c=<d>&e=f',
    `https://paper.example/${'a'.repeat(2900)}`,
  ),
);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const aSource = fc.record({
  publisher: anyText,
  date: fc.constantFrom(null, '2031', '2031-05', '2031-05-02'),
  url: maybe(anyUrl),
});

export const anyArticle: fc.Arbitrary<Article> = fc.oneof(
  fc
    .record({ text: anyText, title: anyText, outlet: maybe(anyText), url: maybe(anyUrl) })
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

const anyExcerpt: fc.Arbitrary<Excerpt> = fc
  .tuple(
    anyArticle,
    fc.nat(),
    fc.nat({ max: 700 }),
    fc.array(anyArticle, { maxLength: 3 }),
    fc.option(anyText, { nil: undefined, freq: 3 }),
    fc.array(anyText, { maxLength: 5 }),
  )
  .map(([one, from, length, also, of, alsoIn]) => {
    const passage = { ...cite(one, { start: 0, end: one.text.length }), alsoIn };
    const start = from % one.text.length;
    const sentence = { start, end: Math.min(one.text.length, start + 1 + length) };
    const before = start > 0 ? [{ start: 0, end: start }] : [];
    const matches = [{ start, end: start + 1 }];
    const parts = { sentences: [...before, sentence], sentence: cite(one, sentence) };
    return { passage, ...parts, matches, score: 1, also, ...(of === undefined ? {} : { of }) };
  });

const anyDispute: fc.Arbitrary<AccountDispute> = fc
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

const anyFound = fc.record({
  question: fc.constant('Wohse ferry?'),
  readAs: maybe(anyText),
  missing: fc.array(anyText, { maxLength: 3 }),
  suggestions: fc.array(anyText, { maxLength: 3 }),
  confidence: fc.constantFrom(0.5, 0.9),
  newest: fc.constantFrom(null, '2031-05-02', '2031-06-01'),
  period: fc.constantFrom(null, { from: '2031-05-01', to: '2031-05-31' }),
  related: fc.array(anyExcerpt, { maxLength: 8 }),
});

const anyOrder = fc.constantFrom(
  undefined,
  { kind: 'newest', day: '2031-06-01' } as const,
  { kind: 'next', day: '2031-06-09' } as const,
);

const anyWhen = fc.constantFrom(null, {
  date: '2031-06-01',
  precision: 'day',
  basis: 'published',
} as const);

/** An answer or a refusal of whatever length. */
export const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(
  fc
    .record({
      found: anyFound,
      excerpts: fc.tuple(anyExcerpt, fc.array(anyExcerpt, { maxLength: 4 })),
      disputes: fc.array(anyDispute, { maxLength: 4 }),
      orderedBy: anyOrder,
      when: anyWhen,
      asksForDate: fc.boolean(),
    })
    .map(
      ({ found, excerpts: [first, others], orderedBy, ...asked }): Answer => ({
        ...found,
        status: 'answered',
        independent: 1,
        excerpts: [first, ...others],
        timeline: timelineOf([first, ...others]),
        ...asked,
        ...(orderedBy ? { orderedBy } : {}),
      }),
    ),
  anyFound.map((found): Answer => ({ ...found, status: 'no_answer' })),
);
