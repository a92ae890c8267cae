import { describe, expect, it } from 'vitest';
import { replyToCommand } from '../../../src/bot/requests/conversation.ts';
import { shareAnswer } from '../../../src/bot/sharing/share-answer.ts';
import { plainTextOfAnswer } from '../../../src/bot/sharing/shown-answers.ts';
import { QUESTION } from '../../support/bot.ts';
import { aResponder } from '../../support/memory-chat.ts';
import { aBotInMemory } from '../a-bot.ts';

/** A bot that answered somebody's command. */
async function aShownAnswer() {
  const running = await aBotInMemory();
  const { responder, toAsker, toChannel } = aResponder();
  const asker = { user: 'U1', isGuest: false, channel: 'C1', via: { kind: 'form' } } as const;
  await replyToCommand({ asker, text: QUESTION }, responder, running.deps);
  const id = toAsker[0]?.answer?.id ?? '';
  return { ...running, responder, toChannel, sharing: { id, channel: 'C1', user: 'U1' } };
}

describe('an answer that is shared', () => {
  it('is posted as it was shown, with who asked what', async () => {
    const { chat, deps, responder, sharing } = await aShownAnswer();
    expect(await shareAnswer(sharing, responder, deps)).toBeUndefined();
    const [shared] = chat.posted;
    expect(shared?.circumstances).toEqual([{ kind: 'shared', by: 'U1', question: QUESTION }]);
    expect(await plainTextOfAnswer(sharing.id, deps)).toMatchObject({ value: shared?.written });
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
});
