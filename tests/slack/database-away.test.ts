import { expect, it, onTestFinished } from 'vitest';
import { openPostgresStores } from '../../src/edge/sql/open-postgres.ts';
import { isOfBot } from '../../src/playground/state/messages.ts';
import { QUESTION } from '../support/bot.ts';
import { ownServer } from '../support/postgres-server.ts';
import { aPlayedBot, TALKS, wordsOf } from '../support/stand-in.ts';

const MINUTE_MS = 60_000;

it('a bot whose database is away for a minute says so, and tells its digest late, but once', async () => {
  const server = await ownServer();
  onTestFinished(() => server.remove());
  const bot = await aPlayedBot({ stores: await openPostgresStores(`${server.address}postgres`) });
  await bot.subscriptions.save(
    {
      ...{ channel: TALKS, setBy: 'U1', time: '12:01', zone: 'UTC', subject: null },
      ...{ days: [1, 2, 3, 4, 5, 6, 7], whenQuiet: 'line' },
    },
    bot.now(),
  );
  await server.stop();
  bot.later(MINUTE_MS);
  await expect(bot.rounds.deliver()).rejects.toMatchObject({ code: 'archive-away' });
  for (const _ of [1, 2, 3])
    expect(wordsOf(await bot.ask(`@Parley ${QUESTION}`))).toMatch(/cannot reach my archive/);
  await server.start();
  bot.later(MINUTE_MS);
  await bot.rounds.deliver();
  await bot.rounds.deliver();
  expect(wordsOf(await bot.next())).toContain('Digest of');
  expect(wordsOf(await bot.ask(`@Parley ${QUESTION}`))).toContain('42 people');
  const said = bot.workspace.store.all().filter(isOfBot).map(wordsOf);
  expect(said.filter((words) => words.includes('Digest of'))).toHaveLength(1);
  expect(said).toHaveLength(5);
});
