import { describe, expect, it } from 'vitest';
import { PEOPLE, YOU } from '../../src/playground/state/members.ts';
import { isOfBot } from '../../src/playground/state/messages.ts';
import { aBot, aMention, QUESTION, SAILED } from '../support/bot.ts';
import { aPlayedBot, TALKS, wordsOf } from '../support/stand-in.ts';

// Over HTTP the sender, which shares the event loop, needs turns of its own to read what it gets.
describe.each([
  ['socket', 3],
  ['http', 14],
] as const)('many requests at once over %s', (connection, mostAnswered) => {
  it('are acknowledged before they are answered, and all are', async () => {
    const { workspace, next } = await aPlayedBot({ connection });
    let answeredByThen = -1;
    const typed = Array.from({ length: 20 }, (_, at) =>
      workspace.people.type(PEOPLE[at % PEOPLE.length] ?? YOU, {
        channel: TALKS,
        text: `/strait ${QUESTION} ${at}`,
      }),
    );
    void Promise.all(typed).then(() => {
      answeredByThen = workspace.store.all().filter((one) => wordsOf(one).includes(SAILED)).length;
    });
    let answers = 0;
    while (answers < typed.length) if (wordsOf(await next()).includes(SAILED)) answers += 1;
    expect(answeredByThen).toBeGreaterThanOrEqual(0);
    expect(answeredByThen).toBeLessThanOrEqual(mostAnswered);
    expect(workspace.store.all().filter(isOfBot).length).toBeGreaterThanOrEqual(20);
  });
});

describe('a busy bot', () => {
  it('tells whoever asked the number of their request, to them alone', async () => {
    const { workspace } = await aPlayedBot();
    for (let at = 0; at < 15; at += 1) {
      void workspace.people.type(YOU, { channel: TALKS, text: `/strait ${QUESTION} ${at}` });
    }
    const told = await new Promise((settle) =>
      workspace.feed.follow((change) => {
        if (change.kind === 'message' && /number 1\d in the queue/.test(change.message.text)) {
          settle(change.message);
        }
      }),
    );
    expect(told).toMatchObject({ channel: TALKS, visibleTo: YOU.id });
  });
});

describe('what Slack sends once', () => {
  it('is done once though a copy of the command comes with the same signature', async () => {
    const bot = await aBot();
    for (const _ of ['first', 'copy']) {
      expect(await bot.command(QUESTION, { trigger_id: '9.9' })).toBe(200);
    }
    await bot.command('sources');
    await bot.workspace.next('response_url', ({ text }) => !text.includes(SAILED));
    const replies = bot.workspace.sent.filter(({ method }) => method === 'response_url');
    expect(replies).toHaveLength(2);
  });

  it('is done twice where somebody types it twice', async () => {
    const bot = await aBot();
    await bot.command('help');
    await bot.command('help');
    await bot.command(QUESTION);
    await bot.workspace.next('response_url', ({ text }) => !text.startsWith('Ask about'));
    expect(bot.workspace.sent.filter(({ method }) => method === 'response_url')).toHaveLength(3);
  });

  it('is answered once though a mention comes with several event ids', async () => {
    const bot = await aBot();
    for (const event_id of ['EvA', 'EvA', 'EvB']) await bot.event(aMention(), { event_id });
    await bot.event(aMention({ ts: '1800000000.000900', text: '<@UBOT> sources' }));
    await bot.workspace.next('chat.postMessage', ({ text }) => !text.includes(SAILED));
    const posted = bot.workspace.sent.filter(({ method }) => method === 'chat.postMessage');
    expect(posted).toHaveLength(2);
  });
});
