import { describe, expect, it } from 'vitest';
import { YOU } from '../../src/playground/state/members.ts';
import { textsOf } from '../support/blocks.ts';
import { aBot, aMention, QUESTION, type RunningBot, SAILED } from '../support/bot.ts';
import { aReport, NOW } from '../support/builders.ts';
import { aPlayedBot, TALKS, wordsOf } from '../support/stand-in.ts';

const ID = '0123456789abcdef';
const article = aReport({ id: ID, origin: 'https://ferry.example/a', text: SAILED });

async function answered(setting = {}): Promise<RunningBot> {
  const bot = await aBot({ articles: [article], ...setting });
  await bot.event(aMention());
  await bot.recorded;
  return bot;
}

/** The page of an article of two paragraphs. */
const pageOf = (...paragraphs: readonly string[]) =>
  `<html><head><title>Ferry sails</title></head><body><article><h1>Ferry sails</h1>${paragraphs
    .map((text) => `<p>${text}</p>`)
    .join('')}</article></body></html>`;

const note = ({ workspace }: RunningBot) =>
  workspace.next('chat.postMessage', ({ text }) => text.startsWith('Note:'));

const notes = ({ workspace }: RunningBot) =>
  workspace.sent.filter(({ body }) => body.text?.startsWith('Note:'));

describe('editors', () => {
  it('withdraw an article, and a note follows under the answer that quoted it', async () => {
    const bot = await answered({ editors: ['U1'] });
    await bot.command(`withdraw ${ID}`);
    const said = await bot.workspace.next('response_url');
    expect(said.text).toBe(
      'Withdrawn: The Ferry Times, “A headline”. 1 posted answer quoted it, and a note follows there.',
    );
    expect(await note(bot)).toMatchObject({
      channel: 'C1',
      thread_ts: '1800000000.000100',
      text: 'Note: “A headline” (The Ferry Times), quoted above, was withdrawn from the archive.',
    });
  });

  it('are named by a user group too', async () => {
    const bot = await answered({ editors: ['S1'] });
    bot.workspace.answerNext('usergroups.users.list', { body: { ok: true, users: ['U1'] } });
    await bot.command(`withdraw ${ID}`);
    expect((await bot.workspace.next('response_url')).text).toMatch(/^Withdrawn/);
  });

  it('are none of a group that Slack does not tell of', async () => {
    const bot = await answered({ editors: ['S1'] });
    const missing = { body: { ok: false, error: 'missing_scope' } };
    bot.workspace.answerNext('usergroups.users.list', missing);
    await bot.command(`withdraw ${ID}`);
    expect((await bot.workspace.next('response_url')).text).toMatch(/^Only the editors/);
    expect(bot.logged.join()).toContain('usergroups:read');
  });

  it('are no guests of another organisation', async () => {
    const bot = await answered({ editors: ['U1'] });
    const text = `<@UBOT> withdraw ${ID}`;
    await bot.event(aMention({ text, ts: '1800000000.0005', user_team: 'T9' }));
    const posted = await bot.workspace.next('chat.postMessage', ({ thread_ts }) =>
      thread_ts.endsWith('5'),
    );
    expect(posted.text).toMatch(/^Only the editors/);
    expect(await bot.archive.articles([ID])).toHaveLength(1);
  });

  it('are nobody where the settings name none', async () => {
    const bot = await answered();
    await bot.command(`withdraw ${ID}`);
    expect((await bot.workspace.next('response_url')).text).toContain('PARLEY_EDITORS');
  });

  it('are told where there is no such article, and find the ids among the sources', async () => {
    const bot = await answered({ editors: ['U1'] });
    await bot.command('withdraw ffffffffffffffff');
    const said = await bot.workspace.next('response_url');
    expect(said.text).toBe('There is no article ffffffffffffffff: /strait sources has the ids.');
    await bot.command('sources');
    const list = await bot.workspace.next('response_url', ({ text }) => text !== said.text);
    expect(textsOf(list.blocks)).toContain(`${ID}  The Ferry Times, 2 May 2031: A headline`);
  });
});

describe('a corrected article', () => {
  it('gets no note while the passage stands in it, and one when it no longer does', async () => {
    const bot = await answered();
    await bot.archive.ingest({ ...article, id: 'later', text: `${SAILED} It came back.` }, NOW);
    await bot.bot.tidy();
    await bot.archive.ingest({ ...article, id: 'last', text: 'The ferry never sailed.' }, NOW);
    await bot.bot.tidy();
    expect((await note(bot)).text).toContain('no longer stands in it');
    expect(notes(bot)).toHaveLength(1);
  });

  it('gets a note in the thread that quoted it once its page, read again, says it otherwise', async () => {
    const address = 'https://ferry.example/sails';
    const pages: Record<string, string> = { [address]: pageOf(SAILED, 'The sea was calm.') };
    const bot = await aPlayedBot({ articles: [], editors: [YOU.id], pages });
    await bot.ask(`/strait add ${address}`);
    const answer = await bot.ask(`@Parley ${QUESTION}`);
    await bot.recorded;
    pages[address] = pageOf(SAILED, 'The sea was rough.');
    await bot.ask(`/strait add ${address}`);
    await bot.rounds.tidy();
    pages[address] = pageOf(SAILED.replace('42', '24'), 'The sea was rough.');
    await bot.ask(`/strait add ${address}`);
    await bot.rounds.tidy();
    const noted = await bot.next();
    expect(noted).toMatchObject({ channel: TALKS, thread_ts: answer.thread_ts });
    expect(wordsOf(noted)).toContain('no longer stands in it');
  });

  it('gets a note when a later revision of it is withdrawn', async () => {
    const bot = await answered();
    await bot.archive.ingest({ ...article, id: 'later', text: `${SAILED} It came back.` }, NOW);
    await bot.bot.tidy();
    await bot.archive.withdraw('later');
    await bot.bot.tidy();
    expect((await note(bot)).text).toContain('was withdrawn');
  });

  it('gets one note, and another try where Slack refused it for a while', async () => {
    const bot = await answered();
    await bot.archive.withdraw(ID);
    bot.workspace.answerNext('chat.postMessage', { body: { ok: false, error: 'fatal_error' } });
    await bot.bot.tidy();
    await bot.bot.tidy();
    await bot.bot.tidy();
    expect(notes(bot)).toHaveLength(2);
  });

  it('is quoted anew, whole, by the next answer', async () => {
    const bot = await answered();
    const text = 'The ferry Aurora sailed from Port Ellis on Monday with 43 people on board.';
    await bot.archive.ingest({ ...article, id: 'later', text }, NOW);
    await bot.command(QUESTION);
    const { blocks } = await bot.workspace.next('response_url');
    expect(textsOf(blocks)).toContain(text);
    expect(textsOf(blocks)).not.toContain(SAILED);
  });
});
