import { expect, it } from 'vitest';
import type { HomeContent } from '../../../src/bot/home/home-content.ts';
import { createHomeKeeper } from '../../../src/bot/home/home-keeper.ts';
import { createRecentNews } from '../../../src/bot/home/recent-news.ts';
import { SAILED } from '../../support/bot.ts';
import { ARRIVAL, aReport } from '../../support/builders.ts';
import { aMemoryChat } from '../../support/memory-chat.ts';
import { aBotInMemory } from '../a-bot.ts';

const MARA = {
  user: 'UMARA',
  isGuest: false,
  channel: 'DMARA',
  via: { kind: 'form' },
  workspace: '',
} as const;

/** A bot whose homes are kept as they are published, some of them held up. */
async function aHome(setting: Parameters<typeof aBotInMemory>[0] = {}) {
  const published: HomeContent[] = [];
  const held: PromiseWithResolvers<void>[] = [];
  let atOnce = 0;
  let mostAtOnce = 0;
  const chat = {
    ...aMemoryChat(),
    isPublic: async (channel: string) => channel.startsWith('COPEN'),
    readsPublicChannels: async (user: string) => user !== 'UGUEST',
    async publishHome(_user: string, home: HomeContent) {
      atOnce += 1;
      mostAtOnce = Math.max(mostAtOnce, atOnce);
      published.push(home);
      await held.shift()?.promise;
      atOnce -= 1;
    },
  };
  const bot = await aBotInMemory(setting, chat);
  return {
    ...bot,
    published,
    held,
    mostAtOnce: () => mostAtOnce,
    home: createHomeKeeper(createRecentNews()),
  };
}

it('shows what is known at once before what has to be read, which is read once', async () => {
  const { home, deps, published } = await aHome();
  await home.show(MARA, null, deps);
  await home.show(MARA, null, deps);
  expect(published.map(({ news }) => news === 'reading')).toEqual([true, false, false]);
  expect(published[0]?.archive).toMatchObject({ reports: 1, accounts: 0 });
});

it('publishes once at a time for a person, and shows what came meanwhile at the end', async () => {
  const { home, deps, published, held, mostAtOnce } = await aHome();
  const first = Promise.withResolvers<void>();
  held.push(first);
  const shown = [home.show(MARA, null, deps)];
  shown.push(home.show(MARA, 'one', deps), home.show(MARA, 'two', deps));
  first.resolve();
  await Promise.all(shown);
  expect(mostAtOnce()).toBe(1);
  expect(published.map(({ remark }) => remark)).toEqual([null, null, 'two']);
});

it('goes on after a publication that failed', async () => {
  const { home, deps, published } = await aHome();
  const failing = { ...deps.chat, publishHome: () => Promise.reject(new Error('not_enabled')) };
  await expect(home.show(MARA, null, { ...deps, chat: failing })).rejects.toThrow('not_enabled');
  await home.show(MARA, null, deps);
  expect(published.length).toBeGreaterThan(0);
});

it('is shown again after a change only to who has opened it', async () => {
  const { home, deps, published } = await aHome();
  await home.refresh(MARA, deps);
  expect(published).toEqual([]);
  await home.show(MARA, null, deps);
  const before = published.length;
  await home.refresh(MARA, deps);
  expect(published.length).toBe(before + 1);
});

const DAILY = {
  time: '08:00',
  days: [1],
  zone: 'UTC',
  subject: null,
  whenQuiet: 'line',
} as const;

it('shows what the reader set anywhere, and what others set where everybody reads', async () => {
  const { home, deps, published } = await aHome();
  for (const [channel, setBy] of [
    ['CHIDDEN', 'UOTHER'],
    ['COPEN', 'UOTHER'],
    ['CHIDDEN2', 'UMARA'],
  ] as const) {
    await deps.subscriptions.save({ ...DAILY, channel, setBy }, 1);
    const watch = { id: channel, channel, user: setBy, phrase: `ferries of ${channel}`, since: 1 };
    await deps.watches.add(watch);
  }
  await home.show(MARA, null, deps);
  const { digests, watches } = published[0] as HomeContent;
  const shown = [
    ['CHIDDEN2', true],
    ['COPEN', false],
  ];
  expect(digests.shown.map((one) => [one.channel, one.isChangeable])).toEqual(shown);
  expect(watches.shown.map((one) => [one.channel, one.isChangeable])).toEqual(shown);
});

it.each([
  { user: 'UGUEST', isGuest: false },
  { user: 'UELSEWHERE', isGuest: true },
])('shows $user, who is a guest, nothing that others set', async (who) => {
  const { home, deps, published } = await aHome({ editors: ['UEDITOR'] });
  await deps.subscriptions.save({ ...DAILY, channel: 'COPEN', setBy: 'UOTHER' }, 1);
  await home.show({ ...MARA, ...who }, null, deps);
  expect(published[0]?.digests).toEqual({ shown: [], more: 0 });
});

it('lets editors change what others set where everybody reads', async () => {
  const { home, deps, published } = await aHome({ editors: ['UMARA'] });
  await deps.subscriptions.save({ ...DAILY, channel: 'COPEN', setBy: 'UOTHER' }, 1);
  await home.show(MARA, null, deps);
  expect(published[0]?.digests.shown[0]).toMatchObject({ channel: 'COPEN', isChangeable: true });
});

it('has the developments of the last days only, the newest first', async () => {
  const report = (published: string, text: string) => aReport({ published, text, title: text });
  const articles = [
    report(
      '2031-05-29',
      'Norland and Southmark exchanged 42 prisoners on Wednesday at Port Ellis.',
    ),
    report('2031-05-31', 'The harbour of Port Ellis was closed on Saturday after a fire.'),
    report('2030-01-04', 'A bridge at Lisse was opened on 3 January 2030 by the mayor.'),
  ];
  const { home, deps, published } = await aHome({ articles });
  const digest: typeof deps.digest = (request) =>
    deps.digest({ ...request, since: ARRIVAL.at - 1, until: ARRIVAL.at + 1 });
  await home.show(MARA, null, { ...deps, digest });
  expect(published.at(-1)?.news).toMatchObject([{ day: '2031-05-31' }, { day: '2031-05-28' }]);
});

it('has the feeds that fail, the longest first, and the age of the newest report', async () => {
  const { home, deps, published } = await aHome({
    articles: [aReport({ text: SAILED, published: '2031-05-30' })],
  });
  const feed = {
    ...{ kind: null, outlet: null, language: null, everyMs: null, movedTo: null, hash: null },
    ...{ readAt: null, dueAt: 0, failures: 1, fault: 'timed out', isGone: false, namedBy: null },
    ...{ isInFile: true, validators: { etag: null, lastModified: null } },
  };
  const list = async () => [
    { ...feed, address: 'https://a.example/', title: 'Wire', failingSince: 20 },
    { ...feed, address: 'https://b.example/?key=1', title: null, failingSince: 10 },
    { ...feed, address: 'https://c.example/', title: 'Well', failingSince: null },
  ];
  await home.show(MARA, null, { ...deps, feeds: { ...deps.feeds, list } });
  const { archive } = published[0] as HomeContent;
  expect(archive).toMatchObject({ followed: 3, newest: '2031-05-30' });
  expect(archive.failing.shown.map(({ feed }) => feed)).toEqual([
    'https://b.example/?key=…',
    'Wire',
  ]);
});
