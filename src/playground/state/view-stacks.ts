import type { CheckedView } from '../block-kit/views.ts';
import { APP_ID, BOT, type Team } from './members.ts';
import type { ChangeFeed } from './messages.ts';

/** Modals of one person that lie on each other at most. */
const MOST_IN_A_STACK = 3;

/** A view that somebody looks at. Its fields bear Slack's names. */
export type OpenView = CheckedView & {
  readonly id: string;
  readonly team_id: string;
  readonly app_id: string;
  readonly bot_id: string;
  /** Changes with every update, so that an update of an older state can be refused. */
  readonly hash: string;
  readonly root_view_id: string;
  readonly previous_view_id: string | null;
};

/** What an update or a push came to. */
export type ViewChange =
  | { readonly status: 'done'; readonly view: OpenView }
  | {
      readonly status: 'refused';
      readonly error: 'not_found' | 'hash_conflict' | 'push_limit_reached';
    };

/** The modals and home tabs of all people. */
export interface ViewStacks {
  /** The modals of somebody, the uppermost last. */
  modals(user: string): readonly OpenView[];
  home(user: string): OpenView | undefined;
  /** By its id, with whose it is. */
  find(id: string): { readonly view: OpenView; readonly user: string } | undefined;
  /** Opens a modal in place of all that were open. */
  open(user: string, view: CheckedView): OpenView;
  push(user: string, view: CheckedView): ViewChange;
  update(which: ViewReference, view: CheckedView): ViewChange;
  publish(user: string, view: CheckedView): OpenView;
  /** Closes the uppermost modal, or all. */
  close(user: string, which: 'uppermost' | 'all'): void;
}

/** How an app names a view that it updates. */
interface ViewReference {
  readonly id?: string | undefined;
  readonly externalId?: string | undefined;
  readonly hash?: string | undefined;
}

/** Views of nobody yet. */
export function createViewStacks(feed: ChangeFeed, team: Team): ViewStacks {
  const stacks = new Map<string, readonly OpenView[]>();
  const homes = new Map<string, OpenView>();
  let made = 0;
  const modals = (user: string) => stacks.get(user) ?? [];
  const set = (user: string, stack: readonly OpenView[]): void => {
    stacks.set(user, stack);
    feed.tell({ kind: 'views', user });
  };
  const opened = (view: CheckedView, under: readonly OpenView[]): OpenView => {
    made += 1;
    const id = `V${made}`;
    return {
      ...view,
      id,
      team_id: team.id,
      app_id: APP_ID,
      bot_id: BOT.botId,
      hash: `${made}.hash`,
      root_view_id: under[0]?.id ?? id,
      previous_view_id: under.at(-1)?.id ?? null,
    };
  };
  const everyView = () => [
    ...[...stacks].flatMap(([user, stack]) => stack.map((view) => ({ user, view }))),
    ...[...homes].map(([user, view]) => ({ user, view })),
  ];
  return {
    modals,
    home: (user) => homes.get(user),
    find: (id) => everyView().find(({ view }) => view.id === id),
    open(user, view) {
      const shown = opened(view, []);
      set(user, [shown]);
      return shown;
    },
    push(user, view) {
      const stack = modals(user);
      if (stack.length === 0) return { status: 'refused', error: 'not_found' };
      if (stack.length >= MOST_IN_A_STACK)
        return { status: 'refused', error: 'push_limit_reached' };
      const shown = opened(view, stack);
      set(user, [...stack, shown]);
      return { status: 'done', view: shown };
    },
    update({ id, externalId, hash }, view) {
      const found = everyView().find((one) =>
        id === undefined ? one.view.external_id === externalId : one.view.id === id,
      );
      if (!found || (id ?? externalId) === undefined)
        return { status: 'refused', error: 'not_found' };
      const { user, view: before } = found;
      if (hash !== undefined && hash !== before.hash) {
        return { status: 'refused', error: 'hash_conflict' };
      }
      made += 1;
      const { id: same, root_view_id, previous_view_id } = before;
      const shown = { ...opened(view, []), id: same, root_view_id, previous_view_id };
      set(
        user,
        modals(user).map((one) => (one.id === same ? shown : one)),
      );
      return { status: 'done', view: shown };
    },
    publish(user, view) {
      const shown = { ...opened(view, []), id: homes.get(user)?.id ?? `V${made}` };
      homes.set(user, shown);
      feed.tell({ kind: 'home', user });
      return shown;
    },
    close(user, which) {
      if (modals(user).length > 0) set(user, which === 'all' ? [] : modals(user).slice(0, -1));
    },
  };
}
