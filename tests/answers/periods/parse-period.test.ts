import { describe, expect, it } from 'vitest';
import {
  isInPeriod,
  parsePeriod,
  parsePreferredPeriod,
  reachedWeekday,
} from '../../../src/answers/periods/parse-period.ts';
import { anAccount, aReport, DATES_IN } from '../../support/builders.ts';

const context = { today: '2031-06-04', namedDays: [] };

describe('the period of a question', () => {
  it.each([
    ['Who signed in March 2031?', '2031-03-01', '2031-03-31'],
    ['Who signed on 18 March 2031?', '2031-03-18', '2031-03-18'],
    ['Who signed during 2030?', '2030-01-01', '2030-12-31'],
    ['What was said since Easter?', '2031-04-13', null],
    ['What was said after 3 May 2031?', '2031-05-04', null],
    ['What was said before May 2031?', null, '2031-04-30'],
    ['What was agreed between 1 March 2031 and 5 April 2031?', '2031-03-01', '2031-04-05'],
    ['What was agreed from 1 March 2031 to 5 April 2031?', '2031-03-01', '2031-04-05'],
    ['Who met last week?', '2031-05-26', '2031-06-01'],
    ['Who met yesterday?', '2031-06-03', '2031-06-03'],
    ['What is on next week?', '2031-06-09', '2031-06-15'],
    ['What did Norland do in mid october 2030?', '2030-10-11', '2030-10-21'],
    ['Who signed at the end of May 2031?', '2031-05-22', '2031-05-31'],
    ['Who met in the first half of april 2031?', '2031-04-01', '2031-04-15'],
    ['Who met in early 2031?', '2031-01-01', '2031-05-02'],
    ['News from April 2031', '2031-04-01', '2031-04-30'],
    ['What happened in the week of 11–17 March 2031?', '2031-03-11', '2031-03-17'],
    ['Week of March 11-17, 2031', '2031-03-11', '2031-03-17'],
    ['What was said from March 11 to 17 2031?', '2031-03-11', '2031-03-17'],
    ['news 28 april - 3 may 2031', '2031-04-28', '2031-05-03'],
    ['What was said before 11–17 March 2031?', null, '2031-03-10'],
    ['losses 24 feb to 3 march 2031', '2031-02-24', '2031-03-03'],
    ['losses from 28 dec to 3 jan 2031', '2030-12-28', '2031-01-03'],
    ['What did Ellis say ahead of 4-5 march 2031?', null, '2031-03-03'],
    ['on the night of 12-13 may 2031 how many drones', '2031-05-12', '2031-05-13'],
    ['What was said since 11–17 March 2031?', '2031-03-11', null],
    ['What was said after March 11-17, 2031?', '2031-03-18', null],
    ['What was said by the week of 11 to 17 March 2031?', null, '2031-03-17'],
    ['What was said until 28 april - 3 may 2031?', null, '2031-05-03'],
    ['Who won 11-7 in March?', '2031-03-01', '2031-03-31'],
    ['Who met during the week of 11th to 17th May?', '2031-05-11', '2031-05-17'],
    ['Violations in the week after the truce began in May 2031', '2031-05-01', '2031-05-31'],
    ['What is the news of the week?', '2031-06-02', '2031-06-08'],
  ])('is read from %j', (question, from, to) => {
    expect(parsePeriod(question, context)?.period).toEqual({ from, to });
  });

  it.each([
    'Who signed the treaty?',
    'What did the May 3 agreement say?',
    'Who leads the 2030 commission?',
    'What was agreed between Norland and Southmark?',
    'How many died in the June 2031 truce?',
    'What was said after the March talks?',
    'What did the 11–17 March talks bring?',
    'What was said in the week before the talks?',
    'How many were killed in the month after it was signed?',
  ])('is none in %j', (question) => {
    expect(parsePeriod(question, context)).toBeUndefined();
  });

  it.each([
    ['Who signed in March 2031?', 'Who signed ?'],
    ['What was agreed between 1 March 2031 and 5 April 2031 at sea?', 'What was agreed at sea?'],
    ['Who met last week?', 'Who met ?'],
  ])('leaves the rest of %j', (question, rest) => {
    expect(parsePeriod(question, context)?.rest).toBe(rest);
  });

  it('is preferred, and no limit, where it names an event', () => {
    const days = { from: '2031-03-01', to: '2031-03-31' };
    expect(parsePreferredPeriod('What did the March 2031 talks bring?', context)).toEqual(days);
    expect(parsePreferredPeriod('What did the talks bring?', context)).toBeUndefined();
  });

  it('is that of the last weekday that the archive reaches', () => {
    const monday = parsePeriod('What happened on Monday?', context);
    expect(monday?.period).toEqual({ from: '2031-06-02', to: '2031-06-02' });
    const reached = monday && reachedWeekday(monday, '2031-05-23');
    expect(reached?.period).toEqual({ from: '2031-05-19', to: '2031-05-19' });
    const day = parsePeriod('What happened on 2 June 2031?', context);
    expect(day && reachedWeekday(day, '2031-05-23')).toEqual(day);
  });

  it('is not read from words that need a day where none is known', () => {
    expect(parsePeriod('Who met last week?', { ...context, today: null })).toBeUndefined();
  });
});

describe('a passage', () => {
  const may = { from: '2031-05-01', to: '2031-05-31' };
  const text = 'The ferry sailed. It came back.';
  const belongs = (article: Parameters<typeof isInPeriod>[0]) =>
    isInPeriod(article, { start: 0, end: article.text.length }, may, DATES_IN);

  it('belongs to the period in which its report was published, and not to the one before', () => {
    const published = ['2031-04-30', '2031-05-01', '2031-05-31', '2031-06-05'];
    expect(published.map((day) => belongs(aReport({ text, published: day })))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('belongs to the period that it tells of', () => {
    const told = 'The ferry sailed on May 3, 2031, and came back.';
    expect(belongs(aReport({ text: told, published: '2031-12-01' }))).toBe(true);
  });

  it('belongs to no period that it only counts from or up to', () => {
    for (const words of ['the first since May 2031', 'closed until May 2031']) {
      const told = `The ferry, ${words}, sailed.`;
      expect(belongs(aReport({ text: told, published: '2031-12-01' }))).toBe(false);
    }
  });

  it('belongs to no day by the month that it mentions', () => {
    const told = 'The ferry sailed in May 2031 and came back.';
    const article = aReport({ text: told, published: '2031-12-01' });
    const day = { from: '2031-05-03', to: '2031-05-03' };
    expect(isInPeriod(article, { start: 0, end: told.length }, day, DATES_IN)).toBe(false);
    expect(belongs(article)).toBe(true);
  });

  it('belongs to any period where its report has no date', () => {
    expect(belongs(aReport({ text, published: null }))).toBe(true);
  });

  it('of the chronicle belongs to the days that its paragraph tells of', () => {
    expect(belongs(anAccount({ text }))).toBe(true);
    const event = { from: '2030-05-01', to: '2030-05-01' };
    expect(belongs(anAccount({ text, event }))).toBe(false);
  });
});
