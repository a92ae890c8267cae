import { describe, expect, it } from 'vitest';
import { YOU } from '../../src/playground/state/members.ts';
import { aBot, aDirectMessage, aMention, QUESTION, SAILED } from '../support/bot.ts';
import { aPlayedBot, type PlayedBot, TALKS, wordsOf } from '../support/stand-in.ts';

const ADDRESS = 'https://ferry.example/news/1';
const PAGE = `<html><head><title>Ferry sails</title><link rel="canonical" href="${ADDRESS}"></head>
<body><article><h1>Ferry sails</h1>
<p>${'The ferry Borealis sailed from Port Ellis on Monday with 42 people on board. '.repeat(5)}</p>
<p>${'The harbour master said that the crossing took four hours in calm weather. '.repeat(5)}</p>
</article></body></html>`;

const HELP = `/strait ${QUESTION}`;

/** Types a message without waiting for a reply, and says under which timestamp it stands. */
async function write({ workspace }: PlayedBot, text: string, more: object = {}): Promise<string> {
  await workspace.people.type(YOU, { channel: TALKS, text, ...more });
  return workspace.store.all().findLast(({ user }) => user === YOU.id)?.ts ?? '';
}

describe('what people type in Slack', () => {
  it.each([
    [`@Parley: ${QUESTION}`, SAILED],
    [`@Parley, help`, HELP],
    ['@Parley /strait help', HELP],
    [`so @Parley, ${QUESTION}`, SAILED],
    [`${QUESTION} @Parley`, SAILED],
    [`@colleague @Parley *${QUESTION}*`, SAILED],
    [`> ${QUESTION} @Parley`, SAILED],
    ['@Parley thank you', 'You are welcome. Ask me about'],
    ['@Parley who are you?', 'I am Parley, and I follow'],
    ['@Parley stop', 'There is nothing to stop'],
  ])('is understood in a mention: %j', async (text, words) => {
    const { ask } = await aPlayedBot();
    expect(wordsOf(await ask(text))).toContain(words);
  });

  it('is understood in a command, and a near miss says what it takes', async () => {
    const { ask } = await aPlayedBot();
    const weekly = wordsOf(await ask('/strait digest weekly'));
    expect(weekly).toContain('“digest weekly” is no command. “digest” opens the form');
    expect(weekly).toContain('“digest off” ends it');
    expect(weekly).toContain('put “ask” before it');
    expect(wordsOf(await ask('/strait dijest'))).toContain('Did you mean “digest”?');
    expect(wordsOf(await ask('/strait timline Aurora'))).toContain('“timeline Aurora”');
    expect(wordsOf(await ask('/strait @Parley, help'))).toContain(HELP);
    expect(wordsOf(await ask(`/strait _${QUESTION}_`))).toContain(SAILED);
  });

  it('swallows no question that begins with the word of a subcommand', async () => {
    const { ask } = await aPlayedBot();
    for (const question of ['watch what you sign: who said it?', 'digest of the talks in May?']) {
      const reply = await ask(`/strait ${question}`);
      expect(wordsOf(reply)).toMatch(/No passage of the archive|Aurora/);
    }
  });

  it('ends a watch by its subject in quotation marks, however they are written', async () => {
    const { ask, next } = await aPlayedBot();
    await ask('/strait watch prisoner exchange');
    await next();
    const ended = await ask('/strait unwatch “Prisoner exchange”');
    expect(ended.text).toBe('Ended: “Prisoner exchange” is no longer watched for here.');
    expect(wordsOf(await ask('/strait unwatch'))).toContain('Nothing is watched for here.');
  });

  it('takes a link for where it leads, and not for what Slack shows of it', async () => {
    const bot = await aBot({ editors: ['U1'], pages: { [ADDRESS]: PAGE } });
    await bot.command(`add <${ADDRESS}|ferry.example/ne…>`);
    const said = await bot.workspace.next('response_url');
    expect(said.text).toContain('“Ferry sails”');
  });

  it('answers a mention that an edit adds, once', async () => {
    const bot = await aPlayedBot();
    const ts = await write(bot, QUESTION);
    bot.workspace.people.edit(YOU, { channel: TALKS, ts, text: `@Parley ${QUESTION}` });
    const answer = await bot.next();
    expect(answer.thread_ts).toBe(ts);
    expect(wordsOf(answer)).toContain(SAILED);
    bot.workspace.people.edit(YOU, { channel: TALKS, ts, text: `@Parley, ${QUESTION}` });
    const other = await bot.ask('/strait help');
    expect(other.visibleTo).toBe(YOU.id);
  });

  it('answers no mention again that is edited, and none that was edited long after', async () => {
    const { event, workspace } = await aBot();
    const ts = '1800000000.000100';
    await event(aMention({ ts }));
    await workspace.next('chat.postMessage');
    await event(aMention({ ts, edited: { user: 'U1', ts: '1800000100.000000' } }));
    const late = { ts: '1800000001.000100', edited: { user: 'U1', ts: '1800200000.000000' } };
    await event(aMention(late));
    await event(aDirectMessage({ channel: 'D9' }));
    await workspace.next('chat.postMessage', ({ channel }) => channel === 'D9');
    expect(workspace.sent.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(2);
  });

  it.each([
    ['a reply that is shown outside its thread', { thread: true, isBroadcast: true }],
    ['a file with words', { files: [{ id: 'F1', name: 'talks.pdf' }] }],
  ])(
    'is answered in a direct message: %s',
    async (_, { thread, ...more }: object & { thread?: boolean }) => {
      const bot = await aPlayedBot();
      const channel = 'D0YOU';
      const root = thread ? await write(bot, 'hello', { channel }) : undefined;
      if (root) await bot.next();
      await write(bot, QUESTION, { channel, thread: root, ...more });
      const answer = await bot.next();
      expect(wordsOf(answer)).toContain(SAILED);
      expect(answer.thread_ts).toBe(root);
    },
  );

  it('is none of what Slack’s own bot says', async () => {
    const { event, workspace } = await aBot();
    await event(aMention({ user: 'USLACKBOT' }));
    await event(aDirectMessage({ user: 'USLACKBOT', subtype: undefined }));
    await event(aDirectMessage({ channel: 'D9', subtype: 'me_message' }));
    await workspace.next('chat.postMessage', ({ channel }) => channel === 'D9');
    expect(workspace.sent.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(1);
  });
});
