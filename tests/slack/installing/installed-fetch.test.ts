import { describe, expect, it } from 'vitest';
import { createInstalledFetch } from '../../../src/slack/installing/installed-fetch.ts';

const AUTH_TEST = 'https://slack.com/api/auth.test';
const POST = 'https://slack.com/api/chat.postMessage';

/** Calls of a workspace whose tokens are good or dead, and what was sent. */
function calling(given: readonly (string | undefined)[], dead: Readonly<Record<string, string>>) {
  const tokens = [...given];
  const sent: string[] = [];
  let removed = 0;
  const call = createInstalledFetch({
    tokenOf: async () => (tokens.length > 1 ? tokens.shift() : tokens[0]),
    authTest: AUTH_TEST,
    async onRemoved() {
      removed += 1;
    },
    async fetch(url, init) {
      const token = String(init?.headers?.Authorization).replace('Bearer ', '');
      sent.push(`${String(url).split('/').at(-1)} ${token}`);
      const error = dead[token];
      return Response.json(error === undefined ? { ok: true } : { ok: false, error });
    },
  });
  const post = async () => await (await call(POST, { method: 'POST' })).json();
  return { post, sent, removed: () => removed };
}

describe('a call to a workspace', () => {
  it('bears its token of now', async () => {
    const { post, sent } = calling(['one', 'two'], {});
    await post();
    await post();
    expect(sent).toEqual(['chat.postMessage one', 'chat.postMessage two']);
  });

  it.each(['token_expired', 'invalid_auth', 'token_revoked'])(
    'is made again with a token that another process renewed: %s',
    async (error) => {
      const { post, sent, removed } = calling(['old', 'new'], { old: error });
      expect(await post()).toEqual({ ok: true });
      expect(sent).toEqual(['chat.postMessage old', 'chat.postMessage new']);
      expect(removed()).toBe(0);
    },
  );

  it('is not sent where the bot is not installed', async () => {
    const { post, sent } = calling([undefined], {});
    expect(await post()).toEqual({ ok: false, error: 'account_inactive' });
    expect(sent).toEqual([]);
  });

  it('that is refused for a dead token tells that the bot was removed', async () => {
    const { post, sent, removed } = calling(['t'], { t: 'account_inactive' });
    expect(await post()).toEqual({ ok: false, error: 'account_inactive' });
    expect(sent).toEqual(['chat.postMessage t', 'auth.test t']);
    expect(removed()).toBe(1);
  });

  it('that is refused for a token that expired tells nothing', async () => {
    const { post, removed } = calling(['t'], { t: 'token_expired' });
    expect(await post()).toEqual({ ok: false, error: 'token_expired' });
    expect(removed()).toBe(0);
  });

  it('that is refused for another reason is left so', async () => {
    const { post, sent } = calling(['t'], { t: 'channel_not_found' });
    expect(await post()).toEqual({ ok: false, error: 'channel_not_found' });
    expect(sent).toHaveLength(1);
  });
});
