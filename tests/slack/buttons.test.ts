import { describe, expect, it } from 'vitest';
import { textsOf } from '../support/blocks.ts';
import { aBot, aMention, QUESTION, type RunningBot, SAILED } from '../support/bot.ts';
import { aReport } from '../support/builders.ts';

interface Pressable {
  readonly action_id: string;
  readonly value: string;
}

async function buttonsOfAnAnswer({ command, workspace }: RunningBot): Promise<Pressable[]> {
  await command(QUESTION);
  const { blocks } = await workspace.next('response_url');
  return blocks.find(({ type }: { type: string }) => type === 'actions').elements;
}

async function anAnswer(bot: RunningBot): Promise<string> {
  return (await buttonsOfAnAnswer(bot))[0]?.value ?? '';
}

describe('the buttons of an answer', () => {
  it('share it to the channel as it was seen, naming who asked', async () => {
    const bot = await aBot();
    await bot.share(await anAnswer(bot));
    const shared = await bot.workspace.next('chat.postMessage');
    expect(shared.channel).toBe('C1');
    expect(shared.blocks[0].elements[0].elements[0]).toEqual({ type: 'user', user_id: 'U1' });
    expect(textsOf(shared.blocks)).toContain(SAILED);
    expect(JSON.stringify(shared.blocks)).not.toContain('share_answer');
  });

  it('share through the command where the bot is no member', async () => {
    const bot = await aBot();
    const id = await anAnswer(bot);
    bot.workspace.answerNext('chat.postMessage', { body: { ok: false, error: 'not_in_channel' } });
    await bot.share(id);
    const said = await bot.workspace.next(
      'response_url',
      (body) => body.response_type === 'in_channel',
    );
    expect(textsOf(said.blocks)).toContain(SAILED);
  });

  it('share once, however often they are pressed', async () => {
    const bot = await aBot();
    const id = await anAnswer(bot);
    await bot.share(id);
    await bot.workspace.next('chat.postMessage');
    await bot.share(id);
    await bot.workspace.next('response_url', ({ text }) => text.includes('already'));
    expect(bot.workspace.sent.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(
      1,
    );
  });

  it('share at the next press where Slack refused the first, and say that it failed', async () => {
    const bot = await aBot();
    const id = await anAnswer(bot);
    const refusal = { body: { ok: false, error: 'fatal_error' } };
    for (const _ of ['first', 'second']) bot.workspace.answerNext('chat.postMessage', refusal);
    await bot.share(id);
    await bot.workspace.next('response_url', ({ text }) => text.includes('went wrong'));
    await bot.share(id);
    await bot.recorded;
  });

  it('tell the asker where a window cannot be opened, even when their address is used up', async () => {
    const bot = await aBot();
    const id = await anAnswer(bot);
    const failed = { body: { ok: false, error: 'internal_error' } };
    bot.workspace.answerNext('views.open', failed);
    await bot.press('copy_answer', id);
    await bot.workspace.next('response_url', ({ text }) => text.includes('went wrong'));
    bot.workspace.answerNext('views.open', failed);
    bot.workspace.answerNext('response_url', { status: 404 });
    await bot.press('show_surroundings_1', id);
    const told = await bot.workspace.next('chat.postMessage', ({ channel }) => channel === 'U1');
    expect(told.text).toContain('went wrong');
  });

  it('do not share what was withdrawn since', async () => {
    const bot = await aBot();
    const id = await anAnswer(bot);
    await bot.archive.withdraw(SAILED);
    await bot.press('share_answer', id);
    const said = await bot.workspace.next('response_url', ({ text }) => text.includes('withdrawn'));
    expect(said.response_type).toBe('ephemeral');
    expect(bot.workspace.sent.map(({ method }) => method)).not.toContain('chat.postMessage');
  });

  it('give the excerpts with their sources as text', async () => {
    const bot = await aBot();
    await bot.press('copy_answer', await anAnswer(bot));
    const { view } = await bot.workspace.next('views.open');
    const copied = textsOf(view.blocks);
    expect(copied).toContain(`1. “${SAILED}”\n— The Ferry Times, 2 May 2031: A headline`);
  });

  it('show a passage in its surroundings', async () => {
    const text = `The sea was calm.\n\n${SAILED}\n\nIt came back at night.`;
    const bot = await aBot({ articles: [aReport({ text })] });
    await bot.press('show_surroundings_1', await anAnswer(bot));
    const { view } = await bot.workspace.next('views.open');
    expect(textsOf(view.blocks)).toContain(text);
  });

  it('say so where the answer is no longer kept', async () => {
    const bot = await aBot();
    await bot.press('copy_answer', 'gone');
    const { view } = await bot.workspace.next('views.open');
    expect(textsOf(view.blocks)).toContain('no longer kept');
  });

  it('stand under a posted answer too, but for sharing', async () => {
    const { event, workspace } = await aBot();
    await event(aMention());
    const { blocks } = await workspace.next('chat.postMessage');
    expect(JSON.stringify(blocks)).toContain('copy_answer');
    expect(JSON.stringify(blocks)).not.toContain('share_answer');
  });
});
