import { describe, expect, it } from 'vitest';
import type { StandInWorkspace } from '../../src/playground/open-team.ts';
import { QUESTION, SAILED } from '../support/bot.ts';
import { aReport } from '../support/builders.ts';
import { anInstalledBot } from '../support/installed-bot.ts';
import { aPlayedBot, TALKS, wordsOf } from '../support/stand-in.ts';

const run = ({ runStep }: StandInWorkspace, step: string, inputs: Record<string, unknown>) =>
  runStep(step, inputs).ended;

const EDITORS = 'C0EDITORS';

describe('the step “Ask Parley”', () => {
  it('gives the answer as text, with the address of its first source', async () => {
    const articles = [aReport({ text: SAILED, url: 'https://ferry.example/aurora' })];
    const { workspace } = await aPlayedBot({ articles });
    const { status, outputs } = {
      outputs: {},
      ...(await run(workspace, 'ask_parley', { question: QUESTION })),
    };
    expect(status).toBe('done');
    expect(outputs).toMatchObject({ status: 'answered', source: 'https://ferry.example/aurora' });
    expect(JSON.stringify(outputs)).toContain(SAILED);
  });

  it('gives a refusal as an answer that can be told apart', async () => {
    const { workspace } = await aPlayedBot();
    const outcome = await run(workspace, 'ask_parley', { question: 'Who painted the Rialto?' });
    expect(outcome).toMatchObject({ outputs: { status: 'no_answer', source: '' } });
    expect(JSON.stringify(outcome)).toContain('No passage');
  });

  it.each([
    ['no question', {}, 'was given no question'],
    ['an empty one', { question: ' \n' }, 'was given no question'],
    ['what is no text', { question: { id: 7 } }, 'was given no question'],
    ['one that is too long', { question: 'ferry '.repeat(300) }, 'ask in 1000 at most'],
  ])('fails with a sentence for %s', async (_, inputs, why) => {
    const { workspace } = await aPlayedBot();
    const outcome = await run(workspace, 'ask_parley', inputs);
    expect(outcome).toMatchObject({ status: 'failed', error: expect.stringContaining(why) });
  });

  it('is over where its token expired, and the bot goes on', async () => {
    const bot = await aPlayedBot();
    const met = Promise.withResolvers<void>();
    const { token } = bot.workspace.runStep('ask_parley', { question: QUESTION });
    bot.workspace.endToken(token, 'token_expired');
    bot.workspace.feed.follow(() => met.resolve());
    expect(wordsOf(await bot.ask(`@Parley ${QUESTION}`))).toContain(SAILED);
    expect(bot.logged.join('\n')).not.toContain('a request failed');
  });
});

describe('the step “Post a timeline”', () => {
  it('posts it to its channel, and gives which message it is', async () => {
    const bot = await aPlayedBot();
    const outcome = run(bot.workspace, 'post_timeline', { channel: TALKS, subject: 'the ferry' });
    const posted = await bot.next();
    expect(wordsOf(posted)).toContain(SAILED);
    expect(await outcome).toEqual({
      status: 'done',
      outputs: { channel: TALKS, message: posted.ts },
    });
  });

  it.each([
    ['no channel', {}, 'was given no channel'],
    ['one that the bot is not in', { channel: EDITORS }, 'I am not in the channel'],
    ['one that is none', { channel: 'nowhere' }, 'I am not in the channel'],
  ])('fails with a sentence for %s', async (_, inputs, why) => {
    const { workspace } = await aPlayedBot();
    const outcome = await run(workspace, 'post_timeline', inputs);
    expect(outcome).toMatchObject({ status: 'failed', error: expect.stringContaining(why) });
  });
});

it('a step of a workspace that removes the bot meanwhile ends with a line of the log', async () => {
  const bot = await anInstalledBot({ articles: [aReport({ text: SAILED })] });
  const [workspace] = bot.workspaces;
  await bot.install(workspace);
  const late = Promise.withResolvers<void>();
  workspace.faults.next('chat.postMessage', { kind: 'late', at: 'before', until: late.promise });
  const met = Promise.withResolvers<void>();
  workspace.faults.onMet(() => met.resolve());
  workspace.runStep('post_timeline', { channel: TALKS, subject: 'the ferry' });
  await met.promise;
  await bot.slack.uninstall(workspace);
  late.resolve();
  await bot.logs('while it answered there');
  await bot.logs('a step of a workflow ended that nobody waits for');
});
