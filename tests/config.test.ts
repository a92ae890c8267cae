import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';

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
