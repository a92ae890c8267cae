import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/domain/answer.ts';
import { cite } from '../../../src/domain/passage.ts';
import { answerMessage } from '../../../src/slack/blocks/answer.ts';
import { textsOf } from '../../support/blocks.ts';
import { anAccount, aReport } from '../../support/builders.ts';

const whole = (text: string, said = {}) =>
  cite(aReport({ ...said, text }), { start: 0, end: text.length });

function anExcerpt(text: string, said: { readonly of?: string } = {}) {
  const passage = whole(text);
  const sentences = [{ start: 0, end: text.length }];
  return { passage, sentences, sentence: passage, matches: [], score: 1, also: [], ...said };
}

function anAnswer(said: Partial<Extract<Answer, { status: 'answered' }>> = {}): Answer {
  return {
    question: 'When did the Aurora sail?',
    readAs: null,
    missing: [],
    confidence: 0.9,
    newest: '2031-05-02',
    period: null,
    related: [],
    status: 'answered',
    excerpts: [anExcerpt('The Aurora sailed on 1 May.')],
    independent: 1,
    timeline: [],
    asksForDate: false,
    when: null,
    disputes: [],
    ...said,
  };
}

const shownOf = (answer: Answer) =>
  answerMessage(answer, { today: '2031-06-01', state: new Set() });
const textOf = (answer: Answer) => textsOf(shownOf(answer).message.blocks);

const timeline = (['2031-05-01', '2031-05-03'] as const).map((date) => ({
  date,
  precision: 'day' as const,
  basis: 'stated' as const,
  announced: false,
  outcome: null,
  outlets: 1,
  sentences: [whole(`The Aurora was seen on ${date} by those who live along the strait.`)] as const,
}));

describe('the message of an answer', () => {
  it('puts its evidence in order of time only under a question that asks when', () => {
    expect(textOf(anAnswer({ timeline, asksForDate: true }))).toMatch(
      /In order of time1 May 2031 {2}The Aurora was s[^—]*… — The Ferry Times3 May/,
    );
    const asked = anAnswer({ timeline });
    expect(textOf(asked)).not.toContain('In order of time');
    expect(textsOf(shownOf(asked).message.details?.order?.blocks)).toContain('3 May 2031');
  });

  it('keeps a divider between excerpts, and leaves those without room to its button', () => {
    const excerpts = ['a', 'b', 'c'].map((name) =>
      anExcerpt(`Ferry ${name} ${'sailed '.repeat(60)}.`),
    );
    const [first = anExcerpt('x'), ...others] = excerpts;
    const { message, shown } = shownOf(anAnswer({ excerpts: [first, ...others] }));
    expect(shown).toHaveLength(1);
    expect(textsOf(message.blocks)).toContain('2 more excerpts under “More”.');
    expect(textsOf(message.details?.more?.blocks)).toMatch(/Also in the answer.*Ferry b.*Ferry c/s);
    const short = shownOf(anAnswer({ excerpts: [anExcerpt('One.'), anExcerpt('Two.')] })).message;
    expect(short.blocks.filter(({ type }) => type === 'divider')).toHaveLength(1);
  });

  it('shows a part of each thing that is compared, whatever their length', () => {
    const long = `The round ${'went on and '.repeat(60)}ended.`;
    const excerpts = [
      anExcerpt(long, { of: 'first round' }),
      anExcerpt(long, { of: 'second round' }),
    ] as const;
    const text = textOf(anAnswer({ excerpts }));
    expect(text).toMatch(/First round:The round.*goes on in the article.*Second round:The round/s);
  });

  it('says that what the chronicle rests on is weak footing where it is', () => {
    const account = anAccount({ text: 'The Aurora sailed.', footings: [] });
    const passage = cite(account, { start: 0, end: 18 });
    const excerpts = [{ ...anExcerpt('The Aurora sailed.'), passage, sentence: passage }] as const;
    expect(textOf(anAnswer({ excerpts }))).toContain(
      'Chronicle, 1 May 2031, resting on what is generally known (weak footing)',
    );
  });

  it('links an article in its source line, and escapes what Slack would read there', () => {
    const url = 'https://ferry.example/a?b=1&c=<d>|e';
    const passage = whole('The Aurora sailed.', { url, title: 'Ferries & <!here> sail' });
    const excerpts = [{ ...anExcerpt('The Aurora sailed.'), passage, sentence: passage }] as const;
    expect(textOf(anAnswer({ excerpts }))).toContain(
      '<https://ferry.example/a?b=1&amp;c=%3Cd%3E%7Ce#:~:text=The%20Aurora%20sailed|The Ferry Times: Ferries &amp; &lt;!here&gt; sail>, 2 May 2031',
    );
  });

  it('restyles no headline: one with marks stands as it is, with its link beside it', () => {
    const said = { url: 'https://ferry.example/a', title: 'The *Aurora* _sails_' };
    const passage = whole('The Aurora sailed.', said);
    const excerpts = [{ ...anExcerpt('The Aurora sailed.'), passage, sentence: passage }] as const;
    const { blocks } = shownOf(anAnswer({ excerpts })).message;
    expect(blocks.find(({ type }) => type === 'context')).toMatchObject({
      elements: [
        { type: 'plain_text', text: 'The Ferry Times: The *Aurora* _sails_, 2 May 2031' },
        { type: 'mrkdwn', text: '<https://ferry.example/a#:~:text=The%20Aurora%20sailed|open>' },
      ],
    });
  });
});
