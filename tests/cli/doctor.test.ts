import { once } from 'node:events';
import { closeSync, cpSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { createSqliteDialect } from '../../src/edge/sql/sqlite-dialect.ts';
import { openStores } from '../../src/edge/sql/stores.ts';
import type { WorkspaceOptions } from '../../src/playground/open-workspace.ts';
import { aFolder } from '../support/folder.ts';
import { aFeed, anOrder } from '../support/newsroom.ts';
import { parley } from '../support/parley.ts';
import { aSite } from '../support/site.ts';
import { aStandIn } from '../support/stand-in.ts';

type Environment = Readonly<Record<string, string>>;

/** What doctor says in a folder of its own, by what was looked at. */
async function examined(environment: Environment = {}, folder = aFolder()) {
  const outcome = await parley(['doctor', '--json'], { folder, environment });
  const of = (check: string) => outcome.json.filter((one) => one.check === check);
  return { ...outcome, of };
}

/** The settings of a bot in a stand-in workspace, whose clock is right unless said otherwise. */
async function aSlack(said: Partial<WorkspaceOptions> = {}) {
  const { workspace } = await aStandIn({ now: () => Date.now(), ...said });
  const environment = {
    SLACK_BOT_TOKEN: workspace.tokens.bot,
    SLACK_APP_TOKEN: workspace.tokens.app,
    SLACK_API_URL: workspace.apiUrl,
  };
  return { workspace, environment };
}

describe('parley doctor', () => {
  it('finds nothing wrong where only the terminal is used', async () => {
    const { status, json } = await examined();
    expect(status).toBe(0);
    expect(json.map(({ check, status: state }) => [check, state])).toEqual([
      ['settings', 'ok'],
      ['corpus', 'ok'],
      ['database', 'ok'],
      ['disk', 'ok'],
      ['tokens', 'skipped'],
      ['scopes', 'skipped'],
      ['connection', 'skipped'],
      ['clock', 'skipped'],
      ['feeds', 'skipped'],
    ]);
  });

  it('finds nothing wrong with a bot in Slack', async () => {
    const { environment } = await aSlack();
    const { status, of } = await examined(environment);
    expect(status).toBe(0);
    for (const check of ['tokens', 'scopes', 'connection', 'clock']) {
      expect(of(check), check).toMatchObject([{ status: 'ok', do: null }]);
    }
  });

  it('prints a line for each that fits, and what to do below a fault', async () => {
    const { status, out, err } = await parley(['doctor'], {
      folder: aFolder(),
      environment: { SLACK_BOT_TOKEN: 'xoxb-1' },
    });
    expect(status).toBe(1);
    expect(out).toMatch(/^ok {5}settings {4}all that are set can be read$/m);
    expect(out).toMatch(/^FAULT {2}tokens {6}SLACK_APP_TOKEN is missing$/m);
    expect(out).toMatch(/^ {19}→ it says how the bot hears Slack/m);
    expect(out.split('\n').every((line) => line.length <= 80)).toBe(true);
    expect(err).toBe('parley: 2 faults\n');
  });
});

describe('parley doctor, of settings and files', () => {
  it('names each setting that is wrong, and looks at nothing that rests on them', async () => {
    const { status, of } = await examined({ PARLEY_LOG_LEVEL: 'loud', PARLEY_CONTACT: 'me' });
    expect(status).toBe(1);
    expect(of('settings')).toMatchObject([
      { status: 'fault', what: expect.stringContaining('PARLEY_LOG_LEVEL') },
      { status: 'fault', what: expect.stringContaining('PARLEY_CONTACT') },
    ]);
    expect(of('database')).toMatchObject([{ status: 'skipped' }]);
  });

  it('misses the folder that articles are taken from', async () => {
    const { of } = await examined({ PARLEY_INBOX: 'inbox' });
    expect(of('settings')[1]).toMatchObject({
      status: 'fault',
      do: expect.stringMatching(/PARLEY_INBOX/),
    });
  });

  it('names every file of the corpus that is not in its form, and goes on', async () => {
    const folder = aFolder({
      'c/beat.yml': 'name: [',
      'c/outlets.yml': '- 1',
      'c/chronicle/a.md': '',
    });
    const { status, of } = await examined({ PARLEY_CORPUS: join(folder, 'c') }, folder);
    expect(status).toBe(1);
    expect(of('corpus')[0].what).toMatch(/beat\.yml.*outlets\.yml.*a\.md/);
    expect(of('database')).toMatchObject([{ status: 'ok' }]);
    expect(of('feeds')).toMatchObject([{ status: 'skipped' }]);
  });

  it('says that an archive is whole, and changes nothing in it', async () => {
    const folder = aFolder();
    await parley(['sources'], { folder });
    const { of } = await examined({}, folder);
    expect(of('database')[0]).toMatchObject({
      status: 'ok',
      what: expect.stringMatching(/is whole.*of this version/),
    });
  });

  it.each([
    ['no archive', (path: string) => writeFileSync(path, 'notes'), /is not an archive/],
    [
      'another program’s database',
      (path: string) => new DatabaseSync(path).exec('create table t (a)'),
      /is not an archive/,
    ],
    ['a newer Parley’s', (path: string) => withNewerTables(path), /a newer Parley wrote/],
    ['a damaged one', (path: string) => damage(path), /is damaged/],
  ])('says what to do about %s', async (_, spoil, what) => {
    const folder = aFolder();
    const path = join(folder, 'configured.db');
    if (String(what).includes('newer') || String(what).includes('damaged')) {
      await parley(['sources'], { folder });
    }
    spoil(path);
    const { status, of } = await examined({}, folder);
    expect(status).toBe(1);
    expect(of('database')).toMatchObject([
      { status: 'fault', what: expect.stringMatching(what), do: expect.stringMatching(/\w/) },
    ]);
  });
});

describe('parley doctor, of Slack', () => {
  it.each([
    ['invalid_auth', /knows no such token/],
    ['account_inactive', /was removed from the workspace/],
    ['ratelimited', /takes no call at the moment/],
  ])('says what is wrong with a bot token: %s', async (error, what) => {
    const { workspace, environment } = await aSlack();
    workspace.refuseNext('auth.test', error);
    const { status, of } = await examined(environment);
    expect(status).toBe(1);
    expect(of('tokens')).toMatchObject([{ status: 'fault', what: expect.stringMatching(what) }]);
    expect(of('scopes')).toMatchObject([{ status: 'skipped' }]);
    expect(of('connection')).toMatchObject([{ status: 'ok' }]);
  });

  it('says which scopes are missing, and which optional ones are not granted', async () => {
    const { environment } = await aSlack({ withheld: ['im:history', 'users:read'] });
    const { status, of } = await examined(environment);
    expect(status).toBe(1);
    expect(of('scopes')).toMatchObject([
      {
        status: 'fault',
        what: 'Slack did not grant im:history',
        do: expect.stringMatching(/parley manifest/),
      },
    ]);
    const optional = await aSlack({ withheld: ['users:read'] });
    const { of: without } = await examined(optional.environment);
    expect(without('scopes')).toMatchObject([
      { status: 'ok', what: expect.stringMatching(/not granted: users:read$/) },
    ]);
  });

  it('says what is wrong with an app-level token', async () => {
    const { environment } = await aSlack();
    const { of } = await examined({ ...environment, SLACK_APP_TOKEN: 'xapp-1' });
    expect(of('connection')).toMatchObject([
      { status: 'fault', do: expect.stringMatching(/connections:write/) },
    ]);
    expect(of('tokens')).toMatchObject([{ status: 'ok' }]);
  });

  it('finds a clock that is off', async () => {
    const { environment } = await aSlack({ now: () => Date.now() - 600_000 });
    const { status, of } = await examined(environment);
    expect(status).toBe(1);
    expect(of('clock')).toMatchObject([
      { status: 'fault', what: expect.stringMatching(/^the clock is (599|600|601) s ahead of/) },
    ]);
  });

  it('says that Slack cannot be reached, or that something else answers', async () => {
    const site = await aSite({});
    const settings = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };
    const other = await examined({ ...settings, SLACK_API_URL: site.at('/api/') });
    expect(other.of('tokens')[0].what).toContain('did not answer as Slack does (status 404)');
    const { host, port } = await aClosedPort();
    const none = await examined({ ...settings, SLACK_API_URL: `http://${host}:${port}/api` });
    expect(none.of('tokens')[0]).toMatchObject({
      status: 'fault',
      what: expect.stringMatching(/ECONNREFUSED/),
    });
    expect(none.of('clock')).toMatchObject([{ status: 'skipped' }]);
  });

  it('says of HTTP whether the port is free, a bot’s or another program’s', async () => {
    const { environment } = await aSlack();
    const { SLACK_APP_TOKEN: _, ...settings } = environment;
    const bot = await aSite({ '/healthz': { body: 'ok' } });
    const other = await aSite({});
    const { port: free } = await aClosedPort();
    const states = [bot.host.split(':')[1], other.host.split(':')[1], free].map(async (port) => {
      const { of } = await examined({ ...settings, SLACK_SIGNING_SECRET: 's', PORT: `${port}` });
      return of('connection')[0];
    });
    expect(await Promise.all(states)).toMatchObject([
      { status: 'ok', what: expect.stringMatching(/a bot answers/) },
      { status: 'fault', do: expect.stringMatching(/PORT/) },
      { status: 'ok', what: expect.stringMatching(/is free/) },
    ]);
  });

  it('tells no secret, whatever is wrong', async () => {
    const secrets = [
      'xoxb-not-to-be-told',
      'xapp-not-to-be-told',
      'signing-not-to-be-told',
      'pass-word',
    ];
    const environment = {
      SLACK_BOT_TOKEN: 'xapp-not-to-be-told',
      SLACK_APP_TOKEN: 'xoxb-not-to-be-told',
      SLACK_SIGNING_SECRET: 'signing-not-to-be-told',
      PARLEY_ARCHIVE: 'postgres://desk:pass-word@db/parley',
      SLACK_API_URL: 'xoxb-not-to-be-told',
    };
    const folder = aFolder();
    const runs = [await parley(['doctor'], { folder, environment }), await examined(environment)];
    for (const { out, err } of runs) {
      for (const secret of secrets) expect(out + err).not.toContain(secret);
    }
  });
});

describe('parley doctor, of feeds', () => {
  it('says of each that cannot be read what to do, and counts the others', async () => {
    const site = await aSite({ '/a': aFeed({ id: '1' }) });
    const feeds = ['/a', '/b?key=1'].map((path) => `- address: ${site.at(path)}\n`).join('');
    const corpus = aDesk(feeds);
    const settings = { PARLEY_CORPUS: corpus, PARLEY_PRIVATE_HOSTS: site.host };
    const { status, of } = await examined(settings);
    expect(status).toBe(1);
    expect(of('feeds')).toEqual([
      {
        check: 'feeds',
        status: 'fault',
        what: `${site.at('/b?key=…')}: ${site.host} has no such page`,
        do: 'check the address',
      },
      { check: 'feeds', status: 'ok', what: '1 of 2 feeds can be read', do: null },
    ]);
  });

  it('says since when the bot cannot read one, and tries what editors follow', async () => {
    const site = await aSite({});
    const folder = aFolder();
    await parley(['sources'], { folder });
    const archive = createSqliteDialect(join(folder, 'configured.db'));
    const stores = await openStores({ dialect: archive, lasts: true });
    await stores.feeds.follow(anOrder(site.at('/c')), 'U1', 0);
    const [followed] = await stores.feeds.list();
    const failingSince = Date.UTC(2031, 4, 2, 8);
    if (followed) await stores.feeds.finish(followed.address, { ...followed, failingSince });
    await stores.close();
    const { of } = await examined({ PARLEY_PRIVATE_HOSTS: site.host }, folder);
    expect(of('feeds')).toMatchObject([
      { status: 'fault', what: expect.stringContaining('(failing since 2031-05-02 08:00 UTC)') },
    ]);
  });
});

/** A corpus of another beat with this feeds.yml. */
function aDesk(feeds: string): string {
  const folder = aFolder({ 'feeds.yml': feeds });
  cpSync('tests/support/other-beat', folder, { recursive: true });
  return folder;
}

function withNewerTables(path: string): void {
  const database = new DatabaseSync(path);
  database.exec("insert into kysely_migration values ('9999-later', '2099-01-01')");
  database.close();
}

/** Writes over the middle of a database, as a failing disk may. */
function damage(path: string): void {
  const file = openSync(path, 'r+');
  const pages = 40;
  for (let page = 2; page < pages; page += 1) writeSync(file, 'x'.repeat(400), page * 4096);
  closeSync(file);
}

/** A port on which nothing listens. */
async function aClosedPort() {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return { host: '127.0.0.1', port };
}
