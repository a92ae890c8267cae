import { describe, expect, it } from 'vitest';
import { textsOf } from '../support/blocks.ts';
import { aBot, QUESTION, type RunningBot, SAILED } from '../support/bot.ts';
import { anAccount, aReport } from '../support/builders.ts';

const OTHERS = [
  'The ferry Boreas carried 17 people on board when it left Gull Island on Tuesday.',
  'People on board ferries of the strait need a pass, the port authority of Lunn said.',
];
const articles = [SAILED, ...OTHERS].map((text) => aReport({ text, outlet: text.slice(0, 12) }));

async function anAnswer({ command, workspace }: RunningBot, question = QUESTION) {
  await command(question);
  const { blocks } = await workspace.next('response_url');
  const row = blocks.find(({ type }: { type: string }) => type === 'actions');
  return { blocks, names: row.elements.map(textsOf), id: row.elements[0].value as string };
}

async function windowAfter(bot: RunningBot, action: string, id: string) {
  await bot.press(action, id);
  return (await bot.workspace.next('views.open')).view;
}

/** Chooses something in the menu under an answer. */
function choose(bot: RunningBot, value: string) {
  const selected_option = { text: { type: 'plain_text', text: 'x' }, value };
  const action = { type: 'overflow', block_id: 'b', action_id: 'answer_menu', action_ts: '1' };
  return bot.press('answer_menu', value, { actions: [{ ...action, selected_option }] });
}

const disputes = [
  {
    about: 'How many people were on board the ferry Aurora',
    kind: 'parties',
    claims: [
      { by: 'Norland', says: '42 people' },
      { by: 'Southmark', says: '60 people' },
    ],
    sources: [{ publisher: 'The Ferry Times', date: '2031-05-02', url: null }],
  },
] as const;

describe('the row of buttons under an answer', () => {
  it('is one of context, more, copy and share, with a menu for the rest', async () => {
    const bot = await aBot({ articles });
    const { blocks, names } = await anAnswer(bot);
    expect(names).toEqual(['Context', 'More', 'Copy', 'Share', '']);
    expect(JSON.stringify(blocks.at(-2))).toMatch(/"Ask further".*"Timeline"/);
    expect(blocks.at(-1).elements).toMatchObject([{ type: 'feedback_buttons' }]);
  });

  it('shares and copies no refusal', async () => {
    const { names } = await anAnswer(await aBot(), 'Which planet has a harbour?');
    expect(names).toEqual(['Tell me when', 'Timeline', 'Rephrase', 'Context']);
  });

  it('opens each excerpt where it stands in its article', async () => {
    const text = `The sea was calm.\n\n${SAILED}\n\nIt came back at night.`;
    const bot = await aBot({ articles: [aReport({ text })] });
    const { id } = await anAnswer(bot);
    expect(textsOf((await windowAfter(bot, 'show_context', id)).blocks)).toContain(text);
  });

  it('opens further passages to whoever pressed alone, labelled as no part of the answer', async () => {
    const bot = await aBot({ articles });
    const { blocks, id } = await anAnswer(bot);
    const { title, blocks: more } = await windowAfter(bot, 'show_more', id);
    expect(title.text).toBe('More');
    expect(textsOf(more)).toContain('no part of the answer');
    expect(textsOf(blocks)).not.toContain('the port authority of Lunn');
    expect(textsOf(more)).toContain('the port authority of Lunn');
  });

  it('shows no further passages of which one was withdrawn since', async () => {
    const bot = await aBot({ articles });
    const { id } = await anAnswer(bot);
    for (const text of OTHERS) await bot.archive.withdraw(text);
    const { blocks } = await windowAfter(bot, 'show_more', id);
    expect(textsOf(blocks)).toContain('withdrawn or corrected since');
  });

  it('says what is in dispute in one line, and both sides of it in a window', async () => {
    const bot = await aBot({ articles: [anAccount({ text: SAILED, disputes })] });
    const { blocks, id } = await anAnswer(bot);
    const line = blocks.find(({ type }: { type: string }) => type === 'section');
    expect(line.text.text).toBe('Disputed: How many people were on board the ferry Aurora');
    expect(line.accessory).toMatchObject({ action_id: 'show_both_sides', value: id });
    const view = await windowAfter(bot, 'show_both_sides', id);
    expect(textsOf(view.blocks)).toMatch(
      /Norland:\n42 people.*Southmark:\n60 people.*The Ferry T/s,
    );
  });

  it('opens the claims of reports that differ, each with its sentence and source', async () => {
    const claims = [
      ['The Gull', 'Anna Berg said on Friday that Norland boats had shelled the ferry Aurora.'],
      ['The Heron', 'Carl Dahl denied on Friday that Norland boats had shelled the ferry Aurora.'],
    ] as const;
    const bot = await aBot({
      articles: claims.map(([outlet, text]) => aReport({ outlet, text, published: '2031-05-02' })),
    });
    const { blocks, id } = await anAnswer(bot, 'Did Norland boats shell the ferry Aurora?');
    expect(textsOf(blocks)).toContain('Disputed: Norland boats had shelled the ferry Aurora');
    const view = await windowAfter(bot, 'show_both_sides', id);
    for (const [outlet, text] of claims) {
      expect(textsOf(view.blocks)).toContain(text);
      expect(textsOf(view.blocks)).toContain(outlet);
    }
  });

  it('tells in one line what other reports give for a figure, each a link to its report', async () => {
    const texts = [
      ['The Gull', '02', 'The fire on the ferry Aurora killed 14 people, the port office said.'],
      [
        'The Heron',
        '03',
        'The death toll of the fire on the ferry Aurora rose to 21, the navy said.',
      ],
    ] as const;
    const reports = texts.map(([outlet, day, text]) =>
      aReport({ outlet, text, published: `2031-05-${day}`, url: `https://example.org/${day}` }),
    );
    const bot = await aBot({ articles: reports });
    const { blocks } = await anAnswer(
      bot,
      'How many people did the fire on the ferry Aurora kill?',
    );
    expect(JSON.stringify(blocks)).toMatch(
      /Also reported: <https:\/\/example\.org\/0[23]\|(?:14 \(the port office in The Gull, 2|21 \(the navy in The Heron, 3) May 2031\)>/,
    );
  });

  it('tells a timeline of the matter to whoever asks for it alone', async () => {
    const bot = await aBot();
    const { id } = await anAnswer(bot);
    await choose(bot, `timeline:${id}`);
    const isNext = ({ text }: { text: string }) => !text.startsWith(SAILED);
    const said = await bot.workspace.next('response_url', isNext);
    expect(said.response_type).toBe('ephemeral');
    expect(said.text).toContain('How many people were on board the ferry Aurora');
  });

  it('asks a further question in a window that goes on from the answer', async () => {
    const bot = await aBot({ articles });
    const { id } = await anAnswer(bot);
    await choose(bot, `further:${id}`);
    const { view } = await bot.workspace.next('views.open');
    expect(view.title.text).toBe('Ask further');
    expect(JSON.parse(view.private_metadata)).toMatchObject({ id, channel: 'C1' });
  });
});

describe('today in an answer', () => {
  const today = [aReport({ text: SAILED, published: '2031-06-01' })];

  it('is called so where the asker alone sees it now', async () => {
    const { blocks } = await anAnswer(await aBot({ articles: today }));
    expect(textsOf(blocks)).toContain('A headline, today');
    expect(textsOf(blocks)).toContain('newest article is of today.');
  });

  it('is a date where it is read on later days, too', async () => {
    const bot = await aBot({ articles: today });
    const { id } = await anAnswer(bot);
    await bot.share(id);
    const { blocks } = await bot.workspace.next('chat.postMessage');
    expect(textsOf(blocks)).toContain('A headline, 1 Jun 2031');
    expect(textsOf(blocks)).not.toContain('today');
  });
});
