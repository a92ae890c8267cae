import { expect, it } from 'vitest';
import { outcomeOf } from '../../src/slack/outcome.ts';

const networkFault = (code: string) => {
  const cause = Object.assign(new Error('connect'), { code });
  return Object.assign(new Error('request failed'), {
    code: 'slack_webapi_request_error',
    original: new TypeError('fetch failed', { cause }),
  });
};

it('takes a message for posted, perhaps, only where it was sent', () => {
  expect(outcomeOf(networkFault('ECONNREFUSED')).kind).toBe('refused');
  expect(outcomeOf(networkFault('ENOTFOUND')).kind).toBe('refused');
  expect(outcomeOf(networkFault('ECONNRESET')).kind).toBe('unsure');
  expect(outcomeOf(new DOMException('too slow', 'TimeoutError')).kind).toBe('unsure');
});
