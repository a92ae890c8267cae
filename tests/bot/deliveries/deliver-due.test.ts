import { describe, expect, it } from 'vitest';
import { deliverDue } from '../../../src/bot/deliveries/deliver-due.ts';
import { aDigest } from '../../support/digest.ts';
import { aBotInMemory } from '../a-bot.ts';

const MINUTE_MS = 60_000;
const UNTIL_EIGHT_MS = 20 * 60 * MINUTE_MS;

/** A bot whose channel has a digest that is due since so many minutes. */
async function aDueDigest(minutesLate = 1) {
  const running = await aBotInMemory({ digest: async () => aDigest() });
  const { deps, later } = running;
  const subscription = {
    channel: 'C1',
    setBy: 'U1',
    time: '08:00',
    days: [1, 2, 3, 4, 5, 6, 7],
    zone: 'UTC',
    subject: null,
    whenQuiet: 'line',
  } as const;
  await deps.subscriptions.save(subscription, +deps.now());
  later(UNTIL_EIGHT_MS + minutesLate * MINUTE_MS);
  return running;
}

describe('a due digest', () => {
  it('is posted once, its first message in the channel and the others in its thread', async () => {
    const { deps, chat } = await aDueDigest();
    await deliverDue(deps);
    await deliverDue(deps);
    expect(chat.posted.map(({ place }) => place.thread)).toEqual([undefined, 'm1']);
    expect(chat.posted.map(({ mark }) => mark)).toMatchObject([{ part: 0 }, { part: 1 }]);
  });

  it('says when it was due only where it is late', async () => {
    const { deps, chat } = await aDueDigest(6);
    await deliverDue(deps);
    const circumstances = chat.posted.map((one) => one.circumstances.map(({ kind }) => kind));
    expect(circumstances).toEqual([['late'], []]);
  });

  it('is not posted again where it stands in the chat', async () => {
    const { deps, chat, later } = await aDueDigest();
    chat.failNext({ kind: 'unsure' });
    await deliverDue(deps);
    later(3 * MINUTE_MS);
    await deliverDue(deps);
    expect(chat.posted.map(({ mark }) => mark)).toMatchObject([{ part: 0 }, { part: 1 }]);
  });

  it('may be a repetition where the history cannot be read', async () => {
    const { deps, chat, later } = await aDueDigest();
    chat.hideHistory();
    chat.failNext({ kind: 'unsure' });
    await deliverDue(deps);
    later(3 * MINUTE_MS);
    await deliverDue(deps);
    expect(chat.posted[1]?.circumstances).toContainEqual({ kind: 'may-repeat' });
  });

  it('waits as long as the chat says', async () => {
    const { deps, chat, later } = await aDueDigest();
    chat.failNext({ kind: 'limited', waitMs: 10 * MINUTE_MS });
    await deliverDue(deps);
    later(9 * MINUTE_MS);
    await deliverDue(deps);
    expect(chat.posted).toEqual([]);
    later(MINUTE_MS);
    await deliverDue(deps);
    expect(chat.posted).toHaveLength(2);
  });

  it('stops where nothing can be posted, and whoever set it is told once', async () => {
    const { deps, chat } = await aDueDigest();
    chat.failNext({ kind: 'nowhere', why: 'closed' });
    await deliverDue(deps);
    await deliverDue(deps);
    expect(chat.contentsIn('U1')).toMatchObject([{ kind: 'digest-stopped', why: 'closed' }]);
  });

  it('is logged with what whoever runs the bot can do about a refusal', async () => {
    const { deps, chat, logged } = await aDueDigest();
    chat.failNext({ kind: 'refused', advice: 'install the app again' });
    await deliverDue(deps);
    expect(logged.join('\n')).toContain('install the app again: it is tried again');
  });
});
