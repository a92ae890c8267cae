import { describe, expect, it } from 'vitest';
import { normalizeFollowedAddress, redactAddress } from '../../src/intake/followed-address.ts';

describe('a followed address', () => {
  it('is written one way', () => {
    expect(normalizeFollowedAddress(' HTTPS://Ferry.example/feed?b=1#top ')).toBe(
      'https://ferry.example/feed?b=1',
    );
  });

  it.each(['ferry.example/feed', 'ftp://ferry.example/', 'https://me:pass@ferry.example/', ''])(
    'is none: %j',
    (written) => expect(normalizeFollowedAddress(written)).toBeNull(),
  );

  it('is shown without what is secret in it', () => {
    const shown = redactAddress('https://ferry.example/feed?format=rss&access_token=abc123&Key=7');
    expect(shown).toBe('https://ferry.example/feed?format=rss&access_token=…&Key=…');
    expect(redactAddress('https://ferry.example/feed?b=1')).toBe('https://ferry.example/feed?b=1');
    expect(redactAddress('ferries')).toBe('ferries');
  });
});
