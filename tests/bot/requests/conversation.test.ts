import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BotDeps } from '../../../src/bot/bot-deps.ts';
import { replyToMessage, replyToOwed } from '../../../src/bot/requests/conversation.ts';
import type { IncomingMessage } from '../../../src/bot/requests/incoming-message.ts';
import { Failure } from '../../../src/domain/failure.ts';
import { QUESTION } from '../../support/bot.ts';
import { aBotInMemory } from '../a-bot.ts';

const aMessage = (given: Partial<IncomingMessage> = {}): IncomingMessage => ({
  keys: ['message:1'],
  message: '1',
  asker: { user: 'U1', isGuest: false, channel: 'C1', via: { kind: 'mention' } },
  text: QUESTION,
  hasFiles: false,
  place: { channel: 'C1', thread: '1' },
  ...given,
});

describe('a message to the bot', () => {
  it('is answered in its place, once', async () => {
    const { chat, deps } = await aBotInMemory();
    await replyToMessage(aMessage(), deps);
    await replyToMessage(aMessage(), deps);
    expect(chat.posted.map(({ place }) => place)).toEqual([{ channel: 'C1', thread: '1' }]);
    expect(chat.posted[0]?.answer?.kind).toBe('answer');
  });

  it('is answered to the asker alone, with the reason, where the bot may not speak', async () => {
    const { chat, deps } = await aBotInMemory();
    chat.failNext({ kind: 'nowhere', why: 'no member' });
    await replyToMessage(aMessage(), deps);
    expect(chat.contentsIn('U1').map(({ kind }) => kind)).toEqual(['cannot-post', 'answer']);
  });

  it('is answered with an error message where the answer could not be posted', async () => {
    const { chat, deps } = await aBotInMemory();
    chat.failNext({ kind: 'refused', advice: null });
    await replyToMessage(aMessage(), deps);
    const text = expect.stringContaining('Something went wrong');
    expect(chat.contentsIn('U1')).toEqual([{ kind: 'notice', text }]);
  });

  it('is answered under another event that was refused while the first was tried in vain', async () => {
    const { chat, deps } = await aBotInMemory();
    const begun = Promise.withResolvers<void>();
    const failed = Promise.withResolvers<void>();
    const kept = async () => {
      begun.resolve();
      await failed.promise;
    };
    const first = replyToMessage(aMessage({ keys: ['event:A', 'message:1'], kept }), deps);
    await begun.promise;
    const other = aMessage({ keys: ['event:B', 'message:1'] });
    await replyToMessage(other, deps);
    failed.reject(new Error('the connection is lost'));
    await expect(first).rejects.toThrow('lost');
    await replyToMessage(other, deps);
    expect(chat.contentsIn('C1').map(({ kind }) => kind)).toEqual(['answer']);
  });

  it('is answered beside its files, and said to be so', async () => {
    const { chat, deps } = await aBotInMemory();
    await replyToMessage(aMessage({ hasFiles: true }), deps);
    await replyToMessage(aMessage({ keys: ['message:2'], hasFiles: true, text: '' }), deps);
    expect(chat.posted[0]?.circumstances).toEqual([{ kind: 'files-unread' }]);
    expect(chat.contentsIn('C1')[1]).toEqual({ kind: 'files-unread' });
  });
});

const MINUTE_MS = 60_000;
const LEASE_OVER_MS = 5 * MINUTE_MS;

/** The process is killed while it posts: before the chat takes the message, or after. */
function killedWhilePosting({ chat, ...deps }: BotDeps, when: 'before' | 'after'): BotDeps {
  const post: typeof chat.post = async (...posting) => {
    if (when === 'after') await chat.post(...posting);
    return await new Promise<never>(() => undefined);
  };
  return { ...deps, chat: { ...chat, post } };
}

/** A bot of whose processes one was killed while it replied to a message. */
async function aKilledBot(when: 'before' | 'after', said: Partial<IncomingMessage> = {}) {
  const bot = await aBotInMemory();
  const killed = killedWhilePosting(bot.deps, when);
  const { conversations } = bot.deps;
  let renewed: Promise<void> | undefined;
  const posting = Promise.withResolvers<void>();
  const { post } = killed.chat;
  void replyToMessage(aMessage(said), {
    ...killed,
    conversations: {
      ...conversations,
      renew: (...lease) => {
        renewed = conversations.renew(...lease);
        return renewed;
      },
    },
    chat: {
      ...killed.chat,
      post(...message) {
        posting.resolve();
        return post(...message);
      },
    },
  });
  await posting.promise;
  /** As long as the process lives its timers go on. */
  const live = async (ms: number): Promise<void> => {
    bot.later(ms);
    vi.advanceTimersByTime(ms);
    await renewed;
  };
  return { ...bot, live };
}

describe('a message to a bot whose archive takes nothing', () => {
  it('is told so in its place, and may be sent again', async () => {
    const { chat, deps } = await aBotInMemory();
    const full = new Failure('broken-archive', 'no room on the disk');
    const threads = { ...deps.threads, leaseAsked: () => Promise.reject(full) };
    await replyToMessage(aMessage(), { ...deps, threads });
    await replyToMessage(aMessage(), deps);
    expect(chat.contentsIn('C1').map(({ kind }) => kind)).toEqual(['notice', 'answer']);
  });
});

describe('a message to a bot that is killed', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
  afterEach(() => void vi.useRealTimers());

  it('is answered by another process in its place, once, when the lease is over', async () => {
    const { chat, deps, later } = await aKilledBot('before');
    await replyToMessage(aMessage(), deps);
    await replyToOwed(deps);
    expect(chat.posted).toEqual([]);
    later(LEASE_OVER_MS);
    await Promise.all([replyToOwed(deps), replyToOwed(deps)]);
    await replyToOwed(deps);
    expect(chat.posted.map(({ place }) => place)).toEqual([{ channel: 'C1', thread: '1' }]);
    expect(chat.posted[0]).toMatchObject({ answer: { kind: 'answer' }, circumstances: [] });
  });

  it('is not answered again where the answer stands already', async () => {
    const { chat, deps, later } = await aKilledBot('after');
    later(LEASE_OVER_MS);
    await replyToOwed(deps);
    expect(chat.posted).toHaveLength(1);
  });

  it('is answered with the remark that it may be a repetition, where nobody can look', async () => {
    const { chat, deps, later } = await aKilledBot('before');
    chat.hideHistory();
    later(LEASE_OVER_MS);
    await replyToOwed(deps);
    expect(chat.posted[0]?.circumstances).toEqual([{ kind: 'may-repeat' }]);
  });

  it('is answered where it is sent again, and not a second time', async () => {
    const { chat, deps, later } = await aKilledBot('before');
    later(LEASE_OVER_MS);
    await Promise.all([replyToMessage(aMessage(), deps), replyToOwed(deps)]);
    await replyToOwed(deps);
    expect(chat.posted).toHaveLength(1);
  });

  it('is forgotten when nobody waits for it any more, and when it was deleted', async () => {
    const late = await aKilledBot('before');
    late.later(20 * MINUTE_MS);
    await replyToOwed(late.deps);
    const deleted = await aKilledBot('before');
    await deleted.deps.threads.forgetTurn('C1', '1');
    deleted.later(LEASE_OVER_MS);
    await replyToOwed(deleted.deps);
    expect([late.chat.posted, deleted.chat.posted]).toEqual([[], []]);
  });

  it('is asked in direct messages as it was', async () => {
    const via = { kind: 'direct-message' } as const;
    const asker = { user: 'U1', isGuest: false, channel: 'D1', via };
    const direct = { asker, place: { channel: 'D1', thread: undefined } };
    const { chat, deps, later } = await aKilledBot('before', direct);
    later(LEASE_OVER_MS);
    await replyToOwed(deps);
    expect(chat.posted.map(({ place }) => place)).toEqual([{ channel: 'D1', thread: undefined }]);
  });

  it('is left to the process that has it, as long as that lives', async () => {
    const { chat, deps, live, later } = await aKilledBot('before');
    for (let minute = 0; minute < 5; minute += 1) {
      await live(MINUTE_MS);
      await replyToOwed(deps);
    }
    expect(chat.posted).toEqual([]);
    later(LEASE_OVER_MS);
    await replyToOwed(deps);
    expect(chat.posted).toHaveLength(1);
  });

  it('is answered also where that happens as soon as the chat need not send it again', async () => {
    const { chat, deps, later } = await aBotInMemory();
    const isKept = Promise.withResolvers<void>();
    const kept = () => {
      isKept.resolve();
      return new Promise<never>(() => undefined);
    };
    void replyToMessage(aMessage({ kept }), deps);
    await isKept.promise;
    later(LEASE_OVER_MS);
    await replyToOwed(deps);
    expect(chat.posted).toHaveLength(1);
  });

  it.each([
    { who: 'somebody of another organisation', asker: { isGuest: true }, told: /Only people of/ },
    { who: 'another bot', asker: { isGuest: false, isBot: true }, told: /Other bots may ask/ },
  ])('is answered as that of $who', async ({ asker, told }) => {
    const by = { user: 'U9', channel: 'C1', via: { kind: 'mention' } as const, ...asker };
    const { chat, deps, later } = await aKilledBot('before', { asker: by, text: 'watch ferries' });
    later(LEASE_OVER_MS);
    await replyToOwed(deps);
    expect(chat.contentsIn('C1')).toEqual([
      expect.objectContaining({ text: expect.stringMatching(told) }),
    ]);
  });

  it('leaves nothing behind where it is not killed', async () => {
    const { deps, later } = await aBotInMemory();
    await replyToMessage(aMessage({ text: 'help' }), deps);
    later(LEASE_OVER_MS);
    expect(await deps.conversations.expired('owed', +deps.now())).toEqual([]);
    expect(await deps.threads.askedIn('C1', '1')).toBeUndefined();
  });
});
