import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/app/config.ts';
import { SETTINGS } from '../../src/app/setting-descriptions.ts';

const UNIT = 'deploy/parley.service';

/** Variables that are not Parley’s own. */
const OTHERS = ['NODE_ENV', 'XDG_DATA_HOME'];

/** The exposure that systemd-analyze may find at most; a service without any of its rules has 9.6. */
const MOST_EXPOSED = 2;

/** The values of each key of the unit, in their order. */
const values = Map.groupBy(
  readFileSync(UNIT, 'utf8')
    .split('\n')
    .filter((line) => /^\w+=/.test(line))
    .map((line) => ({
      key: line.slice(0, line.indexOf('=')),
      value: line.slice(line.indexOf('=') + 1),
    })),
  ({ key }) => key,
);

function only(key: string): string | undefined {
  const [one, ...more] = values.get(key) ?? [];
  expect(more, key).toEqual([]);
  return one?.value;
}

describe('the unit of systemd', () => {
  it('runs as a user of its own that may write its state and nothing else', () => {
    expect(only('DynamicUser')).toBe('yes');
    expect(only('ProtectSystem')).toBe('strict');
    expect(only('ProtectHome')).toBe('yes');
    expect(only('PrivateTmp')).toBe('yes');
    expect(only('NoNewPrivileges')).toBe('yes');
    expect(only('CapabilityBoundingSet')).toBe('');
    const state = `/var/lib/${only('StateDirectory')}`;
    expect(only('WorkingDirectory')).toBe(state);
    const environment = values.get('Environment')?.map(({ value }) => value) ?? [];
    const { XDG_DATA_HOME } = Object.fromEntries(environment.map((pair) => pair.split('=')));
    expect(readConfig({ XDG_DATA_HOME }).archive).toBe(`${state}/archive.db`);
    const names = environment.map((pair) => pair.split('=')[0] ?? '');
    expect(names.filter((name) => !(name in SETTINGS) && !OTHERS.includes(name))).toEqual([]);
    expect(environment.join()).not.toMatch(/SLACK|TOKEN|SECRET|KEY/);
  });

  it('lets the compiler of V8 write code, without which no Node starts', () => {
    expect(values.has('MemoryDenyWriteExecute')).toBe(false);
    expect(readFileSync(UNIT, 'utf8')).toContain('# No MemoryDenyWriteExecute');
  });

  it('gives the bot the time to answer what it took, and does not repeat wrong settings', () => {
    expect(Number(only('TimeoutStopSec'))).toBeGreaterThan(25);
    expect(only('Restart')).toBe('on-failure');
    expect(only('RestartPreventExitStatus')).toBe('2');
  });

  it('is taken by systemd, where that is at hand, and exposes little', () => {
    const args = ['security', '--offline=true', `--threshold=${MOST_EXPOSED * 10}`, UNIT];
    const { error, status, stdout } = spawnSync('systemd-analyze', args, { encoding: 'utf8' });
    // Elsewhere there is nothing that could take it.
    if (error === undefined) expect(status, stdout).toBe(0);
  });
});
