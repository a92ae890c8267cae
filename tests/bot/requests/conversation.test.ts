import { describe, expect, it } from 'vitest';
import { type IncomingMessage, replyToMessage } from '../../../src/bot/requests/conversation.ts';
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

  it('is answered beside its files, and said to be so', async () => {
    const { chat, deps } = await aBotInMemory();
    await replyToMessage(aMessage({ hasFiles: true }), deps);
    await replyToMessage(aMessage({ keys: ['message:2'], hasFiles: true, text: '' }), deps);
    expect(chat.posted[0]?.circumstances).toEqual([{ kind: 'files-unread' }]);
    expect(chat.contentsIn('C1')[1]).toEqual({ kind: 'files-unread' });
  });
});
