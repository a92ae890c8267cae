import { describe, expect, it } from 'vitest';
import { aKey, anInstalledBot, type InstalledBot, SECRET } from '../support/installed-bot.ts';
import { parley } from '../support/parley.ts';

/** What doctor says of a bot that workspaces install, by what was looked at. */
async function examined({ slack, folder }: InstalledBot, key: string) {
  const environment = {
    PARLEY_ARCHIVE: 'archive.db',
    PARLEY_CORPUS: `${process.cwd()}/tests/support/other-beat`,
    PARLEY_KEY: key,
    SLACK_API_URL: slack.apiUrl,
    SLACK_CLIENT_ID: slack.credentials.clientId,
    SLACK_CLIENT_SECRET: slack.credentials.clientSecret,
    SLACK_STATE_SECRET: 'a state secret',
    SLACK_SIGNING_SECRET: SECRET,
    PORT: '0',
  };
  const { json } = await parley(['doctor', '--json'], { folder, environment });
  return (check: string) => json.filter((one) => one.check === check);
}

/** A bot that the first workspace has installed, and the key of its tokens. */
async function anInstallation(setting: Parameters<typeof anInstalledBot>[0] = {}) {
  const key = aKey();
  const bot = await anInstalledBot({ ...setting, settings: { PARLEY_KEY: key } });
  await bot.install(bot.workspaces[0]);
  return { bot, key };
}

describe('parley doctor, of a bot that workspaces install', () => {
  it('looks at the token and the scopes of each', async () => {
    const { bot, key } = await anInstallation();
    await bot.install(bot.workspaces[1]);
    const of = await examined(bot, key);
    for (const check of ['tokens', 'scopes']) {
      const found = [/^T0FIRST: /, /^T0SECOND: /].map((what) => ({
        status: 'ok',
        what: expect.stringMatching(what),
      }));
      expect(of(check)).toMatchObject(found);
    }
  });

  it('says which workspace refuses its token, and what becomes of it', async () => {
    const { bot, key } = await anInstallation();
    bot.workspaces[0].faults.next('auth.test', {
      ...{ kind: 'refused', at: 'before', error: 'not_authed' },
    });
    bot.workspaces[0].faults.next('auth.test', {
      ...{ kind: 'refused', at: 'before', error: 'account_inactive' },
    });
    const of = await examined(bot, key);
    const what = expect.stringContaining('T0FIRST: Slack refuses its token (account_inactive)');
    expect(of('tokens')).toMatchObject([{ status: 'fault', what }]);
    expect(of('scopes')).toMatchObject([{ status: 'skipped' }]);
  });

  it('leaves a token to the bot that is to be renewed', async () => {
    const { bot, key } = await anInstallation({ tokensExpireInSeconds: -1 });
    const of = await examined(bot, key);
    expect(of('tokens')).toMatchObject([{ status: 'skipped' }]);
  });

  it('names the installation that another key sealed, and tells no token', async () => {
    const { bot } = await anInstallation();
    const of = await examined(bot, aKey());
    expect(of('tokens')).toMatchObject([
      { status: 'fault', what: expect.stringMatching(/^T0FIRST: /) },
    ]);
    expect(JSON.stringify(of('tokens'))).not.toContain('xoxb-');
  });
});
