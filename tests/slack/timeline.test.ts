import { describe, expect, it } from 'vitest';
import { parseRequest } from '../../src/slack/request.ts';
import { textsOf } from '../support/blocks.ts';
import { aBot, aMention } from '../support/bot.ts';
import { aReport } from '../support/builders.ts';

const LEFT = 'The ferry Aurora left Port Ellis on May 1, 2031, with 42 people on board.';
const CAME = 'The ferry Aurora reached Gull Island on May 3, 2031, after two days at sea.';
const articles = [
  aReport({ text: LEFT, published: '2031-05-02', title: 'Ferry leaves' }),
  aReport({ text: CAME, published: '2031-05-04', title: 'Ferry arrives' }),
];

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
    const [share, copy] = blocks.at(-1).elements;
    expect(textsOf(blocks.at(-1))).toBe('Share to channelCopy as Markdown');
    await bot.press(copy.action_id, copy.value);
    const { view } = await bot.workspace.next('views.open');
    expect(textsOf(view.blocks)).toContain('- **1 May 2031**');
    await bot.press(share.action_id, share.value);
    const posted = await bot.workspace.next('chat.postMessage');
    expect(textsOf(posted.blocks)).toContain('asked: timeline of ferry Aurora');
  });

  it.each([
    ['timeline', { subject: null, from: null, to: null }],
    ['timeline of easter truce', { subject: 'easter truce', from: null, to: null }],
    ['timeline from 2031-05-01', { subject: null, from: '2031-05-01', to: null }],
    ['timeline truce to 3 May 2031', { subject: 'truce', from: null, to: '2031-05-03' }],
    [
      'timeline ferries from Port Ellis to Gull Island',
      { subject: 'ferries from Port Ellis to Gull Island', from: null, to: null },
    ],
  ])('is asked for with %j', (typed, request) => {
    expect(parseRequest(typed)).toEqual({ kind: 'timeline', ...request });
  });
});
