import type { Asker, BotDeps } from '../bot-deps.ts';
import { composeHome } from './compose-home.ts';
import type { RecentNews } from './recent-news.ts';

/** People of whom it is kept that they opened their home, at most; the last ones. */
const PEOPLE_KEPT = 1000;

/** Who looks at their home. */
interface HomeReader extends Asker {
  /** The id of their workspace; empty where there is but one: people of two may have one id. */
  readonly workspace: string;
}

/** The homes of people: each is published by one at a time, and shows the latest at the end. */
export interface HomeKeeper {
  /**
   * Shows somebody's home as it is now: first what is known at once, then what is new.
   *
   * @param remark a written message about what they pressed; `null` for none
   */
  show(reader: HomeReader, remark: string | null, deps: BotDeps): Promise<void>;
  /** Shows it again to somebody who has opened it, after a change. */
  refresh(reader: HomeReader, deps: BotDeps): Promise<void>;
}

/** A home that is being published. */
interface Publishing {
  /** What is to be shown after that, where somebody asked meanwhile. */
  next: { readonly remark: string | null } | undefined;
  readonly done: Promise<void>;
}

/** Homes that nobody has opened yet. */
export function createHomeKeeper(recentNews: RecentNews): HomeKeeper {
  const running = new Map<string, Publishing>();
  const opened = new Set<string>();

  const publishAll = async (
    asker: HomeReader,
    first: string | null,
    deps: BotDeps,
  ): Promise<void> => {
    let remark: string | null | undefined = first;
    while (remark !== undefined) {
      await publish(asker, remark, deps, recentNews);
      const now = running.get(keyOf(asker));
      remark = now?.next?.remark;
      if (now) now.next = undefined;
    }
  };

  const show: HomeKeeper['show'] = async (asker, remark, deps) => {
    keepLast(opened, keyOf(asker));
    const before = running.get(keyOf(asker));
    if (before) {
      before.next = { remark: remark ?? before.next?.remark ?? null };
      await before.done;
      return;
    }
    // It begins in a later turn, when it is known to be running.
    const done = Promise.resolve()
      .then(() => publishAll(asker, remark, deps))
      .finally(() => running.delete(keyOf(asker)));
    running.set(keyOf(asker), { next: undefined, done });
    await done;
  };

  return {
    show,
    async refresh(asker, deps) {
      if (opened.has(keyOf(asker))) await show(asker, null, deps);
    },
  };
}

/** What is known at once is shown first, with the news as they were read last. */
async function publish(
  asker: Asker,
  remark: string | null,
  deps: BotDeps,
  recentNews: RecentNews,
): Promise<void> {
  const { chat, log } = deps;
  const known = { ...(await composeHome(asker, deps)), remark };
  const { lines, isCurrent } = await recentNews.find(deps);
  await chat.publishHome(asker.user, { ...known, news: lines ?? 'reading' });
  if (isCurrent) return;
  const news = await recentNews.read(deps).catch((fault: unknown) => {
    log.error({ fault }, 'what is new could not be read for a home');
    return lines ?? [];
  });
  await chat.publishHome(asker.user, { ...known, news });
}

function keyOf({ workspace, user }: HomeReader): string {
  return `${workspace}:${user}`;
}

/** Adds to a set, and lets the first one go where there are too many. */
function keepLast(people: Set<string>, person: string): void {
  people.delete(person);
  people.add(person);
  const [first] = people;
  if (people.size > PEOPLE_KEPT && first !== undefined) people.delete(first);
}
