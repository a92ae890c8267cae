import { describe, expect, it } from 'vitest';
import { YOU } from '../../src/playground/state/members.ts';
import type { StandingMessage } from '../../src/playground/state/messages.ts';
import { markupOf, textsOf } from '../support/blocks.ts';
import { aReport } from '../support/builders.ts';
import { aPlayedBot, type PlayedBot, TALKS, wordsOf } from '../support/stand-in.ts';

const COUNTED = 'The storm on the strait killed at least 14 sailors, rescuers said.';
const QUOTED = '“The ferries will sail again by Friday,” Anna Berg said in Port Ellis.';
const SAID = 'The storm on the strait killed 15 sailors.';

const ARTICLES = [
  aReport({ text: COUNTED, title: 'Storm on the strait', published: '2031-05-03' }),
  aReport({ text: QUOTED, title: 'Berg on the ferries', published: '2031-05-02' }),
];

const GENERAL = 'C0GENERAL';

const aDesk = (said: Parameters<typeof aPlayedBot>[0] = {}) =>
  aPlayedBot({ articles: ARTICLES, ...said });

type Written = Partial<Omit<StandingMessage, 'ts'>>;

/** A message of a colleague, which is there without the bot having heard it. */
function aMessage({ workspace }: PlayedBot, written: Written): StandingMessage {
  return workspace.store.add({ channel: TALKS, user: 'U0COLLEAGUE', text: '', ...written });
}

async function choose({ workspace }: PlayedBot, { channel, ts }: StandingMessage) {
  return await workspace.people.choose(YOU, { callbackId: 'check_message', channel, ts });
}

async function checked(bot: PlayedBot, written: Written): Promise<StandingMessage> {
  await choose(bot, aMessage(bot, written));
  return await bot.next();
}

describe('“Check with Parley” in the menu of a message', () => {
  it('shows its asker alone what “check” gives, with its buttons', async () => {
    const bot = await aDesk();
    const reply = await checked(bot, { text: SAID });
    expect(reply.visibleTo).toBe(YOU.id);
    const said = wordsOf(reply);
    for (const part of [SAID, COUNTED, 'The Ferry Times', 'Differs: 15'])
      expect(said).toContain(part);
    for (const part of ['Copy', 'Share', 'for you to judge']) expect(said).toContain(part);
    expect(said).not.toContain('I read this as a command');
  });

  it('is signed and answered over HTTP too', async () => {
    const bot = await aDesk({ connection: 'http' });
    expect(wordsOf(await checked(bot, { text: SAID }))).toContain('Differs: 15');
  });

  it('works in a channel that the bot is not in, and shares there', async () => {
    const bot = await aDesk();
    const reply = await checked(bot, { channel: GENERAL, text: SAID });
    expect(reply).toMatchObject({ channel: GENERAL, visibleTo: YOU.id });
    await bot.share(reply);
    const shared = await bot.next();
    expect(shared.visibleTo).toBeUndefined();
    expect(wordsOf(shared)).toContain(COUNTED);
  });

  it('answers in the thread of the message', async () => {
    const bot = await aDesk();
    const root = aMessage(bot, { text: 'Any news?' });
    const reply = await checked(bot, { text: SAID, thread_ts: root.ts });
    expect(reply).toMatchObject({ thread_ts: root.ts, visibleTo: YOU.id });
  });

  it('answers in the channel for what stands there and has a thread', async () => {
    const bot = await aDesk();
    const root = aMessage(bot, { text: SAID });
    bot.workspace.store.replace({ ...root, thread_ts: root.ts });
    await choose(bot, root);
    expect((await bot.next()).thread_ts).toBeUndefined();
    const shown = { text: SAID, thread_ts: root.ts, subtype: 'thread_broadcast' };
    expect((await checked(bot, shown)).thread_ts).toBeUndefined();
  });

  it('answers directly where the address to answer to is used up', async () => {
    const bot = await aDesk();
    const { choose: chosen } = bot.workspace.people;
    const message = aMessage(bot, { text: SAID });
    bot.workspace.faults.next('response_url', { kind: 'status', at: 'before', status: 404 });
    await chosen(YOU, { callbackId: 'check_message', channel: TALKS, ts: message.ts });
    expect(await bot.next()).toMatchObject({ channel: 'D0YOU' });
  });

  it('opens a window in a thread that the bot may not write in', async () => {
    const bot = await aDesk();
    const opened = bot.nextChange('views');
    const root = aMessage(bot, { channel: GENERAL, text: 'Any news?' });
    await choose(bot, aMessage(bot, { channel: GENERAL, text: SAID, thread_ts: root.ts }));
    await opened;
    const [view] = bot.workspace.views.modals(YOU.id);
    expect(view).toMatchObject({ title: { text: 'Check with Parley' } });
    expect(textsOf(view?.blocks)).toContain(COUNTED);
    expect(textsOf(view?.blocks)).not.toContain('Share');
  });

  it('answers in the channel where the window comes too late', async () => {
    const bot = await aDesk();
    bot.workspace.refuseNext('views.open', 'expired_trigger_id');
    const root = aMessage(bot, { channel: GENERAL, text: 'Any news?' });
    const reply = await checked(bot, { channel: GENERAL, text: SAID, thread_ts: root.ts });
    expect(reply).toMatchObject({ channel: GENERAL, visibleTo: YOU.id });
    expect(wordsOf(reply)).toContain(COUNTED);
  });

  it('reads blocks, what is quoted in them, attachments and unfurled links', async () => {
    const bot = await aDesk();
    const element = (type: string, text: string) => ({ type, elements: [{ type: 'text', text }] });
    const rich = {
      type: 'rich_text',
      block_id: 'b1',
      elements: [element('rich_text_section', 'See this:'), element('rich_text_quote', SAID)],
    };
    const blocks = await checked(bot, { text: 'A summary', blocks: [rich] });
    expect(wordsOf(blocks)).toContain('Differs: 15');
    const unfurled = { title: 'Storm', title_link: 'https://news.example/storm', text: SAID };
    const attached = await checked(bot, {
      text: '<https://news.example/storm>',
      attachments: [unfurled],
    });
    expect(wordsOf(attached)).toContain('Differs: 15');
    const shared = [{ message: { blocks: [{ ...rich, elements: rich.elements.slice(1) }] } }];
    const passedOn = await checked(bot, { attachments: [{ message_blocks: shared }] });
    expect(wordsOf(passedOn)).toContain('Differs: 15');
  });

  it('checks each item of a list by itself', async () => {
    const bot = await aDesk();
    const item = (text: string) => ({
      type: 'rich_text_section',
      elements: [{ type: 'text', text }],
    });
    const others = 'Four ferries of Port Ellis lay in the harbour';
    const list = { type: 'rich_text_list', elements: [item(SAID.slice(0, -1)), item(others)] };
    const inBlocks = await checked(bot, {
      blocks: [{ type: 'rich_text', block_id: 'b1', elements: [list] }],
    });
    const inText = await checked(bot, { text: `• ${SAID.slice(0, -1)}\n• ${others}` });
    for (const reply of [inBlocks, inText]) {
      const headings = JSON.stringify(reply.blocks);
      expect(headings).toContain(`"text":"${SAID.slice(0, -1)}"`);
      expect(headings).toContain(`"text":"${others}"`);
    }
  });

  it('checks what another bot posted', async () => {
    const bot = await aDesk();
    const reply = await checked(bot, { user: 'U0WIRE', text: SAID, subtype: 'bot_message' });
    expect(wordsOf(reply)).toContain('Differs: 15');
  });

  it('says in a line that its own answers are cited already', async () => {
    const bot = await aDesk();
    const answer = await bot.ask('@Parley How many sailors did the storm kill?');
    await choose(bot, answer);
    expect(wordsOf(await bot.next())).toContain('cited already');
  });

  it('says so where there are no words, or no more', async () => {
    const bot = await aDesk();
    const file = { id: 'F1', name: 'map.png' };
    expect(wordsOf(await checked(bot, { files: [file] }))).toContain('no words to check');
    const image = {
      type: 'image',
      block_id: 'b1',
      image_url: 'https://a.example/a.png',
      alt_text: 'A',
    };
    expect(wordsOf(await checked(bot, { blocks: [image] }))).toContain('no words to check');
    const emoji = { text: '<@U0YOU> :wave:' };
    expect(wordsOf(await checked(bot, emoji))).toContain('no words to check');
    const gone = { subtype: 'tombstone', text: 'This message was deleted.' };
    expect(wordsOf(await checked(bot, gone))).toContain('was deleted');
    const question = { text: 'Shall we meet?' };
    expect(wordsOf(await checked(bot, question))).not.toContain('went wrong');
  });

  it('mentions nobody and links nothing that a message names', async () => {
    const bot = await aDesk();
    const text = `<!channel> <@U0COLLEAGUE>, see <https://x.example/a|this>: 2 &lt; 3, and &lt;!here&gt; ${SAID}`;
    const reply = await checked(bot, { text });
    expect(wordsOf(reply)).toContain('2 < 3');
    const markup = [reply.text, ...markupOf(reply.blocks)].join('');
    expect(markup).not.toContain('<!');
    expect(JSON.stringify(reply.blocks)).not.toContain('U0COLLEAGUE');
  });

  it('checks a message of 12,000 characters, and says what a longer one may have', async () => {
    const bot = await aDesk();
    const filler = 'The harbour of Port Ellis was calm on that day and nobody sailed. '.repeat(180);
    const reply = await checked(bot, { text: `${SAID} ${filler}`.slice(0, 12_000) });
    expect(wordsOf(reply)).toContain('Differs: 15');
    const long = await checked(bot, { text: filler.repeat(2) });
    expect(wordsOf(long)).toContain('give 20000 at most');
  });

  it('answers two presses at once with one reply, and a later one anew', async () => {
    const bot = await aDesk();
    const message = aMessage(bot, { text: SAID });
    await Promise.all([choose(bot, message), choose(bot, message)]);
    const first = await bot.next();
    bot.later(60_000);
    await choose(bot, message);
    const second = await bot.next();
    expect(second.ts).not.toBe(first.ts);
    const replies = bot.workspace.store.all().filter(({ visibleTo }) => visibleTo === YOU.id);
    expect(replies).toHaveLength(2);
  });

  it('is not offered for what its asker alone sees, nor for what is gone', async () => {
    const bot = await aDesk();
    const reply = await checked(bot, { text: SAID });
    expect((await choose(bot, reply)).status).toBe('refused');
    bot.workspace.store.remove(reply);
    expect((await choose(bot, reply)).status).toBe('refused');
  });
});
