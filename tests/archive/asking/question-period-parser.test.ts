import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/domain/article.ts';
import { aReport } from '../../support/builders.ts';
import { holding, talks } from '../../support/talks.ts';

const CAPE = talks('Norland and Southmark hold talks in Cape Rowan', '2031-05-16');
const FIRST = talks('Norland and Southmark hold talks in Port Ellis', '2031-05-20');
const SECOND = talks('Norland and Southmark hold second talks in Port Ellis', '2031-06-20');

const BEFORE = aReport({
  id: 'before',
  published: '2031-05-03',
  text: 'Dockers unloaded 412 crates of oysters from the ferry Aurora.',
});
const AFTER = aReport({
  id: 'after',
  published: '2031-07-30',
  text: 'Dockers unloaded 390 crates of oysters from the ferry Aurora.',
});

const HOW_MANY = 'How many crates did dockers unload from the ferry Aurora';

async function answerOf(question: string, ...articles: readonly Article[]) {
  const archive = await holding([BEFORE, AFTER, ...articles]);
  const answer = await archive.ask(question);
  const excerpts = answer.status === 'answered' ? answer.excerpts : [];
  return { ...answer, told: excerpts.map(({ passage }) => passage.text) };
}

describe('a question that an event limits', () => {
  it.each([
    ['before', { from: null, to: '2031-05-15' }, [BEFORE.text]],
    ['after', { from: '2031-05-17', to: null }, [AFTER.text]],
    ['since', { from: '2031-05-16', to: null }, [AFTER.text]],
  ])('is answered from what is told %s it', async (lead, period, told) => {
    const answer = await answerOf(`${HOW_MANY} ${lead} the Cape Rowan talks?`, CAPE, FIRST);
    expect(answer).toMatchObject({ period, told });
    const event = { name: 'the Cape Rowan talks', periods: [CAPE.event] };
    expect(answer.byEvents).toEqual({ lead, events: [event] });
  });

  it('is answered from what is told between two of them, in whatever order', async () => {
    const between = 'between the Port Ellis talks and the Cape Rowan talks?';
    const { period } = await answerOf(`${HOW_MANY} ${between}`, CAPE, FIRST);
    expect(period).toEqual({ from: '2031-05-17', to: '2031-05-19' });
  });

  it('is not limited where its name may mean several events, which the answer names', async () => {
    const asked = `${HOW_MANY} before the Port Ellis talks?`;
    const { period, byEvents, related } = await answerOf(asked, FIRST, SECOND);
    expect(period).toBeNull();
    const found = related.map(({ passage }) => passage.text);
    expect(found).toEqual(expect.arrayContaining([BEFORE.text, AFTER.text]));
    expect(byEvents?.events[0].periods).toEqual([FIRST.event, SECOND.event]);
  });

  it('is limited by the one of several that its date names', async () => {
    const asked = `${HOW_MANY} before the Port Ellis talks of June 2031?`;
    const { period } = await answerOf(asked, FIRST, SECOND);
    expect(period).toEqual({ from: null, to: '2031-06-19' });
  });

  it('is not limited by an event that the archive does not know', async () => {
    const answer = await answerOf(`${HOW_MANY} before the Lisbon summit?`, CAPE);
    expect(answer.period).toBeNull();
    expect(answer.byEvents).toBeUndefined();
  });

  it('keeps to the days that it names besides', async () => {
    const asked = `${HOW_MANY} in May 2031 before the Cape Rowan talks?`;
    const { period } = await answerOf(asked, CAPE);
    expect(period).toEqual({ from: '2031-05-01', to: '2031-05-15' });
  });
});
