import { describe, expect, it } from 'vitest';
import { textsOf } from '../support/blocks.ts';
import { aBot, aDirectMessage, aMention, QUESTION, SAILED } from '../support/bot.ts';
import { anAccount, aReport } from '../support/builders.ts';

describe('asking in Slack', () => {
  it('answers a command to the asker alone, word for word, with its source', async () => {
    const { command, workspace } = await aBot();
    expect(await command(QUESTION)).toBe(200);
    const said = await workspace.next('response_url');
    expect(said).toMatchObject({ response_type: 'ephemeral', unfurl_links: false });
    expect(textsOf(said.blocks)).toContain(SAILED);
    expect(textsOf(said.blocks)).toContain('The Ferry Times: A headline, 2 May 2031');
    expect(said.text).toContain(SAILED);
  });

  it('answers a mention in its thread', async () => {
    const { event, workspace } = await aBot();
    expect(await event(aMention())).toBe(200);
    const posted = await workspace.next('chat.postMessage');
    expect(posted).toMatchObject({ channel: 'C1', thread_ts: '1800000000.000100' });
    expect(textsOf(posted.blocks)).toContain(SAILED);
  });

  it('answers a direct message, in its thread where it has one', async () => {
    const { event, workspace } = await aBot();
    await event(aDirectMessage());
    expect((await workspace.next('chat.postMessage')).thread_ts).toBeUndefined();
    await event(aDirectMessage({ ts: '1800000000.000300', thread_ts: '1800000000.000200' }));
    const threaded = await workspace.next('chat.postMessage', ({ thread_ts }) => thread_ts);
    expect(threaded).toMatchObject({ channel: 'D1', thread_ts: '1800000000.000200' });
  });

  it('marks the matched words in bold without changing a character', async () => {
    const { command, workspace } = await aBot();
    await command(QUESTION);
    const { blocks } = await workspace.next('response_url');
    // What was typed as a command stands nowhere else.
    expect(textsOf(blocks)).toMatch(new RegExp(`^Asked: ${QUESTION.replace('?', '\\?')}`));
    const quoted = blocks[1].elements.find(
      ({ type }: { type: string }) => type === 'rich_text_quote',
    );
    const runs = quoted.elements as { text: string; style?: { bold: boolean } }[];
    expect(runs.map(({ text }) => text).join('')).toBe(SAILED);
    expect(runs.filter(({ style }) => style?.bold).map(({ text }) => text)).toEqual(
      expect.arrayContaining(['ferry', 'Aurora', 'people', 'board']),
    );
  });

  it('shows the chronicle as what it rests on, never as a quotation', async () => {
    const { command, workspace } = await aBot({ articles: [anAccount({ text: SAILED })] });
    await command(QUESTION);
    const { blocks } = await workspace.next('response_url');
    expect(JSON.stringify(blocks)).not.toContain('rich_text_quote');
    expect(textsOf(blocks)).toContain('Chronicle, 1 May 2031, resting on The Ferry Times');
  });

  it('says which outlet a state owns, and in which language a report is', async () => {
    const { command, workspace } = await aBot({
      articles: [aReport({ text: SAILED, language: 'uk' })],
      state: ['The Ferry Times'],
    });
    await command(QUESTION);
    const { blocks } = await workspace.next('response_url');
    expect(textsOf(blocks)).toContain(
      'The Ferry Times (state media): A headline, 2 May 2031, in Ukrainian',
    );
  });

  it('says before the newest how old it is', async () => {
    const { command, workspace } = await aBot();
    await command('latest on the ferry Aurora');
    const { blocks } = await workspace.next('response_url');
    expect(textsOf(blocks)).toContain('Newest found: 28 Apr 2031, 34 days ago');
  });

  it('says how many outlets it rests on, the newest date, and how old the archive is', async () => {
    const { command, workspace } = await aBot();
    await command(QUESTION);
    const { blocks } = await workspace.next('response_url');
    expect(textsOf(blocks)).toContain(
      'From 1 outlet, newest 2 May 2031. The archive’s newest article is of 2 May 2031, 30 days old.',
    );
  });

  it('says which of two things an excerpt is of, and of which nothing is found', async () => {
    const text = 'The first round of talks in Lunn brought a hotline.';
    const { command, workspace } = await aBot({ articles: [aReport({ text })] });
    await command('first round of talks in Lunn vs fifth <!here> round');
    const { blocks } = await workspace.next('response_url');
    expect(textsOf(blocks)).toContain('First round:');
    expect(textsOf(blocks)).toContain('No passage of the archive clearly answers this for “fifth');
    expect(JSON.stringify(blocks)).not.toContain('mrkdwn');
  });

  it('says so where nothing answers, and labels what is nearest', async () => {
    const { command, workspace } = await aBot();
    await command('Which planet has a harbour?');
    const said = await workspace.next('response_url');
    expect(said.text).toBe('No passage of the archive clearly answers this.');
    expect(textsOf(said.blocks)).toMatch(/which may not answer it/);
  });

  it.each(['help', '', 'hello', '<@UBOT>'])('says how to ask to %j', async (typed) => {
    const { command, workspace } = await aBot();
    await command(typed);
    const said = await workspace.next('response_url');
    expect(textsOf(said.blocks)).toContain(`/strait ${QUESTION}`);
  });

  it('lists what can be typed, one thing a line', async () => {
    const { command, workspace } = await aBot();
    await command('help');
    const { blocks } = await workspace.next('response_url');
    const lists = blocks.flatMap(({ elements }: { elements: { type: string }[] }) =>
      elements.filter(({ type }) => type === 'rich_text_list'),
    );
    const lines = lists.flatMap(({ elements }: { elements: unknown[] }) => elements.map(textsOf));
    expect(lines[0]).toBe(`/strait ${QUESTION}`);
    for (const word of ['timeline', 'watch', 'digest', 'withdraw'])
      expect(lines.filter((line: string) => line.startsWith(`/strait ${word}`))).toHaveLength(1);
  });

  it.each(['hello', 'good morning, Parley'])(
    'answers %j in one line, which shows how to ask',
    async (typed) => {
      const { command, workspace } = await aBot();
      await command(typed);
      const { blocks } = await workspace.next('response_url');
      expect(textsOf(blocks)).toBe(
        `Ask me about Norland–Southmark talks, such as: /strait ${QUESTION} (/strait help shows all.)`,
      );
    },
  );

  it('tells whoever asks what is new since when they last asked', async () => {
    const { command, workspace } = await aBot();
    await command('what is new?');
    const first = await workspace.next('response_url');
    expect(textsOf(first.blocks)).not.toContain('you last asked');
    await command('any news?');
    await workspace.next('response_url', ({ blocks }) =>
      textsOf(blocks).includes('Nothing found since you last asked on 1 Jun 2031. Newest found:'),
    );
  });

  it('answers thanks in one line', async () => {
    const { command, workspace } = await aBot();
    await command('Thanks!');
    const { blocks } = await workspace.next('response_url');
    expect(textsOf(blocks)).toMatch(/^You are welcome\./);
    expect(textsOf(blocks)).not.toContain('\n');
  });

  it('introduces itself once to whoever opens it', async () => {
    const { event, workspace } = await aBot();
    const opened = { type: 'app_home_opened', user: 'U1', channel: 'D1', tab: 'messages' };
    await event(opened);
    const greeting = await workspace.next('chat.postMessage');
    expect(textsOf(greeting.blocks)).toContain('parley ingest');
    await event(opened);
    await event({ ...opened, user: 'U2', channel: 'D2' });
    await workspace.next('chat.postMessage', ({ channel }) => channel === 'D2');
    expect(workspace.sent.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(2);
  });
});
