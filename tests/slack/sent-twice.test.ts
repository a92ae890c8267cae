import { describe, expect, it } from 'vitest';
import { aBot, QUESTION, type RunningBot } from '../support/bot.ts';

const REFUSED = 'Who painted the Rialto bridge?';

/** Sends a form as Slack does when its button is pressed once more: each press has its own trigger. */
async function sendTwice(bot: RunningBot, view: object): Promise<void> {
  for (const _ of ['first', 'second']) await bot.submit({}, { view });
}

/** The view that a press opens, as it is sent back with what was entered. */
async function opened(bot: RunningBot, action: string, value: string, values: object) {
  await bot.press(action, value);
  const { view } = await bot.workspace.next('views.open');
  return { ...view, id: `V-${action}`, state: { values } };
}

/** What was said since, once something else is answered. */
async function saidBefore(bot: RunningBot, words: string): Promise<number> {
  await bot.command('help');
  await bot.workspace.next('response_url', ({ text }) => text.startsWith('Ask about'));
  return bot.workspace.sent.filter(({ body }) => String(body.text).includes(words)).length;
}

async function answerId(bot: RunningBot): Promise<string> {
  await bot.command(QUESTION);
  const { blocks } = await bot.workspace.next('response_url');
  return blocks.find(({ type }: { type: string }) => type === 'actions').elements[0].value;
}

describe('a window that is sent twice', () => {
  it('puts a question in other words once', async () => {
    const bot = await aBot();
    const field = { question: { type: 'plain_text_input', value: QUESTION } };
    const view = await opened(bot, 'rephrase_question', REFUSED, { question: field });
    await sendTwice(bot, view);
    await bot.workspace.next('response_url', ({ text }) => text.includes('42 people'));
    expect(await saidBefore(bot, '42 people')).toBe(1);
  });

  it('keeps a reason once, and thanks once', async () => {
    const bot = await aBot();
    const id = await answerId(bot);
    const words = { value: { type: 'plain_text_input', value: 'It is old.' } };
    const view = await opened(bot, 'answer_unhelpful', `unhelpful:${id}`, { words });
    await sendTwice(bot, view);
    await bot.workspace.next('response_url', ({ text }) => text.includes('not helpful'));
    expect(await saidBefore(bot, 'not helpful, thank you')).toBe(1);
  });
});

describe('a button of another version', () => {
  it.each([
    ['item_menu', 'context:'],
    ['item_menu', 'copy:~:-'],
    ['item_menu', 'fewer:w1~no span'],
    ['item_context', 'r1:0-99999999'],
    ['item_copy', ''],
    ['unmute_outlet', 'The Ferry Times'],
    ['unmute_outlet', '{}'],
    ['item_pinned', 'x'],
  ])('%s with %j is answered in words', async (action, value) => {
    const bot = await aBot();
    expect(await bot.press(action, value)).toBe(200);
    await bot.command('help');
    await bot.workspace.next('response_url', ({ text }) => text.startsWith('Ask about'));
    const said = bot.workspace.sent.map(({ body }) => JSON.stringify(body)).join('\n');
    expect(said).toMatch(/withdrawn or corrected|older version|went wrong|There is no digest/);
    expect(said).not.toMatch(/TypeError|SyntaxError|RangeError/);
  });
});
