import { describe, expect, it } from 'vitest';
import { YOU } from '../../src/playground/state/members.ts';
import { plain, richText, section } from '../../src/slack/blocks/rich-text.ts';
import { withoutQuotes } from '../../src/slack/blocks/without-quotes.ts';
import { textsOf } from '../support/blocks.ts';
import { QUESTION, SAILED } from '../support/bot.ts';
import { aReport } from '../support/builders.ts';
import { UNTIL_EIGHT_MS } from '../support/digest-bot.ts';
import { aPlayedBot, TALKS, wordsOf } from '../support/stand-in.ts';

const MINUTE_MS = 60_000;
const SWAP = 'The two sides exchanged 42 prisoners at Port Ellis.';
const BRIDGE = 'Southmark reopened the Kell bridge to lorries on Sunday.';

const articles = [aReport({ text: SAILED, published: '2031-05-02' })];

describe('a withdrawn passage', () => {
  it.each([
    ['Copy', QUESTION],
    ['Context', QUESTION],
    ['Copy', 'timeline ferry Aurora'],
  ])('is not given by “%s” of an earlier answer to %j', async (button, question) => {
    const bot = await aPlayedBot({ articles });
    const answer = await bot.ask(`/strait ${question}`);
    expect(wordsOf(answer)).toContain(SAILED);
    await bot.archive.withdraw(SAILED);
    const opened = bot.nextChange('views');
    await bot.pressButton(answer, button);
    await opened;
    const shown = textsOf(bot.workspace.views.modals(YOU.id).at(-1)?.blocks);
    expect(shown).toContain('withdrawn');
    expect(shown).not.toContain('Aurora');
  });

  it('is not shared, and not found again by whoever asked before', async () => {
    const bot = await aPlayedBot({ articles });
    const answer = await bot.ask(`/strait ${QUESTION}`);
    await bot.archive.withdraw(SAILED);
    await bot.pressButton(answer, 'Share');
    const said = await bot.next();
    expect(said.visibleTo).toBe(YOU.id);
    expect(wordsOf(said)).toContain('withdrawn');
    expect(wordsOf(await bot.ask(`/strait ${QUESTION}`))).not.toContain(SAILED);
    expect(wordsOf(await bot.ask('/strait timeline ferry Aurora'))).not.toContain(SAILED);
    expect(wordsOf(await bot.ask('/strait latest on the ferry Aurora'))).not.toContain(SAILED);
  });

  it('is in no digest that was composed before and is posted after', async () => {
    const bot = await aPlayedBot();
    const opened = bot.nextChange('views');
    await bot.workspace.people.type(YOU, { channel: TALKS, text: '/strait digest' });
    await opened;
    await bot.next();
    const form = bot.workspace.views.modals(YOU.id).at(-1);
    await bot.workspace.people.submit(YOU, form?.id ?? '', { time: '08:00' });
    await bot.next();
    for (const text of [SWAP, BRIDGE]) {
      await bot.archive.ingest(aReport({ text, published: '2031-06-01' }), bot.now());
    }
    bot.later(UNTIL_EIGHT_MS);
    bot.workspace.refuseNext('chat.postMessage', 'internal_error');
    await bot.rounds.deliver();
    await bot.archive.withdraw(SWAP);
    bot.later(5 * MINUTE_MS);
    await bot.rounds.deliver();
    const digest = await bot.next();
    expect(JSON.stringify(digest)).not.toContain('prisoners');
    expect(wordsOf(digest)).toContain(BRIDGE);
    expect(wordsOf(digest)).toContain('A quotation is left out here: its article was withdrawn');
    await bot.rounds.tidy();
    expect(bot.workspace.store.all().filter(({ text }) => text.startsWith('Note:'))).toEqual([]);
  });
});

describe('a message without some quotations', () => {
  it('has none of what belongs to them, in blocks, notifications and plain text', () => {
    const block = (text: string) => richText(section(plain(text)));
    const message = {
      text: `“${SWAP}” — The Ferry Times`,
      blocks: [block('Digest'), block(`${SWAP} — The Ferry Times`), block(BRIDGE)],
      plain: `Digest\n\n“${SWAP}”\n— The Ferry Times\n\n“${BRIDGE}”`,
    };
    expect(withoutQuotes(message, [SWAP])).toEqual({
      text: 'Digest',
      blocks: [block('Digest'), block(BRIDGE)],
      plain: `Digest\n\n“${BRIDGE}”`,
    });
  });
});
