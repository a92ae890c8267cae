import { describe, expect, it } from 'vitest';
import { YOU } from '../../src/playground/state/members.ts';
import { QUESTION, SAILED } from '../support/bot.ts';
import { aPlayedBot, type PlayedBot, TALKS, wordsOf } from '../support/stand-in.ts';

const GENERAL = 'C0GENERAL';
const EDITORS = 'C0EDITORS';
const DIRECT = 'D0YOU';

/** A bot that is in some more channels, and an answer that somebody alone sees in one. */
async function anAnswer({ askedIn = TALKS, joined = [GENERAL] as readonly string[] } = {}) {
  const bot = await aPlayedBot();
  for (const id of joined) change(bot, id, { hasBot: true });
  const answer = await bot.ask(`/strait ${QUESTION}`, { channel: askedIn });
  return { bot, answer };
}

function change({ workspace: { store } }: PlayedBot, id: string, said: object): void {
  const found = store.find(id);
  if (found) store.change({ ...found, ...said });
}

async function openForm(bot: PlayedBot, answer: Parameters<PlayedBot['pressButton']>[0]) {
  const opened = bot.nextChange('views');
  await bot.pressButton(answer, 'Share');
  await opened;
  return bot.workspace.views.modals(YOU.id).at(-1);
}

describe('the form in which an answer is shared', () => {
  it('offers channels and direct messages, and proposes where it was asked', async () => {
    const { bot, answer } = await anAnswer();
    const form = await openForm(bot, answer);
    expect(form).toMatchObject({ title: { text: 'Share' }, submit: { text: 'Share' } });
    expect(form?.blocks).toMatchObject([
      {
        element: {
          type: 'conversations_select',
          initial_conversation: TALKS,
          filter: { include: expect.arrayContaining(['public', 'private', 'im']) },
        },
      },
    ]);
  });

  it('posts to the conversation that is chosen, with who asked what in which channel', async () => {
    const { bot, answer } = await anAnswer();
    await bot.share(answer, { conversation: GENERAL });
    const shared = await bot.next();
    expect(shared).toMatchObject({ channel: GENERAL });
    expect(shared).not.toHaveProperty('visibleTo');
    expect(wordsOf(shared)).toContain(SAILED);
    expect(wordsOf(shared)).toContain(`asked: ${QUESTION} (in `);
    const lead = JSON.stringify(shared.blocks?.[0]);
    for (const id of [YOU.id, TALKS]) expect(lead).toContain(id);
    const told = await bot.next();
    expect(told).toMatchObject({ channel: TALKS, visibleTo: YOU.id });
    expect(wordsOf(told)).toBe('Your answer is shared there.');
  });

  it.each([
    ['a private channel', EDITORS],
    ['a direct message', DIRECT],
  ])('names %s nowhere else', async (_, askedIn) => {
    const { bot, answer } = await anAnswer({ askedIn, joined: [EDITORS] });
    await bot.share(answer, { conversation: TALKS });
    const shared = await bot.next();
    expect(shared).toMatchObject({ channel: TALKS });
    expect(JSON.stringify(shared)).not.toContain(askedIn);
    expect(wordsOf(shared)).not.toContain('editors');
  });

  it('names no channel where the bot may not read whether it is public', async () => {
    const bot = await aPlayedBot({ withheld: ['channels:read', 'groups:read'] });
    change(bot, GENERAL, { hasBot: true });
    await bot.share(await bot.ask(`/strait ${QUESTION}`), { conversation: GENERAL });
    expect(wordsOf(await bot.next())).not.toContain('(in ');
  });

  it('posts to a private channel and to a direct message', async () => {
    const { bot, answer } = await anAnswer({ joined: [EDITORS] });
    for (const conversation of [EDITORS, DIRECT]) {
      await bot.share(answer, { conversation });
      expect(await bot.next()).toMatchObject({ channel: conversation });
      expect(await bot.next()).toMatchObject({ channel: TALKS, visibleTo: YOU.id });
    }
  });

  it.each([
    ['it is not in the channel', { hasBot: false }, 'I am not in the channel. Invite me'],
    ['the channel is archived', { isArchived: true }, 'the channel is archived. Once it is open'],
    ['few may post', { restriction: 'restricted_action_read_only_channel' }, 'only some people'],
    ['it takes replies alone', { restriction: 'restricted_action_thread_only_channel' }, 'threads'],
  ])('says in one line what to do where %s', async (_, said, reason) => {
    const { bot, answer } = await anAnswer();
    change(bot, GENERAL, said);
    await bot.share(answer, { conversation: GENERAL });
    const told = await bot.next();
    expect(told).toMatchObject({ channel: TALKS, visibleTo: YOU.id });
    expect(told.text).toMatch(/^The answer is not shared, as I may not post there: .*again\.$/);
    expect(told.text).toContain(reason);
  });

  it('says why where not even the command gets in', async () => {
    const { bot, answer } = await anAnswer();
    change(bot, TALKS, { isArchived: true });
    bot.workspace.faults.next('response_url', { kind: 'status', at: 'before', status: 404 });
    await bot.share(answer);
    expect((await bot.next()).text).toContain('the channel is archived');
  });

  it('posts once to each place, however often it is sent', async () => {
    const { bot, answer } = await anAnswer();
    for (const _ of ['first', 'second']) await bot.share(answer, { conversation: GENERAL });
    const said = [await bot.next(), await bot.next(), await bot.next()];
    expect(said.filter(({ channel }) => channel === GENERAL)).toHaveLength(1);
    expect(said.map(({ text }) => text)).toContain('You have shared this answer there already.');
    await bot.share(answer);
    expect(await bot.next()).toMatchObject({ channel: TALKS });
  });

  it('says so where an article was withdrawn while it was open', async () => {
    const { bot, answer } = await anAnswer();
    const form = await openForm(bot, answer);
    await bot.archive.withdraw(SAILED);
    await bot.workspace.people.submit(YOU, form?.id ?? '', {});
    const told = await bot.next();
    expect(told.visibleTo).toBe(YOU.id);
    expect(told.text).toContain('withdrawn or corrected since');
  });

  it('says to press again where it came too late', async () => {
    const { bot, answer } = await anAnswer();
    bot.workspace.refuseNext('views.open', 'expired_trigger_id');
    await bot.pressButton(answer, 'Share');
    expect((await bot.next()).text).toContain('Press Share again');
  });
});

describe('an answer of a thread', () => {
  /** An answer to one person in a thread: a check of a message that stands in it. */
  async function anAnswerInThread() {
    const bot = await aPlayedBot();
    change(bot, GENERAL, { hasBot: true });
    const said = { channel: TALKS, user: 'U0COLLEAGUE' };
    const root = bot.workspace.store.add({ ...said, text: 'Any news?' });
    const checked = bot.workspace.store.add({ ...said, text: SAILED, thread_ts: root.ts });
    const chosen = { callbackId: 'check_message', channel: TALKS, ts: checked.ts };
    await bot.workspace.people.choose(YOU, chosen);
    return { bot, thread: root.ts, answer: await bot.next() };
  }

  it('is shared in the thread, as the form proposes', async () => {
    const { bot, thread, answer } = await anAnswerInThread();
    const form = await openForm(bot, answer);
    expect(JSON.stringify(form?.blocks)).toContain('In the thread where you asked');
    await bot.share(answer);
    const shared = await bot.next();
    expect(shared).toMatchObject({ channel: TALKS, thread_ts: thread });
    expect(shared).not.toHaveProperty('visibleTo');
  });

  it.each([
    ['in the channel itself', TALKS, []],
    ['in another channel', GENERAL, ['thread']],
  ])('is shared %s where that is chosen', async (_, conversation, thread) => {
    const { bot, answer } = await anAnswerInThread();
    await bot.share(answer, { conversation, thread });
    const shared = await bot.next();
    expect(shared.channel).toBe(conversation);
    expect(shared).not.toHaveProperty('thread_ts');
  });
});
