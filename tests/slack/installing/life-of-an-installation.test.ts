import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { YOU } from '../../../src/playground/state/members.ts';
import { QUESTION, SAILED } from '../../support/bot.ts';
import { aReport } from '../../support/builders.ts';
import { aKey, anInstalledBot, type InstalledBot } from '../../support/installed-bot.ts';
import { TALKS, wordsOf } from '../../support/stand-in.ts';

const DAY_MS = 24 * 3_600_000;

const articles = [aReport({ text: SAILED })];

async function anInstalled(setting: Parameters<typeof anInstalledBot>[0] = {}) {
  const bot = await anInstalledBot({ articles, ...setting });
  await bot.install(bot.workspaces[0]);
  return bot;
}

const asks = async (bot: InstalledBot, at: 0 | 1 = 0) =>
  wordsOf(await bot.ask(bot.workspaces[at], `@Parley ${QUESTION}`));

const watches = async (bot: InstalledBot) => {
  await bot.ask(bot.workspaces[0], '@Parley watch ferry truce');
};

const methods = ({ calls }: InstalledBot) => calls.map(({ method }) => method);

describe('the tokens of workspaces', () => {
  it('stand in no file as they are, and in no line of the log', async () => {
    const bot = await anInstalled();
    expect(await asks(bot)).toContain(SAILED);
    const files = readdirSync(bot.folder).map((file) => readFileSync(join(bot.folder, file)));
    expect(files.some((bytes) => bytes.includes('xoxb-'))).toBe(false);
    expect(bot.logged.join()).not.toMatch(/xoxb-|xoxe-/);
  });

  it('are found after a restart', async () => {
    const bot = await anInstalled();
    await bot.restart();
    expect(await asks(bot)).toContain(SAILED);
  });

  it('are sealed anew with another key, and then need the old one no more', async () => {
    const [old, anew] = [aKey(), aKey()];
    const bot = await anInstalled({ settings: { PARLEY_KEY: old } });
    await bot.restart({ PARLEY_KEY: anew, PARLEY_KEY_OLD: old });
    await bot.logs('sealed with the new PARLEY_KEY');
    await bot.restart({ PARLEY_KEY: anew });
    expect(await asks(bot)).toContain(SAILED);
  });

  it('are kept where the key is wrong, and a line says what to do', async () => {
    const key = aKey();
    const bot = await anInstalled({ settings: { PARLEY_KEY: key } });
    await expect(bot.restart({ PARLEY_KEY: aKey() })).rejects.toMatchObject({
      code: 'bad-settings',
      message: expect.stringMatching(
        /^the bot cannot start: PARLEY_KEY [^\n]*PARLEY_KEY_OLD[^\n]*$/,
      ),
    });
    await bot.restart({ PARLEY_KEY: key });
    expect(await asks(bot)).toContain(SAILED);
  });

  it('are given up where the key is lost, and what was set is there after an installation', async () => {
    const bot = await anInstalled();
    await watches(bot);
    await bot.restart({ PARLEY_KEY: aKey(), PARLEY_KEY_OLD: 'lost' });
    await bot.install(bot.workspaces[0]);
    const listed = await bot.ask(bot.workspaces[0], '@Parley watch');
    expect(wordsOf(listed)).toContain('“ferry truce”');
  });

  it('are renewed while the bot runs, and what is renewed is kept', async () => {
    // Slack gives twelve hours; within two of the end a token is renewed.
    const bot = await anInstalled({ tokensExpireInSeconds: 3600 });
    expect(await asks(bot)).toContain(SAILED);
    const renewed = bot.calls.filter(({ args }) => args.grant_type === 'refresh_token');
    expect(renewed.length).toBeGreaterThan(0);
    await bot.restart();
    expect(await asks(bot)).toContain(SAILED);
    const used = bot.calls
      .filter(({ args }) => args.grant_type === 'refresh_token')
      .map(({ args }) => args.refresh_token);
    expect(new Set(used).size).toBe(used.length);
  });

  it('that Slack does not renew are used as long as they are good', async () => {
    const bot = await anInstalled({ tokensExpireInSeconds: 3600 });
    bot.workspaces[0].refuseNext('oauth.v2.access', 'fatal_error');
    expect(await asks(bot)).toContain(SAILED);
  });
});

describe('a workspace that removes the bot', () => {
  it('has its tokens deleted, and gets nothing more; another one goes on', async () => {
    const bot = await anInstalled();
    const [first, second] = bot.workspaces;
    await bot.install(second);
    await watches(bot);
    await bot.slack.uninstall(first);
    await bot.logs('its tokens are deleted');
    const before = bot.calls.length;
    await bot.started.opened.archive.ingest(
      aReport({ text: 'The ferry truce holds.' }),
      Date.now(),
    );
    await bot.started.rounds.tidy();
    await first.people.type(YOU, { channel: TALKS, text: `/strait ${QUESTION}` });
    await bot.logs('came from where the bot is not installed');
    // Slack tells of a removal by two events: of the second one the token may still be asked about.
    const elsewhere = bot.calls
      .slice(before)
      .filter(({ method, team }) => method !== 'auth.test' && team !== second.team.id);
    expect(elsewhere).toEqual([]);
    expect(await asks(bot, 1)).toContain(SAILED);
  });

  it('in the middle of an answer gets no answer, and one line says so', async () => {
    const bot = await anInstalled();
    const [first] = bot.workspaces;
    await asks(bot);
    const late = Promise.withResolvers<void>();
    first.faults.next('chat.postMessage', { kind: 'late', at: 'before', until: late.promise });
    const met = Promise.withResolvers<void>();
    first.faults.onMet(() => met.resolve());
    await first.people.type(YOU, { channel: TALKS, text: `@Parley ${QUESTION}` });
    await met.promise;
    const [before, logged] = [bot.calls.length, bot.logged.length];
    await bot.slack.uninstall(first);
    late.resolve();
    await bot.logs('while it answered there');
    expect(methods(bot).slice(before)).toEqual(['chat.postMessage']);
    const lines = bot.logged.slice(logged).map((line) => line.slice(0, 30));
    expect(lines).toEqual(['the bot was removed from a wor', 'the bot was removed from a wor']);
  });

  it('while the bot was not running is found out by the first refused call', async () => {
    const bot = await anInstalled();
    const [first] = bot.workspaces;
    first.faults.always('*', { kind: 'refused', at: 'before', error: 'account_inactive' });
    await first.people.type(YOU, { channel: TALKS, text: `@Parley ${QUESTION}` });
    await bot.logs('its tokens are deleted');
    first.faults.clear();
    await first.people.type(YOU, { channel: TALKS, text: `/strait ${QUESTION}` });
    await bot.logs('came from where the bot is not installed');
  });

  it('and is refused once by mistake stays installed', async () => {
    const bot = await anInstalled();
    bot.workspaces[0].refuseNext('chat.postMessage', 'invalid_auth');
    expect(await asks(bot)).toContain(SAILED);
  });

  it('finds its watches again within thirty days', async () => {
    const bot = await anInstalled();
    await watches(bot);
    await bot.slack.uninstall(bot.workspaces[0]);
    await bot.logs('its tokens are deleted');
    bot.later(29 * DAY_MS);
    await bot.started.rounds.tidy();
    await bot.install(bot.workspaces[0]);
    const listed = await bot.ask(bot.workspaces[0], '@Parley watch');
    expect(wordsOf(listed)).toContain('“ferry truce”');
  });

  it('finds nothing after that', async () => {
    const bot = await anInstalled();
    await watches(bot);
    await bot.slack.uninstall(bot.workspaces[0]);
    await bot.logs('its tokens are deleted');
    bot.later(31 * DAY_MS);
    await bot.started.rounds.tidy();
    await bot.logs('what was kept of workspaces that removed the bot was deleted');
    await bot.install(bot.workspaces[0]);
    const listed = await bot.ask(bot.workspaces[0], '@Parley watch');
    expect(wordsOf(listed)).toContain('Nothing is watched for here');
  });
});

describe('an organisation that installs the bot', () => {
  it('has it in each of its workspaces, and what is kept of one does not show in another', async () => {
    const bot = await anInstalledBot({ articles, enterprise: 'E0NORLAND' });
    const page = await bot.install(bot.workspaces[0], 'org-wide');
    expect(page.text).toContain('Parley is installed');
    expect(await asks(bot, 0)).toContain(SAILED);
    expect(await asks(bot, 1)).toContain(SAILED);
    await watches(bot);
    await bot.started.rounds.tidy();
    expect(wordsOf(await bot.ask(bot.workspaces[1], '@Parley watch'))).toContain(
      'Nothing is watched',
    );
    await bot.started.opened.archive.ingest(
      aReport({ text: 'The ferry truce of Port Ellis holds.', published: '2031-06-01' }),
      Date.parse('2031-06-01T12:30:00Z'),
    );
    bot.later(3_600_000);
    await bot.started.rounds.tidy();
    expect(wordsOf(await bot.next(bot.workspaces[0]))).toContain('truce of Port Ellis holds');
  });

  it('removes it from all of them', async () => {
    const bot = await anInstalledBot({ articles, enterprise: 'E0NORLAND' });
    await bot.install(bot.workspaces[0], 'org-wide');
    await asks(bot, 1);
    await bot.slack.uninstall(bot.workspaces[0]);
    await bot.logs('its tokens are deleted');
    await bot.workspaces[1].people.type(YOU, { channel: TALKS, text: `/strait ${QUESTION}` });
    await bot.logs('came from where the bot is not installed');
  });

  it('lets it into a workspace before anybody says something there, and takes it out again', async () => {
    const bot = await anInstalledBot({ articles, enterprise: 'E0NORLAND' });
    const [first, second] = bot.workspaces;
    await bot.install(first, 'org-wide');
    await asks(bot, 0);
    await first.sendAccess('granted', [second.team.id]);
    await bot.logs('an organisation let the bot into a workspace');
    await first.sendAccess('revoked', [second.team.id]);
    await bot.logs('an organisation took the bot out of a workspace');
    expect(await asks(bot, 0)).toContain(SAILED);
  });

  it('lets the bot into nothing where it did not install it', async () => {
    const bot = await anInstalledBot({ articles, enterprise: 'E0NORLAND' });
    const [first, second] = bot.workspaces;
    await bot.install(first);
    await first.sendAccess('granted', [second.team.id]);
    expect(await asks(bot, 0)).toContain(SAILED);
    expect(bot.logged.join()).not.toContain('let the bot into');
  });
});
