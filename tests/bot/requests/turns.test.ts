import { describe, expect, it } from 'vitest';
import type { BotDeps } from '../../../src/bot/bot-deps.ts';
import {
  forgetMessage,
  replyToMessage,
  replyToOverheard,
} from '../../../src/bot/requests/conversation.ts';
import type { IncomingMessage } from '../../../src/bot/requests/incoming-message.ts';
import { createBotRounds } from '../../../src/bot/rounds.ts';
import { DAY_MS } from '../../../src/domain/calendar/instant.ts';
import { aReport } from '../../support/builders.ts';
import type { MemoryChat } from '../../support/memory-chat.ts';
import { aBotInMemory } from '../a-bot.ts';

const BROKEN = 'Southmark broke the harvest truce of May 2031 at Port Ellis, the observers said.';
const KEPT = 'Norland said the harvest truce had to be kept, and called its guns back.';
const FIRST = 'Who broke the harvest truce?';
const THEN = 'and what did Norland say?';
const WHOLE = 'what did Norland say about the harvest truce';

const ARTICLES = [BROKEN, KEPT].map((text, at) => aReport({ id: `r${at}`, text }));

const aThread = async () => {
  const bot = await aBotInMemory({ articles: ARTICLES });
  await replyToMessage(aMessage('1', FIRST), bot.deps);
  return bot;
};

const aMessage = (
  message: string,
  text: string,
  given: Partial<IncomingMessage> = {},
): IncomingMessage => ({
  keys: [message],
  message,
  asker: { user: 'U1', isGuest: false, channel: 'C1', thread: '1', via: { kind: 'mention' } },
  text,
  hasFiles: false,
  place: { channel: 'C1', thread: '1' },
  ...given,
});

const overheard = (message: string, text: string): IncomingMessage =>
  aMessage(message, text, {
    asker: { user: 'U2', isGuest: false, channel: 'C1', thread: '1', via: { kind: 'overheard' } },
  });

const recordDigest = (deps: BotDeps, titles: readonly string[]) =>
  deps.conversations.recordPosting(
    { channel: 'C1', message: '1', thread: null },
    titles.map((title) => ({ ...QUOTED, title })),
    +deps.now(),
  );

const QUOTED = { articleId: 'a', origin: 'a', outlet: null, start: 0, end: 1, quote: 'F' };

const carriedBy = ({ posted }: MemoryChat) =>
  posted.at(-1)?.circumstances.flatMap((one) => (one.kind === 'carried' ? one.question : []));

describe('a question in a thread', () => {
  it('is asked in full, and the next one goes on from that', async () => {
    const { chat, deps } = await aThread();
    await replyToMessage(aMessage('2', THEN), deps);
    expect(carriedBy(chat)).toEqual([WHOLE]);
    await replyToMessage(aMessage('3', 'and Southmark?'), deps);
    expect(carriedBy(chat)).toEqual(['what did Southmark say about the harvest truce']);
  });

  it('takes nothing from a question that was deleted, or whose answer was', async () => {
    const { chat, deps } = await aThread();
    await forgetMessage('C1', 'm1', deps);
    await replyToMessage(aMessage('2', THEN), deps);
    expect(carriedBy(chat)).toEqual([]);
  });

  it('takes nothing from another channel with the same thread', async () => {
    const { chat, deps } = await aThread();
    await replyToMessage(aMessage('2', THEN, { place: { channel: 'C2', thread: '1' } }), deps);
    expect(carriedBy(chat)).toEqual([]);
  });

  it('takes nothing from a question that was refused because it goes back to one', async () => {
    const { chat, deps } = await aBotInMemory({ articles: ARTICLES });
    await replyToMessage(aMessage('1', 'why did they refuse it?'), deps);
    await replyToMessage(aMessage('2', THEN), deps);
    expect(carriedBy(chat)).toEqual([]);
  });

  it('takes nothing from what could not be posted', async () => {
    const { chat, deps } = await aBotInMemory({ articles: ARTICLES });
    chat.failNext({ kind: 'nowhere', why: 'no member' });
    await replyToMessage(aMessage('1', FIRST), deps);
    await replyToMessage(aMessage('2', THEN), deps);
    expect(carriedBy(chat)).toEqual([]);
  });

  it('goes on from a question that nothing answered', async () => {
    const { chat, deps } = await aBotInMemory({ articles: ARTICLES });
    await replyToMessage(aMessage('1', 'Who brokered the Lantern accord?'), deps);
    await replyToMessage(aMessage('2', 'when was it signed?'), deps);
    expect(carriedBy(chat)).toEqual(['when was the Lantern accord signed']);
  });

  it('goes on from a timeline', async () => {
    const { chat, deps } = await aBotInMemory({ articles: ARTICLES });
    await replyToMessage(aMessage('1', 'timeline harvest truce'), deps);
    await replyToMessage(aMessage('2', THEN), deps);
    expect(carriedBy(chat)).toEqual(['what did Norland say about harvest truce']);
  });

  it('goes on from the report that a digest tells of', async () => {
    const { chat, deps } = await aBotInMemory({ articles: ARTICLES });
    await recordDigest(deps, ['Ferries stay in port', 'Harvest truce broken']);
    await replyToMessage(aMessage('2', THEN), deps);
    expect(carriedBy(chat)).toEqual(['what did Norland say about Ferries stay in port']);
  });

  it('goes on from that report of a digest whose words it has', async () => {
    const { chat, deps } = await aBotInMemory({ articles: ARTICLES });
    await recordDigest(deps, ['Ferries stay in port', 'Norland condemns raid']);
    await replyToMessage(aMessage('2', THEN), deps);
    expect(carriedBy(chat)).toEqual(['what did Norland say about Norland condemns raid']);
  });

  it('is forgotten after two weeks', async () => {
    const { chat, deps, later } = await aThread();
    later(15 * DAY_MS);
    await replyToMessage(aMessage('2', THEN), deps);
    expect(carriedBy(chat)).toEqual([]);
    await createBotRounds(deps).tidy();
    expect(await deps.threads.turnOf('C1', '1', 0)).toBeUndefined();
  });
});

describe('what people say in a thread without a mention', () => {
  it.each([
    'thanks!',
    'I think so too',
    'are you coming to lunch?',
    'what do we do now?',
    'withdraw 0123456789abcdef',
    'watch ferries',
    'Who invented the telescope?',
    'lol',
  ])('is left alone where it is no question that the archive answers: %s', async (text) => {
    const { chat, deps } = await aThread();
    await replyToOverheard(overheard('2', text), deps);
    expect(chat.posted).toHaveLength(1);
  });

  it.each(['and what did Norland say?', 'what did Norland say', 'I meant Norland'])(
    'is answered where it is one: %s',
    async (text) => {
      const { chat, deps } = await aThread();
      await replyToOverheard(overheard('2', text), deps);
      expect(carriedBy(chat)).toEqual([WHOLE]);
    },
  );

  it('is left alone in a thread that the bot did not answer in', async () => {
    const { chat, deps } = await aBotInMemory({ articles: ARTICLES });
    await replyToOverheard(overheard('2', FIRST), deps);
    expect(chat.posted).toEqual([]);
  });

  it('is left alone from “stop listening” on, which is said in one line', async () => {
    const { chat, deps } = await aThread();
    await replyToOverheard(overheard('2', 'Stop listening.'), deps);
    expect(chat.contentsIn('C1').at(-1)).toEqual({
      kind: 'notice',
      text: 'I no longer listen in this thread: mention me to ask.',
    });
    await replyToOverheard(overheard('3', THEN), deps);
    expect(chat.posted).toHaveLength(2);
    await replyToMessage(aMessage('4', THEN), deps);
    expect(carriedBy(chat)).toEqual([WHOLE]);
  });
});
