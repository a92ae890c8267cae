import { expect, it } from 'vitest';
import { classifyPostFailure } from '../../src/slack/slack-error.ts';

const networkFault = (code: string) => {
  const cause = Object.assign(new Error('connect'), { code });
  return Object.assign(new Error('request failed'), {
    code: 'slack_webapi_request_error',
    original: new TypeError('fetch failed', { cause }),
  });
};

it('takes a message for posted, perhaps, only where it was sent', () => {
  expect(classifyPostFailure(networkFault('ECONNREFUSED')).kind).toBe('refused');
  expect(classifyPostFailure(networkFault('ENOTFOUND')).kind).toBe('refused');
  expect(classifyPostFailure(networkFault('ECONNRESET')).kind).toBe('unsure');
  expect(classifyPostFailure(new DOMException('too slow', 'TimeoutError')).kind).toBe('unsure');
});
