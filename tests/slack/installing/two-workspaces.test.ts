import { expect, it } from 'vitest';
import type { StandInWorkspace } from '../../../src/playground/open-team.ts';
import { type Conversation, YOU } from '../../../src/playground/state/members.ts';
import type { StandingMessage } from '../../../src/playground/state/messages.ts';
import { aReport } from '../../support/builders.ts';
import { anInstalledBot, type InstalledBot } from '../../support/installed-bot.ts';
import { buttonOf, TALKS, wordsOf } from '../../support/stand-in.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** What stands in the archive, which is one for all workspaces, and names neither mark. */
const AURORA = aReport({
  text: 'The ferry Aurora sailed from Port Ellis on Monday with 42 people on board.',
});

/** A workspace by what it alone says: a word that stands in nothing else, and what comes of it. */
interface Marked {
  readonly mark: string;
  readonly question: string;
  /** What comes in later, and answers it. */
  readonly report: string;
}

const MARKED: readonly [Marked, Marked] = [
  {
    mark: 'zephyrine',
    question: 'Who was named pilot of the zephyrine?',
    report: 'Jon Hale was named pilot of the Zephyrine by the harbour board on Friday.',
  },
  {
    mark: 'quillonade',
    question: 'Where did the quillonade unload wheat?',
    report: 'Sailors watched as the Quillonade did unload wheat in Havenmouth before dawn.',
  },
];

/** Does in a workspace all that leaves something behind, each with its mark. */
async function live(bot: InstalledBot, workspace: StandInWorkspace, { mark, question }: Marked) {
  const { people, store } = workspace;
  await bot.install(workspace);
  for (const one of store.conversations()) {
    if (one.kind !== 'im') store.change({ ...one, name: `${one.name}-${mark}` });
  }
  const say = async (text: string, answer: string, thread?: string): Promise<StandingMessage> => {
    await people.type(YOU, { channel: TALKS, text, thread });
    return await hear(answer);
  };
  const hear = async (words: string): Promise<StandingMessage> => {
    for (;;) {
      const message = await bot.next(workspace);
      if (wordsOf(message).includes(words)) return message;
    }
  };
  const press = async ({ channel, ts, ...message }: StandingMessage, label: string) => {
    const where = { kind: 'message', channel, ts } as const;
    await people.press(YOU, { where, ...buttonOf(message, label) });
  };
  const ferry = `How many people sailed on the ferry Aurora, ${mark}?`;
  const { thread_ts: thread } = await say(`@Parley ${ferry}`, '42 people');
  await say('@Parley and on Monday?', '42 people', thread);
  await say(`/strait watch ${mark}`, 'Done:');
  await press(await say(`@Parley ${question}`, 'Tell me when'), 'Tell me when');
  await hear('answer');
  const opened = new Promise<void>((settle) => {
    workspace.feed.follow(({ kind }) => kind === 'views' && settle());
  });
  await press(await say(`/strait ${ferry}`, '42 people'), 'Share');
  await opened;
  const [shareForm] = workspace.views.modals(YOU.id);
  await people.submit(YOU, shareForm?.id ?? '', {});
  await hear('asked:');
  await say('/strait digest', 'form sets one');
  const [view] = workspace.views.modals(YOU.id);
  const entries = { time: '08:00', subject: mark, when_quiet: 'line' };
  expect(await people.submit(YOU, view?.id ?? '', entries)).toMatchObject({ status: 'taken' });
  await hear(mark);
  await say('/strait digest list', mark);
  await say('/strait watch', mark);
  await say('/strait questions', mark);
  await say('/strait sources', 'article');
  await say('/strait help', 'Besides questions');
}

/** What the calls of steps and homes, and native citations, are known by. */
const NEW = ['functions.completesuccess', 'views.publish', '"citation"', 'unmute_outlet'];

/** A direct message of several people in a workspace. */
const GROUP: Conversation = {
  ...{ id: 'G0GROUP', name: 'three of us', with: null, hasBot: true, isArchived: false },
  kind: 'mpim',
};

/** Does in a workspace what a report of its outlet alone lets somebody do, and what needs no channel. */
async function liveOn(bot: InstalledBot, workspace: StandInWorkspace, { mark }: Marked) {
  const { people, store, views, feed } = workspace;
  const hear = async (words: string): Promise<StandingMessage> => {
    for (;;) {
      const message = await bot.next(workspace);
      if (wordsOf(message).includes(words)) return message;
    }
  };
  const alert = await hear(`New on “${mark}”`);
  const where = { kind: 'message', channel: alert.channel, ts: alert.ts } as const;
  await people.press(YOU, { where, ...buttonOf(alert, 'Fewer like this') });
  await hear(`posts nothing by The ${mark} Post here`);
  store.change({ ...GROUP, name: `${GROUP.name} ${mark}` });
  const text = `@Parley How many people sailed on the ferry Aurora, ${mark}?`;
  await people.type(YOU, { channel: GROUP.id, text });
  await hear('42 people');
  const home = new Promise<void>((settle) => {
    feed.follow(({ kind }) => {
      const words = JSON.stringify(views.home(YOU.id)?.blocks ?? []);
      if (kind === 'home' && words.includes(`only The ${mark} Post reports`)) settle();
    });
  });
  people.openApp(YOU, 'home');
  await home;
  const { ended } = workspace.runStep('ask_parley', { question: `Where is the ${mark}?` });
  expect(await ended).toMatchObject({ status: 'done' });
  const posted = workspace.runStep('post_timeline', { channel: TALKS, subject: mark }).ended;
  expect(await posted).toMatchObject({ status: 'done' });
}

/** A report without a date: a watch is told, and no home has it among the news. */
function undatedReport({ mark }: Marked) {
  const text = `The ${mark} was painted blue in Havenmouth.`;
  const url = `https://${mark}.example/blue`;
  return aReport({ text, url, outlet: `The ${mark} Post`, published: null });
}

/** All that was sent to a workspace, in whatever way. */
function sentTo({ team }: StandInWorkspace, { calls }: InstalledBot): readonly string[] {
  const own = calls.filter((call) => call.team === team.id);
  return own.map((call) => JSON.stringify(call).toLowerCase());
}

it('sends nothing of one workspace to another, whose channels and people have the same ids', async () => {
  const bot = await anInstalledBot({ articles: [AURORA] });
  const [first, second] = bot.workspaces;
  await live(bot, first, MARKED[0]);
  await live(bot, second, MARKED[1]);
  const { opened, rounds } = bot.started;
  // From now on what comes in is looked at for the watches.
  await rounds.tidy();
  bot.later(HOUR_MS);
  for (const marked of MARKED) {
    await opened.archive.ingest(undatedReport(marked), Date.parse('2031-06-01T12:20:00Z'));
  }
  await rounds.tidy();
  await liveOn(bot, first, MARKED[0]);
  await liveOn(bot, second, MARKED[1]);
  for (const { report } of MARKED) {
    const article = aReport({ text: report, published: '2031-06-01' });
    await opened.archive.ingest(article, Date.parse('2031-06-01T12:30:00Z'));
  }
  await rounds.tidy();
  bot.later(DAY_MS);
  await rounds.tidy();
  await rounds.deliver();
  await opened.archive.withdraw(AURORA.id);
  await rounds.tidy();
  for (const [at, workspace] of bot.workspaces.entries()) {
    const sent = sentTo(workspace, bot);
    const [own, other] = at === 0 ? MARKED : MARKED.toReversed();
    expect(sent.filter((call) => call.includes(other?.mark ?? ''))).toEqual([]);
    for (const kind of [
      own?.report,
      'digest of mon 2 jun',
      'parley_question',
      'withdrawn',
      ...NEW,
    ]) {
      expect(sent.join('\n')).toContain(kind?.toLowerCase());
    }
  }
  const ofNone = bot.calls.filter(({ team }) => team === null).map(({ method }) => method);
  expect(new Set(ofNone)).toEqual(new Set(['oauth.v2.access']));
});
