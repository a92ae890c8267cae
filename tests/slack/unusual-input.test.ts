import { describe, expect, it } from 'vitest';
import { YOU } from '../../src/playground/state/members.ts';
import { textsOf } from '../support/blocks.ts';
import { aBot, aDirectMessage, aMention, QUESTION, SAILED } from '../support/bot.ts';
import { aReport } from '../support/builders.ts';
import { aPlayedBot, TALKS, wordsOf } from '../support/stand-in.ts';

const FILES = [{ id: 'F1', name: 'talks.pdf' }];

describe('a file', () => {
  it.each(['@Parley', '@Parley:', '@Parley 👋 :wave:'])(
    'with no more than %j is said not to be read',
    async (text) => {
      const bot = await aPlayedBot();
      await bot.workspace.people.type(YOU, { channel: TALKS, text, files: FILES });
      expect(wordsOf(await bot.next())).toContain('I read no files here');
    },
  );

  it('with words is said not to be read, and the words are answered', async () => {
    const bot = await aPlayedBot();
    await bot.workspace.people.type(YOU, { channel: 'D0YOU', text: QUESTION, files: FILES });
    const reply = wordsOf(await bot.next());
    expect(reply).toContain(SAILED);
    expect(reply).toContain('I read no files here');
  });

  it('is what a message that was passed on without a word counts as', async () => {
    const { event, workspace } = await aBot();
    const attachments = [{ is_share: true, text: 'The ferry sailed.' }];
    await event(aDirectMessage({ text: '', attachments }));
    expect((await workspace.next('chat.postMessage')).text).toContain('no forwarded messages');
  });
});

describe('a question', () => {
  it('that is edited or deleted after it was answered is not answered again', async () => {
    const bot = await aPlayedBot();
    const { people, store } = bot.workspace;
    await bot.ask(QUESTION, { channel: 'D0YOU' });
    const ts = store.all()[0]?.ts ?? '';
    people.edit(YOU, { channel: 'D0YOU', ts, text: `${QUESTION} Please.` });
    people.remove(YOU, { channel: 'D0YOU', ts });
    await bot.ask('/strait help');
    expect(store.all().filter(({ channel }) => channel === 'D0YOU')).toHaveLength(1);
  });
});

describe('what would call or mark up somebody', () => {
  const HOSTILE = 'all <!channel> of <@U0YOU> & <https://evil.example|you>';

  it('is shown as it stands where a watch, a hint or an error says it back', async () => {
    const bot = await aPlayedBot({ editors: [YOU.id] });
    for (const wish of [`watch ${HOSTILE}`, `unwatch ${HOSTILE} too`, 'digest <!everyone>']) {
      const said = await bot.ask(`/strait ${wish}`);
      expect(said.text).not.toMatch(/<[!@]/);
      expect(JSON.stringify(said.blocks)).not.toMatch(/"broadcast"|"mrkdwn"|"user_id"/);
    }
  });

  it('is shown as it stands where it is a headline or an outlet', async () => {
    const report = aReport({ text: SAILED, title: HOSTILE, outlet: '<!here> Times' });
    const bot = await aPlayedBot({ articles: [report] });
    const answer = await bot.ask(`@Parley ${QUESTION}`);
    expect(wordsOf(answer)).toContain('<!channel>');
    expect(answer.text).not.toMatch(/<[!@]/);
    expect(JSON.stringify(answer.blocks)).not.toMatch(/"broadcast"|"mrkdwn"|"user_id"/);
    bot.workspace.refuseNext('chat.postMessage', 'invalid_blocks');
    bot.workspace.refuseNext('chat.postMessage', 'invalid_blocks');
    const plain = await bot.ask(`@Parley ${QUESTION}`);
    expect(plain).toMatchObject({ mrkdwn: false });
    expect(plain.text).not.toMatch(/<[!@]/);
  });
});

describe('a form', () => {
  it('that is sent twice is taken once, and again when it says something else', async () => {
    const bot = await aBot();
    await Promise.all([bot.submit(), bot.submit()]);
    await bot.submit();
    await bot.submit({ subject: { value: { value: 'ferries' } } });
    await bot.workspace.next('chat.postMessage', ({ blocks }) =>
      textsOf(blocks).includes('changed'),
    );
    expect(bot.workspace.sent.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(
      2,
    );
  });
});

describe('a private channel', () => {
  it('is named to nobody elsewhere, nor is what it follows', async () => {
    const bot = await aPlayedBot();
    const { store, people } = bot.workspace;
    const editors = store.find('C0EDITORS');
    if (editors) store.change({ ...editors, hasBot: true });
    await bot.ask('/strait watch secret envoy', { channel: 'C0EDITORS' });
    await bot.next();
    const opened = bot.nextChange('views');
    await people.type(YOU, { channel: 'C0EDITORS', text: '/strait digest' });
    await opened;
    await bot.next();
    const form = bot.workspace.views.modals(YOU.id).at(-1)?.id ?? '';
    await people.submit(YOU, form, { time: '08:00', subject: 'secret envoy' });
    await bot.next();
    for (const wish of ['digest list', 'watch', 'unwatch secret']) {
      const said = await bot.ask(`@Parley ${wish}`);
      expect(JSON.stringify(said)).not.toMatch(/envoy|C0EDITORS|editors/);
    }
  });
});

describe('an event', () => {
  it.each([
    { type: 'reaction_added', user: 'U1', item: { type: 'message' } },
    { type: 'channel_rename', channel: { id: 'C1', name: 'new' } },
    { type: 'of_another_year', user: 'U1' },
    aMention({ user: undefined, bot_id: 'B2', subtype: 'bot_message' }),
    aDirectMessage({ user: undefined, bot_id: 'B2', subtype: 'bot_message' }),
    aDirectMessage({ subtype: 'of_another_year' }),
  ])('that asks nothing is taken, and not answered: %j', async (event) => {
    const bot = await aBot();
    expect(await bot.event(event)).toBe(200);
    await bot.event(aDirectMessage({ channel: 'D9' }));
    await bot.workspace.next('chat.postMessage', ({ channel }) => channel === 'D9');
    expect(bot.workspace.sent.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(
      1,
    );
  });
});
