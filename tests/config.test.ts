import { describe, expect, it } from 'vitest';
import { readConfig, readSlackConfig } from '../src/config.ts';

describe('the settings', () => {
  it('keep the archive in the user’s data folder where nothing is said', () => {
    expect(readConfig({ HOME: '/home/desk' })).toEqual({
      archive: '/home/desk/.local/share/parley/archive.db',
      corpus: null,
      logLevel: 'warn',
    });
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
});
