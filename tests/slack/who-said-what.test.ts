import { describe, expect, it } from 'vitest';
import { YOU } from '../../src/playground/state/members.ts';
import { aReport } from '../support/builders.ts';
import { aPlayedBot, wordsOf } from '../support/stand-in.ts';

const QUOTED = '“The ferries will sail again by Friday,” Anna Berg said in Port Ellis.';
const COUNTED = 'The storm on the strait killed at least 14 sailors, rescuers said.';

const ARTICLES = [
  aReport({ text: QUOTED, title: 'Berg on the ferries', published: '2031-05-02' }),
  aReport({ text: COUNTED, title: 'Storm on the strait', published: '2031-05-03' }),
];

const aDesk = () => aPlayedBot({ articles: ARTICLES });

describe('who said what, in Slack', () => {
  it('gives the words of a speaker with their day and source', async () => {
    const bot = await aDesk();
    const said = wordsOf(await bot.ask('/strait voices Anna Berg on ferries'));
    expect(said).toContain('Anna Berg on ferries');
    expect(said).toContain('2 May 2031 · Anna Berg · quoted');
    expect(said).toContain(QUOTED);
    expect(said).toContain('The Ferry Times');
  });

  it('gives figures with what they count and as of when', async () => {
    const bot = await aDesk();
    const said = wordsOf(await bot.ask('/strait figures sailors killed in the storm'));
    expect(said).toContain('3 May 2031 · at least 14 sailors');
    expect(said).toContain(COUNTED);
  });

  it('names the parties of whom nothing is found', async () => {
    const bot = await aDesk();
    for (const command of ['sides', 'state']) {
      expect(wordsOf(await bot.ask(`/strait ${command} oysters`))).toContain('oysters');
    }
  });

  it('checks a quotation word by word, and judges nothing', async () => {
    const bot = await aDesk();
    const text = '/strait check “The ferries will sail again by Friday,” Anna Berg said.';
    const said = wordsOf(await bot.ask(text));
    expect(said).toContain('Verbatim');
    expect(said).toContain('for you to judge');
  });

  it('says that it read a command, and asks it as a question at a press', async () => {
    const bot = await aDesk();
    const answer = await bot.ask('/strait figures sailors killed in the storm');
    expect(JSON.stringify(answer.blocks)).toContain('I read this as a command.');
    const button = answer.blocks?.find(({ accessory }) => accessory !== undefined);
    await bot.workspace.people.press(YOU, {
      where: { kind: 'message', channel: answer.channel, ts: answer.ts },
      blockId: button?.block_id ?? '',
      actionId: 'ask_as_question',
    });
    const asked = await bot.next();
    expect(JSON.stringify(asked.blocks)).not.toContain('I read this as a command.');
  });

  it('gives no withdrawn words again', async () => {
    const bot = await aDesk();
    await bot.archive.withdraw(QUOTED);
    const said = wordsOf(await bot.ask('/strait voices Anna Berg on ferries'));
    expect(said).toContain('No article in the archive gives words of Anna Berg');
  });
});
