import { ARCHIVE_AWAY } from '../../src/bot/words/faults.ts';
import type { StandInWorkspace } from '../../src/playground/open-team.ts';
import { isOfBot, type StandingMessage } from '../../src/playground/state/messages.ts';
import { wordsOf } from '../faults/bot-story.ts';
import { answerOf, type Ferry } from './told-ferries.ts';

/** How often each thing was told that is to be told once. */
export interface ToldCounts {
  readonly owed: number;
  readonly lost: number;
  readonly doubled: number;
}

/** What of all that is to be told once is told how often, by what it is. */
export function createTally({ store }: StandInWorkspace) {
  const owed = new Map<string, (message: StandingMessage) => boolean>();
  /** By thread, what its question is answered with. */
  const asked = new Map<string, string>();
  const count = (): ReadonlyMap<string, number> => {
    // What one person alone is told, as that they have to wait, stands beside the answer.
    const said = store.all().filter((one) => isOfBot(one) && one.visibleTo === undefined);
    return new Map([...owed].map(([what, isIt]) => [what, said.filter(isIt).length]));
  };
  const otherReplies = (): readonly string[] =>
    store.all().flatMap((one) => {
      const answer =
        isOfBot(one) && one.visibleTo === undefined ? asked.get(one.thread_ts ?? '') : undefined;
      const words = wordsOf(one);
      // That the database is away is said where it is, and so once.
      const isRight = words.includes(answer ?? '') || words.includes(ARCHIVE_AWAY);
      return answer && !isRight ? [`said instead: ${one.text}`] : [];
    });
  return {
    /** A message that asks for a ferry is answered once in its thread, and nothing else said there. */
    oweAnswer(thread: string, ferry: Ferry) {
      owed.set(`mention ${thread}`, ({ thread_ts }) => thread_ts === thread);
      asked.set(thread, answerOf(ferry));
    },
    oweDigest: (channel: string) =>
      void owed.set(
        `digest ${channel}`,
        (one) => one.channel === channel && one.thread_ts === undefined,
      ),
    oweFerry(ferry: Ferry, channel: string) {
      const isIn = (one: StandingMessage) => one.channel === channel;
      owed.set(`watch ${ferry.name}`, (one) => isIn(one) && wordsOf(one).includes('New on '));
      owed.set(
        `question ${ferry.name}`,
        (one) => isIn(one) && wordsOf(one).includes('A new report answers'),
      );
    },
    /** How many messages wait for their answer. */
    open: () => [...count()].filter(([what, times]) => what.startsWith('mention') && !times).length,
    isWhole: () => [...count().values()].every((times) => times > 0),
    /** By kind; what is not told once is named. */
    counts(): { readonly byKind: Readonly<Record<string, ToldCounts>>; readonly wrong: string[] } {
      const byKind: Record<string, ToldCounts> = {};
      const wrong: string[] = [];
      for (const [what, times] of count()) {
        const kind = what.split(' ')[0] ?? '';
        const { owed: before, lost, doubled } = byKind[kind] ?? { owed: 0, lost: 0, doubled: 0 };
        byKind[kind] = {
          owed: before + 1,
          lost: lost + (times === 0 ? 1 : 0),
          doubled: doubled + Math.max(0, times - 1),
        };
        if (times !== 1) wrong.push(`${what}: ${times} times`);
      }
      return { byKind, wrong: [...wrong, ...otherReplies()] };
    },
  };
}
