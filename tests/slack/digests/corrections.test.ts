import { describe, expect, it } from 'vitest';
import { cite } from '../../../src/domain/passage.ts';
import { aReport } from '../../support/builders.ts';
import { aDevelopment, aDigest } from '../../support/digest.ts';
import { aDigestBot, type DigestBot, UNTIL_EIGHT_MS } from '../../support/digest-bot.ts';

const SENTENCE = 'The ferry Aurora sailed from Port Ellis.';
const article = aReport({ id: 'first', origin: 'https://ferry.example/a', text: SENTENCE });

/** A bot that has posted a digest with one sentence of an article. */
async function aPostedDigest(): Promise<DigestBot> {
  const sentences = [cite(article, { start: 0, end: SENTENCE.length })] as const;
  const digest = aDigest({ developments: [aDevelopment(SENTENCE, { sentences })] });
  const bot = await aDigestBot({ articles: [article], digest });
  await bot.deliverAfter(UNTIL_EIGHT_MS);
  return bot;
}

const revise = async (bot: DigestBot, id: string, text: string) => {
  await bot.archive.ingest({ ...article, id, text }, bot.now());
  await bot.bot.tidy();
};

const notes = ({ workspace }: DigestBot) =>
  workspace.messages.filter(({ text }) => text.startsWith('Note:'));

describe('a digest whose article is corrected', () => {
  it('gets no note while the sentence stands, and one when it no longer does', async () => {
    const bot = await aPostedDigest();
    await revise(bot, 'second', `A correction: it was late. ${SENTENCE}`);
    await revise(bot, 'third', `${SENTENCE} It came back.`);
    expect(notes(bot)).toEqual([]);
    await revise(bot, 'fourth', 'The ferry Aurora never sailed.');
    expect(notes(bot)).toHaveLength(1);
    const thread = bot.workspace.messages[0]?.ts;
    expect(notes(bot)[0]).toMatchObject({ channel: 'C1', thread_ts: thread });
  });

  it('gets a note when the article is withdrawn', async () => {
    const bot = await aPostedDigest();
    await bot.archive.withdraw('first');
    await bot.bot.tidy();
    await bot.bot.tidy();
    expect(notes(bot)).toHaveLength(1);
    expect(notes(bot)[0]?.text).toContain('was withdrawn');
  });
});
