import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createSealer, KEY_BYTES } from '../../src/edge/sealer.ts';

const first = randomBytes(KEY_BYTES);
const second = randomBytes(KEY_BYTES);
const sealer = createSealer({ newest: first, older: null });

const TOKEN = 'xoxb-the-token-of-port-ellis';

describe('what is sealed', () => {
  it.each(['', TOKEN, 'Порт Эллис 🚢', 'x'.repeat(100_000)])('opens as it was: %#', (text) => {
    expect(sealer.open(sealer.seal(text, 'T1'), 'T1')).toBe(text);
  });

  it('shows neither the text nor the key, and is another one each time', () => {
    const [one, other] = [sealer.seal(TOKEN, 'T1'), sealer.seal(TOKEN, 'T1')];
    const bytes = Buffer.from(one.split('.')[2] ?? '', 'base64url');
    expect(one).not.toBe(other);
    expect(bytes.includes(TOKEN)).toBe(false);
    expect(one).not.toContain(first.toString('hex').slice(0, 16));
    expect(bytes).toHaveLength(12 + TOKEN.length + 16);
  });

  it('opens for no other workspace', () => {
    const sealed = sealer.seal(TOKEN, 'T1');
    expect(() => sealer.open(sealed, 'T2')).toThrow(
      expect.objectContaining({ code: 'broken-archive' }),
    );
  });

  it.each([0, 13, -1])('opens no more where its byte %i was changed', (at) => {
    const [form, id, text = ''] = sealer.seal(TOKEN, 'T1').split('.');
    const bytes = Buffer.from(text, 'base64url');
    const index = at < 0 ? bytes.length + at : at;
    bytes[index] = (bytes[index] ?? 0) ^ 1;
    const changed = [form, id, bytes.toString('base64url')].join('.');
    expect(() => sealer.open(changed, 'T1')).toThrow('damaged');
  });

  it.each(['', 'v1', 'v1.x', 'xoxb-plain', '..'])('is not opened where it is %j', (sealed) => {
    expect(() => sealer.open(sealed, 'T1')).toThrow(expect.objectContaining({ name: 'Failure' }));
  });

  it('opens with the older of two keys, and is sealed with the newest', () => {
    const rotated = createSealer({ newest: second, older: first });
    const sealed = sealer.seal(TOKEN, 'T1');
    expect(rotated.keyOf(sealed)).toBe('older');
    expect(rotated.open(sealed, 'T1')).toBe(TOKEN);
    expect(rotated.keyOf(rotated.seal(TOKEN, 'T1'))).toBe('newest');
  });

  it('opens with no key that it was not sealed with', () => {
    const other = createSealer({ newest: second, older: null });
    const sealed = sealer.seal(TOKEN, 'T1');
    expect(other.keyOf(sealed)).toBe('unknown');
    expect(() => other.open(sealed, 'T1')).toThrow(
      expect.objectContaining({ code: 'bad-settings' }),
    );
  });
});
