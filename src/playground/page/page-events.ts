import type { ServerResponse } from 'node:http';
import type { StandInWorkspace } from '../open-team.ts';
import { BOT, type Conversation, PEOPLE, YOU } from '../state/members.ts';
import type { StandingMessage, WorkspaceChange } from '../state/messages.ts';
import { SECURITY_HEADERS } from './page-guard.ts';

/** What the page is told; `src/playground/browser/store.js` reads it. */
type PageEvent =
  | { readonly kind: 'setup'; readonly [field: string]: unknown }
  | { readonly kind: 'clock'; readonly now: number }
  | { readonly kind: 'modals'; readonly views: readonly object[] }
  | { readonly kind: 'home'; readonly view: object | null }
  | Exclude<WorkspaceChange, { readonly kind: 'views' | 'home' }>;

/** Tells pages what happens, as Server-Sent Events (https://html.spec.whatwg.org/#server-sent-events). */
export interface PageEvents {
  /** Sends all that there is, and from then on what changes. */
  open(response: ServerResponse): void;
  /** Tells every page what the clock says. */
  tellTime(): void;
  close(): void;
}

/** @param now what the clock of the workspace says, in milliseconds since 1970 */
export function createPageEvents(workspace: StandInWorkspace, now: () => number): PageEvents {
  const pages = new Set<ServerResponse>();
  const clock = (): PageEvent => ({ kind: 'clock', now: now() });
  const unfollow = workspace.feed.follow((change) => {
    const event = toPageEvent(change, workspace);
    if (event) for (const page of pages) send(page, event);
  });
  return {
    open(response) {
      response.writeHead(200, { ...SECURITY_HEADERS, 'Content-Type': 'text/event-stream' });
      pages.add(response);
      response.once('close', () => pages.delete(response));
      for (const event of [...snapshotOf(workspace), clock()]) send(response, event);
    },
    tellTime() {
      for (const page of pages) send(page, clock());
    },
    close() {
      unfollow();
      for (const page of pages) page.end();
    },
  };
}

function send(page: ServerResponse, event: PageEvent): void {
  page.write(`data: ${JSON.stringify(event)}\n\n`);
}

function snapshotOf({ manifest, store, views }: StandInWorkspace): readonly PageEvent[] {
  const { features, display_information } = manifest;
  const setup: PageEvent = {
    kind: 'setup',
    app: {
      name: features.bot_user.display_name,
      description: display_information.description ?? '',
    },
    bot: BOT.id,
    you: YOU.id,
    people: PEOPLE,
    conversations: store.conversations().filter(isVisible),
    commands: features.slash_commands,
    shortcuts: (features.shortcuts ?? []).filter(({ type }) => type === 'message'),
    prompts: features.agent_view?.suggested_prompts ?? [],
    hasHome: features.app_home.home_tab_enabled,
  };
  return [
    setup,
    { kind: 'home', view: views.home(YOU.id) ?? null },
    // What one person alone sees is gone once their page is loaded again, as it is in Slack.
    ...store
      .all()
      .filter(({ visibleTo }) => visibleTo === undefined)
      .map((message): PageEvent => ({ kind: 'message', message })),
    { kind: 'modals', views: views.modals(YOU.id) },
  ];
}

function toPageEvent(change: WorkspaceChange, { views }: StandInWorkspace): PageEvent | undefined {
  switch (change.kind) {
    case 'views':
      return change.user === YOU.id ? { kind: 'modals', views: views.modals(YOU.id) } : undefined;
    case 'home':
      return { kind: 'home', view: views.home(YOU.id) ?? null };
    case 'message':
      return isShown(change.message) ? change : undefined;
    case 'slackbot':
      return change.user === YOU.id ? change : undefined;
    case 'conversation':
      return isVisible(change.conversation) ? change : undefined;
    case 'removed':
    case 'status':
    case 'title':
    case 'prompts':
      return change;
  }
}

function isShown({ visibleTo }: StandingMessage): boolean {
  return visibleTo === undefined || visibleTo === YOU.id;
}

function isVisible({ kind, with: person }: Conversation): boolean {
  return kind !== 'im' || person === YOU.id;
}
