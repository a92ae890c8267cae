import { matchedUntilKey } from '../../src/archive/ports/metadata.ts';
import type { Report } from '../../src/domain/article.ts';
import type { Stores } from '../../src/edge/sql/stores.ts';
import type { StandInWorkspace } from '../../src/playground/open-team.ts';
import { openWorkspace } from '../../src/playground/open-workspace.ts';
import { TEAM, YOU } from '../../src/playground/state/members.ts';
import { isOfBot, type StandingMessage } from '../../src/playground/state/messages.ts';
import { manifestOf } from '../../src/slack/manifest.ts';
import { textsOf } from '../support/blocks.ts';
import { aBeat, aReport, NOW } from '../support/builders.ts';
import { type ClockSetting, clockOf } from './process-task.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The channel of all that the bot posts by itself. */
export const CHANNEL = 'C0TALKS';

/** How much faster the shared clock runs than the real one. */
const SPEED = 20;

/** What is asked, and what the report answers that comes. */
export const QUESTION = 'How many people were on board the ferry Aurora?';
const ANSWER = '42 people were on board the ferry Aurora';

/** The report that is waited for: it answers, meets the watch, and is news for the digest. */
export const AWAITED: Report = aReport({
  id: 'awaited',
  title: 'The ferry Aurora leaves Port Ellis',
  text: `The ferry Aurora left Port Ellis on Sunday. ${ANSWER}, the harbour master said on Sunday.`,
  published: '2031-06-01',
});

/** A workspace in which a digest, a watch and a question stand, and the clock of all that is in it. */
export interface BotStory {
  readonly workspace: StandInWorkspace;
  clock(): ClockSetting;
  /** Moves the clock for all processes that are started from now on. */
  later(ms: number): void;
  close(): Promise<void>;
}

/** Sets the story up in an archive. */
export async function openStory(stores: Stores): Promise<BotStory> {
  let clock: ClockSetting = { at: NOW, real: Date.now(), speed: SPEED };
  const workspace = await openWorkspace({
    manifest: manifestOf(aBeat()),
    now: () => clockOf(clock)(),
    zone: 'UTC',
  });
  const { people, store } = workspace;
  await people.type(YOU, { channel: CHANNEL, text: 'How many were on board?' });
  const thread = store.all().at(-1)?.ts ?? '';
  const { subscriptions, watches, questions } = await stores.ofWorkspace(TEAM.id);
  await subscriptions.save(
    {
      channel: CHANNEL,
      setBy: YOU.id,
      time: '13:00',
      days: [1, 2, 3, 4, 5, 6, 7],
      zone: 'UTC',
      subject: null,
      whenQuiet: 'line',
    },
    NOW - DAY_MS,
  );
  const watch = { id: 'w', channel: CHANNEL, user: YOU.id, phrase: 'ferry Aurora' };
  await watches.add({ ...watch, since: NOW - HOUR_MS });
  await questions.add(
    {
      ...{
        id: 'q',
        channel: CHANNEL,
        thread,
        isDirect: false,
        question: QUESTION,
        readAs: QUESTION,
      },
      ...{ asOf: null, isOnNewSubject: false, since: NOW - HOUR_MS },
      ...{ revision: await stores.index.revision(), expiresAt: NOW + 30 * DAY_MS },
    },
    YOU.id,
    { ofAsker: 10, ofWorkspace: 10 },
  );
  // A bot that was never there before looks for what comes from its first round on.
  await stores.metadata.writeMetadata(matchedUntilKey(TEAM.id), String(NOW));
  return {
    workspace,
    clock: () => clock,
    later(ms) {
      clock = { ...clock, at: clockOf(clock)() + ms, real: Date.now() };
    },
    close: () => workspace.close(),
  };
}

/** How often each of what the bot owes was told in a workspace. */
export interface Told {
  readonly digests: number;
  readonly alerts: number;
  readonly answers: number;
}

/** Counts what the bot posted by itself, by how it begins. */
export function toldIn({ store }: StandInWorkspace): Told {
  const said = store.all().filter(isOfBot).map(wordsOf);
  const count = (isMeant: (words: string) => boolean): number => said.filter(isMeant).length;
  return {
    digests: count((words) => words.includes('Digest of ')),
    alerts: count((words) => words.includes('New on ')),
    answers: count((words) => words.includes('A new report answers') && words.includes(ANSWER)),
  };
}

/** All texts of a message. */
export function wordsOf({ text, blocks }: StandingMessage): string {
  return [text, ...(blocks ? [textsOf(blocks)] : [])].join('\n');
}
