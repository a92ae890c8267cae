import { afterEach, describe, expect, it, vi } from 'vitest';
import { systemZone } from '../../src/app/system-zone.ts';

describe('the time zone of the machine', () => {
  afterEach(() => void vi.unstubAllEnvs());

  it('is the one that TZ names', () => {
    const warn = vi.fn();
    vi.stubEnv('TZ', 'Europe/Kyiv');
    expect(systemZone({ warn })).toBe(new Intl.DateTimeFormat().resolvedOptions().timeZone);
    expect(warn).not.toHaveBeenCalled();
  });

  it.each(['Mars/Base', 'undefined'])(
    'is UTC where nobody knows it, and the log says so: %s',
    (zone) => {
      const warn = vi.fn();
      vi.stubEnv('TZ', zone);
      expect(systemZone({ warn })).toBe('UTC');
      expect(warn).toHaveBeenCalledOnce();
    },
  );
});
