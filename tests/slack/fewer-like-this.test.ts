import { describe, expect, it } from 'vitest';
import { YOU } from '../../src/playground/state/members.ts';
import type { StandingMessage } from '../../src/playground/state/messages.ts';
import { textsOf } from '../support/blocks.ts';
import { aReport } from '../support/builders.ts';
import { aDevelopment, aDigest, aSentence } from '../support/digest.ts';
import { aPlayedBot, buttonOf, type PlayedBot, TALKS, wordsOf } from '../support/stand-in.ts';

const MINUTE_MS = 60_000;
const UNTIL_EIGHT_MS = 20 * 60 * MINUTE_MS;
const COLLEAGUE = { id: 'U0COLLEAGUE', name: 'colleague' };
const FEWER = 'Fewer like this';
const FERRY = 'Fewer like this: The Ferry Times';
const SWAP = 'The two sides exchanged 42 prisoners at Port Ellis.';
const SECOND = 'The bishop of Marran offered his palace for the next prisoner exchange.';
const THIRD = 'Lawyers in Brill sued over names left out of the prisoner exchange list.';

/** What else fills an hour. */
const FURTHER = [
  'Fog grounded the planes that were to fly soldiers home in a prisoner exchange.',
  'The Red Lantern society published photographs of a secret prisoner exchange.',
];

/** A report comes some minutes later, and the bot looks for what meets its watches. */
async function brings(bot: PlayedBot, text: string, outlet = 'The Ferry Times'): Promise<void> {
  bot.later(MINUTE_MS);
  await bot.archive.ingest(aReport({ text, outlet, title: text, published: null }), bot.now());
  await bot.rounds.tidy();
}

/** A bot that watches for prisoner exchanges, and its first alert. */
async function alerted(): Promise<{ readonly bot: PlayedBot; readonly alert: StandingMessage }> {
  const bot = await aPlayedBot({ editors: [] });
  await bot.ask('/strait watch prisoner exchange');
  await bot.next();
  await bot.rounds.tidy();
  await brings(bot, SWAP);
  return { bot, alert: await bot.next() };
}

/** What the bot says to a press. */
async function pressed(bot: PlayedBot, message: StandingMessage, text: string, by = YOU) {
  await bot.pressButton(message, text, by);
  return await bot.next();
}

async function windowOf(bot: PlayedBot, message: StandingMessage, text: string): Promise<string> {
  const opened = bot.nextChange('views');
  await bot.pressButton(message, text);
  await opened;
  return textsOf(bot.workspace.views.modals(YOU.id).at(-1)?.blocks ?? []);
}

describe('a report that a watch posted', () => {
  it('is shown where it stands in its article, and copied with its source', async () => {
    const { bot, alert } = await alerted();
    expect(await windowOf(bot, alert, 'Context')).toContain('Characters 0–');
    const copy = await windowOf(bot, alert, 'Copy');
    expect(copy).toContain(`“${SWAP}”\n— The Ferry Times`);
  });

  it('says that it is gone once its article was withdrawn', async () => {
    const { bot, alert } = await alerted();
    const [report] = await bot.archive.holdings(10).then(({ latest }) => latest);
    await bot.archive.withdraw(report?.id ?? '');
    expect(await windowOf(bot, alert, 'Copy')).toContain('withdrawn or corrected since');
  });

  it('can be made fewer: of its outlet nothing more is told, of others it is', async () => {
    const { bot, alert } = await alerted();
    const said = wordsOf(await pressed(bot, alert, FEWER));
    expect(said).toContain('posts nothing by The Ferry Times here');
    await brings(bot, SECOND);
    await brings(bot, THIRD, 'The Strait Organ');
    expect(wordsOf(await bot.next())).toContain(THIRD);
    expect(wordsOf(await bot.ask('/strait watch'))).toContain(
      '“prisoner exchange”, without what only The Ferry Times reports',
    );
  });

  it('leaves what waits of it to another outlet that reports the same', async () => {
    const { bot, alert } = await alerted();
    for (const text of [SECOND, ...FURTHER]) {
      await brings(bot, text, 'The Marran Post');
      await bot.next();
    }
    await brings(bot, THIRD);
    await brings(bot, `On Friday, ${THIRD}`, 'The Strait Organ');
    await pressed(bot, alert, FEWER);
    bot.later(61 * MINUTE_MS);
    await bot.rounds.tidy();
    await bot.rounds.tidy();
    expect(wordsOf(await bot.next())).toContain(`On Friday, ${THIRD}`);
  });

  it('is told again after it was undone, in the message that said so', async () => {
    const { bot, alert } = await alerted();
    const muted = await pressed(bot, alert, FEWER);
    const undone = await pressed(bot, muted, 'Undo');
    expect(undone.ts).toBe(muted.ts);
    expect(wordsOf(undone)).toContain('posts reports by The Ferry Times again');
    await brings(bot, SECOND);
    expect(wordsOf(await bot.next())).toContain(SECOND);
  });

  it('is made fewer by who set the watch, and by nobody else', async () => {
    const { bot, alert } = await alerted();
    const said = wordsOf(await pressed(bot, alert, FEWER, COLLEAGUE));
    expect(said).toContain('set this here');
    await brings(bot, SECOND);
    expect(wordsOf(await bot.next())).toContain(SECOND);
  });

  it('says that its watch has ended', async () => {
    const { bot, alert } = await alerted();
    await bot.ask('/strait unwatch prisoner exchange');
    expect(wordsOf(await pressed(bot, alert, FEWER))).toContain('has ended');
  });
});

const told = (text: string, outlet: string) =>
  aDevelopment(text, { printedBy: [outlet], sentences: [aSentence(text, { outlet })] });

const AURORA = 'The ferry Aurora sailed from Port Ellis.';
const LARK = 'The ferry Lark moored in Havenmouth.';

const SET = { time: '08:00', zone: 'UTC', whenQuiet: 'line', subject: null } as const;

/** A bot with a digest in a channel, which it has posted once. */
async function delivered() {
  const developments = [told(AURORA, 'The Ferry Times'), told(LARK, 'The Strait Organ')];
  const texts = developments.map(({ sentences: [{ article }] }) => article);
  const bot = await aPlayedBot({ articles: texts, digest: async () => aDigest({ developments }) });
  const days = [1, 2, 3, 4, 5, 6, 7] as const;
  await bot.subscriptions.save({ ...SET, days, channel: TALKS, setBy: YOU.id }, bot.now());
  bot.later(UNTIL_EIGHT_MS);
  await bot.rounds.deliver();
  return { bot, digest: await bot.next() };
}

/** The digest of the morning after. */
async function nextDigest(bot: PlayedBot): Promise<string> {
  bot.later(24 * 60 * MINUTE_MS);
  await bot.rounds.deliver();
  return wordsOf(await bot.next());
}

describe('an item of a digest', () => {
  it('has a menu that shows it in its article, and copies it', async () => {
    const { bot, digest } = await delivered();
    expect(await windowOf(bot, digest, 'Context')).toContain(AURORA);
    expect(await windowOf(bot, digest, 'Copy')).toContain(`“${AURORA}”\n— The Ferry Times`);
  });

  it('can be made fewer: the next digest leaves out what only its outlet reports, and says so', async () => {
    const { bot, digest } = await delivered();
    const said = wordsOf(await pressed(bot, digest, FERRY));
    expect(said).toContain('leaves out what only The Ferry Times reports');
    const next = await nextDigest(bot);
    expect(next).toContain(LARK);
    expect(next).not.toContain(AURORA);
    expect(next).toContain('left out here: 1 matter that only The Ferry Times tells of');
  });

  it('comes back by the digest’s form, where its box is cleared', async () => {
    const { bot, digest } = await delivered();
    await pressed(bot, digest, FERRY);
    const opened = bot.nextChange('views');
    await bot.ask('/strait digest');
    await opened;
    const form = bot.workspace.views.modals(YOU.id).at(-1);
    expect(textsOf(form?.blocks ?? [])).toContain('Left out');
    await bot.workspace.people.submit(YOU, form?.id ?? '', { muted: [] });
    await bot.next();
    expect(await nextDigest(bot)).toContain(AURORA);
  });

  it('comes back from home, which says what is left out', async () => {
    const { bot, digest } = await delivered();
    await pressed(bot, digest, FERRY);
    const { people, views } = bot.workspace;
    const shown = bot.nextChange('home');
    people.openApp(YOU, 'home');
    await shown;
    const home = views.home(YOU.id);
    expect(textsOf(home?.blocks ?? [])).toContain('without what only The Ferry Times reports');
    const changed = bot.nextChange('home');
    const where = { kind: 'view', id: home?.id ?? '', entries: {} } as const;
    await people.press(YOU, {
      where,
      ...buttonOf({ blocks: home?.blocks ?? [] }, 'Tell all again'),
    });
    await changed;
    expect(await nextDigest(bot)).toContain(AURORA);
  });
});
