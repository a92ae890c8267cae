import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { signedHeaders } from '../../../src/playground/requests/http-delivery.ts';
import { APP_ID, BOT } from '../../../src/playground/state/members.ts';
import { QUESTION, SAILED } from '../../support/bot.ts';
import { aReport, NOW } from '../../support/builders.ts';
import { anInstalledBot, type InstalledBot, SECRET } from '../../support/installed-bot.ts';
import { wordsOf } from '../../support/stand-in.ts';

const articles = [aReport({ text: SAILED })];

const SECONDS = Math.floor(NOW / 1000);

/** Sends an event that the workspace itself would not send. */
async function send({ address }: InstalledBot, event: object, said: object = {}): Promise<number> {
  const body = JSON.stringify({
    ...{ type: 'event_callback', team_id: 'T0FIRST', api_app_id: APP_ID, token: 'obsolete' },
    ...{ event_id: `Ev${randomUUID()}`, event_time: SECONDS + 3600, ...said, event },
  });
  const headers = {
    'Content-Type': 'application/json',
    ...signedHeaders(body, SECRET, Date.now()),
  };
  return (await fetch(`${address}/slack/events`, { method: 'POST', body, headers })).status;
}

const revoked = (bot: readonly string[], oauth: readonly string[] = []) =>
  ({ type: 'tokens_revoked', tokens: { oauth, bot } }) as const;

const UNINSTALLED = { type: 'app_uninstalled' };

async function anInstalled(): Promise<InstalledBot> {
  const bot = await anInstalledBot({ articles });
  await bot.install(bot.workspaces[0]);
  return bot;
}

it.each([
  ['that it was uninstalled', UNINSTALLED, {}],
  ['that its token was revoked', revoked([BOT.id]), {}],
  ['with an empty list of authorizations', UNINSTALLED, { authorizations: [] }],
  [
    'with an authorization',
    UNINSTALLED,
    { authorizations: [{ team_id: 'T0FIRST', enterprise_id: null }] },
  ],
  ['as documented, years ago, with a token that is dead', UNINSTALLED, { event_time: 1234567890 }],
])('a workspace is left where an event says %s', async (_, event, said) => {
  const bot = await anInstalled();
  if ('event_time' in said) bot.workspaces[0].refuseNext('auth.test', 'account_inactive');
  expect(await send(bot, event, said)).toBe(200);
  await bot.logs('its tokens are deleted');
});

it.each([
  ['people’s own tokens', revoked([], ['U0YOU']), {}],
  ['another bot of the app', revoked(['U0OLDBOT']), {}],
  ['an earlier installation', UNINSTALLED, { event_time: SECONDS - 86_400 }],
  ['an earlier installation’s tokens', revoked([BOT.id]), { event_time: SECONDS - 86_400 }],
  ['another workspace', UNINSTALLED, { team_id: 'T0THIRD' }],
  ['no workspace', UNINSTALLED, { team_id: null }],
])('a workspace is kept where an event is about %s', async (_, event, said) => {
  const bot = await anInstalled();
  expect(await send(bot, event, said)).toBe(200);
  const answer = await bot.ask(bot.workspaces[0], `@Parley ${QUESTION}`);
  expect(wordsOf(answer)).toContain(SAILED);
});

it.each([[{ type: 'tokens_revoked' }], [{ type: 'tokens_revoked', tokens: { bot: 'U0BOT' } }]])(
  'an event without its form is refused: %j',
  async (event) => {
    expect(await send(await anInstalled(), event)).toBe(400);
  },
);
