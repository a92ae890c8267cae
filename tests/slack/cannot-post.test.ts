import { describe, expect, it } from 'vitest';
import { type Conversation, YOU } from '../../src/playground/state/members.ts';
import { codePoints } from '../../src/slack/limits.ts';
import { aBot, aMention, QUESTION, SAILED } from '../support/bot.ts';
import { aReport } from '../support/builders.ts';
import { aPlayedBot, type PlayedBot, TALKS, wordsOf } from '../support/stand-in.ts';

const BETWEEN: Conversation = {
  id: 'D0BETWEEN',
  name: 'colleague',
  kind: 'im',
  with: null,
  hasBot: false,
  isArchived: false,
};

function change({ workspace }: PlayedBot, to: Partial<Conversation>): void {
  const talks = workspace.store.find(TALKS);
  if (talks) workspace.store.change({ ...talks, ...to });
}

describe('where the bot cannot post', () => {
  it.each([
    ['is archived', { isArchived: true }, 'the channel is archived'],
    ['is read-only', { restriction: 'restricted_action' }, 'only some people may post there'],
    [
      'is for announcements',
      { restriction: 'restricted_action_read_only_channel' },
      'only some people may post there',
    ],
    [
      'has no threads',
      { restriction: 'restricted_action_non_threadable_channel' },
      'the channel takes no replies in threads',
    ],
    [
      'has a thread that is locked',
      { restriction: 'restricted_action_thread_locked' },
      'the thread is locked',
    ],
    [
      'takes threads alone',
      { restriction: 'restricted_action_thread_only_channel' },
      'the channel takes only replies in threads',
    ],
    ['has a new rule', { restriction: 'restricted_action_by_moon' }, 'only some people may post'],
  ])('because the channel %s, it says so to the asker alone, and answers', async (_, to, why) => {
    const bot = await aPlayedBot();
    change(bot, to);
    const notice = await bot.ask(`@Parley ${QUESTION}`);
    expect(notice.channel).toBe('D0YOU');
    expect(wordsOf(notice)).toContain(why);
    expect(wordsOf(notice)).not.toContain('/invite');
    expect(wordsOf(await bot.next())).toContain(SAILED);
    const refusal = wordsOf(await bot.ask('/strait watch ferry truce'));
    expect(refusal).toContain(why);
    expect(refusal).not.toContain('/invite');
  });

  it('opens no form of a digest in a direct message between two people, and watches for nothing', async () => {
    const bot = await aPlayedBot();
    bot.workspace.store.change(BETWEEN);
    const reply = await bot.ask('/strait digest', { channel: BETWEEN.id });
    expect(reply).toMatchObject({ channel: BETWEEN.id, visibleTo: YOU.id });
    expect(wordsOf(reply)).toContain('a direct message between other people');
    expect(bot.workspace.views.modals(YOU.id)).toEqual([]);
    const watched = wordsOf(await bot.ask('/strait watch ferry', { channel: BETWEEN.id }));
    expect(watched).toContain('a direct message between other people');
    expect(watched).not.toContain('/invite');
  });

  it('opens the form of a digest in its own direct messages', async () => {
    const bot = await aPlayedBot();
    const opened = bot.nextChange('views');
    await bot.workspace.people.type(YOU, { channel: 'D0YOU', text: '/strait digest' });
    await opened;
    expect(bot.workspace.views.modals(YOU.id)).toHaveLength(1);
  });

  it('says why a digest stopped', async () => {
    const bot = await aBot();
    await bot.submit();
    await bot.workspace.next('chat.postMessage');
    await bot.subscriptions.stop('C1', 'restricted_action', bot.now());
    await bot.bot.deliver();
    const told = await bot.workspace.next('chat.postMessage', ({ channel }) => channel === 'U1');
    expect(told.text).toContain('has stopped: only some people may post there.');
    expect(told.text).not.toContain('/invite');
  });
});

describe('a window that comes too late', () => {
  it.each(['expired_trigger_id', 'exchanged_trigger_id', 'invalid_trigger_id'])(
    'is given to whoever pressed alone, as a message: %s',
    async (error) => {
      const bot = await aPlayedBot();
      const answer = await bot.ask(`/strait ${QUESTION}`);
      for (const button of ['Copy', 'Context']) {
        bot.workspace.refuseNext('views.open', error);
        await bot.pressButton(answer, button);
        const given = await bot.next();
        expect(given.visibleTo).toBe(YOU.id);
        expect(wordsOf(given)).toContain('The window came too late');
        expect(wordsOf(given)).toContain(SAILED);
      }
    },
  );

  it.each([
    ['Ask further', QUESTION, 'in full instead: /strait QUESTION.'],
    [
      'Rephrase',
      'How many whales sang in the harbour?',
      'in other words instead: /strait QUESTION.',
    ],
  ])('says what to type where it is a form: %s', async (button, question, words) => {
    const bot = await aPlayedBot();
    const answer = await bot.ask(`/strait ${question}`);
    bot.workspace.refuseNext('views.open', 'expired_trigger_id');
    await bot.pressButton(answer, button);
    const given = await bot.next();
    expect(given.visibleTo).toBe(YOU.id);
    expect(wordsOf(given)).toContain(words);
    expect(given.blocks?.map(({ type }) => type)).toEqual(['rich_text']);
  });

  it('is named where it is the form of a digest, with what is set', async () => {
    const bot = await aPlayedBot();
    bot.workspace.refuseNext('views.open', 'expired_trigger_id');
    const reply = await bot.ask('/strait digest');
    expect(reply.visibleTo).toBe(YOU.id);
    expect(wordsOf(reply)).toContain('too late');
    expect(wordsOf(reply)).toContain('Type /strait digest again. There is no digest here yet.');
  });
});

describe('what Slack refuses', () => {
  it('for want of a scope names the scope, to the asker and in the log', async () => {
    const bot = await aPlayedBot();
    const details = { needed: 'chat:write.public', provided: 'chat:write,commands' };
    bot.workspace.refuseNext('chat.postMessage', 'missing_scope', details);
    const told = wordsOf(await bot.ask(`@Parley ${QUESTION}`));
    expect(told).toContain('I lack the scope “chat:write.public”');
    expect(bot.logged.join('\n')).toContain(
      '(needed: chat:write.public; provided: chat:write,commands)',
    );
  });

  it.each([
    ['msg_too_long', 1],
    ['msg_blocks_too_long', 1],
    // Once for the blocks as they are, and once for those without what is new in Slack.
    ['invalid_blocks', 2],
  ] as const)('as too long or misshapen (%s) comes as plain text', async (error, times) => {
    const bot = await aPlayedBot();
    for (let time = 0; time < times; time += 1) {
      bot.workspace.refuseNext('chat.postMessage', error);
    }
    const plain = await bot.ask(`@Parley ${QUESTION}`);
    expect(plain.blocks).toBeUndefined();
    expect(plain.text).toContain(`1. “${SAILED}”`);
  });

  it('is no longer, as plain text, than Slack takes once it is escaped', async () => {
    const { event, workspace } = await aBot({
      articles: [aReport({ text: SAILED, title: '<'.repeat(20_000) })],
    });
    workspace.answerNext('chat.postMessage', { body: { ok: false, error: 'msg_too_long' } });
    await event(aMention());
    const plain = await workspace.next('chat.postMessage', ({ blocks }) => !blocks);
    expect(codePoints(plain.text)).toBeLessThanOrEqual(40_000);
  });
});

describe('an old button', () => {
  it('of an answer that is no longer kept says so, and to ask again', async () => {
    const bot = await aBot();
    await bot.press('share_answer', 'gone');
    const said = await bot.workspace.next('response_url');
    expect(said.text).toContain('old answer, which is no longer kept. Ask your question again');
  });

  it('of an older version says so, and to ask again', async () => {
    const bot = await aBot();
    expect(await bot.press('expand_quotation', 'x')).toBe(200);
    const said = await bot.workspace.next('response_url');
    expect(said.response_type).toBe('ephemeral');
    expect(said.text).toContain('older version of me');
    expect(said.text).toContain('Ask your question again');
  });

  const text = (shown: string, style = {}) => ({ type: 'text', text: shown, style });
  const section = (...elements: object[]) => ({
    type: 'rich_text',
    block_id: 'lead',
    elements: [{ type: 'rich_text_section', elements }],
  });
  const asker = { type: 'user', user_id: YOU.id };
  const asked = section(asker, text(' asked: '), text(QUESTION, { bold: true }));
  const told = section(text('A new report answers: '), text(QUESTION, { bold: true }));
  const carried = {
    ...{ type: 'context', block_id: 'carried' },
    elements: [{ type: 'plain_text', text: `Asked as: ${QUESTION}` }],
  };

  it.each([
    ['who asked', [asked], 'copy_answer', 'gone'],
    ['that a report answers', [told], 'show_context', 'gone'],
    ['as what it was asked', [section(text('Any words.')), carried], 'answer_menu', 'further:gone'],
    ['nothing, but its value does', [], 'expand_quotation', QUESTION],
  ])('asks the question again where its message says %s', async (_, lead, action, value) => {
    const bot = await aPlayedBot();
    const button = { type: 'button', text: { type: 'plain_text', text: 'Old' } };
    const row = {
      type: 'actions',
      block_id: 'row',
      elements: [{ ...button, action_id: action, value }],
    };
    const blocks = [...lead, row];
    const message = bot.workspace.store.add({
      channel: 'C0TALKS',
      user: 'U0BOT',
      text: '',
      blocks,
    });
    await bot.next();
    await bot.pressButton(message, 'Old');
    const said = await bot.next();
    expect(wordsOf(said)).toMatch(/This button is of an old.*Ask again/s);
    await bot.pressButton(said, 'Ask again');
    const answer = await bot.next();
    expect(answer.visibleTo).toBe(YOU.id);
    expect(wordsOf(answer)).toContain(SAILED);
  });

  it('asks the question again that is kept of its thread', async () => {
    const bot = await aPlayedBot();
    const answer = await bot.ask(`@Parley ${QUESTION}`);
    const old = JSON.parse(JSON.stringify(answer).replaceAll('copy_answer', 'copy_of_old'));
    bot.workspace.store.replace(old);
    await bot.next();
    await bot.pressButton(old, 'Copy');
    const said = await bot.next();
    await bot.pressButton(said, 'Ask again');
    expect(wordsOf(await bot.next())).toContain(SAILED);
  });

  it('of which only the beginning of a question is known says so in words', async () => {
    const bot = await aPlayedBot();
    const cut = section(asker, text(' asked: '), text(`${QUESTION.slice(0, 9)}…`, { bold: true }));
    const button = {
      type: 'button',
      text: { type: 'plain_text', text: 'Old' },
      action_id: 'old_one',
    };
    const blocks = [cut, { type: 'actions', block_id: 'row', elements: [button] }];
    const message = bot.workspace.store.add({
      channel: 'C0TALKS',
      user: 'U0BOT',
      text: '',
      blocks,
    });
    await bot.next();
    await bot.pressButton(message, 'Old');
    const said = wordsOf(await bot.next());
    expect(said).toContain('Ask your question again');
    expect(said).not.toContain('Ask again');
  });

  it('is not what a button of now is', async () => {
    const bot = await aPlayedBot();
    const answer = await bot.ask(`/strait ${QUESTION}`);
    await bot.share(answer);
    expect(wordsOf(await bot.next())).toContain('asked:');
    expect(wordsOf(await bot.ask('/strait watch'))).toContain('Nothing is watched for');
  });
});
