import { describe, expect, it } from 'vitest';
import { PEOPLE, YOU } from '../../src/playground/state/members.ts';
import { aReport } from '../support/builders.ts';
import { aPlayedBot, type PlayedBot, TALKS, wordsOf } from '../support/stand-in.ts';

const SOUTH = 'Southmark broke the harvest truce of May 2031 at Port Ellis, the observers said.';
const NORTH = 'Norland said the harvest truce had to be kept, and called its guns back.';
const ACCORD = 'Ada Roe and Ivo Lind signed the Lantern accord in Lisbon on April 2, 2031.';

const ARTICLES = [SOUTH, NORTH, ACCORD].map((text, at) =>
  aReport({ id: `r${at}`, text, published: `2031-05-0${at + 4}` }),
);

const FIRST = 'Who broke the harvest truce?';
const THEN = 'and what did Norland say?';
const WHOLE = 'Asked as: what did Norland say about the harvest truce';

const DIRECT = 'D0YOU';
const HISTORY = ['channels:history', 'groups:history'];
const [, COLLEAGUE = YOU] = PEOPLE;

const aDeskOfTruces = (setting: Parameters<typeof aPlayedBot>[0] = {}): Promise<PlayedBot> =>
  aPlayedBot({ articles: ARTICLES, ...setting });

/** Asks by a mention, and gives the thread in which the answer stands. */
async function threadOf(bot: PlayedBot, question = FIRST): Promise<string> {
  const answer = await bot.ask(`@Parley ${question}`);
  return answer.thread_ts ?? '';
}

describe('a follow-up by mention', () => {
  it('is asked with what was asked before, and says as what', async () => {
    const bot = await aDeskOfTruces({ withheld: HISTORY });
    const thread = await threadOf(bot);
    const answer = await bot.ask(`@Parley ${THEN}`, { thread });
    expect(wordsOf(answer)).toContain(WHOLE);
    expect(wordsOf(answer)).toContain(NORTH);
  });

  it('of somebody else goes on from the answer in the thread', async () => {
    const bot = await aDeskOfTruces({ withheld: HISTORY });
    const thread = await threadOf(bot);
    const answer = await bot.ask(`@Parley ${THEN}`, { thread, by: COLLEAGUE });
    expect(wordsOf(answer)).toContain(WHOLE);
  });

  it('goes on after a restart', async () => {
    const bot = await aDeskOfTruces({ withheld: HISTORY });
    const thread = await threadOf(bot);
    await bot.restart();
    expect(wordsOf(await bot.ask(`@Parley ${THEN}`, { thread }))).toContain(WHOLE);
  });

  it('takes nothing from another thread', async () => {
    const bot = await aDeskOfTruces({ withheld: HISTORY });
    await threadOf(bot);
    const other = await threadOf(bot, 'Who signed the Lantern accord?');
    const answer = await bot.ask('@Parley when was it signed?', { thread: other });
    expect(wordsOf(answer)).toContain('Asked as: when was the Lantern accord signed');
    expect(wordsOf(await bot.ask(`@Parley ${THEN}`))).not.toContain('Asked as');
  });

  it('that stands alone is asked as it is', async () => {
    const bot = await aDeskOfTruces({ withheld: HISTORY });
    const thread = await threadOf(bot);
    const answer = await bot.ask('@Parley Who signed the Lantern accord?', { thread });
    expect(wordsOf(answer)).not.toContain('Asked as');
    expect(wordsOf(answer)).toContain(ACCORD);
  });

  it('goes on from a shared answer', async () => {
    const bot = await aDeskOfTruces({ withheld: HISTORY });
    await bot.share(await bot.ask(`/strait ${FIRST}`));
    const { ts } = await bot.next();
    expect(wordsOf(await bot.ask(`@Parley ${THEN}`, { thread: ts }))).toContain(WHOLE);
  });
});

describe('a follow-up in a direct message', () => {
  it('goes on from the last question for half an hour', async () => {
    const bot = await aDeskOfTruces();
    await bot.ask(FIRST, { channel: DIRECT });
    bot.later(29 * 60_000);
    expect(wordsOf(await bot.ask(THEN, { channel: DIRECT }))).toContain(WHOLE);
    bot.later(31 * 60_000);
    expect(wordsOf(await bot.ask(THEN, { channel: DIRECT }))).not.toContain('Asked as');
  });

  it('under an answer goes on from that', async () => {
    const bot = await aDeskOfTruces();
    const { ts } = await bot.ask(FIRST, { channel: DIRECT });
    await bot.ask('Who signed the Lantern accord?', { channel: DIRECT });
    expect(wordsOf(await bot.ask(THEN, { channel: DIRECT, thread: ts }))).toContain(WHOLE);
  });

  it('goes on from the question before one that was deleted', async () => {
    const bot = await aDeskOfTruces();
    await bot.ask(FIRST, { channel: DIRECT });
    await bot.ask('Who signed the Lantern accord?', { channel: DIRECT });
    const deleted = bot.workspace.store.all().findLast(({ user }) => user === YOU.id);
    bot.workspace.people.remove(YOU, { channel: DIRECT, ts: deleted?.ts ?? '' });
    expect(wordsOf(await bot.ask(THEN, { channel: DIRECT }))).toContain(WHOLE);
  });
});

describe('a follow-up by “Ask further”', () => {
  const askFurther = async (bot: PlayedBot, answer: Awaited<ReturnType<PlayedBot['next']>>) => {
    const opened = bot.nextChange('views');
    await bot.pressButton(answer, 'Ask further');
    await opened;
    const form = bot.workspace.views.modals(YOU.id).at(-1);
    await bot.workspace.people.submit(YOU, form?.id ?? '', { further: THEN });
    return await bot.next();
  };

  it('is answered to the asker alone under an answer that nobody else saw', async () => {
    const bot = await aDeskOfTruces();
    const further = await askFurther(bot, await bot.ask(`/strait ${FIRST}`));
    expect(further).toMatchObject({ channel: TALKS, visibleTo: YOU.id });
    expect(wordsOf(further)).toContain(WHOLE);
  });

  it('is answered in a direct message where the bot is not in the channel', async () => {
    const bot = await aDeskOfTruces();
    const answer = await bot.ask(`/strait ${FIRST}`, { channel: 'C0GENERAL' });
    const further = await askFurther(bot, answer);
    expect(further.channel).toBe(DIRECT);
    expect(wordsOf(further)).toContain(WHOLE);
  });

  it('is answered in the thread, with who asked what', async () => {
    const bot = await aDeskOfTruces();
    const answer = await bot.ask(`@Parley ${FIRST}`);
    const further = await askFurther(bot, answer);
    expect(further.thread_ts).toBe(answer.thread_ts);
    expect(wordsOf(further)).toContain(`asked: ${THEN}`);
    expect(wordsOf(further)).toContain(WHOLE);
  });
});

describe('a follow-up without a mention', () => {
  it('is answered in a thread that the bot answered in', async () => {
    const bot = await aDeskOfTruces();
    const thread = await threadOf(bot);
    expect(wordsOf(await bot.ask(THEN, { thread }))).toContain(WHOLE);
  });

  it('is answered in a private channel, too', async () => {
    const bot = await aDeskOfTruces();
    const channel = 'C0EDITORS';
    await bot.workspace.people.type(YOU, { channel, text: '/invite @Parley' });
    const { thread_ts: thread } = await bot.ask(`@Parley ${FIRST}`, { channel });
    expect(wordsOf(await bot.ask(THEN, { channel, thread }))).toContain(WHOLE);
  });

  it('is not heard where the scopes of history are not granted', async () => {
    const bot = await aDeskOfTruces({ withheld: HISTORY });
    const thread = await threadOf(bot);
    await bot.workspace.people.type(YOU, { channel: TALKS, thread, text: THEN });
    const next = await bot.ask('@Parley Who signed the Lantern accord?', { thread });
    expect(wordsOf(next)).toContain(ACCORD);
  });

  it('is left alone once somebody says stop listening, until they say otherwise', async () => {
    const bot = await aDeskOfTruces();
    const thread = await threadOf(bot);
    const stopped = await bot.ask('stop listening', { thread });
    expect(stopped.text).toBe('I no longer listen in this thread: mention me to ask.');
    await bot.workspace.people.type(YOU, { channel: TALKS, thread, text: THEN });
    const next = await bot.ask('@Parley start listening', { thread });
    expect(wordsOf(next)).toContain('I listen in this thread again');
    expect(wordsOf(await bot.ask(THEN, { thread }))).toContain(WHOLE);
  });

  it('is answered once where it mentions the bot all the same', async () => {
    const bot = await aDeskOfTruces();
    const thread = await threadOf(bot);
    await bot.ask(`@Parley ${THEN}`, { thread });
    await bot.ask('@Parley stop listening', { thread });
    const said = bot.workspace.store.all().filter(({ user }) => user !== YOU.id);
    expect(said).toHaveLength(3);
  });
});
