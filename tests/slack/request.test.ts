import { describe, expect, it } from 'vitest';
import { parseRequest } from '../../src/slack/request.ts';
import { typedText } from '../../src/slack/slack-text.ts';

describe('what somebody typed', () => {
  it.each([
    ['help', { kind: 'help' }],
    ['  HELP ', { kind: 'help' }],
    ['good morning Parley!', { kind: 'help' }],
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
    ['digest', { kind: 'digest', wish: 'form' }],
    ['digest NOW', { kind: 'digest', wish: 'now' }],
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

  it.each([
    ['<@U0BOT> who signed?', 'who signed?'],
    ['who signed, <@U0BOT|parley>?', 'who signed, ?'],
    ['in <#C1|talks> who signed?', 'in #talks who signed?'],
    ['<https://a.example/x|this report> says who?', 'this report says who?'],
    ['<https://a.example/x?a=1&amp;b=2>', 'https://a.example/x?a=1&b=2'],
    ['&lt;!channel&gt; &amp;amp;', '<!channel> &amp;'],
    ['<!here|@here> who?', '@here who?'],
    ['<!channel> who?', '@channel who?'],
    ['who\n signed?', 'who signed?'],
  ])('is read as it was shown: %j', (text, typed) => {
    expect(typedText(text)).toBe(typed);
  });
});
