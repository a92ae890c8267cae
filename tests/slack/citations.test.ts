import { describe, expect, it } from 'vitest';
import { textsOf } from '../support/blocks.ts';
import { QUESTION, SAILED } from '../support/bot.ts';
import { aReport } from '../support/builders.ts';
import { aPlayedBot, type PlayedBot, wordsOf } from '../support/stand-in.ts';

const URL = 'https://ferry.example/aurora';

/** What says a message. */
const SAYING: ReadonlySet<string> = new Set(['chat.postMessage', 'response_url']);

/** A bot, and how often it tried to say something. */
interface CitingBot extends PlayedBot {
  tries(): number;
}

/** A bot whose report has an address, in a workspace that does not take some types. */
async function citing(...refusedTypes: readonly string[]): Promise<CitingBot> {
  let tries = 0;
  const bot = await aPlayedBot({
    articles: [aReport({ text: SAILED, url: URL, title: 'Aurora sails' })],
    workspace: {
      refusedTypes,
      onCall: ({ method }) => {
        if (SAYING.has(method)) tries += 1;
      },
    },
  });
  return { ...bot, tries: () => tries };
}

/** How often the bot tried to say something while somebody asked. */
async function triesWhile(bot: CitingBot, work: () => Promise<unknown>): Promise<number> {
  const before = bot.tries();
  await work();
  return bot.tries() - before;
}

const typesOf = (value: unknown): string => JSON.stringify(value);

describe('a source in rich text', () => {
  it('is a citation of Slack’s own, with its page and words, where Slack takes it', async () => {
    const bot = await citing();
    const { blocks } = await bot.ask(`@Parley ${QUESTION}`);
    expect(typesOf(blocks)).toContain('"type":"citation"');
    expect(typesOf(blocks)).toContain('"title":"Aurora sails"');
    expect(textsOf(blocks)).toContain(SAILED);
  });

  it('replaces the link under what a watch posts', async () => {
    const bot = await citing();
    await bot.ask('/strait watch ferry Borealis');
    await bot.next();
    await bot.rounds.tidy();
    bot.later(60_000);
    const text = 'The ferry Borealis moored.';
    await bot.archive.ingest(aReport({ text, url: `${URL}/2`, published: null }), bot.now());
    await bot.rounds.tidy();
    const alert = typesOf((await bot.next()).blocks);
    expect(alert).toContain('"type":"citation"');
    expect(alert).not.toContain('"type":"link"');
  });

  it('is left out of a quotation where Slack refuses it, and its link stands below', async () => {
    const bot = await citing('citation');
    const answer = await bot.ask(`@Parley ${QUESTION}`);
    expect(typesOf(answer.blocks)).not.toContain('citation');
    expect(typesOf(answer.blocks)).toContain('feedback_buttons');
    expect(wordsOf(answer)).toContain(URL);
  });

  it('is not tried again where it was refused, whatever way the next message takes', async () => {
    const bot = await citing('citation');
    expect(await triesWhile(bot, () => bot.ask(`@Parley ${QUESTION}`))).toBe(2);
    expect(await triesWhile(bot, () => bot.ask(`@Parley ${QUESTION}`))).toBe(1);
    expect(await triesWhile(bot, () => bot.ask(`/strait ${QUESTION}`))).toBe(1);
  });
});

describe('the buttons for feedback', () => {
  it('are plain ones from the second answer on, where Slack refuses its own', async () => {
    const bot = await citing('context_actions');
    expect(await triesWhile(bot, () => bot.ask(`@Parley ${QUESTION}`))).toBe(3);
    // That citations are taken after all is found out with the next message.
    const again = await bot.ask(`/strait ${QUESTION}`);
    expect(typesOf(again.blocks)).toContain('answer_helpful');
    expect(typesOf(again.blocks)).toContain('"type":"citation"');
    expect(await triesWhile(bot, () => bot.ask(`@Parley ${QUESTION}`))).toBe(1);
  });

  it('and citations are both remembered where both are refused', async () => {
    const bot = await citing('citation', 'context_actions');
    expect(await triesWhile(bot, () => bot.ask(`@Parley ${QUESTION}`))).toBe(3);
    expect(await triesWhile(bot, () => bot.ask(`@Parley ${QUESTION}`))).toBe(2);
    expect(await triesWhile(bot, () => bot.ask(`@Parley ${QUESTION}`))).toBe(1);
  });
});

describe('a message to one person alone', () => {
  it('is plain text where Slack refuses its blocks', async () => {
    const bot = await citing('rich_text');
    const answer = await bot.ask(`/strait ${QUESTION}`);
    expect(answer.blocks).toBeUndefined();
    expect(answer.text).toContain(SAILED);
  });
});
