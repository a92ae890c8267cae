import { describe, expect, it } from 'vitest';
import { aDevelopment, aDigest, aQuietDigest } from '../../support/digest.ts';
import { aDigestBot, HOUR_MS, MINUTE_MS, UNTIL_EIGHT_MS } from '../../support/digest-bot.ts';
import { anObserver } from '../../support/observed.ts';

const DAY_MS = 24 * HOUR_MS;
const NOON = Date.parse('2031-06-01T12:00Z');
const EIGHT = NOON + UNTIL_EIGHT_MS;

const USUAL = {};
const LOST = { status: 500, isDone: true };
const refused = (error: string) => ({ body: { ok: false, error } });

/** Thirty matters that do not fit one message. */
const long = aDigest({
  developments: Array.from({ length: 30 }, (_, at) =>
    aDevelopment(`Matter ${at}. ${'The ferry sailed. '.repeat(30)}`),
  ),
});

describe('a digest', () => {
  it('comes at its time, once, and marked so that it can be found again', async () => {
    const bot = await aDigestBot();
    await bot.deliverAfter(UNTIL_EIGHT_MS - 1);
    expect(bot.posted()).toEqual([]);
    await bot.deliverAfter(1);
    await bot.deliverAfter(0);
    expect(bot.posted()).toHaveLength(1);
    expect(bot.workspace.messages[0]?.metadata).toEqual({
      event_type: 'parley_digest',
      event_payload: { channel: 'C1', slot: EIGHT, part: 0 },
    });
  });

  it('tells first of what came since a day before it was set, and then since the last one', async () => {
    const bot = await aDigestBot({ subscription: { subject: 'ferries' } });
    await bot.deliverAfter(UNTIL_EIGHT_MS);
    await bot.deliverAfter(DAY_MS);
    const settled = EIGHT - 2 * MINUTE_MS;
    expect(bot.asked).toMatchObject([
      { since: NOON - DAY_MS, until: settled, subject: 'ferries' },
      { since: settled, until: settled + DAY_MS, subject: 'ferries' },
    ]);
  });

  it('is posted once when several processes wake together', async () => {
    const { bot, later, posted } = await aDigestBot();
    later(UNTIL_EIGHT_MS);
    await Promise.all([bot.deliver(), bot.deliver(), bot.deliver()]);
    expect(posted()).toHaveLength(1);
  });

  it('is composed once, however long that takes one of several processes', async () => {
    let composed = 0;
    const { bot, later, subscriptions, posted } = await aDigestBot({
      digest: async ({ meanwhile }) => {
        composed += 1;
        for (let minute = 0; minute < 5; minute += 1) {
          later(MINUTE_MS);
          await meanwhile?.();
          await bot.deliver();
        }
        return aDigest();
      },
    });
    later(UNTIL_EIGHT_MS);
    await bot.deliver();
    expect([composed, posted().length]).toEqual([1, 1]);
    expect(await subscriptions.listDue()).toEqual([]);
  });

  it('says that it is late where Slack took nothing for an hour', async () => {
    const bot = await aDigestBot();
    const wait = { status: 429, headers: { 'Retry-After': '4200' } };
    bot.workspace.answerNext('chat.postMessage', wait);
    await bot.deliverAfter(UNTIL_EIGHT_MS);
    await bot.deliverAfter(69 * MINUTE_MS);
    expect(bot.posted()).toEqual([]);
    await bot.deliverAfter(MINUTE_MS);
    expect(bot.posted()).toHaveLength(1);
    expect(bot.posted()[0]).toContain('Due Mon 2 Jun, 08:00, delivered Mon 2 Jun, 09:10.');
    expect(bot.asked.at(-1)?.until).toBe(EIGHT + 68 * MINUTE_MS);
  });

  it('is told to whoever watches: that a try failed, and how late it came', async () => {
    const { observer, of } = anObserver();
    const bot = await aDigestBot({ observer });
    bot.workspace.answerNext('chat.postMessage', refused('accesslimited'));
    await bot.deliverAfter(UNTIL_EIGHT_MS + 1000);
    await bot.deliverAfter(20 * MINUTE_MS);
    expect(of('digestEnded')).toEqual([
      { outcome: 'failed', lateMs: 1000 },
      { outcome: 'delivered', lateMs: 20 * MINUTE_MS + 1000 },
    ]);
    expect(of('callFailed')).toEqual([{ method: 'chat.postMessage', code: 'accesslimited' }]);
  });

  it('is told to whoever watches: that the channel takes none any more', async () => {
    const { observer, of } = anObserver();
    const bot = await aDigestBot({ observer });
    bot.workspace.answerAlways('chat.postMessage', refused('is_archived'));
    await bot.deliverAfter(UNTIL_EIGHT_MS);
    expect(of('digestEnded')).toEqual([{ outcome: 'stopped', lateMs: 0 }]);
  });

  it('is tried less and less often while Slack refuses it', async () => {
    const bot = await aDigestBot();
    bot.workspace.answerAlways('chat.postMessage', refused('accesslimited'));
    await bot.deliverAfter(UNTIL_EIGHT_MS);
    for (let minute = 0; minute < 60; minute += 1) await bot.deliverAfter(MINUTE_MS);
    const tries = bot.workspace.sent.filter(({ method }) => method === 'chat.postMessage');
    expect(tries).toHaveLength(10);
  });

  it('covers a long stop in one, and is not made up when the next one is nearer', async () => {
    const bot = await aDigestBot();
    await bot.deliverAfter(UNTIL_EIGHT_MS);
    await bot.deliverAfter(3 * DAY_MS + 13 * HOUR_MS);
    expect(bot.posted()).toHaveLength(1);
    await bot.deliverAfter(11 * HOUR_MS);
    expect(bot.posted()).toHaveLength(2);
    expect(bot.asked.at(-1)).toMatchObject({
      since: EIGHT - 2 * MINUTE_MS,
      until: EIGHT + 4 * DAY_MS - 2 * MINUTE_MS,
    });
  });

  it('covers a month at most', async () => {
    const bot = await aDigestBot();
    await bot.deliverAfter(UNTIL_EIGHT_MS + 90 * DAY_MS);
    expect(bot.asked[0]?.since).toBe(bot.now() - 31 * DAY_MS);
  });

  it('is none of a slot before it was set', async () => {
    const bot = await aDigestBot({ subscription: { time: '11:59' } });
    await bot.deliverAfter(0);
    expect(bot.posted()).toEqual([]);
  });
});

describe('a digest of which no answer came', () => {
  it.each([
    ['an HTTP error', LOST],
    ['a fault in the middle', { ...refused('internal_error'), isDone: true }],
  ])('but %s is looked for, and not posted again where it stands', async (_, answer) => {
    const bot = await aDigestBot();
    bot.workspace.answerNext('chat.postMessage', answer);
    await bot.deliverAfter(UNTIL_EIGHT_MS);
    await bot.deliverAfter(MINUTE_MS);
    expect(bot.posted()).toHaveLength(1);
    const [due] = await bot.subscriptions.listDue();
    expect(due).toBeUndefined();
  });

  it('is posted where it does not stand, without calling it a repetition', async () => {
    const bot = await aDigestBot();
    bot.workspace.answerNext('chat.postMessage', { status: 500 });
    await bot.deliverAfter(UNTIL_EIGHT_MS);
    await bot.deliverAfter(MINUTE_MS);
    expect(bot.posted()).toHaveLength(1);
    expect(bot.posted()[0]).not.toContain('repetition');
  });

  it.each(['missing_scope', 'not_in_channel'])(
    'is posted again as a possible repetition where history answers %s',
    async (error) => {
      const bot = await aDigestBot();
      bot.workspace.answerAlways('conversations.history', refused(error));
      bot.workspace.answerNext('chat.postMessage', LOST);
      await bot.deliverAfter(UNTIL_EIGHT_MS);
      await bot.deliverAfter(MINUTE_MS);
      expect(bot.posted().map((text) => text.startsWith('This may be a repetition'))).toEqual([
        false,
        true,
      ]);
    },
  );

  it('stays in doubt when the next try is refused', async () => {
    const bot = await aDigestBot();
    bot.workspace.answerAlways('conversations.history', refused('missing_scope'));
    bot.workspace.answerNext('chat.postMessage', LOST);
    bot.workspace.answerNext('chat.postMessage', refused('accesslimited'));
    await bot.deliverAfter(UNTIL_EIGHT_MS);
    await bot.deliverAfter(MINUTE_MS);
    await bot.deliverAfter(MINUTE_MS);
    expect(bot.posted().at(-1)).toMatch(/^This may be a repetition/);
  });

  it('waits until it can be looked for', async () => {
    const bot = await aDigestBot();
    bot.workspace.answerNext('chat.postMessage', LOST);
    const wait = { status: 429, headers: { 'Retry-After': '60' } };
    bot.workspace.answerNext('conversations.history', wait);
    await bot.deliverAfter(UNTIL_EIGHT_MS);
    await bot.deliverAfter(MINUTE_MS);
    await bot.deliverAfter(MINUTE_MS);
    expect(bot.posted()).toHaveLength(1);
    expect(await bot.subscriptions.listDue()).toEqual([]);
  });

  it('is finished before the next one begins', async () => {
    const bot = await aDigestBot();
    bot.workspace.answerNext('chat.postMessage', LOST);
    await bot.deliverAfter(UNTIL_EIGHT_MS);
    await bot.deliverAfter(DAY_MS);
    await bot.deliverAfter(MINUTE_MS);
    expect(bot.posted()).toHaveLength(2);
    expect(bot.asked.map(({ since }) => since)).toEqual([NOON - DAY_MS, EIGHT - 2 * MINUTE_MS]);
  });
});

describe('a digest that does not fit one message', () => {
  const threads = (bot: Awaited<ReturnType<typeof aDigestBot>>) =>
    bot.workspace.messages.map(({ thread_ts }) => thread_ts);

  it('goes on in its thread', async () => {
    const bot = await aDigestBot({ digest: long });
    await bot.deliverAfter(UNTIL_EIGHT_MS);
    expect(threads(bot)).toEqual([undefined, bot.workspace.messages[0]?.ts]);
    expect(
      bot
        .posted()
        .join('')
        .match(/Matter \d+/g),
    ).toHaveLength(30);
    expect(bot.posted()[0]).toMatch(/\d+ more in the thread\./);
  });

  it.each([
    ['refused', refused('accesslimited')],
    ['lost', LOST],
  ])('loses and doubles nothing when its thread was %s', async (_, answer) => {
    const bot = await aDigestBot({ digest: long });
    bot.workspace.answerNext('chat.postMessage', USUAL);
    bot.workspace.answerNext('chat.postMessage', answer);
    await bot.deliverAfter(UNTIL_EIGHT_MS);
    await bot.deliverAfter(2 * MINUTE_MS);
    expect(threads(bot)).toEqual([undefined, bot.workspace.messages[0]?.ts]);
    expect(await bot.subscriptions.listDue()).toEqual([]);
  });

  it('ends with its first message where the thread is closed', async () => {
    const bot = await aDigestBot({ digest: long });
    bot.workspace.answerNext('chat.postMessage', USUAL);
    bot.workspace.answerNext('chat.postMessage', refused('restricted_action_thread_locked'));
    await bot.deliverAfter(UNTIL_EIGHT_MS);
    expect(await bot.subscriptions.listDue()).toEqual([]);
    expect((await bot.subscriptions.find('C1'))?.stopped).toBeNull();
  });
});

describe('a digest that Slack refuses until the next one is due', () => {
  const refuseParts = (bot: Awaited<ReturnType<typeof aDigestBot>>, times: number) => {
    for (let time = 0; time < times; time += 1) {
      bot.workspace.answerNext('chat.postMessage', refused('accesslimited'));
    }
  };

  it('is left without its thread, and holds up nothing', async () => {
    const bot = await aDigestBot({ digest: long });
    bot.workspace.answerNext('chat.postMessage', USUAL);
    refuseParts(bot, 2);
    await bot.deliverAfter(UNTIL_EIGHT_MS);
    await bot.deliverAfter(DAY_MS);
    await bot.deliverAfter(0);
    expect(bot.posted()).toHaveLength(3);
    expect(bot.asked.map(({ since }) => since)).toEqual([NOON - DAY_MS, EIGHT - 2 * MINUTE_MS]);
  });

  it('is covered by that one where it may or may not stand', async () => {
    const bot = await aDigestBot();
    bot.workspace.answerAlways('conversations.history', refused('missing_scope'));
    bot.workspace.answerNext('chat.postMessage', LOST);
    refuseParts(bot, 1);
    await bot.deliverAfter(UNTIL_EIGHT_MS);
    await bot.deliverAfter(DAY_MS);
    await bot.deliverAfter(0);
    expect(bot.posted()).toHaveLength(2);
    expect(bot.asked.map(({ since }) => since)).toEqual([NOON - DAY_MS, NOON - DAY_MS]);
  });
});

describe('a digest without news', () => {
  it('says so in a line, or is silent as chosen', async () => {
    const spoken = await aDigestBot({ digest: aQuietDigest() });
    await spoken.deliverAfter(UNTIL_EIGHT_MS);
    expect(spoken.posted()[0]).toContain('Nothing new.');
    const silent = await aDigestBot({
      digest: aQuietDigest(),
      subscription: { whenQuiet: 'silence' },
    });
    await silent.deliverAfter(UNTIL_EIGHT_MS);
    expect(silent.posted()).toEqual([]);
    expect((await silent.subscriptions.find('C1'))?.deliveredUntil).toBe(EIGHT - 2 * MINUTE_MS);
  });

  it('is not silent where nothing could be read', async () => {
    const feedsFailing = [{ feed: 'strait.example/feed', since: '2031-05-30T06:00:00.000Z' }];
    const digest = aQuietDigest({ articles: 0, outlets: 0, newest: null, feedsFailing });
    const bot = await aDigestBot({ digest, subscription: { whenQuiet: 'silence' } });
    await bot.deliverAfter(UNTIL_EIGHT_MS);
    expect(bot.posted()[0]).toContain('I cannot say whether there is news');
    expect(bot.posted()[0]).not.toContain('Nothing new');
  });
});

describe('a digest that may no longer be posted', () => {
  it.each([
    ['is_archived', 'the channel is archived'],
    ['not_in_channel', 'I am not in the channel'],
  ])('stops at %s, and who set it is told once', async (error, reason) => {
    const bot = await aDigestBot();
    bot.workspace.answerNext('chat.postMessage', refused(error));
    await bot.deliverAfter(UNTIL_EIGHT_MS);
    await bot.deliverAfter(DAY_MS);
    expect(bot.posted()).toEqual([]);
    expect(bot.posted('U1')).toHaveLength(1);
    expect(bot.posted('U1')[0]).toContain(reason);
  });

  it('is told of later where Slack took no direct message at once', async () => {
    const bot = await aDigestBot();
    bot.workspace.answerNext('chat.postMessage', refused('is_archived'));
    bot.workspace.answerNext('chat.postMessage', refused('accesslimited'));
    await bot.deliverAfter(UNTIL_EIGHT_MS);
    expect(bot.posted('U1')).toEqual([]);
    await bot.deliverAfter(MINUTE_MS);
    expect(bot.posted('U1')).toHaveLength(1);
  });

  it('is tried again under a new token', async () => {
    const bot = await aDigestBot();
    bot.workspace.answerNext('chat.postMessage', refused('token_revoked'));
    await bot.deliverAfter(UNTIL_EIGHT_MS);
    expect(bot.logged.join()).toContain('SLACK_BOT_TOKEN');
    await bot.deliverAfter(MINUTE_MS);
    expect(bot.posted()).toHaveLength(1);
  });
});
