import { describe, expect, it } from 'vitest';
import { parseRequest } from '../../src/bot/requests/parse-request.ts';
import { cite } from '../../src/domain/passage.ts';
import type { TimelineEntry } from '../../src/domain/timeline.ts';
import { timelineMessage } from '../../src/slack/blocks/timeline.ts';
import { codePoints, LIMITS } from '../../src/slack/limits.ts';
import { textsOf } from '../support/blocks.ts';
import { aBot, aMention } from '../support/bot.ts';
import { aReport } from '../support/builders.ts';

const LEFT = 'The ferry Aurora left Port Ellis on May 1, 2031, with 42 people on board.';
const CAME = 'The ferry Aurora reached Gull Island on May 3, 2031, after two days at sea.';
const articles = [
  aReport({ text: LEFT, published: '2031-05-02', title: 'Ferry leaves' }),
  aReport({ text: CAME, published: '2031-05-04', title: 'Ferry arrives' }),
];

const cited = (text: string) => cite(aReport({ text }), { start: 0, end: text.length });

/** Entries whose sentences are far longer than a message has room for. */
const longEntries = (count: number) =>
  Array.from({ length: count }, (_, at): TimelineEntry => {
    const date = `2031-05-${String(at + 10)}`;
    const sentences = [cited(`Ferry ${at} sailed ${'on and '.repeat(400)}on.`)] as const;
    return {
      date,
      precision: 'day',
      basis: 'stated',
      announced: false,
      outcome: null,
      sentences,
      outlets: 1,
    };
  });

describe('a timeline in Slack', () => {
  it('tells date by date what happened, word for word, with its source', async () => {
    const { command, workspace } = await aBot({ articles });
    await command('timeline ferry Aurora');
    const { blocks, text } = await workspace.next('response_url');
    const shown = textsOf(blocks);
    expect(shown).toMatch(
      /1 May 2031.*The ferry Aurora left.*3 May 2031.*The ferry Aurora reached/s,
    );
    expect(shown).toContain('The Ferry Times: Ferry arrives, 4 May 2031');
    expect(text).toContain(LEFT);
  });

  it('answers “timeline of” in a mention', async () => {
    const { event, workspace } = await aBot({ articles });
    await event(aMention({ text: '<@UBOT> timeline of the ferry Aurora' }));
    const posted = await workspace.next('chat.postMessage');
    expect(textsOf(posted.blocks)).toContain(CAME);
  });

  it('keeps to the days it is given, and says so where they hold nothing', async () => {
    const { command, workspace } = await aBot({ articles });
    await command('timeline ferry Aurora from 2 May 2031 to 2031-05-31');
    const { blocks } = await workspace.next('response_url');
    expect(textsOf(blocks)).not.toContain(LEFT);
    await command('timeline ferry Aurora from 1999-01-01 to 1999-12-31');
    await workspace.next('response_url', (said) => said.text.startsWith('Nothing in the archive'));
  });

  it.each([
    ['timeline ferry Aurora since 2 May 2031', 'ferry Aurora, from 2 May 2031 on'],
    ['timeline of the ferry Aurora between 2 May 2031 and 9 May 2031', 'from 2 May 2031 to 9 May'],
    ['timeline in May 2031', 'The dates that matter most, from 1 May 2031 to 31 May 2031'],
  ])('reads the days in %j, and says which they are', async (typed, title) => {
    const { command, workspace } = await aBot({ articles });
    await command(typed);
    const { blocks } = await workspace.next('response_url');
    expect(textsOf(blocks)).toContain(title);
    expect(textsOf(blocks)).toContain(CAME);
  });

  it('says that there is no such day', async () => {
    const { command, workspace } = await aBot({ articles });
    await command('timeline ferry since 30 February 2031');
    const { text } = await workspace.next('response_url');
    expect(text).toMatch(/^There is no such date as “30 February 2031”/);
  });

  it('says what is wrong with a range that ends before it begins', async () => {
    const { command, workspace } = await aBot({ articles });
    await command('timeline ferry from 2031-05-31 to 2031-05-01');
    const { text } = await workspace.next('response_url');
    expect(text).toBe(
      'The range from 31 May 2031 to 1 May 2031 ends before it begins: swap its days.',
    );
  });

  it('is given as Markdown for pasting, and can be shared', async () => {
    const bot = await aBot({ articles });
    await bot.command('timeline ferry Aurora');
    const { blocks } = await bot.workspace.next('response_url');
    const [copy, share] = blocks.at(-1).elements;
    expect(textsOf(blocks.at(-1))).toBe('CopyShare');
    await bot.press(copy.action_id, copy.value);
    const { view } = await bot.workspace.next('views.open');
    expect(textsOf(view.blocks)).toContain('- **1 May 2031**');
    await bot.share(share.value);
    const posted = await bot.workspace.next('chat.postMessage');
    expect(textsOf(posted.blocks)).toContain('asked: timeline of ferry Aurora');
  });

  it('says how many dates a message has no room for, and copies as many as a window takes', () => {
    const timeline = {
      subject: 'ferry',
      from: null,
      to: null,
      entries: longEntries(10),
      nearest: [],
    };
    const { message } = timelineMessage({ ...timeline, left: 3 }, new Set());
    expect(textsOf(message.blocks)).toContain('The sentence goes on: the copy has all of it.');
    expect(textsOf(message.blocks)).toMatch(/\d+ dates more: ask for a part of the time/);
    expect(codePoints(message.plain)).toBeLessThanOrEqual(LIMITS.messageCharacters);
    const copied = message.plain.split('\n- **').length - 1;
    expect(message.plain).toContain(`${10 - copied} dates more`);
  });

  it('copies every date of a timeline of ordinary sentences', () => {
    const entries = longEntries(10).map((entry) => ({
      ...entry,
      sentences: [cited(LEFT)] as const,
    }));
    const timeline = { subject: 'ferry', from: null, to: null, entries, nearest: [] };
    const { message } = timelineMessage(timeline, new Set());
    expect(message.plain.split('\n- **')).toHaveLength(11);
    expect(textsOf(message.blocks)).not.toContain('more');
  });

  it.each([
    ['timeline', null],
    ['timeline of easter truce', 'easter truce'],
    ['timeline ferries from Port Ellis to Gull Island', 'ferries from Port Ellis to Gull Island'],
    ['timeline truce since 3 May 2031', 'truce since 3 May 2031'],
  ])('is asked for with %j', (typed, subject) => {
    expect(parseRequest(typed)).toEqual({ kind: 'timeline', subject });
  });
});
