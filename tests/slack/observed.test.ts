import { describe, expect, it } from 'vitest';
import { PEOPLE, YOU } from '../../src/playground/state/members.ts';
import { aBot, QUESTION, SAILED } from '../support/bot.ts';
import { anObserver } from '../support/observed.ts';
import { aPlayedBot, TALKS, wordsOf } from '../support/stand-in.ts';

const SHARED = 'set' as const;

describe.each(['socket', 'http'] as const)('whoever watches the bot over %s', (connection) => {
  it('is told what questions lead to, and how soon requests were acknowledged', async () => {
    const { observer, of } = anObserver();
    const bot = await aPlayedBot({ observer, connection });
    await bot.ask(`@Parley ${QUESTION}`);
    await bot.ask('@Parley who signed it?');
    await bot.ask('@Parley How many people live on Neptune?');
    await bot.ask('@Parley help');
    expect(of('replied')).toMatchObject([
      { kind: 'ask', outcome: 'answered', tookMs: expect.any(Number) },
      { kind: 'ask', outcome: 'asked_back' },
      { kind: 'ask', outcome: 'no_answer' },
      { kind: 'help', outcome: 'answered' },
    ]);
    expect(of('acknowledged').length).toBeGreaterThanOrEqual(4);
  });
});

describe('whoever watches the bot', () => {
  it('is told that a question was refused, and that one failed', async () => {
    const { observer, of } = anObserver();
    const bot = await aBot({ observer });
    await bot.command(`ask ${'why '.repeat(400)}`);
    await bot.workspace.next('response_url');
    await bot.archive.close();
    await bot.command(QUESTION);
    await bot.workspace.next('response_url', ({ text }) => text.includes('went wrong'));
    const [refused, failed] = of('replied');
    expect(refused).toMatchObject({ kind: 'ask', outcome: 'refused' });
    expect(failed).toMatchObject({ kind: 'ask', outcome: 'failed' });
  });

  it('is told what Slack refuses, by its method and in its word', async () => {
    const { observer, of } = anObserver();
    const bot = await aPlayedBot({ observer });
    bot.workspace.refuseNext('chat.postMessage', 'not_in_channel');
    await bot.ask(`@Parley ${QUESTION}`);
    expect(of('callFailed')).toContainEqual({ method: 'chat.postMessage', code: 'not_in_channel' });
  });

  it('is told nothing that says who asked, what, or where', async () => {
    const { observer, of } = anObserver();
    const bot = await aPlayedBot({ observer, externalPeople: SHARED });
    expect(wordsOf(await bot.ask(`@Parley ${QUESTION}`))).toContain(SAILED);
    await bot.workspace.people.type(PEOPLE[0] ?? YOU, { channel: TALKS, text: '/strait sources' });
    const told = JSON.stringify(
      (['acknowledged', 'replied', 'handled', 'digestEnded', 'callFailed'] as const).map(of),
    );
    expect(told).not.toMatch(/Aurora|U0|C0TALKS/);
  });
});
