import { describe, expect, it } from 'vitest';
import { sourceRefsOf } from '../../src/answers/source-refs-of.ts';
import { cite } from '../../src/domain/passage.ts';
import { anAccount, aReport } from '../support/builders.ts';

const TEXT = 'The ferry sailed.\n\nNobody waved.\n\nNight fell.';
const day = { from: '2031-05-01', to: '2031-05-01' };
const times = { publisher: 'The Ferry Times', date: '2031-05-02', url: null };
const post = { publisher: 'The Rowan Post', date: null, url: null };

const account = anAccount({
  text: TEXT,
  footings: [
    { start: 0, end: 17, period: day, sources: [times] },
    { start: 19, end: 32, period: day, sources: [post, { ...times }] },
    { start: 34, end: TEXT.length, period: day, sources: [] },
  ],
});
const restsOn = (start: number, end: number) => sourceRefsOf(cite(account, { start, end }));

describe('restingOn', () => {
  it('names the sources of the paragraphs that a citation touches', () => {
    expect(restsOn(4, 9)).toEqual([times]);
    expect(restsOn(19, 25)).toEqual([post, times]);
  });

  it('names a source once, in the order of the paragraphs', () => {
    expect(restsOn(0, TEXT.length)).toEqual([times, post]);
  });

  it('names none for what is generally known', () => {
    expect(restsOn(34, 39)).toEqual([]);
  });

  it('names none for a report', () => {
    expect(sourceRefsOf(cite(aReport({ text: TEXT }), { start: 0, end: 17 }))).toEqual([]);
  });
});
