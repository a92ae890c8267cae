import { describe, expect, it, vi } from 'vitest';
import { textsOf } from '../support/blocks.ts';
import { aBot, aDirectMessage, aMention, QUESTION, SAILED, signatureOf } from '../support/bot.ts';
import { aReport } from '../support/builders.ts';

const posts = (sent: readonly { method: string }[]) =>
  sent.filter(({ method }) => method === 'chat.postMessage').length;

describe('in Slack', () => {
  it.each([
    ['a bot', aMention({ bot_id: 'B2' })],
    ['an edited mention', aMention({ edited: { user: 'U1', ts: '1' } })],
    ['the bot itself', aDirectMessage({ user: 'UBOT' })],
    ['an edit', aDirectMessage({ subtype: 'message_changed' })],
    ['a deletion', aDirectMessage({ subtype: 'message_deleted' })],
    ['a join', aDirectMessage({ subtype: 'channel_join' })],
    ['a channel message without a mention', aDirectMessage({ channel_type: 'channel' })],
  ])('%s is no question', async (_, event) => {
    const bot = await aBot();
    expect(await bot.event(event)).toBe(200);
    await bot.event(aDirectMessage({ ts: '1800000000.009', channel: 'D9' }));
    await bot.workspace.next('chat.postMessage', ({ channel }) => channel === 'D9');
    expect(posts(bot.workspace.sent)).toBe(1);
  });

  it('answers an event once that is sent again', async () => {
    const { event, workspace } = await aBot();
    await event(aMention(), { event_id: 'EvSame' });
    await workspace.next('chat.postMessage');
    await event(aMention(), { event_id: 'EvSame' });
    await event(aMention(), { event_id: 'EvOther' });
    await event(aMention({ ts: '1800000000.0009' }));
    await workspace.next('chat.postMessage', ({ thread_ts }) => thread_ts === '1800000000.0009');
    expect(posts(workspace.sent)).toBe(2);
  });

  it('answers an event that is sent again after its process died at it', async () => {
    const { event, workspace, conversations, later } = await aBot();
    const now = Date.parse('2031-06-01T12:00:00Z');
    await conversations.lease('event:EvLost', { now, leaseMs: 0 });
    later(60_000);
    await event(aMention(), { event_id: 'EvLost' });
    expect(textsOf((await workspace.next('chat.postMessage')).blocks)).toContain(SAILED);
  });

  it('says that files are not read', async () => {
    const { event, workspace } = await aBot();
    const files = [{ id: 'F1', name: 'talks.pdf' }];
    await event(aMention({ text: '<@UBOT>', files }));
    const posted = await workspace.next('chat.postMessage');
    expect(posted.text).toContain('I read no files here');
  });

  it('answers the words beside a file, and says that the file is not read', async () => {
    const { event, workspace } = await aBot();
    await event(aDirectMessage({ subtype: 'file_share', files: [{ id: 'F1' }] }));
    const { blocks } = await workspace.next('chat.postMessage');
    expect(textsOf(blocks)).toContain(SAILED);
    expect(textsOf(blocks)).toContain('I read no files here');
  });

  it.each([
    '<!channel> who sailed on the Aurora ferry?',
    '<!here|here> who sailed on the ferry Aurora?',
    '<!subteam^S123> who sailed on the ferry Aurora?',
    'who sailed on the ferry Aurora &lt;!channel&gt;?',
    '`who` *sailed* on _the_ ~ferry~ Aurora?',
  ])('triggers and restyles nothing of %j', async (text) => {
    const bot = await aBot();
    await bot.command(text);
    const said = await bot.workspace.next('response_url');
    const id = said.blocks.find(({ type }: { type: string }) => type === 'actions').elements[0]
      .value;
    await bot.share(id);
    const shared = await bot.workspace.next('chat.postMessage');
    expect(shared.text).not.toContain('<!');
    expect(JSON.stringify(shared.blocks)).not.toMatch(/"broadcast"|"usergroup"|"mrkdwn"/);
  });

  it('shows marks and mentions of an article as they stand', async () => {
    const text = 'The ferry *Aurora* `sailed` <!channel> & <@U1> with _42_ people on board.';
    const { command, workspace } = await aBot({ articles: [aReport({ text })] });
    await command(QUESTION);
    const { blocks, text: fallback } = await workspace.next('response_url');
    expect(textsOf(blocks)).toContain(text);
    expect(JSON.stringify(blocks)).not.toContain('"mrkdwn"');
    expect(fallback).toContain('&lt;!channel&gt; &amp; &lt;@U1&gt;');
  });

  it('tells the asker alone where it may not post', async () => {
    const { event, workspace } = await aBot();
    workspace.answerNext('chat.postMessage', { body: { ok: false, error: 'channel_not_found' } });
    await event(aMention());
    const notice = await workspace.next('chat.postMessage', ({ channel }) => channel === 'U1');
    expect(notice.text).toContain('Invite me');
    await workspace.next(
      'chat.postMessage',
      ({ channel, blocks }) => channel === 'U1' && textsOf(blocks).includes(SAILED),
    );
  });

  it('posts as plain text what Slack refuses as blocks', async () => {
    const { event, workspace } = await aBot();
    // Once as they are, and once without those that are new in Slack.
    workspace.answerNext('chat.postMessage', { body: { ok: false, error: 'invalid_blocks' } });
    workspace.answerNext('chat.postMessage', { body: { ok: false, error: 'invalid_blocks' } });
    await event(aMention());
    const plain = await workspace.next('chat.postMessage', ({ blocks }) => !blocks);
    expect(plain.text).toContain(`1. “${SAILED}”`);
    expect(plain.thread_ts).toBe('1800000000.000100');
  });

  it('answers in plain text where a response_url refuses the blocks', async () => {
    const { command, workspace } = await aBot();
    workspace.answerNext('response_url', { status: 400, body: { error: 'invalid_blocks' } });
    workspace.answerNext('response_url', { status: 400, body: { error: 'invalid_blocks' } });
    await command(QUESTION);
    const plain = await workspace.next('response_url', ({ blocks }) => !blocks);
    expect(plain.text).toContain(`1. “${SAILED}”`);
  });

  it('answers in a direct message where the response_url has expired', async () => {
    const { command, workspace } = await aBot();
    workspace.answerNext('response_url', { status: 404, body: { error: 'expired_url' } });
    await command(QUESTION);
    const posted = await workspace.next('chat.postMessage', ({ channel }) => channel === 'U1');
    expect(textsOf(posted.blocks)).toContain(SAILED);
  });

  it('waits as long as Slack asks for, and tries again', async () => {
    const { event, workspace } = await aBot();
    const tooMany = { status: 429, headers: { 'Retry-After': '0' } };
    workspace.answerNext('chat.postMessage', tooMany);
    await event(aMention());
    await workspace.next('chat.postMessage');
    const posted = await workspace.next('chat.postMessage', () => posts(workspace.sent) === 2);
    expect(textsOf(posted.blocks)).toContain(SAILED);
  });

  it('logs what to do about a revoked token, and shows nobody an error', async () => {
    const bot = await aBot();
    const revoked = { body: { ok: false, error: 'token_revoked' } };
    bot.workspace.answerNext('chat.postMessage', revoked);
    bot.workspace.answerNext('chat.postMessage', revoked);
    await bot.event(aMention());
    await bot.event(aDirectMessage({ channel: 'D9' }));
    await bot.workspace.next('chat.postMessage', ({ channel }) => channel === 'D9');
    await vi.waitFor(() => expect(bot.logged.join('\n')).toContain('install the app again'));
    expect(JSON.stringify(bot.workspace.sent.map(({ body }) => body))).not.toContain(
      'token_revoked',
    );
  });

  it('tells the asker what is wrong with the question, and never an error as it came', async () => {
    const bot = await aBot();
    await bot.command('ferry '.repeat(300));
    const said = await bot.workspace.next('response_url');
    expect(said.text).toMatch(/^The question has 1799 characters: ask in 1000 at most\.$/);
    await bot.archive.close();
    await bot.command(QUESTION);
    const failed = await bot.workspace.next('response_url', ({ text }) => text !== said.text);
    expect(failed.text).toContain('Something went wrong on my side');
    expect(bot.logged).toHaveLength(1);
  });

  it.each(['a-', '<@U1|', '<', '&lt;', ' ', 'watch ', 'is '])(
    'reads nothing of a message of a hundred thousand times %j',
    async (part) => {
      const bot = await aBot();
      await bot.command(`unwatch ${part.repeat(100_000)} ferry`);
      const said = await bot.workspace.next('response_url');
      expect(said.text.length).toBeLessThan(200);
    },
  );

  it('says how long a message may be', async () => {
    const bot = await aBot();
    await bot.command(`unwatch ${'ferry '.repeat(2000)}`);
    const said = await bot.workspace.next('response_url');
    expect(said.text).toBe('The message has 12007 characters: write 10000 at most.');
  });

  it('refuses a wrong signature and an old one', async () => {
    const { send, workspace } = await aBot();
    const body = JSON.stringify({ type: 'event_callback', event: aMention() });
    const wrong = signatureOf(body, { secret: 'another' });
    const old = signatureOf(body, { at: Date.now() - 6 * 60_000 });
    expect(await send(body, 'application/json', wrong)).toBe(401);
    expect(await send(body, 'application/json', old)).toBe(401);
    expect(posts(workspace.sent)).toBe(0);
  });

  it('tells a load balancer that it is alive', async () => {
    const { port } = await aBot();
    const response = await fetch(`http://127.0.0.1:${port}/healthz`);
    expect([response.status, await response.text()]).toEqual([200, 'ok']);
  });
});
