import { describe, expect, it, onTestFinished } from 'vitest';
import { openSlack, type StandInSlack } from '../../src/playground/open-slack.ts';
import type { StandInWorkspace } from '../../src/playground/open-team.ts';
import { manifestOf } from '../../src/slack/manifest.ts';
import { aBeat, NOW } from '../support/builders.ts';
import { aClient, refusalOf } from '../support/stand-in.ts';

const team = (id: string, enterprise: string | null = null) =>
  ({ id, name: id, domain: id.toLowerCase(), enterprise }) as const;

async function aSlack(setting: { tokensExpireInSeconds?: number; enterprise?: string } = {}) {
  const { enterprise = null, ...options } = setting;
  const slack = await openSlack({
    ...{ manifest: manifestOf(aBeat()), now: () => NOW, ...options },
    teams: [
      { team: team('T0FIRST', enterprise), isInstalled: false, zone: 'UTC' },
      { team: team('T0SECOND', enterprise), isInstalled: false, zone: 'UTC' },
    ],
  });
  onTestFinished(() => slack.close());
  return slack;
}

/** The code of an installation that somebody allowed. */
function codeOf(slack: StandInSlack, at: StandInWorkspace, how?: 'org-wide'): string {
  const asked = 'https://slack.com/oauth/v2/authorize?client_id=1.2&scope=chat:write&state=s';
  return new URL(slack.approve(asked, at, how)).searchParams.get('code') ?? '';
}

/** Exchanges a code, or a token that renews, for a token. */
async function access({ workspaces: [first], credentials }: StandInSlack, said: object) {
  const { clientId: client_id, clientSecret: client_secret } = credentials;
  return await aClient(first, '').oauth.v2.access({ client_id, client_secret, ...said });
}

describe('OAuth of the stand-in', () => {
  it('gives each workspace a token, which opens that one alone', async () => {
    const slack = await aSlack();
    const opened: (string | undefined)[] = [];
    for (const workspace of slack.workspaces) {
      const { access_token } = await access(slack, { code: codeOf(slack, workspace) });
      opened.push((await aClient(workspace, access_token).auth.test()).team_id);
    }
    expect(opened).toEqual(['T0FIRST', 'T0SECOND']);
  });

  it('takes a code once, with the app’s own credentials', async () => {
    const slack = await aSlack();
    const code = codeOf(slack, slack.workspaces[0]);
    const refused = (said: object) => refusalOf(access(slack, said));
    expect(await refused({ code, client_id: '9' })).toBe('invalid_client_id');
    expect(await refused({ code, client_secret: '9' })).toBe('bad_client_secret');
    expect(await refused({ code, redirect_uri: 'https://a.example/' })).toBe('bad_redirect_uri');
    expect(await refused({ code: 'made up' })).toBe('invalid_code');
    expect(await refused({ code })).toBe('taken');
    expect(await refused({ code })).toBe('code_already_used');
  });

  it('renews a token that expires, once with each that renews', async () => {
    const slack = await aSlack({ tokensExpireInSeconds: 43_200 });
    const first = await access(slack, { code: codeOf(slack, slack.workspaces[0]) });
    expect(first).toMatchObject({ expires_in: 43_200, refresh_token: expect.any(String) });
    const renew = { grant_type: 'refresh_token', refresh_token: first.refresh_token };
    expect((await access(slack, renew)).access_token).not.toBe(first.access_token);
    expect(await refusalOf(access(slack, renew))).toBe('invalid_refresh_token');
  });

  it('ends a token that is revoked, and those of a workspace that removes the app', async () => {
    const slack = await aSlack();
    const [first, second = first] = slack.workspaces;
    const one = aClient(first, (await access(slack, { code: codeOf(slack, first) })).access_token);
    const other = aClient(
      second,
      (await access(slack, { code: codeOf(slack, second) })).access_token,
    );
    expect(await one.auth.revoke()).toMatchObject({ revoked: true });
    expect(await refusalOf(one.auth.test())).toBe('token_revoked');
    slack.sendOverHttp({ url: 'http://127.0.0.1:1/', signingSecret: 's' });
    void slack.uninstall(second);
    expect(await refusalOf(other.auth.test())).toBe('account_inactive');
  });

  it('gives an organisation one token, which opens each of its workspaces', async () => {
    const slack = await aSlack({ enterprise: 'E0NORLAND' });
    const code = codeOf(slack, slack.workspaces[0], 'org-wide');
    const given = await access(slack, { code });
    expect(given).toMatchObject({
      team: null,
      is_enterprise_install: true,
      enterprise: { id: 'E0NORLAND' },
    });
    const test = await aClient(slack.workspaces[0], given.access_token).auth.test();
    expect(test).toMatchObject({ team_id: 'E0NORLAND', is_enterprise_install: true });
  });
});
