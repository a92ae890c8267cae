import { z } from 'zod';
import type { StandInWorkspace } from '../open-team.ts';
import { YOU } from '../state/members.ts';

/** How far the clock can be moved. */
const TimeStep = z.enum(['hour', 'morning']);

/** How far the clock is moved: by an hour, or to eight in the next morning. */
export type TimeStep = z.infer<typeof TimeStep>;

const Entry = z.union([z.string(), z.array(z.string()), z.null()]);
const Entries = z.record(z.string(), Entry);

/** What the page asks for. */
const Action = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('type'),
    channel: z.string(),
    thread: z.string().optional(),
    text: z.string(),
  }),
  z.object({
    kind: z.literal('press'),
    where: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('message'), channel: z.string(), ts: z.string() }),
      z.object({ kind: z.literal('view'), id: z.string(), entries: Entries }),
    ]),
    blockId: z.string(),
    actionId: z.string(),
    chosen: Entry.optional(),
  }),
  z.object({
    kind: z.literal('shortcut'),
    callbackId: z.string(),
    channel: z.string(),
    ts: z.string(),
  }),
  z.object({ kind: z.literal('submit'), view: z.string(), entries: Entries }),
  z.object({ kind: z.literal('close'), which: z.enum(['uppermost', 'all']) }),
  z.object({ kind: z.literal('open-app'), tab: z.enum(['home', 'messages']) }),
  z.object({ kind: z.literal('move-time'), step: TimeStep }),
]);

export interface PageActionDeps {
  readonly workspace: StandInWorkspace;
  /** Moves the clock, and settles when what falls due until then is done. */
  readonly moveTime: (step: TimeStep) => Promise<void>;
}

/** Does what the page asks for as the person before it; `undefined` where it is no action. */
export async function runPageAction(
  body: unknown,
  { workspace, moveTime }: PageActionDeps,
): Promise<object | undefined> {
  const read = Action.safeParse(body);
  if (!read.success) return undefined;
  const { people } = workspace;
  const { data: action } = read;
  switch (action.kind) {
    case 'type':
      await people.type(YOU, action);
      return { status: 'sent' };
    case 'press':
      return await people.press(YOU, action);
    case 'shortcut':
      return await people.choose(YOU, action);
    case 'submit':
      return await people.submit(YOU, action.view, action.entries);
    case 'close':
      await people.close(YOU, action.which);
      return { status: 'sent' };
    case 'open-app':
      people.openApp(YOU, action.tab);
      return { status: 'sent' };
    case 'move-time':
      await moveTime(action.step);
      return { status: 'sent' };
  }
}
