import { expect, it } from 'vitest';
import { textsOf } from '../../support/blocks.ts';
import { aBot, SAILED } from '../../support/bot.ts';
import { aReport } from '../../support/builders.ts';
import { UNTIL_EIGHT_MS } from '../../support/digest-bot.ts';

it('a digest set by its form tells what came into the archive, word for word', async () => {
  const report = aReport({ text: SAILED, published: '2031-06-01' });
  const bot = await aBot({ articles: [report] });
  await bot.submit();
  await bot.workspace.next('chat.postMessage');
  bot.later(UNTIL_EIGHT_MS);
  await bot.bot.deliver();
  const digest = bot.workspace.messages.find(({ metadata }) =>
    JSON.stringify(metadata).includes('parley_digest'),
  );
  expect(textsOf(digest?.blocks)).toContain(SAILED);
  expect(textsOf(digest?.blocks)).toContain('1 article from 1 outlet since Sat 31 May, 12:00');
  expect(digest?.text).toContain(SAILED.slice(0, 40));
});
