import { describe, expect, it } from 'vitest';
import { PEOPLE, YOU } from '../../src/playground/state/members.ts';
import type { StandingMessage } from '../../src/playground/state/messages.ts';
import { textsOf } from '../support/blocks.ts';
import { QUESTION, SAILED } from '../support/bot.ts';
import { aPlayedBot, type PlayedBot, TALKS, wordsOf } from '../support/stand-in.ts';
import { openWorkspaceStores } from '../support/workspace-stores.ts';

const [, COLLEAGUE = YOU] = PEOPLE;

/** A bot, and what people say of its answers. */
async function aJudgedBot(setting: Parameters<typeof aPlayedBot>[0] = {}) {
  const stores = await openWorkspaceStores(':memory:');
  const bot = await aPlayedBot({ ...setting, stores });
  return { ...bot, given: () => stores.allFeedback.list() };
}

async function judge(
  { workspace }: PlayedBot,
  message: StandingMessage,
  verdict: 'positive_button' | 'negative_button',
) {
  const { channel, ts, blocks = [] } = message;
  const row = blocks.find(({ type }) => type === 'context_actions');
  const [buttons] = (row?.elements ?? []) as Record<string, { readonly value: string }>[];
  const where = { kind: 'message', channel, ts } as const;
  const chosen = buttons?.[verdict]?.value;
  const pressed = { where, blockId: row?.block_id ?? '', actionId: 'answer_feedback', chosen };
  await workspace.people.press(YOU, pressed);
}

describe('feedback on an answer', () => {
  it('is kept with its question, its excerpts and the revision', async () => {
    const bot = await aJudgedBot();
    await judge(bot, await bot.ask(`@Parley ${QUESTION}`), 'positive_button');
    expect(wordsOf(await bot.next())).toContain('Noted as helpful, thank you.');
    const [kept] = await bot.given();
    expect(kept).toMatchObject({ verdict: 'helpful', question: QUESTION, isAnswered: true });
    expect(kept?.excerpts[0]).toMatchObject({ start: 0, end: SAILED.length });
    expect(kept?.revision).toBeGreaterThan(0);
  });

  it('asks why an answer is not helpful, and keeps it with the reason', async () => {
    const bot = await aJudgedBot();
    const answer = await bot.ask(`@Parley ${QUESTION}`);
    const opened = bot.nextChange('views');
    await judge(bot, answer, 'negative_button');
    await opened;
    const form = bot.workspace.views.modals(YOU.id).at(-1);
    const entries = { kind: 'It is out of date', words: 'That was the first crossing.' };
    await bot.workspace.people.submit(YOU, form?.id ?? '', entries);
    expect(wordsOf(await bot.next())).toContain('not helpful');
    const reason = 'It is out of date: That was the first crossing.';
    expect(await bot.given()).toMatchObject([{ verdict: 'unhelpful', reason }]);
  });

  it('is changed by a second press', async () => {
    const bot = await aJudgedBot();
    const answer = await bot.ask(`/strait ${QUESTION}`);
    const opened = bot.nextChange('views');
    await judge(bot, answer, 'negative_button');
    await opened;
    await judge(bot, answer, 'positive_button');
    expect(wordsOf(await bot.next())).toContain('Changed to helpful');
    expect(await bot.given()).toMatchObject([{ verdict: 'helpful', reason: null }]);
  });

  it('is taken on an answer whose article was withdrawn, and says so', async () => {
    const bot = await aJudgedBot();
    const answer = await bot.ask(`@Parley ${QUESTION}`);
    const [article] = await bot.archive.sources();
    await bot.archive.withdraw(article?.id ?? '');
    await judge(bot, answer, 'positive_button');
    expect(wordsOf(await bot.next())).toContain('was withdrawn or corrected since');
    expect(await bot.given()).toHaveLength(1);
  });

  it.each([`@Parley ${QUESTION}`, `/strait ${QUESTION}`])(
    'has plain buttons where Slack does not take its own, under %s',
    async (typed) => {
      const bot = await aJudgedBot();
      const method = typed.startsWith('@') ? 'chat.postMessage' : 'response_url';
      const refusal =
        method === 'chat.postMessage'
          ? ({ kind: 'refused', at: 'before', error: 'invalid_blocks', details: {} } as const)
          : ({ kind: 'status', at: 'before', status: 400, headers: {} } as const);
      bot.workspace.faults.next(method, refusal);
      const answer = await bot.ask(typed);
      expect(wordsOf(answer)).toContain(SAILED);
      await bot.pressButton(answer, 'Helpful');
      expect(wordsOf(await bot.next())).toContain('Noted as helpful');
      expect(await bot.given()).toHaveLength(1);
    },
  );
});

describe('an answer', () => {
  it('is deleted for who asked, with what a follow-up would go back to', async () => {
    const bot = await aJudgedBot();
    const answer = await bot.ask(`@Parley ${QUESTION}`);
    const removed = bot.nextChange('removed');
    await bot.pressButton(answer, 'Delete my answer');
    expect(await removed).toMatchObject({ channel: TALKS, ts: answer.ts });
    const thread = answer.thread_ts;
    expect(wordsOf(await bot.ask('@Parley and in 2029?', { thread }))).not.toContain(SAILED);
  });

  it('is not deleted for somebody else', async () => {
    const bot = await aJudgedBot();
    const answer = await bot.ask(`@Parley ${QUESTION}`);
    await bot.pressButton(answer, 'Delete my answer', COLLEAGUE);
    expect(wordsOf(await bot.next())).toContain('Only who asked for this answer');
    expect(bot.workspace.store.message(TALKS, answer.ts)).toBeDefined();
  });

  it('is deleted for an editor', async () => {
    const bot = await aJudgedBot({ editors: [COLLEAGUE.id] });
    const answer = await bot.ask(`@Parley ${QUESTION}`);
    const removed = bot.nextChange('removed');
    await bot.pressButton(answer, 'Delete my answer', COLLEAGUE);
    expect(await removed).toMatchObject({ ts: answer.ts });
  });

  it('that one person alone sees is not offered to be deleted', async () => {
    const { ask } = await aJudgedBot();
    const { blocks } = await ask(`/strait ${QUESTION}`);
    expect(JSON.stringify(blocks)).not.toContain('Delete my answer');
  });

  it('says where the workspace does not let it be deleted', async () => {
    const bot = await aJudgedBot();
    const refusal = await bot.ask('@Parley Who invented the telescope?');
    bot.workspace.refuseNext('chat.delete', 'cant_delete_message');
    await bot.pressButton(refusal, 'Delete my answer');
    expect(textsOf((await bot.next()).blocks)).toContain('I may not delete this message here.');
  });
});
