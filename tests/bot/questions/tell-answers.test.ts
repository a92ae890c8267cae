import { describe, expect, it } from 'vitest';
import type { BotDeps } from '../../../src/bot/bot-deps.ts';
import { keepQuestion } from '../../../src/bot/questions/keep-question.ts';
import { tellAnswers } from '../../../src/bot/questions/tell-answers.ts';
import { createSqliteDialect } from '../../../src/edge/sql/sqlite-dialect.ts';
import { openStores } from '../../../src/edge/sql/stores.ts';
import { SAILED } from '../../support/bot.ts';
import { aReport } from '../../support/builders.ts';
import {
  ASKED,
  arriving,
  PAID,
  PAID_OTHERWISE,
  UNRELATED,
} from '../../support/standing-questions.ts';
import { aBotInMemory } from '../a-bot.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const THREAD = { kind: 'thread', channel: 'C1', thread: 't1', isDirect: false } as const;

/** A bot that was asked in a thread, and is to tell the answer. */
async function asking(setting = {}) {
  const running = await aBotInMemory(setting);
  await keepQuestion({ question: ASKED, asker: 'U1', place: THREAD }, running.deps);
  return running;
}

/** Some minutes later a report comes, and the bot looks. */
async function brings(
  { deps, later }: Pick<Awaited<ReturnType<typeof asking>>, 'deps' | 'later'>,
  text: string,
): Promise<void> {
  later(MINUTE_MS);
  await deps.archive.ingest(arriving(text), +deps.now());
  await tellAnswers(deps);
}

const leads = ({ chat }: Pick<Awaited<ReturnType<typeof asking>>, 'chat'>) =>
  chat.posted.flatMap(({ circumstances }) =>
    circumstances.flatMap((one) => (one.kind === 'for-askers' ? [one.lead] : [])),
  );

describe('a standing question', () => {
  it('is told once in its thread when a new report answers it', async () => {
    const bot = await asking();
    await brings(bot, PAID);
    await tellAnswers(bot.deps);
    expect(bot.chat.posted).toMatchObject([
      {
        place: { channel: 'C1', thread: 't1' },
        circumstances: [{ kind: 'for-askers', askers: ['U1'], question: ASKED }],
      },
    ]);
    expect(bot.chat.posted[0]?.written).toContain(PAID);
  });

  it('is not told of a report on something else', async () => {
    const bot = await asking();
    await brings(bot, UNRELATED);
    await brings(bot, 'Fishermen near the Kell lighthouse landed herring on Sunday.');
    expect(bot.chat.posted).toEqual([]);
  });

  it('is told again in a day when a later report says otherwise', async () => {
    const bot = await asking();
    await brings(bot, PAID);
    await brings(bot, PAID_OTHERWISE);
    expect(leads(bot)).toEqual(['A new report answers: ']);
    bot.later(DAY_MS);
    await tellAnswers(bot.deps);
    await tellAnswers(bot.deps);
    expect(leads(bot)).toEqual(['A new report answers: ', 'The answer changed: ']);
  });

  it('is not told again by a report of the same words', async () => {
    const bot = await asking();
    await brings(bot, PAID);
    bot.later(2 * DAY_MS);
    await bot.deps.archive.ingest(
      aReport({ text: `${PAID} It had been dark for a year.`, id: 'again', outlet: 'The Gull' }),
      +bot.deps.now(),
    );
    await tellAnswers(bot.deps);
    expect(leads(bot)).toHaveLength(1);
  });

  it('is told by another report after the first was withdrawn', async () => {
    const bot = await asking();
    await brings(bot, PAID);
    await bot.deps.archive.withdraw(PAID);
    await tellAnswers(bot.deps);
    expect(leads(bot)).toHaveLength(1);
    bot.later(DAY_MS);
    await brings(bot, PAID_OTHERWISE);
    expect(leads(bot)).toEqual(['A new report answers: ', 'It is answered anew: ']);
  });

  it('is silent about a report that was withdrawn before it could be told', async () => {
    const bot = await asking();
    bot.later(MINUTE_MS);
    await bot.deps.archive.ingest(arriving(PAID), +bot.deps.now());
    await bot.deps.questionMatcher.matchNewReports(+bot.deps.now());
    await bot.deps.archive.withdraw(PAID);
    await tellAnswers(bot.deps);
    expect(bot.chat.posted).toEqual([]);
  });

  it('stands on when a page that was told is revised around the same words', async () => {
    const bot = await asking();
    await brings(bot, PAID);
    bot.later(2 * DAY_MS);
    const revised = { ...arriving(`${PAID} It is lit.`), id: 'revised', origin: PAID };
    await bot.deps.archive.ingest(revised, +bot.deps.now());
    await tellAnswers(bot.deps);
    expect(leads(bot)).toHaveLength(1);
    expect(await bot.deps.questions.list()).toMatchObject([{ told: { articleId: 'revised' } }]);
  });

  it('is told five times at most, and the last message says so', async () => {
    const bot = await asking();
    for (const payer of ['fund', 'port', 'queen', 'guild', 'bank', 'crew']) {
      bot.later(2 * DAY_MS);
      const text = `The ${payer} paid for the repair of the Kell lighthouse.`;
      await bot.deps.archive.ingest({ ...arriving(text), origin: 'page' }, +bot.deps.now());
      await tellAnswers(bot.deps);
    }
    const remarks = bot.chat.posted.flatMap(({ circumstances: [one] }) =>
      one?.kind === 'for-askers' ? [one.remark] : [],
    );
    expect(remarks).toHaveLength(5);
    expect(remarks.at(-1)).toContain('the last that I tell you');
    expect(await bot.deps.questions.list()).toEqual([]);
  });

  it('ends after sixty days with a last line where nothing answered it', async () => {
    const bot = await asking();
    bot.later(60 * DAY_MS);
    await tellAnswers(bot.deps);
    await tellAnswers(bot.deps);
    expect(leads(bot)).toEqual(['No report answered: ']);
    expect(await bot.deps.questions.list()).toEqual([]);
  });

  it('ends where nothing can be posted, and its words stay in their channel', async () => {
    const bot = await asking();
    bot.chat.failNext({ kind: 'nowhere', why: 'closed' });
    await brings(bot, PAID);
    expect(bot.chat.contentsIn('U1')).toEqual([
      { kind: 'question-ended', channel: 'C1', why: 'closed' },
    ]);
    expect(await bot.deps.questions.list()).toEqual([]);
  });

  it('waits as long as the chat says', async () => {
    const bot = await asking();
    bot.chat.failNext({ kind: 'limited', waitMs: 10 * MINUTE_MS });
    await brings(bot, PAID);
    bot.later(9 * MINUTE_MS);
    await tellAnswers(bot.deps);
    expect(bot.chat.posted).toEqual([]);
    bot.later(MINUTE_MS);
    await tellAnswers(bot.deps);
    expect(bot.chat.posted).toHaveLength(1);
  });
});

/** Two processes over one archive and one chat. */
async function twoProcesses() {
  const stores = await openStores({ dialect: createSqliteDialect(':memory:'), lasts: false });
  const one = await aBotInMemory({ stores });
  const other = await aBotInMemory({ stores, articles: [] }, one.chat);
  await keepQuestion({ question: ASKED, asker: 'U1', place: THREAD }, one.deps);
  for (const { later } of [one, other]) later(MINUTE_MS);
  return { one, other, chat: one.chat };
}

/** The process is lost at a step: what it awaits never comes. */
function lostAt(deps: BotDeps, step: 'begin' | 'finish', when: 'before' | 'after'): BotDeps {
  const { questions } = deps;
  const dies = async (...args: never[]) => {
    if (when === 'after') await (questions[step] as (...all: never[]) => Promise<boolean>)(...args);
    throw new LostProcess();
  };
  return { ...deps, questions: { ...questions, [step]: dies, retryAfter: async () => undefined } };
}

class LostProcess extends Error {}

describe('two processes on one archive', () => {
  it('tell a question once, whichever took in the report', async () => {
    const { one, other, chat } = await twoProcesses();
    await other.deps.archive.ingest(arriving(PAID), +other.deps.now());
    await Promise.all([tellAnswers(one.deps), tellAnswers(other.deps)]);
    await Promise.all([tellAnswers(one.deps), tellAnswers(other.deps)]);
    expect(chat.posted).toHaveLength(1);
  });

  it.each([
    ['begin', 'before'],
    ['begin', 'after'],
    ['finish', 'before'],
    ['finish', 'after'],
  ] as const)('tell it once where one is lost at “%s”, %s it', async (step, when) => {
    const { one, other, chat } = await twoProcesses();
    await one.deps.archive.ingest(arriving(PAID), +one.deps.now());
    await tellAnswers(lostAt(one.deps, step, when));
    await tellAnswers(other.deps);
    other.later(3 * MINUTE_MS);
    await tellAnswers(other.deps);
    await tellAnswers(other.deps);
    expect(chat.posted).toHaveLength(1);
    expect(await other.deps.questions.list()).toMatchObject([{ tellings: 1, due: null }]);
  });

  it('say that it may be a repetition where the history cannot be read', async () => {
    const { one, other, chat } = await twoProcesses();
    chat.hideHistory();
    await one.deps.archive.ingest(arriving(PAID), +one.deps.now());
    await tellAnswers(lostAt(one.deps, 'finish', 'before'));
    other.later(3 * MINUTE_MS);
    await tellAnswers(other.deps);
    expect(chat.posted[1]?.circumstances).toContainEqual({ kind: 'may-repeat' });
  });
});

describe('keeping a question', () => {
  it('keeps it once for a thread and names everybody who asked', async () => {
    const bot = await asking();
    const { deps, chat } = bot;
    await keepQuestion({ question: ASKED, asker: 'U2', place: THREAD }, deps);
    await keepQuestion({ question: ASKED, asker: 'U2', place: THREAD }, deps);
    await brings(bot, PAID);
    expect(chat.posted).toHaveLength(1);
    expect(chat.posted[0]?.circumstances).toMatchObject([{ askers: ['U1', 'U2'] }]);
  });

  it('gives the answer at once where one came meanwhile', async () => {
    const { deps } = await aBotInMemory();
    await deps.archive.ingest(arriving(PAID), +deps.now());
    const reply = await keepQuestion({ question: ASKED, asker: 'U1', place: THREAD }, deps);
    expect(reply.written).toContain(PAID);
    expect(await deps.questions.list()).toEqual([]);
  });

  it('keeps twenty of a person at most, and lets them forget one for another', async () => {
    const { deps } = await aBotInMemory();
    for (let at = 0; at < 21; at += 1) {
      const question = `${ASKED.slice(0, -1)} in ${2000 + at}?`;
      await keepQuestion({ question, asker: 'U1', place: THREAD }, deps);
    }
    expect(await deps.questions.listOf('U1')).toHaveLength(20);
  });

  it.each(['What about it?', 'you are useless', SAILED.repeat(6)])(
    'refuses “%s”',
    async (question) => {
      const { deps } = await aBotInMemory();
      await keepQuestion({ question, asker: 'U1', place: THREAD }, deps);
      expect(await deps.questions.list()).toEqual([]);
    },
  );
});
