import { describe, expect, it } from 'vitest';
import { YOU } from '../../src/playground/state/members.ts';
import { textsOf } from '../support/blocks.ts';
import { QUESTION, SAILED } from '../support/bot.ts';
import { aReport } from '../support/builders.ts';
import { UNTIL_EIGHT_MS } from '../support/digest-bot.ts';
import { aPlayedBot, type PlayedBot, TALKS, wordsOf } from '../support/stand-in.ts';

const MINUTE_MS = 60_000;
const SWAP = 'The two sides exchanged 42 prisoners at Port Ellis.';

/** The views that the person sees, once the uppermost has changed. */
async function viewAfter({ workspace, nextChange }: PlayedBot, work: () => Promise<void>) {
  const opened = nextChange('views');
  await work();
  await opened;
  return workspace.views.modals(YOU.id).at(-1);
}

/** The form of the channel's digest, once the bot has said what else there is to say. */
async function digestForm(bot: PlayedBot) {
  const form = await viewAfter(bot, () =>
    bot.workspace.people.type(YOU, { channel: TALKS, text: '/strait digest' }),
  );
  await bot.next();
  return form;
}

describe('the bot in a stand-in workspace', () => {
  it.each(['socket', 'http'] as const)(
    'answers a mention in its thread, over %s',
    async (connection) => {
      const { ask, workspace } = await aPlayedBot({ connection });
      const answer = await ask(`@Parley ${QUESTION}`);
      const [question] = workspace.store.all();
      expect(answer).toMatchObject({ channel: TALKS, thread_ts: question?.ts });
      expect(wordsOf(answer)).toContain(SAILED);
      expect(answer).not.toHaveProperty('visibleTo');
    },
  );

  it('answers a command to whoever typed it, in a channel that it is not in', async () => {
    const { ask } = await aPlayedBot();
    const answer = await ask(`/strait ${QUESTION}`, { channel: 'C0GENERAL' });
    expect(answer).toMatchObject({ channel: 'C0GENERAL', visibleTo: YOU.id });
    expect(wordsOf(answer)).toContain(SAILED);
  });

  it('answers a direct message, and introduces itself to whoever opens it', async () => {
    const { ask, next, workspace, later } = await aPlayedBot();
    workspace.people.openApp(YOU, 'messages');
    expect(wordsOf(await next())).toContain('parley ingest');
    later(MINUTE_MS);
    expect(wordsOf(await ask(QUESTION, { channel: 'D0YOU' }))).toContain(SAILED);
  });

  it('says so where nothing answers', async () => {
    const { ask } = await aPlayedBot();
    const answer = await ask('/strait Who invented the telescope?');
    expect(answer.text).toBe('No passage of the archive clearly answers this.');
  });

  it('shares an answer to the channel once', async () => {
    const bot = await aPlayedBot();
    const answer = await bot.ask(`/strait ${QUESTION}`);
    await bot.share(answer);
    expect(wordsOf(await bot.next())).toContain(`asked: ${QUESTION}`);
    await bot.share(answer);
    expect(await bot.next()).toMatchObject({
      visibleTo: YOU.id,
      text: 'You have shared this answer here already.',
    });
  });

  it('shares even where it is no member', async () => {
    const bot = await aPlayedBot();
    const answer = await bot.ask(`/strait ${QUESTION}`, { channel: 'C0GENERAL' });
    await bot.share(answer);
    expect(await bot.next()).not.toHaveProperty('visibleTo');
  });

  it('shows an answer’s excerpts in their context, and the answer as text', async () => {
    const bot = await aPlayedBot();
    const answer = await bot.ask(`/strait ${QUESTION}`);
    const context = await viewAfter(bot, () => bot.pressButton(answer, 'Context'));
    expect(textsOf(context?.blocks)).toContain(SAILED);
    const copy = await viewAfter(bot, () => bot.pressButton(answer, 'Copy'));
    expect(textsOf(copy?.blocks)).toContain(`1. “${SAILED}”`);
  });

  it('sets a digest by its form, and posts it in the next morning', async () => {
    const bot = await aPlayedBot();
    const form = await digestForm(bot);
    await bot.workspace.people.submit(YOU, form?.id ?? '', { time: '08:00' });
    expect(bot.workspace.views.modals(YOU.id)).toEqual([]);
    expect(wordsOf(await bot.next())).toContain('set a digest here');
    await bot.archive.ingest(aReport({ text: SWAP, published: '2031-06-01' }), bot.now());
    bot.later(UNTIL_EIGHT_MS);
    await bot.rounds.deliver();
    const posted = await bot.next();
    expect(posted).toMatchObject({
      channel: TALKS,
      metadata: { event_type: 'parley_digest' },
    });
    expect(wordsOf(posted)).toContain(SWAP);
  });

  it('keeps the form of a digest open while a field of it is wrong', async () => {
    const bot = await aPlayedBot();
    const form = await digestForm(bot);
    const entries = { days: [] };
    const result = await bot.workspace.people.submit(YOU, form?.id ?? '', entries);
    expect(result).toMatchObject({ errors: { days: expect.any(String) } });
    expect(bot.workspace.views.modals(YOU.id)).toHaveLength(1);
  });

  it('tells a watch of a report that came', async () => {
    const bot = await aPlayedBot();
    const announced = await bot.ask('/strait watch prisoner exchange');
    expect(wordsOf(announced)).toContain('I watch for “prisoner exchange”');
    expect(await bot.next()).toMatchObject({ visibleTo: YOU.id });
    await bot.rounds.tidy();
    bot.later(MINUTE_MS);
    await bot.archive.ingest(aReport({ text: SWAP, published: null }), bot.now());
    await bot.rounds.tidy();
    expect((await bot.next()).text).toBe(`New on “prisoner exchange”: ${SWAP}`);
  });

  it('tells who asked how to invite it, where it may not post', async () => {
    const { ask } = await aPlayedBot();
    const reply = await ask('/strait watch prisoner exchange', { channel: 'C0GENERAL' });
    expect(reply).toMatchObject({ visibleTo: YOU.id });
    expect(wordsOf(reply)).toContain('/invite');
  });
});
