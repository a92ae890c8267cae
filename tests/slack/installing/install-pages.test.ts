import { describe, expect, it } from 'vitest';
import { QUESTION, SAILED } from '../../support/bot.ts';
import { aReport } from '../../support/builders.ts';
import {
  anInstalledBot,
  cookieOf,
  type InstalledBot,
  linkIn,
  open,
} from '../../support/installed-bot.ts';
import { wordsOf } from '../../support/stand-in.ts';

const articles = [aReport({ text: SAILED })];

/** The page on which an installation begins, and what Slack sends back to. */
async function begun({ address, slack, workspaces: [first] }: InstalledBot) {
  const page = await fetch(`${address}/slack/install`);
  const cookie = cookieOf(page);
  const back = new URL(slack.approve(linkIn(await page.text()), first));
  return { cookie, back: `${address}${back.pathname}${back.search}` };
}

describe('the pages on which the bot is installed', () => {
  it.each(['http', 'socket'] as const)(
    'install it beside %s, and it answers',
    async (connection) => {
      const bot = await anInstalledBot({ connection, articles });
      const [first] = bot.workspaces;
      const page = await bot.install(first);
      expect(page).toMatchObject({ status: 200, text: expect.stringContaining('Ferry Desk') });
      const answer = await bot.ask(first, `@Parley ${QUESTION}`);
      expect(wordsOf(answer)).toContain(SAILED);
    },
  );

  it.each(['http', 'socket'] as const)(
    'say beside %s that the bot is alive, for a load balancer',
    async (connection) => {
      const { address } = await anInstalledBot({ connection });
      expect((await fetch(`${address}/healthz`)).status).toBe(200);
    },
  );

  it('ask for what the manifest names, and load nothing', async () => {
    const { address, slack } = await anInstalledBot();
    const page = await fetch(`${address}/slack/install`);
    const { searchParams } = new URL(linkIn(await page.text()));
    expect(searchParams.get('client_id')).toBe(slack.credentials.clientId);
    expect(searchParams.get('scope')?.split(',')).toContain('app_mentions:read');
    expect(cookieOf(page)).toContain(searchParams.get('state'));
    expect(page.headers.get('set-cookie')).toMatch(/Secure; HttpOnly/);
  });

  it('send people back to the address that is set', async () => {
    const redirect = 'https://bot.example/slack/oauth_redirect';
    const bot = await anInstalledBot({ settings: { SLACK_REDIRECT_URL: redirect } });
    expect((await bot.install(bot.workspaces[0])).status).toBe(200);
    const page = await (await fetch(`${bot.address}/slack/install`)).text();
    expect(new URL(linkIn(page)).searchParams.get('redirect_uri')).toBe(redirect);
  });

  it('take an installation once', async () => {
    const bot = await anInstalledBot();
    const { back, cookie } = await begun(bot);
    expect((await open(back, cookie)).status).toBe(200);
    expect(await open(back, cookie)).toMatchObject({
      status: 400,
      text: expect.stringContaining('no longer good'),
    });
  });

  it('take none that began in another browser', async () => {
    const bot = await anInstalledBot();
    const { back } = await begun(bot);
    const { cookie } = await begun(bot);
    for (const other of ['', cookie, 'slack-app-oauth-state=x']) {
      expect((await open(back, other)).status).toBe(400);
    }
    expect(bot.calls).toEqual([]);
  });

  it.each([
    ['made up', 'e30.AAAA'],
    ['empty', ''],
    ['no state at all', 'x'],
    ['long', 'a'.repeat(4000)],
  ])('take none with a state that is %s', async (_, state) => {
    const { address, calls } = await anInstalledBot();
    const back = `${address}/slack/oauth_redirect?code=c&state=${state}`;
    const page = await open(back, `slack-app-oauth-state=${state}`);
    expect(page.status).toBe(400);
    expect(page.text).toContain('Begin again');
    expect(calls).toEqual([]);
  });

  it.each([
    ['?error=access_denied&state=x', 200, 'You chose not to install'],
    ['?error=invalid_scope', 400, 'Slack sent no code'],
    ['', 400, 'Slack sent no code'],
    ['?code=c', 400, 'no longer good'],
  ])('say plainly what came back: %s', async (query, status, words) => {
    const { address } = await anInstalledBot();
    const page = await open(`${address}/slack/oauth_redirect${query}`, '');
    expect(page).toMatchObject({ status, text: expect.stringContaining(words) });
    expect(page.text).not.toMatch(/slack_oauth|Error|at \w+ \(/);
  });

  it.each(['invalid_code', 'bad_client_secret', 'fatal_error'])(
    'say plainly that Slack refused: %s',
    async (error) => {
      const bot = await anInstalledBot();
      const { back, cookie } = await begun(bot);
      bot.workspaces[0].refuseNext('oauth.v2.access', error);
      const page = await open(back, cookie);
      expect(page).toMatchObject({
        status: 502,
        text: expect.stringContaining('Slack refused the installation'),
      });
      expect(page.text).not.toContain(error);
    },
  );

  it('carry headers that keep their address to themselves', async () => {
    const { address } = await anInstalledBot();
    const { headers } = await open(`${address}/slack/oauth_redirect`, '');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});
