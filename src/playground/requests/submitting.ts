import { z } from 'zod';
import { checkView } from '../block-kit/views.ts';
import type { WorkspaceMember } from '../state/members.ts';
import type { OpenView, ViewStacks } from '../state/view-stacks.ts';
import type { AppRequests } from './app-requests.ts';
import { closedPayload, submissionPayload } from './payloads.ts';
import { type Entries, stateOf } from './view-state.ts';

/** What came of sending a modal. */
type SubmissionResult =
  /** The app took it; it closed, or shows something else. */
  | { readonly status: 'taken' }
  /** A line under each block that is wrong, as Slack or the app says. */
  | { readonly status: 'errors'; readonly errors: Readonly<Record<string, string>> }
  /** It is not open, or was sent already and is not answered yet. */
  | { readonly status: 'refused'; readonly why: 'not_open' | 'sent_already' }
  | { readonly status: 'failed' };

/** What an app may answer a submission with (https://docs.slack.dev/surfaces/modals). */
const Response = z.discriminatedUnion('response_action', [
  z.object({
    response_action: z.literal('errors'),
    errors: z.record(z.string(), z.string()),
  }),
  z.object({ response_action: z.literal('update'), view: z.unknown() }),
  z.object({ response_action: z.literal('push'), view: z.unknown() }),
  z.object({ response_action: z.literal('clear') }),
]);

/** Sends and closes modals. */
export interface Submitting {
  submit(person: WorkspaceMember, id: string, entries: Entries): Promise<SubmissionResult>;
  close(person: WorkspaceMember, which: 'uppermost' | 'all'): Promise<void>;
}

/** Modals are sent once: until the app answered, and after they closed, a second try is refused. */
export function createSubmitting(deps: {
  readonly views: ViewStacks;
  readonly requests: AppRequests;
}): Submitting {
  const { views, requests } = deps;
  const sending = new Set<string>();
  return {
    async submit(person, id, entries) {
      const view = views.modals(person.id).at(-1);
      if (view?.id !== id) return { status: 'refused', why: 'not_open' };
      if (sending.has(id)) return { status: 'refused', why: 'sent_already' };
      const { state, errors } = stateOf(view.blocks, entries);
      if (Object.keys(errors).length > 0) return { status: 'errors', errors };
      sending.add(id);
      try {
        const trigger_id = requests.trigger(person);
        const payload = submissionPayload({
          person,
          view,
          state,
          trigger_id,
          where: requests.where,
        });
        const sent = await requests.send('interactive', payload, {
          person,
          channel: person.id,
          what: 'The form',
        });
        return sent.status === 'failed' ? sent : follow(sent.response, view, person, views);
      } finally {
        sending.delete(id);
      }
    },
    async close(person, which) {
      const open = views.modals(person.id);
      const closed = which === 'all' ? open : open.slice(-1);
      views.close(person.id, which);
      for (const view of closed) {
        if (view.type !== 'modal' || view.notify_on_close !== true) continue;
        const about = { person, channel: person.id, what: 'Closing the form' };
        await requests.send(
          'interactive',
          closedPayload(person, view, { isCleared: which, where: requests.where }),
          about,
        );
      }
    },
  };
}

/** Does what the app's answer says; nothing said closes the modal. */
function follow(
  response: unknown,
  view: OpenView,
  { id: user }: WorkspaceMember,
  views: ViewStacks,
): SubmissionResult {
  const read = Response.safeParse(response);
  if (!read.success) {
    views.close(user, 'uppermost');
    return { status: 'taken' };
  }
  const { data } = read;
  if (data.response_action === 'errors') return { status: 'errors', errors: data.errors };
  if (data.response_action === 'clear') {
    views.close(user, 'all');
    return { status: 'taken' };
  }
  const check = checkView(data.view, 'modal');
  if (check.status === 'refused') return { status: 'failed' };
  if (data.response_action === 'push') views.push(user, check.view);
  else views.update({ id: view.id }, check.view);
  return { status: 'taken' };
}
