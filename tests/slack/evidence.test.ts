import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { YOU } from '../../src/playground/state/members.ts';
import { textsOf } from '../support/blocks.ts';
import { QUESTION, SAILED } from '../support/bot.ts';
import { anAccount, aReport, NOW } from '../support/builders.ts';
import { aPlayedBot, type PlayedBot } from '../support/stand-in.ts';
import { WIRE } from '../support/wire-copy.ts';

const PAGE = 'https://ferry.example/aurora';
const page = { url: PAGE, published: '2031-05-31' };
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** The blocks of the window that “Context” opens under the answer to a question. */
async function contextOf(bot: PlayedBot, question = QUESTION) {
  const answer = await bot.ask(`/strait ${question}`);
  const opened = bot.nextChange('views');
  await bot.pressButton(answer, 'Context');
  await opened;
  return bot.workspace.views.modals(YOU.id).at(-1)?.blocks;
}

/** An instant as Slack is told to show it in the zone of each reader. */
const shownAt = (instant: number, text: string) =>
  `<!date^${Math.floor(instant / 1000)}^{date_short}, {time}|${text}>`;

describe('the window with an excerpt in its article', () => {
  it('says which characters of the text it is, and gives the hash of the text to copy', async () => {
    const text = `The sea was calm.\n\n${SAILED}\n\nIt came back – at night.`;
    const blocks = await contextOf(await aPlayedBot({ articles: [aReport({ text })] }));
    const [start, hash] = [text.indexOf(SAILED), hashOf(text)];
    const shown = textsOf(blocks);
    expect(shown).toContain(text);
    expect(shown).toContain(`Characters ${start}–${start + SAILED.length} of ${text.length}`);
    expect(shown).toContain('SHA-256 of the article’s text:');
    expect(JSON.stringify(blocks)).toContain(
      JSON.stringify({ type: 'text', text: hash, style: { code: true } }),
    );
  });

  it('says when a report was taken in, in the zone of its reader, and links its sentence', async () => {
    const bot = await aPlayedBot({ articles: [] });
    await bot.archive.ingest(aReport({ text: SAILED, ...page }), NOW);
    const shown = textsOf(await contextOf(bot));
    expect(shown).toContain(`Taken in ${shownAt(NOW, '1 Jun 2031, 12:00')}`);
    expect(shown).toContain(`From <${PAGE}#:~:text=`);
  });

  it.each([
    ['an old report, which arrives as of its publication', { published: '2031-05-02' }],
    ['one of an unknown origin', { published: '2031-05-02', origin: '-#0123' }],
  ])('does not say when or from where it took %s', async (_, said) => {
    const bot = await aPlayedBot({ articles: [] });
    await bot.archive.ingest(aReport({ text: SAILED, ...said }), NOW);
    const shown = textsOf(await contextOf(bot));
    expect(shown).not.toMatch(/Taken in|From |revision|same report/);
  });

  it.each([
    ['a file by its name', 'desk/2031/aurora.txt', 'whole', 'From the file aurora.txt'],
    ['a line of a file', 'C:\\desk\\wire.jsonl#17', 'whole', 'From the file wire.jsonl'],
    [
      'a feed',
      'https://ferry.example/feed#17',
      'summary',
      'From the feed <https://ferry.example/feed|',
    ],
  ] as const)('names %s where that is what a report came from', async (_, origin, extent, line) => {
    const report = aReport({ text: SAILED, origin, extent });
    expect(textsOf(await contextOf(await aPlayedBot({ articles: [report] })))).toContain(line);
  });

  it('links the outlets that print the same report, each once, and not its own', async () => {
    const bot = await aPlayedBot({ articles: [] });
    for (const [at, outlet] of ['Strait News', 'The Pier', 'Quay & Co', 'The Pier'].entries()) {
      const url = `https://paper.example/${at}`;
      await bot.archive.ingest(aReport({ id: url, outlet, text: WIRE, url }), NOW);
    }
    const shown = textsOf(await contextOf(bot, 'Who said that the Aurora left Port Ellis?'));
    expect(shown).toContain(
      'The same report: <https://paper.example/1|The Pier>, <https://paper.example/2|Quay &amp; Co>',
    );
    expect(shown).not.toContain('|Strait News>');
  });

  it('tells its revisions, and which of them changed the quoted words', async () => {
    const bot = await aPlayedBot({ articles: [] });
    const before = SAILED.replace('42', '24');
    for (const [at, text] of [before, SAILED, `${SAILED}\n\nIt came back.`].entries()) {
      await bot.archive.ingest(aReport({ id: `a${at}`, text, ...page }), NOW + at * 60_000);
    }
    const [second, third] = [
      shownAt(NOW + 60_000, '1 Jun 2031, 12:01'),
      shownAt(NOW + 120_000, '1 Jun 2031, 12:02'),
    ];
    expect(textsOf(await contextOf(bot))).toContain(
      `2 revisions: ${second}, ${third}; the quoted words changed: ${second}`,
    );
  });

  it('says that the quoted words stayed, however often the rest was revised', async () => {
    const bot = await aPlayedBot({ articles: [] });
    for (const at of [0, 1, 2, 3, 4]) {
      const text = `${SAILED}\n\n${'It waited for an hour. '.repeat(at)}`.trim();
      await bot.archive.ingest(aReport({ id: `a${at}`, text, ...page }), NOW + at * 1000);
    }
    const shown = textsOf(await contextOf(bot));
    expect(shown).toMatch(
      /4 revisions, the last: (?:<[^>]*>, ){2}<[^>]*>; the quoted words stayed/,
    );
  });

  it('shows the sources of an account of the chronicle, each a link', async () => {
    const period = { from: '2031-05-01', to: '2031-05-01' };
    const url = 'https://gull.example/1';
    const sources = [{ publisher: 'The Gull', date: '2031-05-02', url }];
    const footings = [{ start: 0, end: SAILED.length, period, sources }];
    const origin = 'chronicle:2031-05-01-aurora.md';
    const account = anAccount({ text: SAILED, footings, origin });
    const shown = textsOf(await contextOf(await aPlayedBot({ articles: [account] })));
    expect(shown).toContain(`Chronicle, resting on <${url}|The Gull> (2 May 2031)`);
    expect(shown).toContain('From the file 2031-05-01-aurora.md');
    expect(shown).toContain('SHA-256 of the article’s text:');
    expect(shown).toContain(hashOf(SAILED));
    expect(shown).not.toMatch(/Taken in|revision/);
  });

  it('shows of a withdrawn article neither its text nor what is known of it', async () => {
    const bot = await aPlayedBot({ articles: [aReport({ text: SAILED, ...page })] });
    const answer = await bot.ask(`/strait ${QUESTION}`);
    await bot.archive.withdraw(SAILED);
    const opened = bot.nextChange('views');
    await bot.pressButton(answer, 'Context');
    await opened;
    const shown = textsOf(bot.workspace.views.modals(YOU.id).at(-1)?.blocks);
    expect(shown).toBe('The article was withdrawn or corrected since. Ask again.');
  });
});
