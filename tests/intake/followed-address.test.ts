import { describe, expect, it } from 'vitest';
import { followedAddress, shownAddress } from '../../src/intake/followed-address.ts';

describe('a followed address', () => {
  it('is written one way', () => {
    expect(followedAddress(' HTTPS://Ferry.example/feed?b=1#top ')).toBe(
      'https://ferry.example/feed?b=1',
    );
  });

  it.each(['ferry.example/feed', 'ftp://ferry.example/', 'https://me:pass@ferry.example/', ''])(
    'is none: %j',
    (written) => expect(followedAddress(written)).toBeNull(),
  );

  it('is shown without what is secret in it', () => {
    const shown = shownAddress('https://ferry.example/feed?format=rss&access_token=abc123&Key=7');
    expect(shown).toBe('https://ferry.example/feed?format=rss&access_token=…&Key=…');
    expect(shownAddress('https://ferry.example/feed?b=1')).toBe('https://ferry.example/feed?b=1');
    expect(shownAddress('ferries')).toBe('ferries');
  });
});
