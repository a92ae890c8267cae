import { expect, it } from 'vitest';
import type { StandInWorkspace } from '../../../src/playground/open-team.ts';
import { type WorkspaceMember, YOU } from '../../../src/playground/state/members.ts';
import { QUESTION, SAILED } from '../../support/bot.ts';
import { aReport } from '../../support/builders.ts';
import { anInstalledBot } from '../../support/installed-bot.ts';
import { buttonOf, TALKS, wordsOf } from '../../support/stand-in.ts';

const articles = [aReport({ text: SAILED })];

/** Somebody of the second workspace, in a channel that both share. */
const PARTNER: WorkspaceMember = { id: 'U0PARTNER', name: 'partner', home: { team: 'T0SECOND' } };

/** The bot in both workspaces, and the first one with a channel that people of the second are in. */
async function aSharedChannel() {
  const bot = await anInstalledBot({ articles, visitors: [PARTNER] });
  for (const workspace of bot.workspaces) await bot.install(workspace);
  const [first, second] = bot.workspaces;
  const talks = first.store.find(TALKS);
  if (talks) first.store.change({ ...talks, isShared: true });
  const says = async (text: string) => {
    await first.people.type(PARTNER, { channel: TALKS, text });
    return wordsOf(await bot.next(first));
  };
  return { bot, first, second, says };
}

const sentTo = (calls: readonly { team: string | null }[], { team }: StandInWorkspace) =>
  calls.filter((call) => call.team === team.id);

it('somebody of another workspace is answered in the one whose channel it is', async () => {
  const { bot, second, says } = await aSharedChannel();
  const before = sentTo(bot.calls, second).length;
  expect(await says(`@Parley ${QUESTION}`)).toContain(SAILED);
  expect(await says('@Parley watch ferry truce')).toContain('Only people of the workspace');
  expect(sentTo(bot.calls, second)).toHaveLength(before);
});

it('somebody of another workspace sees no digest of its other channels', async () => {
  const { bot, first, says } = await aSharedChannel();
  await bot.ask(first, '/strait watch hidden subject', 'D0YOU');
  await bot.next(first);
  expect(await says('@Parley watch')).not.toContain('hidden subject');
  expect(await says('@Parley digest list')).not.toContain('hidden subject');
});

it('a button opens what the workspace shows that posted it, whoever presses', async () => {
  const { bot, first } = await aSharedChannel();
  const answer = await bot.ask(first, `@Parley ${QUESTION}`);
  const where = { kind: 'message', channel: TALKS, ts: answer.ts } as const;
  const opened = Promise.withResolvers<void>();
  first.feed.follow((change) => change.kind === 'views' && opened.resolve());
  await first.people.press(PARTNER, { where, ...buttonOf(answer, 'Context') });
  await opened.promise;
  expect(JSON.stringify(first.views.modals(PARTNER.id))).toContain('ferry Aurora');
  expect(first.views.modals(YOU.id)).toEqual([]);
});
