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

  it.each([
    ['<@U0BOT>: who signed?', 'who signed?'],
    ['<@U0BOT|parley>, <@U0ADA> who signed?', 'who signed?'],
    ['<@B0OTHER> <@U0BOT> — help', 'help'],
    ['<@U0BOT>\u00a0\u200bhelp\u2060', 'help'],
    ['so <@U0BOT> who signed?', 'so who signed?'],
    ['<@U0BOT> :wave: help', 'help'],
  ])('is read without whom it names: %j', (text, typed) => {
    expect(typedText(text)).toBe(typed);
  });

  it.each([
    ['add <https://a.example/long/page|a.example/lo…>', 'add https://a.example/long/page'],
    ['add <https://a.example/x|this report>', 'add https://a.example/x'],
    ['<@U0BOT> sources add <https://a.example/f|the feed>', 'sources add https://a.example/f'],
    ['what does <https://a.example/x|a.example/x> say?', 'what does https://a.example/x say?'],
    ['what does <https://a.example/x|the accord> say?', 'what does the accord say?'],
    ['`https://a.example/_x_`', 'https://a.example/_x_'],
    ['*<https://a.example/_x_y_>*', 'https://a.example/_x_y_'],
    ['write to <mailto:ada@a.example|ada@a.example>', 'write to ada@a.example'],
  ])('gives links as they lead: %j', (text, typed) => {
    expect(typedText(text)).toBe(typed);
  });

  it.each([
    ['*help*', 'help'],
    ['_*help*_', 'help'],
    ['*_help_*', 'help'],
    ['`digest now`', 'digest now'],
    ['```\nwho signed?\n```', 'who signed?'],
    ['who *signed*, and _when_?', 'who signed, and when?'],
    ['“*signed*”', '“signed”'],
    ['about ~40 people, or ~50', 'about ~40 people, or ~50'],
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['snake_case_name', 'snake_case_name'],
    ['&gt; who signed?', 'who signed?'],
    ['&gt;&gt;&gt; who\n&gt; signed?', 'who signed?'],
    ['• help', 'help'],
    ['- who signed?\n- and when?', 'who signed? and when?'],
    ['1. help', 'help'],
    ['-5 degrees', '-5 degrees'],
    [':wave: help :+1::skin-tone-2:', 'help'],
    ['at 10:30:15 or 1:2:3', 'at 10:30:15 or 1:2:3'],
  ])('is read without marks of formatting and emoji: %j', (text, typed) => {
    expect(typedText(text)).toBe(typed);
  });

  it.each([
    ['in <#C1> who?', 'in who?'],
    ['in <#C1|> who?', 'in who?'],
    ['<!subteam^S1|@desk> who?', '@desk who?'],
    ['<!subteam^S1> who?', 'who?'],
    ['on <!date^1900000000^{date_short}|17 Mar 2030> who?', 'on 17 Mar 2030 who?'],
    ['on <!date^1900000000^{date_short}> who?', 'on 2030-03-17 who?'],
    ['on <!date^soon> who?', 'on who?'],
  ])('gives what Slack refers to as it is shown: %j', (text, typed) => {
    expect(typedText(text)).toBe(typed);
  });

  it.each(['*a ', '`', '*_~`', '<@U1>', '&gt; ', ':a:', '<', '_a*'])(
    'is read in no time of a hundred thousand times %j',
    (part) => {
      expect(typedText(part.repeat(100_000)).length).toBeLessThanOrEqual(40_000);
    },
  );
});
