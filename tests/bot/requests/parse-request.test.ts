import { describe, expect, it } from 'vitest';
import { parseRequest } from '../../../src/bot/requests/parse-request.ts';

describe('what somebody typed', () => {
  it.each([
    ['help', { kind: 'help' }],
    ['  HELP ', { kind: 'help' }],
    ['good morning Parley!', { kind: 'greeting' }],
    ['help for refugees', { kind: 'ask', question: 'help for refugees' }],
    ['help?', { kind: 'ask', question: 'help?' }],
    ['sources', { kind: 'sources' }],
    ['sources of the conflict', { kind: 'ask', question: 'sources of the conflict' }],
    ['withdraw 0123456789abcdef', { kind: 'withdraw', id: '0123456789abcdef' }],
    ['withdraw from the east', { kind: 'ask', question: 'withdraw from the east' }],
    ['withdraw 0123456789abcdef?', { kind: 'ask', question: 'withdraw 0123456789abcdef?' }],
    ['ask help', { kind: 'ask', question: 'help' }],
    ['ask who signed?', { kind: 'ask', question: 'who signed?' }],
    ['ask', { kind: 'help' }],
    ['watch prisoner exchange', { kind: 'watch', phrase: 'prisoner exchange' }],
    ['watch list', { kind: 'watches' }],
    ['watch who signed?', { kind: 'ask', question: 'watch who signed?' }],
    ['unwatch prisoner exchange', { kind: 'unwatch', phrase: 'prisoner exchange' }],
    ['digest', { kind: 'digest', action: 'form' }],
    ['digest NOW', { kind: 'digest', action: 'now' }],
    ['digest of the talks', { kind: 'ask', question: 'digest of the talks' }],
    ['add https://a.example/1', { kind: 'add', address: 'https://a.example/1' }],
    ['add a.example/1', { kind: 'add', address: 'https://a.example/1' }],
    ['sources add a.example', { kind: 'follow', address: 'https://a.example' }],
    ['add up the losses', { kind: 'ask', question: 'add up the losses' }],
    ['sources add https://a.example/f', { kind: 'follow', address: 'https://a.example/f' }],
    ['sources remove https://a.example/f', { kind: 'unfollow', address: 'https://a.example/f' }],
    ['who signed', { kind: 'ask', question: 'who signed' }],
  ])('is read by one grammar: %j', (typed, request) => {
    expect(parseRequest(typed)).toEqual(request);
  });
});
