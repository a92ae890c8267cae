import { describe, expect, it } from 'vitest';
import type { WaitingHit } from '../../src/archive/ports/watch-store.ts';
import { textsOf } from '../support/blocks.ts';
import { aBot, aMention, type RunningBot } from '../support/bot.ts';
import { aReport, NOW } from '../support/builders.ts';
import { MATTERS } from '../support/matters.ts';

const MINUTE_MS = 60_000;
const SWAP = 'The two sides exchanged 42 prisoners at Port Ellis.';

/** Slack's answer where the optional scope of history is not granted. */
const CLOSED = { body: { ok: false, error: 'missing_scope' } };

/** By what the alert of a hit is found again. */
const markOf = (hit: WaitingHit | undefined) => ({ watch: hit?.watchId, hit: hit?.id });

const said = async ({ workspace }: RunningBot, words: RegExp) =>
  (await workspace.next('response_url', ({ text }) => words.test(text))).text;

const posted = ({ workspace }: RunningBot) =>
  workspace.sent
    .filter(
      ({ method, body }) => method === 'chat.postMessage' && /^New on|more report/.test(body.text),
    )
    .map(({ body }) => body);

/** A bot that watches for prisoner exchanges in C1, and has looked at what there is. */
async function watching(setting = {}): Promise<RunningBot> {
  const bot = await aBot(setting);
  await bot.command('watch prisoner exchange');
  await said(bot, /^Done/);
  await bot.bot.tidy();
  return bot;
}

/** Some minutes later a report comes, and the bot looks again. */
async function brings(bot: RunningBot, ...texts: readonly string[]): Promise<void> {
  for (const [at, text] of texts.entries()) {
    bot.later(MINUTE_MS);
    await bot.archive.ingest(
      aReport({ text, title: `Headline ${at}`, published: null }),
      bot.now(),
    );
  }
  await bot.bot.tidy();
}

describe('a watch', () => {
  it('posts the sentence of a new report that meets it, with its source', async () => {
    const bot = await watching();
    await brings(bot, `It rained. ${SWAP} The harbour was closed.`);
    const [message] = posted(bot);
    expect(message).toMatchObject({ channel: 'C1', unfurl_links: 'false' });
    expect(message.text).toBe(`New on “prisoner exchange”: ${SWAP}`);
    expect(textsOf(message.blocks)).toContain(`${SWAP}— The Ferry Times: Headline 0`);
  });

  it('tells each report once, and nothing that was there before', async () => {
    const bot = await watching({ articles: [aReport({ text: SWAP })] });
    await brings(bot, `${SWAP} It was the first exchange of prisoners.`);
    await bot.bot.tidy();
    expect(posted(bot)).toHaveLength(1);
  });

  it('tells a development once, however many report it', async () => {
    const bot = await watching();
    const [first = ''] = MATTERS;
    const second =
      'Forty Norland sailors were freed at the Kell lighthouse in an exchange of prisoners.';
    await brings(bot, first, second);
    expect(posted(bot)).toHaveLength(1);
  });

  it('says so in the channel when it is set, which shows that it may post there', async () => {
    const bot = await watching();
    const shown = await bot.workspace.next('chat.postMessage');
    expect(shown.text).toContain('/strait unwatch prisoner exchange');
  });

  it('is not set where the bot may not post, and the asker is told how to invite it', async () => {
    const bot = await aBot();
    const body = { ok: false, error: 'not_in_channel' };
    bot.workspace.answerNext('chat.postMessage', { body });
    await bot.command('watch prisoner exchange');
    expect(await said(bot, /invite/i)).toContain('/invite');
    await bot.command('watch list');
    expect(await said(bot, /^Nothing is watched/)).toContain('/strait watch SUBJECT');
  });

  it('ends by whoever set it, and by an editor', async () => {
    const bot = await watching({ editors: ['U2'] });
    await bot.command('unwatch prisoner exchange', { user_id: 'U3' });
    expect(await said(bot, /^Somebody else/)).toContain('editor');
    await bot.command('unwatch Prisoner Exchange', { user_id: 'U2' });
    expect(await said(bot, /^Ended/)).toContain('no longer');
    await brings(bot, SWAP);
    expect(posted(bot)).toEqual([]);
  });

  it('tells what is too much for an hour in one line', async () => {
    const bot = await watching();
    await brings(bot, ...MATTERS);
    const texts = posted(bot).map(({ text }) => text);
    expect(texts).toHaveLength(4);
    expect(texts[3]).toMatch(/^5 more reports on “prisoner exchange”: The Ferry Times, Headline 3/);
    await brings(bot, 'A film about the prisoner exchange won the Golden Gull in Tavemouth.');
    expect(posted(bot)).toHaveLength(4);
    bot.later(61 * MINUTE_MS);
    await bot.bot.tidy();
    expect(posted(bot)).toHaveLength(5);
  });

  it('is told again, and says so, where the process was lost while posting and nobody can look', async () => {
    const bot = await watching();
    bot.workspace.answerAlways('conversations.history', CLOSED);
    const [waiting] = await hits(bot, SWAP);
    await leaseFor(bot, [waiting]);
    bot.later(5 * MINUTE_MS);
    await bot.bot.tidy();
    expect(textsOf(posted(bot).at(-1)?.blocks)).toContain('may be a repetition');
  });

  it('is told again, and not as a repetition, where it is seen that it was not', async () => {
    const bot = await watching();
    const [waiting] = await hits(bot, SWAP);
    await leaseFor(bot, [waiting]);
    bot.later(5 * MINUTE_MS);
    await bot.bot.tidy();
    expect(posted(bot)).toHaveLength(1);
    expect(textsOf(posted(bot)[0]?.blocks)).not.toContain('may be a repetition');
  });

  it('is told once where the process was lost after it was posted', async () => {
    const bot = await watching();
    const [waiting] = await hits(bot, SWAP);
    await leaseFor(bot, [waiting]);
    const metadata = { event_type: 'parley_alert', event_payload: markOf(waiting) };
    const messages = [{ ts: '1.1', metadata }];
    bot.workspace.answerNext('conversations.history', { body: { ok: true, messages } });
    bot.later(5 * MINUTE_MS);
    await bot.bot.tidy();
    expect(posted(bot)).toEqual([]);
    expect(await bot.watches.waitingHits()).toEqual([]);
  });

  it('tells several in one line once, though the process was lost after it was posted', async () => {
    const bot = await watching();
    for (const text of MATTERS.slice(0, 2)) await hits(bot, text);
    const [first, second] = await hits(bot, MATTERS[2] ?? '');
    await leaseFor(bot, [first, second]);
    const metadata = {
      event_type: 'parley_alert',
      event_payload: { ...markOf(first), others: String(second?.id) },
    };
    const messages = [{ ts: '1.1', metadata }];
    bot.workspace.answerNext('conversations.history', { body: { ok: true, messages } });
    bot.later(5 * MINUTE_MS);
    await bot.bot.tidy();
    expect(posted(bot).map(({ text }) => text)).toEqual([
      expect.stringContaining(MATTERS[2] ?? ''),
    ]);
    expect(await bot.watches.waitingHits()).toEqual([]);
  });

  it('tells several in one line again, and says so, where nobody can look', async () => {
    const bot = await watching();
    bot.workspace.answerAlways('conversations.history', CLOSED);
    await hits(bot, MATTERS[0] ?? '');
    await leaseFor(bot, await hits(bot, MATTERS[1] ?? ''));
    bot.later(5 * MINUTE_MS);
    await bot.bot.tidy();
    const [only] = posted(bot);
    expect(only?.text).toContain('2 more reports');
    expect(textsOf(only?.blocks)).toContain('may be a repetition');
  });

  it('tells a report that was revised before it could be told, in its words of now', async () => {
    const bot = await watching();
    await hits(bot, SWAP);
    bot.later(30 * MINUTE_MS);
    const revised = 'The two sides exchanged 43 prisoners at Port Ellis, not 42.';
    await bot.archive.ingest(aReport({ text: revised, origin: SWAP, published: null }), bot.now());
    await bot.bot.tidy();
    expect(posted(bot).map(({ text }) => text)).toEqual([`New on “prisoner exchange”: ${revised}`]);
  });

  it('tells a development once, though the report that was told was revised since', async () => {
    const bot = await watching();
    const [first = ''] = MATTERS;
    await brings(bot, first);
    const revised = `${first} This report was corrected.`;
    await bot.archive.ingest(aReport({ text: revised, origin: first, published: null }), bot.now());
    await brings(
      bot,
      'Forty Norland sailors were freed at the Kell lighthouse in an exchange of prisoners.',
    );
    expect(posted(bot)).toHaveLength(1);
  });

  it('is silent about a report that was withdrawn before it could be told', async () => {
    const bot = await watching();
    const [waiting] = await hits(bot, SWAP);
    await bot.archive.withdraw(waiting?.articleId ?? '');
    await bot.bot.tidy();
    expect(posted(bot)).toEqual([]);
    expect(await bot.watches.waitingHits()).toEqual([]);
  });

  it('is not sent again at once where Slack failed, and says later that it may be a repetition', async () => {
    const bot = await watching();
    bot.workspace.answerAlways('conversations.history', CLOSED);
    bot.workspace.answerNext('chat.postMessage', { status: 500 });
    await brings(bot, SWAP);
    expect(posted(bot)).toHaveLength(1);
    await bot.bot.tidy();
    expect(textsOf(posted(bot)[1]?.blocks)).toContain('may be a repetition');
  });

  it('ends where the channel is archived, and tells who set it, once', async () => {
    const bot = await watching();
    bot.workspace.answerNext('chat.postMessage', { body: { ok: false, error: 'is_archived' } });
    await brings(bot, SWAP);
    await bot.bot.tidy();
    const told = bot.workspace.sent.filter(({ body }) => body.channel === 'U1');
    expect(told).toHaveLength(1);
    expect(told[0]?.body.text).toMatch(
      /^I no longer watch for “.+” in a channel: the channel is archived\. Once .+ set the watch again\.$/,
    );
    expect(await bot.watches.list()).toEqual([]);
  });

  it('is refused where it names nothing, and where it is set twice', async () => {
    const bot = await watching();
    await bot.command('watch what is the');
    expect(await said(bot, /no word to watch/)).toContain('name the subject');
    await bot.command('watch PRISONER exchange');
    expect(await said(bot, /already/)).toContain('watched for here already');
  });

  it('offers to ask what was read as one as a question', async () => {
    const bot = await aBot();
    await bot.command('watch the ferry Aurora sail');
    const shown = await bot.workspace.next('response_url', ({ text }) => /^Done/.test(text));
    const read = shown.blocks.at(-1);
    expect(textsOf(read)).toContain('I read this as a command');
    await bot.press(read.accessory.action_id, read.accessory.value);
    const answer = await bot.workspace.next('response_url', ({ text }) => text !== shown.text);
    expect(read.accessory.value).toBe('watch the ferry Aurora sail');
    expect(answer.text).toContain('Aurora');
  });

  it('can be set by mentioning the bot', async () => {
    const bot = await aBot();
    await bot.event(aMention({ text: '<@UBOT> watch ferry truce' }));
    const reply = await bot.workspace.next('chat.postMessage');
    expect(reply).toMatchObject({ channel: 'C1', thread_ts: '1800000000.000100' });
    expect(await bot.watches.list()).toMatchObject([{ phrase: 'ferry truce', since: NOW }]);
  });
});

/** A report comes and is found, but not told yet. */
async function hits(bot: RunningBot, text: string) {
  bot.later(MINUTE_MS);
  await bot.archive.ingest(aReport({ text, published: null }), bot.now());
  await bot.watching.matchNewReports(bot.now());
  return await bot.watches.waitingHits();
}

/** A process takes hits to tell them in one message, and is lost. */
async function leaseFor(bot: RunningBot, waiting: readonly (WaitingHit | undefined)[]) {
  const ids = waiting.flatMap((hit) => hit?.id ?? []);
  await bot.watches.leaseHits(ids, { now: bot.now(), leaseMs: MINUTE_MS });
}
