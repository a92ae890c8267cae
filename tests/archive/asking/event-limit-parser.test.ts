import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/domain/article.ts';
import { aReport } from '../../support/builders.ts';
import { holding, talks } from '../../support/talks.ts';

const CAPE = talks('Norland and Southmark hold talks in Cape Rowan', '2031-05-16');
const FIRST = talks('Norland and Southmark hold talks in Port Ellis', '2031-05-20');
const SECOND = talks('Norland and Southmark hold second talks in Port Ellis', '2031-06-20');
const EARLY = aReport({
  id: 'early',
  published: '2031-05-03',
  text: 'The ferry Aurora sank off the lighthouse on May 2, 2031.',
});
const LATE = aReport({
  id: 'late',
  published: '2031-07-30',
  text: 'The ferry Aurora was raised from the seabed on July 29, 2031.',
});

const OPEN = { from: null, to: null, dates: 10, sentences: 1 };

async function timelineOf(subject: string, articles: readonly Article[], flags = {}) {
  const archive = await holding([EARLY, LATE, ...articles]);
  const timeline = await archive.timeline({ ...OPEN, subject, ...flags });
  return { ...timeline, days: timeline.entries.map(({ date }) => date) };
}

describe('a timeline that an event limits', () => {
  it.each([
    ['before', { from: null, to: '2031-05-15' }, ['2031-05-02']],
    ['since', { from: '2031-05-16', to: null }, ['2031-07-29']],
    ['after', { from: '2031-05-17', to: null }, ['2031-07-29']],
  ])('tells of its subject %s the event', async (lead, window, days) => {
    const told = await timelineOf(`Aurora, ${lead} the Cape Rowan talks`, [CAPE, FIRST]);
    expect(told).toMatchObject({ ...window, subject: 'Aurora', days });
  });

  it('tells of whatever matters most where nothing but the event is named', async () => {
    const during = await timelineOf('during the Cape Rowan talks', [CAPE]);
    expect(during).toMatchObject({ subject: null, from: '2031-05-16', to: '2031-05-16' });
    const before = await timelineOf('before the Cape Rowan talks', [CAPE]);
    expect(before).toMatchObject({ subject: null, to: '2031-05-15', days: ['2031-05-02'] });
  });

  it('keeps to the days that its words name besides, and to those that are set', async () => {
    const words = 'Aurora in May 2031 before the Cape Rowan talks';
    const window = { from: '2031-05-01', to: '2031-05-15' };
    expect(await timelineOf(words, [CAPE])).toMatchObject({ ...window, subject: 'Aurora' });
    const set = { to: '2031-06-30' };
    const told = await timelineOf('Aurora since the Cape Rowan talks', [CAPE], set);
    expect(told).toMatchObject({ from: '2031-05-16', to: '2031-06-30', days: [] });
  });

  it('is refused where the name may mean several events, with the days of each', async () => {
    const words = 'Aurora before the Port Ellis talks';
    await expect(timelineOf(words, [FIRST, SECOND])).rejects.toMatchObject({
      code: 'bad-question',
      message: expect.stringContaining('may mean 20 May 2031 or 20 Jun 2031'),
    });
    const dated = await timelineOf(`${words} of June 2031`, [FIRST, SECOND]);
    expect(dated).toMatchObject({ subject: 'Aurora', from: null, to: '2031-06-19' });
  });

  it('takes an event that the archive does not know for part of its subject', async () => {
    const told = await timelineOf('Aurora before the Lisbon summit', [CAPE]);
    expect(told).toMatchObject({
      from: null,
      to: null,
      subject: 'Aurora before the Lisbon summit',
    });
  });
});
