import { describe, expect, it } from 'vitest';
import { replyToCommand } from '../../../src/bot/requests/conversation.ts';
import { shareAnswer } from '../../../src/bot/sharing/share-answer.ts';
import { plainTextOfAnswer } from '../../../src/bot/sharing/shown-answers.ts';
import { QUESTION } from '../../support/bot.ts';
import { aResponder } from '../../support/memory-chat.ts';
import { aBotInMemory } from '../a-bot.ts';

const READER = { channel: 'C1', ids: ['U1'] };

/** A bot that answered somebody's command. */
async function aShownAnswer() {
  const running = await aBotInMemory();
  const { responder, toAsker, toChannel } = aResponder();
  const asker = { user: 'U1', isGuest: false, channel: 'C1', via: { kind: 'form' } } as const;
  await replyToCommand({ asker, text: QUESTION }, responder, running.deps);
  const id = toAsker[0]?.answer?.id ?? '';
  return {
    ...running,
    responder,
    toChannel,
    sharing: { id, reader: READER, user: 'U1', to: { channel: 'C1' }, askedIn: 'C1' },
  };
}

describe('an answer that is shared', () => {
  it('is posted as it was shown, with who asked what', async () => {
    const { chat, deps, responder, sharing } = await aShownAnswer();
    expect(await shareAnswer(sharing, responder, deps)).toBeUndefined();
    const [shared] = chat.posted;
    expect(shared?.circumstances).toEqual([{ kind: 'shared', by: 'U1', question: QUESTION }]);
    expect(await plainTextOfAnswer(sharing, deps)).toMatchObject({ value: shared?.written });
  });

  it('comes through the request where the bot is no member', async () => {
    const { chat, deps, responder, toChannel, sharing } = await aShownAnswer();
    chat.failNext({ kind: 'nowhere', why: 'no member' });
    await shareAnswer(sharing, responder, deps);
    expect(toChannel).toMatchObject([{ answer: { id: sharing.id } }]);
  });

  it('is shared once by each, and not where it is forgotten', async () => {
    const { chat, deps, responder, sharing } = await aShownAnswer();
    await shareAnswer(sharing, responder, deps);
    const again = await shareAnswer(sharing, responder, deps);
    const unknown = await shareAnswer({ ...sharing, id: '0' }, responder, deps);
    expect(chat.posted).toHaveLength(1);
    expect(again?.written).toContain('already');
    expect(unknown?.written).toContain('no longer kept');
  });

  it('names the channel that it was asked in elsewhere, where that is public', async () => {
    const { chat, deps, responder, sharing } = await aShownAnswer();
    const told = await shareAnswer({ ...sharing, to: { channel: 'G2' } }, responder, deps);
    expect(told?.written).toContain('shared there');
    await shareAnswer({ ...sharing, to: { channel: 'C3' }, askedIn: 'G1' }, responder, deps);
    const named = chat.posted.map(({ circumstances: [one] }) => one);
    expect(named).toMatchObject([{ askedIn: 'C1' }, { askedIn: undefined }]);
  });

  it('stands once in the thread, and once outside it', async () => {
    const { chat, deps, responder, sharing } = await aShownAnswer();
    const inThread = { ...sharing, to: { channel: 'C1', thread: 'm1' } };
    for (const one of [inThread, inThread, sharing]) await shareAnswer(one, responder, deps);
    expect(chat.posted.map(({ place }) => place)).toEqual([inThread.to, sharing.to]);
  });

  it('is not shared where the bot may not post, until it may', async () => {
    const { chat, deps, responder, toChannel, sharing } = await aShownAnswer();
    chat.failNext({ kind: 'nowhere', why: 'is_archived' });
    const elsewhere = { ...sharing, to: { channel: 'C2' } };
    const refused = await shareAnswer(elsewhere, responder, deps);
    expect(refused?.written).toContain('is_archived');
    expect(toChannel).toEqual([]);
    expect((await shareAnswer(elsewhere, responder, deps))?.written).toContain('shared there');
  });
});
