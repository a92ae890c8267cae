import { describe, expect, it } from 'vitest';
import { typedText } from '../../src/slack/slack-text.ts';

describe('what somebody typed', () => {
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
