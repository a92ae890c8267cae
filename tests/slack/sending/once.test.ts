import { describe, expect, it } from 'vitest';
import { YOU } from '../../../src/playground/state/members.ts';
import { isOfBot } from '../../../src/playground/state/messages.ts';
import type { CallFault } from '../../../src/playground/web-api/faults.ts';
import { QUESTION, SAILED } from '../../support/bot.ts';
import { aReport } from '../../support/builders.ts';
import { UNTIL_EIGHT_MS } from '../../support/digest-bot.ts';
import { aPlayedBot, type PlayedBot, TALKS, wordsOf } from '../../support/stand-in.ts';

const HISTORY = ['channels:history', 'groups:history'];
const REPETITION = 'This may be a repetition';

const BROKEN_BEFORE: CallFault = { kind: 'broken', at: 'before' };
const BROKEN_AFTER: CallFault = { kind: 'broken', at: 'after' };
const never = new Promise<void>(() => undefined);

/** What was not confirmed although it was done, and what was not done. */
const UNCONFIRMED: readonly [string, CallFault][] = [
  ['the connection breaks', BROKEN_AFTER],
  ['the answer never comes', { kind: 'late', at: 'after', until: never }],
  ['the server fails', { kind: 'status', at: 'after', status: 502 }],
  [
    'a page comes in place of the answer',
    { kind: 'status', at: 'after', status: 200, body: '<html>Gateway error</html>' },
  ],
  ['Slack fails within', { kind: 'refused', at: 'after', error: 'internal_error' }],
];

const ofBot = ({ workspace }: PlayedBot) => workspace.store.all().filter(isOfBot);

/** Asks, and gives the messages of the bot once it takes its answer for posted. */
async function askedOnce(bot: PlayedBot, ask: string, where = {}): Promise<readonly string[]> {
  await bot.ask(ask, where);
  await bot.recorded;
  return ofBot(bot).map(wordsOf);
}

const quickly = { timeoutMs: 300 };

describe('an answer that nobody confirmed', () => {
  it.each(UNCONFIRMED)('stands once where it can be looked for, and %s', async (_, fault) => {
    const bot = await aPlayedBot({ terms: quickly });
    bot.workspace.faults.next('chat.postMessage', fault);
    const said = await askedOnce(bot, `@Parley ${QUESTION}`);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(SAILED);
    expect(said[0]).not.toContain(REPETITION);
  });

  it('is posted where it can be seen that it was not', async () => {
    const bot = await aPlayedBot();
    bot.workspace.faults.next('chat.postMessage', BROKEN_BEFORE);
    const said = await askedOnce(bot, `@Parley ${QUESTION}`);
    expect(said).toEqual([expect.stringContaining(SAILED)]);
    expect(said[0]).not.toContain(REPETITION);
  });

  it.each(UNCONFIRMED)(
    'says that it is a repetition where the history is closed, and %s',
    async (_, fault) => {
      const bot = await aPlayedBot({ withheld: HISTORY, terms: quickly });
      bot.workspace.faults.next('chat.postMessage', fault);
      await bot.ask(`@Parley ${QUESTION}`);
      const again = wordsOf(await bot.next());
      expect(again).toContain(REPETITION);
      expect(again).toContain(SAILED);
    },
  );

  it('is found in a direct message too', async () => {
    const bot = await aPlayedBot();
    bot.workspace.faults.next('chat.postMessage', BROKEN_AFTER);
    const said = await askedOnce(bot, QUESTION, { channel: 'D0YOU' });
    expect(said).toEqual([expect.stringContaining(SAILED)]);
  });

  it('is given up after a second time, and the asker is told to look', async () => {
    const bot = await aPlayedBot({ withheld: HISTORY });
    for (const _ of ['first', 'second']) {
      bot.workspace.faults.next('chat.postMessage', BROKEN_BEFORE);
    }
    const told = await bot.ask(`@Parley ${QUESTION}`);
    expect(told.channel).toBe('D0YOU');
    expect(told.text).toContain('Look there before you ask again');
  });
});

describe('an answer that was surely not taken', () => {
  it.each<[string, CallFault]>([
    [
      'says how long to wait',
      { kind: 'status', at: 'before', status: 429, headers: { 'Retry-After': '0' } },
    ],
    [
      'is down and says when to come back',
      { kind: 'status', at: 'before', status: 503, headers: { 'Retry-After': '1' } },
    ],
    ['counts too many', { kind: 'refused', at: 'before', error: 'rate_limited' }],
  ])('is sent again without a word where Slack %s', async (_, fault) => {
    const bot = await aPlayedBot({ withheld: HISTORY });
    bot.workspace.faults.next('chat.postMessage', fault);
    const answer = wordsOf(await bot.ask(`@Parley ${QUESTION}`));
    expect(answer).toContain(SAILED);
    expect(answer).not.toContain(REPETITION);
  });
});

describe('a reply through a response_url', () => {
  it.each(UNCONFIRMED.slice(0, 3))(
    'says that it may be a repetition where %s',
    async (_, fault) => {
      const bot = await aPlayedBot({ terms: quickly });
      bot.workspace.faults.next('response_url', fault);
      const first = await bot.ask(`/strait ${QUESTION}`);
      expect(wordsOf(first)).not.toContain(REPETITION);
      const again = await bot.next();
      expect(again).toMatchObject({ channel: TALKS, visibleTo: first.visibleTo });
      expect(wordsOf(again)).toContain(REPETITION);
    },
  );

  it('comes as a direct message where it is used up', async () => {
    const bot = await aPlayedBot();
    bot.workspace.faults.next('response_url', { kind: 'status', at: 'before', status: 404 });
    const answer = await bot.ask(`/strait ${QUESTION}`);
    expect(answer).toMatchObject({ channel: 'D0YOU' });
    expect(wordsOf(answer)).not.toContain(REPETITION);
  });

  it('comes as a direct message that says so where it was confirmed neither time', async () => {
    const bot = await aPlayedBot();
    for (const _ of ['first', 'second']) bot.workspace.faults.next('response_url', BROKEN_BEFORE);
    const answer = await bot.ask(`/strait ${QUESTION}`);
    expect(answer).toMatchObject({ channel: 'D0YOU' });
    expect(wordsOf(answer)).toContain(REPETITION);
  });
});

describe('a window', () => {
  it('is opened once, and nothing is said of it, though Slack did not confirm it', async () => {
    const bot = await aPlayedBot();
    const answer = await bot.ask(`/strait ${QUESTION}`);
    bot.workspace.faults.next('views.open', BROKEN_AFTER);
    await bot.pressButton(answer, 'Copy');
    bot.workspace.faults.next('views.open', { kind: 'status', at: 'before', status: 502 });
    await bot.pressButton(answer, 'Copy');
    expect(wordsOf(await bot.ask('/strait help'))).not.toContain('too late');
  });
});

describe('what the bot posts by itself', () => {
  const SWAP = 'The two sides exchanged 42 prisoners at Port Ellis.';

  /** A bot with a watch on prisoners, for which reports of these texts have come in. */
  const watching = async (...texts: readonly string[]) => {
    const bot = await aPlayedBot();
    await bot.ask('/strait watch prisoners');
    await bot.rounds.tidy();
    for (const text of texts) {
      bot.later(60_000);
      await bot.archive.ingest(aReport({ text, title: text, published: null }), bot.now());
    }
    return bot;
  };

  it('stands once though a watch’s report was not confirmed', async () => {
    const bot = await watching(SWAP);
    bot.workspace.faults.next('chat.postMessage', BROKEN_AFTER);
    await bot.rounds.tidy();
    await bot.rounds.tidy();
    expect(ofBot(bot).filter(({ text }) => text.startsWith('New on'))).toHaveLength(1);
  });

  it('keeps a second apart from the last message of its channel, and meets no rate limit', async () => {
    const bot = await watching(SWAP, 'Lawyers in Brill sued over prisoners left out of a list.');
    await bot.rounds.tidy();
    const alerts = ofBot(bot).filter(({ text }) => text.startsWith('New on'));
    expect(alerts).toHaveLength(2);
    expect(Number(alerts[1]?.ts) - Number(alerts[0]?.ts)).toBeGreaterThanOrEqual(1);
  });

  it('stands once though a digest was not confirmed', async () => {
    const bot = await aPlayedBot();
    const when = { time: '08:00', days: [1, 2, 3, 4, 5, 6, 7], zone: 'UTC' } as const;
    const what = { channel: TALKS, setBy: YOU.id, subject: null, whenQuiet: 'line' } as const;
    await bot.subscriptions.save({ ...when, ...what }, bot.now());
    bot.later(UNTIL_EIGHT_MS);
    bot.workspace.faults.next('chat.postMessage', BROKEN_AFTER);
    await bot.rounds.deliver();
    bot.later(60_000);
    await bot.rounds.deliver();
    expect(ofBot(bot)).toHaveLength(1);
  });

  it('notes a correction once', async () => {
    const bot = await aPlayedBot({ editors: [YOU.id] });
    await bot.ask(`@Parley ${QUESTION}`);
    await bot.recorded;
    const [{ id = '' } = {}] = await bot.archive.sources();
    bot.workspace.faults.next('chat.postMessage', BROKEN_AFTER);
    await bot.archive.withdraw(id);
    await bot.rounds.tidy();
    await bot.rounds.tidy();
    expect(ofBot(bot).filter(({ text }) => text.startsWith('Note:'))).toHaveLength(1);
  });
});
