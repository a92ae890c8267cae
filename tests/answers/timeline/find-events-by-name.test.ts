import { describe, expect, it } from 'vitest';
import { parseEventPhrases } from '../../../src/answers/periods/parse-event-phrases.ts';
import {
  findNamedEventArticles,
  periodsOfEvents,
} from '../../../src/answers/timeline/find-events-by-name.ts';
import { formatLimit, formatLimitPeriod } from '../../../src/answers/wording/format-period.ts';
import type { Account, Article, Period } from '../../../src/domain/article.ts';
import { createLexicon } from '../../../src/search/lexicon.ts';
import { parseQuestion } from '../../../src/search/parse-question.ts';
import { aBeat, anAccount, aReport } from '../../support/builders.ts';
import { datedSentencesOf, readingOf } from '../../support/readings.ts';

const day = (date: string): Period => ({ from: date, to: date });

const talks = (title: string, date: string): Account =>
  anAccount({ text: `${title} on that day. The talks lasted an hour.`, title, event: day(date) });

const MAY = talks('Norland and Southmark hold talks in Port Ellis', '2031-05-16');
const JUNE = talks('Second round of Port Ellis talks brings no truce', '2031-06-02');
const TRUCE = talks('Norland declares an oyster truce', '2031-04-19');

function called(name: string, articles: readonly Article[], within?: Period) {
  const query = parseQuestion(`At ${name}`, createLexicon(aBeat()));
  const subject = { query, idf: query.words.map(({ isName }) => (isName ? 2 : 1)) };
  const named = findNamedEventArticles(subject, articles, readingOf);
  return periodsOfEvents(named, datedSentencesOf, within);
}

describe('the event that limits a question', () => {
  it.each([
    ['What was said before the Port Ellis talks?', 'before', ['the Port Ellis talks']],
    ['Who met after talks in Port Ellis?', 'after', ['talks in Port Ellis']],
    ['Who sailed since Rowan II?', 'since', ['Rowan II']],
    ['Who sailed during the Gull Island strike, and why?', 'during', ['the Gull Island strike']],
    [
      'Who sailed between the Rowan summit and the Port Ellis talks?',
      'between',
      ['the Rowan summit', 'the Port Ellis talks'],
    ],
    [
      'Who met before the Port Ellis talks of June 2031?',
      'before',
      ['the Port Ellis talks of June 2031'],
    ],
  ])('is read from %j', (question, lead, names) => {
    expect(parseEventPhrases(question)).toMatchObject({ lead, names });
  });

  it.each([
    'What was said before the talks?',
    'What did Mara Venn say after Norland rejected the truce?',
    'What changed since Mara Venn met the harbour master?',
    'What is the deal between Norland and Southmark?',
  ])('is none in %j', (question) => {
    expect(parseEventPhrases(question)).toBeUndefined();
  });

  it('is the one that the archive dates under that name', () => {
    expect(called('the Port Ellis talks', [MAY, TRUCE])).toEqual([day('2031-05-16')]);
  });

  it('is the one that holds more of the name', () => {
    expect(called('the second round of Port Ellis talks', [MAY, JUNE])).toEqual([
      day('2031-06-02'),
    ]);
  });

  it('may be any of two rounds in one city', () => {
    const both = [day('2031-05-16'), day('2031-06-02')];
    expect(called('the Port Ellis talks', [JUNE, MAY])).toEqual(both);
  });

  it('is told from others by a date behind its name', () => {
    const june = { from: '2031-06-01', to: '2031-06-30' };
    expect(called('the Port Ellis talks', [MAY, JUNE], june)).toEqual([day('2031-06-02')]);
  });

  it('spans the days of accounts that lie close together', () => {
    const next = talks('Norland and Southmark end talks in Port Ellis', '2031-05-18');
    expect(called('the Port Ellis talks', [next, MAY])).toEqual([
      { from: '2031-05-16', to: '2031-05-18' },
    ]);
  });

  it('is not what was proposed, or came of it, or followed it', () => {
    const others = [
      talks('Norland proposes talks in Port Ellis', '2031-05-01'),
      talks('Southmark suspends the Port Ellis talks', '2031-05-25'),
      talks('Prisoners return after the Port Ellis talks', '2031-07-02'),
    ];
    expect(called('the Port Ellis talks', [MAY, ...others])).toEqual([day('2031-05-16')]);
  });

  it('is dated by the first sentence of a report, unless that only announces it', () => {
    const told = (published: string) =>
      aReport({
        published,
        title: 'Ministers meet for talks in Port Ellis',
        text: 'Ministers met in Port Ellis for talks on May 16, 2031.',
      });
    expect(called('the Port Ellis talks', [told('2031-05-17')])).toEqual([day('2031-05-16')]);
    expect(called('the Port Ellis talks', [told('2031-05-10')])).toEqual([]);
  });

  it('is none where the archive tells of no such event', () => {
    expect(called('the Lisbon talks', [MAY, JUNE, TRUCE])).toEqual([]);
  });
});

describe('the limit of a question in words', () => {
  const event = (...dates: [string, ...string[]]) => {
    const [first, ...others] = dates.map(day);
    return { name: 'the Port Ellis talks', periods: [first ?? day(dates[0]), ...others] as const };
  };

  it('names the event that was meant, and its days', () => {
    const byEvents = { lead: 'before', events: [event('2031-06-02')] } as const;
    const limited = { period: { from: null, to: '2031-06-01' }, byEvents };
    expect(formatLimitPeriod(limited)).toBe(
      'up to 1 Jun 2031, before the Port Ellis talks (2 Jun 2031)',
    );
    expect(formatLimit(limited)).toBe(`Limited to what is told ${formatLimitPeriod(limited)}.`);
  });

  it('says which events a name may mean, and that nothing was left out for them', () => {
    const byEvents = { lead: 'after', events: [event('2031-05-16', '2031-06-02')] } as const;
    expect(formatLimit({ period: null, byEvents })).toBe(
      '“the Port Ellis talks” may mean 16 May 2031 or 2 Jun 2031: with the date behind it, the answer keeps to what is told after it.',
    );
  });

  it('is nothing for a question without one', () => {
    expect(formatLimit({ period: null })).toBe('');
  });
});
