import { describe, expect, it } from 'vitest';
import { YOU } from '../../src/playground/state/members.ts';
import type { OpenView } from '../../src/playground/state/view-stacks.ts';
import { textsOf } from '../support/blocks.ts';
import { QUESTION, SAILED } from '../support/bot.ts';
import { aPlayedBot, type PlayedBot, TALKS, wordsOf } from '../support/stand-in.ts';

/** The home of the person once it shows some words. */
async function homeWith({ workspace, nextChange }: PlayedBot, words: string): Promise<OpenView> {
  for (;;) {
    const changed = nextChange('home');
    const home = workspace.views.home(YOU.id);
    if (home && textsOf(home.blocks).includes(words)) return home;
    await changed;
  }
}

const READ = 'The archive has no dated report';

/** The person's home, once all of it is there. */
async function openedHome(bot: PlayedBot): Promise<OpenView> {
  bot.workspace.people.openApp(YOU, 'home');
  return await homeWith(bot, READ);
}

async function pressIn(bot: PlayedBot, home: OpenView, actionId: string) {
  const has = (block: OpenView['blocks'][number]) =>
    JSON.stringify(block).includes(`"${actionId}"`);
  const blockId = home.blocks.find(has)?.block_id ?? '';
  const where = { kind: 'view', id: home.id, entries: {} } as const;
  return await bot.workspace.people.press(YOU, { where, blockId, actionId });
}

describe('the home of a person', () => {
  it('says what is followed, how to ask, and how full the archive is', async () => {
    const home = await openedHome(await aPlayedBot());
    const words = textsOf(home.blocks);
    for (const part of ['Norland–Southmark talks', QUESTION, '1 report from 1 outlet']) {
      expect(words).toContain(part);
    }
    expect(words).toContain('Nothing is set.');
  });

  it('answers an example in the direct messages, and says so', async () => {
    const bot = await aPlayedBot();
    const home = await openedHome(bot);
    const opened = bot.nextChange('views');
    await pressIn(bot, home, 'home_ask');
    await opened;
    const [told] = bot.workspace.views.modals(YOU.id);
    expect(textsOf(told?.blocks ?? [])).toContain('in the Messages tab');
    const answer = await bot.next();
    expect(answer.channel).toBe('D0YOU');
    expect(wordsOf(answer)).toContain(SAILED);
    expect(wordsOf(answer)).toContain(QUESTION);
  });

  it('ends a watch that is ended there, and no longer shows it', async () => {
    const bot = await aPlayedBot();
    await bot.ask('/strait watch ferries');
    bot.workspace.people.openApp(YOU, 'home');
    const home = await homeWith(bot, 'Watch for “ferries”');
    await pressIn(bot, home, 'home_end_watch');
    expect(textsOf((await homeWith(bot, 'Nothing is set.')).blocks)).not.toContain('ferries');
  });

  it('opens the form of a digest, and shows what was changed with it', async () => {
    const bot = await aPlayedBot();
    const { subscriptions } = bot;
    const set = { time: '08:00', days: [1], zone: 'UTC', whenQuiet: 'line' } as const;
    const digest = { ...set, channel: TALKS, setBy: YOU.id, subject: 'ferries' };
    await subscriptions.save(digest, bot.now());
    bot.workspace.people.openApp(YOU, 'home');
    const home = await homeWith(bot, 'on “ferries”');
    const opened = bot.nextChange('views');
    await pressIn(bot, home, 'home_change_digest');
    await opened;
    const form = bot.workspace.views.modals(YOU.id).at(-1);
    expect(form?.callback_id).toBe('digest_form');
    await bot.workspace.people.submit(YOU, form?.id ?? '', { subject: 'harbours' });
    await homeWith(bot, 'on “harbours”');
  });

  it('says why a digest of somebody else goes on', async () => {
    const bot = await aPlayedBot();
    const set = {
      time: '08:00',
      days: [1],
      zone: 'UTC',
      whenQuiet: 'line',
      subject: null,
    } as const;
    await bot.subscriptions.save({ ...set, channel: TALKS, setBy: YOU.id }, bot.now());
    bot.workspace.people.openApp(YOU, 'home');
    const home = await homeWith(bot, 'on everything');
    await bot.subscriptions.save({ ...set, channel: TALKS, setBy: 'U0COLLEAGUE' }, bot.now());
    await pressIn(bot, home, 'home_end_digest');
    await homeWith(bot, 'set the digest here');
    expect(await bot.subscriptions.find(TALKS)).toBeDefined();
  });
});
