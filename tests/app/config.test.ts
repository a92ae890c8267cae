import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/app/config.ts';
import { readSlackConfig } from '../../src/app/slack-config.ts';

describe('the settings', () => {
  it('keep the archive in the user’s data folder where nothing is said', () => {
    expect(readConfig({ HOME: '/home/desk' })).toEqual({
      archive: '/home/desk/.local/share/parley/archive.db',
      corpus: null,
      inbox: null,
      logLevel: 'warn',
      contact: null,
      privateHosts: [],
      metrics: null,
    });
  });

  it('serve health and metrics on loopback where a port is named, and nowhere else', () => {
    const { metrics } = readConfig({ PARLEY_METRICS_PORT: '9464' });
    expect(metrics).toEqual({ host: '127.0.0.1', port: 9464 });
    const open = readConfig({ PARLEY_METRICS_PORT: '0', PARLEY_METRICS_HOST: '::' });
    expect(open.metrics).toEqual({ host: '::', port: 0 });
    expect(readConfig({ PARLEY_METRICS_HOST: '0.0.0.0' }).metrics).toBe(null);
  });

  it.each([
    ['PARLEY_METRICS_PORT', '65536'],
    ['PARLEY_METRICS_PORT', '-1'],
    ['PARLEY_METRICS_PORT', '9464/metrics'],
    ['PARLEY_METRICS_HOST', 'http://0.0.0.0'],
    ['PARLEY_METRICS_HOST', '0.0.0.0:9464 x'],
  ])('name a wrong place of the metrics: %s=%s', (name, value) => {
    const environment = { PARLEY_METRICS_PORT: '9464', [name]: value };
    expect(() => readConfig(environment)).toThrowError(new RegExp(`${name}: .*${value} is no`));
  });

  it('follow XDG_DATA_HOME and LOCALAPPDATA', () => {
    const linux = readConfig({ HOME: '/home/desk', XDG_DATA_HOME: '/data' });
    const windows = readConfig({ LOCALAPPDATA: 'C:/Users/desk/AppData/Local' });
    expect(linux.archive).toBe('/data/parley/archive.db');
    expect(windows.archive).toBe('C:/Users/desk/AppData/Local/parley/archive.db');
  });

  it('count as absent without a value', () => {
    const config = readConfig({ HOME: '/home/desk', PARLEY_ARCHIVE: '', PARLEY_LOG_LEVEL: ' ' });
    expect(config).toEqual(readConfig({ HOME: '/home/desk' }));
  });

  it('name every fault at once, with what the variable is for and what to write', () => {
    const environment = {
      PARLEY_ARCHIVE: 'mysql://desk/archive',
      PARLEY_LOG_LEVEL: 'loud',
      PARLEY_ARCHVE: 'archive.db',
    };
    expect(() => readConfig(environment)).toThrowError(
      expect.objectContaining({
        code: 'bad-settings',
        message: expect.stringMatching(
          /PARLEY_ARCHVE is no setting[\s\S]*PARLEY_ARCHIVE: mysql:\/\/desk\/archive is an address[\s\S]*PARLEY_LOG_LEVEL: loud[\s\S]*silent, error, warn, info, debug/,
        ),
      }),
    );
  });

  it.each(['desk@paper.example', 'https://paper.example/parley'])(
    'name a contact: %s',
    (contact) => {
      expect(readConfig({ PARLEY_CONTACT: contact }).contact).toBe(contact);
    },
  );

  it('list hosts of the desk’s own, each with or without a port', () => {
    const list = 'wiki.desk.example, localhost:8080 [::1]:80,10.0.0.7';
    const { privateHosts } = readConfig({ PARLEY_PRIVATE_HOSTS: list });
    expect(privateHosts).toEqual(['wiki.desk.example', 'localhost:8080', '[::1]:80', '10.0.0.7']);
  });

  it.each([
    ['PARLEY_CONTACT', 'the desk'],
    ['PARLEY_CONTACT', 'desk@paper.example)\r\nCookie: a'],
    ['PARLEY_CONTACT', 'javascript:alert(1)'],
    ['PARLEY_PRIVATE_HOSTS', 'https://wiki.desk.example/'],
    ['PARLEY_PRIVATE_HOSTS', '10.0.0.0/8'],
    ['PARLEY_PRIVATE_HOSTS', '*.desk.example'],
    ['PARLEY_PRIVATE_HOSTS', 'localhost:port'],
  ])('refuse %s=%j', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(`${name}: ${value} `);
  });

  it('leave the archive open where there is no home folder', () => {
    expect(readConfig({}).archive).toBeNull();
  });
});

describe('the settings of the Slack bot', () => {
  const token = { SLACK_BOT_TOKEN: 'xoxb-1' };

  it('take Socket Mode where there is an app token, else HTTP', () => {
    const socket = readSlackConfig({
      ...token,
      SLACK_APP_TOKEN: 'xapp-1',
      PARLEY_EDITORS: 'U1, S2',
    });
    const http = readSlackConfig({ ...token, SLACK_SIGNING_SECRET: 's', PORT: '8080' });
    expect(socket.connection).toEqual({ kind: 'socket', appToken: 'xapp-1' });
    expect(socket.editors).toEqual(['U1', 'S2']);
    expect(http.connection).toEqual({ kind: 'http', signingSecret: 's', port: 8080 });
  });

  it('name every one that is missing, what it is for and where to get it', () => {
    expect(() => readSlackConfig({})).toThrow(
      /SLACK_BOT_TOKEN is missing.*xoxb-[\s\S]*SLACK_APP_TOKEN is missing[\s\S]*SLACK_SIGNING_SECRET is missing[\s\S]*parley demo/,
    );
  });

  it('never show a secret that is wrong', () => {
    const wrong = { SLACK_BOT_TOKEN: 'xoxp-secret', SLACK_APP_TOKEN: 'xoxb-secret', PORT: '99999' };
    expect(() => readSlackConfig(wrong)).toThrow(
      /does not begin with xoxb-[\s\S]*xapp-[\s\S]*PORT is no port/,
    );
    expect(() => readSlackConfig(wrong)).toThrow(/^(?![\s\S]*secret,)(?![\s\S]*xoxp-secret)/);
  });

  const APP = {
    SLACK_CLIENT_ID: '1.2',
    SLACK_CLIENT_SECRET: 'hidden-secret',
    SLACK_STATE_SECRET: 'hidden-state',
    PARLEY_KEY: Buffer.alloc(32, 7).toString('base64'),
    SLACK_SIGNING_SECRET: 's',
  };

  it('let several workspaces install the bot, beside HTTP or Socket Mode', () => {
    const { installing, keys, botToken } = readSlackConfig({ ...APP, PORT: '8080' });
    expect(installing).toMatchObject({ clientId: '1.2', redirectUrl: undefined, port: 8080 });
    expect(keys).toEqual({ newest: Buffer.alloc(32, 7), older: null, isLost: false });
    expect(botToken).toBeUndefined();
    const { SLACK_SIGNING_SECRET: _, ...app } = APP;
    const socket = readSlackConfig({ ...app, SLACK_APP_TOKEN: 'xapp-1' });
    expect(socket.connection.kind).toBe('socket');
  });

  it.each([
    ['both ways', { ...APP, ...token }, /SLACK_BOT_TOKEN and SLACK_CLIENT_ID are both set/],
    [
      'half of one',
      { SLACK_CLIENT_ID: '1.2', SLACK_SIGNING_SECRET: 's' },
      /SLACK_CLIENT_ID is set without SLACK_CLIENT_SECRET, SLACK_STATE_SECRET and PARLEY_KEY/,
    ],
    [
      'half of both',
      { ...token, SLACK_STATE_SECRET: 'x', SLACK_SIGNING_SECRET: 's' },
      /SLACK_BOT_TOKEN and SLACK_STATE_SECRET are both set/,
    ],
    [
      'no key',
      { ...APP, PARLEY_KEY: ' ' },
      /PARLEY_KEY is missing beside SLACK_CLIENT_ID.*openssl rand/,
    ],
    ['a short key', { ...APP, PARLEY_KEY: 'c2hvcnQ=' }, /PARLEY_KEY is no key of 32 bytes/],
    [
      'a long key',
      { ...APP, PARLEY_KEY: Buffer.alloc(33).toString('base64') },
      /PARLEY_KEY is no key/,
    ],
    ['a key in hexadecimal', { ...APP, PARLEY_KEY: 'ab'.repeat(32) }, /PARLEY_KEY is no key/],
    ['an old key that is none', { ...APP, PARLEY_KEY_OLD: 'x' }, /PARLEY_KEY_OLD is no key/],
    [
      'another path',
      { ...APP, SLACK_REDIRECT_URL: 'https://bot.example/back' },
      /SLACK_REDIRECT_URL does not end with/,
    ],
  ])('refuse %s in one line, and show no secret', (_, environment, line) => {
    let told = '';
    try {
      readSlackConfig(environment);
    } catch (fault) {
      told = String(fault);
    }
    expect(told).toMatch(line);
    expect(told.split('\n')).toHaveLength(1);
    expect(told).not.toMatch(/hidden|BwcH|c2hvcnQ/);
  });
});
