import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSqliteDialect } from '../../src/edge/sql/sqlite-dialect.ts';
import { openStores } from '../../src/edge/sql/stores.ts';
import { PEOPLE, YOU } from '../../src/playground/state/members.ts';
import { QUESTION, SAILED } from '../support/bot.ts';
import { aFolder } from '../support/folder.ts';
import { aPlayedBot, type PlayedBot, TALKS, wordsOf } from '../support/stand-in.ts';
import { ASKED, arriving, PAID } from '../support/standing-questions.ts';

const MINUTE_MS = 60_000;
const COLLEAGUE = PEOPLE.find(({ id }) => id !== YOU.id) ?? YOU;
const DIRECT = 'D0YOU';

/** A bot that refused a question, and looks for an answer from now on. */
async function kept(text = `@Parley ${ASKED}`, where = {}, setting = {}) {
  const bot = await aPlayedBot(setting);
  const refusal = await bot.ask(text, where);
  await bot.pressButton(refusal, 'Tell me when');
  return { bot, refusal, reply: await bot.next() };
}

/** A minute later the report comes, and the bot looks. */
async function brings(bot: PlayedBot, text = PAID): Promise<void> {
  bot.later(MINUTE_MS);
  await bot.archive.ingest(arriving(text), bot.now());
  await bot.rounds.tidy();
}

const ofBot = ({ workspace }: PlayedBot) =>
  workspace.store.all().filter(({ user, visibleTo }) => user === 'U0BOT' && !visibleTo);

describe('a question that was refused in a thread', () => {
  it('is told there, once, when a report answers it, and a note follows its withdrawal', async () => {
    const { bot, refusal, reply } = await kept();
    expect(reply).toMatchObject({ visibleTo: YOU.id, thread_ts: refusal.thread_ts });
    await brings(bot);
    const told = await bot.next();
    expect(told).toMatchObject({ channel: TALKS, thread_ts: refusal.thread_ts });
    expect(JSON.stringify(told.blocks)).toContain(`"user_id":"${YOU.id}"`);
    expect(wordsOf(told)).toContain('A new report answers: ');
    expect(wordsOf(told)).toContain(PAID);
    await bot.archive.withdraw(PAID);
    await bot.rounds.tidy();
    await bot.rounds.tidy();
    const note = await bot.next();
    expect(note).toMatchObject({ channel: TALKS, thread_ts: refusal.thread_ts });
    expect(note.text).toContain('was withdrawn from the archive');
    expect(ofBot(bot)).toHaveLength(3);
  });

  it('names both where two press the button, the second twice', async () => {
    const { bot, refusal } = await kept();
    await bot.pressButton(refusal, 'Tell me when', COLLEAGUE);
    expect(wordsOf(await bot.next())).toContain('I look for an answer');
    await bot.pressButton(refusal, 'Tell me when', COLLEAGUE);
    expect(wordsOf(await bot.next())).toContain('already');
    await brings(bot);
    const told = JSON.stringify((await bot.next()).blocks);
    for (const { id } of [YOU, COLLEAGUE]) expect(told).toContain(`"user_id":"${id}"`);
    expect(ofBot(bot)).toHaveLength(2);
  });

  it('is told to each in their own thread where two asked it', async () => {
    const { bot, refusal } = await kept();
    bot.later(MINUTE_MS);
    const other = await bot.ask(`@Parley ${ASKED}`);
    await bot.pressButton(other, 'Tell me when', COLLEAGUE);
    await bot.next();
    await brings(bot);
    const first = await bot.next();
    // A channel takes one message a second: what it refused comes with the next round.
    bot.later(MINUTE_MS);
    await bot.rounds.tidy();
    const threads = new Set([first.thread_ts, (await bot.next()).thread_ts]);
    expect(threads).toEqual(new Set([refusal.thread_ts, other.thread_ts]));
  });

  it('is told after a restart', async () => {
    const path = join(aFolder(), 'archive.db');
    const open = () => openStores({ dialect: createSqliteDialect(path), lasts: true });
    const { bot, refusal } = await kept(undefined, {}, { stores: await open() });
    const later = await aPlayedBot({
      stores: await open(),
      standIn: bot.workspace,
      articles: [],
    });
    bot.later(MINUTE_MS);
    await brings(later);
    expect(await later.next()).toMatchObject({ thread_ts: refusal.thread_ts });
  });
});

describe('a question that was refused to one person', () => {
  it('by command is told in their direct messages and nowhere else', async () => {
    const { bot, reply } = await kept(`/strait ${ASKED}`);
    expect(reply).toMatchObject({ channel: DIRECT });
    expect(wordsOf(reply)).toContain(`I look for an answer to “${ASKED}”`);
    expect(await bot.next()).toMatchObject({ visibleTo: YOU.id });
    await brings(bot);
    const told = await bot.next();
    expect(told).toMatchObject({ channel: DIRECT, thread_ts: reply.ts });
    expect(JSON.stringify(told.blocks)).not.toContain('"user_id"');
    expect(ofBot(bot).map(({ channel }) => channel)).toEqual([DIRECT, DIRECT]);
  });

  it('in direct messages is told under the refusal', async () => {
    const { bot, refusal } = await kept(ASKED, { channel: DIRECT });
    await brings(bot);
    expect(await bot.next()).toMatchObject({ channel: DIRECT, thread_ts: refusal.ts });
  });
});

describe('standing questions', () => {
  it('are listed to their asker, and forgotten by their button', async () => {
    const { bot } = await kept();
    const list = await bot.ask('/strait questions');
    expect(list).toMatchObject({ visibleTo: YOU.id });
    expect(wordsOf(list)).toContain(`“${ASKED}” asked 1 Jun 2031, waits for an answer`);
    await bot.pressButton(list, 'Forget');
    expect((await bot.next()).text).toBe(`Forgotten: “${ASKED}”.`);
    await bot.pressButton(list, 'Forget');
    expect((await bot.next()).text).toContain('forgotten already');
    await brings(bot);
    expect(ofBot(bot)).toHaveLength(1);
  });

  it('are forgotten all at once, and are not listed to a channel', async () => {
    const { bot } = await kept();
    const open = await bot.ask('@Parley questions');
    expect(wordsOf(open)).not.toContain(ASKED);
    expect((await bot.ask('/strait questions forget all')).text).toBe('1 question forgotten.');
    expect((await bot.ask('/strait questions')).text).toContain('None of your questions');
  });
});

const rowOf = ({ blocks = [] }: { readonly blocks?: readonly object[] }) =>
  JSON.stringify(blocks).match(/tell_me_when|show_timeline|rephrase_question/g) ?? [];

describe('the buttons under a refusal', () => {
  it.each([
    [ASKED, ['tell_me_when', 'show_timeline', 'rephrase_question']],
    ['What about it?', ['rephrase_question']],
    ['you are useless', []],
    ['const a = b => { return c; }', []],
    ['Mara Lind, Ilse Marn, Jon Hale, Ada Brill', []],
    [QUESTION, []],
  ])('of “%s” are %j', async (question, buttons) => {
    const bot = await aPlayedBot();
    expect(rowOf(await bot.ask(`/strait ask ${question}`))).toEqual(buttons);
  });

  it('show the timeline of what is asked about', async () => {
    const bot = await aPlayedBot();
    const refusal = await bot.ask(`/strait ${ASKED}`);
    await bot.pressButton(refusal, 'Timeline');
    const timeline = await bot.next();
    expect(timeline).toMatchObject({ visibleTo: YOU.id });
    expect(wordsOf(timeline)).toContain('Kell');
  });

  it.each([
    ['in its thread for all', '@Parley '],
    ['to the asker alone', '/strait '],
  ])('ask in other words, and answer %s', async (_where, by) => {
    const bot = await aPlayedBot();
    const refusal = await bot.ask(`${by}${ASKED}`);
    const opened = bot.nextChange('views');
    await bot.pressButton(refusal, 'Rephrase');
    await opened;
    const form = bot.workspace.views.modals(YOU.id).at(-1);
    expect(JSON.stringify(form?.blocks)).toContain(`"initial_value":"${ASKED}"`);
    await bot.workspace.people.submit(YOU, form?.id ?? '', { question: QUESTION });
    const answer = await bot.next();
    expect(wordsOf(answer)).toContain(SAILED);
    expect(answer.visibleTo).toBe(by === '/strait ' ? YOU.id : undefined);
    expect(answer.thread_ts).toBe(refusal.thread_ts);
  });
});
