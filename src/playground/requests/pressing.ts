import type { CheckedBlock } from '../block-kit/blocks.ts';
import type { WorkspaceMember } from '../state/members.ts';
import type { MessageStore } from '../state/messages.ts';
import type { ViewStacks } from '../state/view-stacks.ts';
import type { AppRequests } from './app-requests.ts';
import { actionOf, messageActionPayload, viewActionPayload } from './payloads.ts';
import { type Entries, type Entry, optionsOf, stateOf, stateOfField } from './view-state.ts';

/** An element that somebody presses or changes. */
export interface Press {
  /** The message or the view that it stands in. */
  readonly where:
    | { readonly kind: 'message'; readonly channel: string; readonly ts: string }
    | { readonly kind: 'view'; readonly id: string; readonly entries: Entries };
  readonly blockId: string;
  readonly actionId: string;
  /** What was chosen, of an element that gives a choice. */
  readonly chosen?: Entry | undefined;
}

/** Whether there is such an element, and it was sent. */
export type PressResult =
  | { readonly status: 'sent' }
  | { readonly status: 'refused'; readonly why: string };

export interface PressingDeps {
  readonly store: MessageStore;
  readonly views: ViewStacks;
  readonly requests: AppRequests;
  readonly now: () => number;
}

/** Presses an element that stands in a message or a view. */
export async function press(
  person: WorkspaceMember,
  pressed: Press,
  deps: PressingDeps,
): Promise<PressResult> {
  return pressed.where.kind === 'message'
    ? await pressInMessage(person, pressed, pressed.where, deps)
    : await pressInView(person, pressed, pressed.where, deps);
}

const GONE: PressResult = { status: 'refused', why: 'there is no such button any more' };

async function pressInMessage(
  person: WorkspaceMember,
  pressed: Press,
  { channel, ts }: Extract<Press['where'], { kind: 'message' }>,
  { store, requests, now }: PressingDeps,
): Promise<PressResult> {
  const conversation = store.find(channel);
  const message = store.message(channel, ts);
  const action = findAction(message?.blocks ?? [], pressed, now());
  if (!conversation || !message || !action) return GONE;
  if (message.visibleTo !== undefined && message.visibleTo !== person.id) return GONE;
  const answering = requests.answering({
    channel,
    user: person.id,
    thread: message.thread_ts,
    message: ts,
  });
  const payload = messageActionPayload({
    person,
    conversation,
    message,
    action,
    answering,
    where: requests.where,
  });
  await requests.send('interactive', payload, { person, channel, what: 'The button' });
  return { status: 'sent' };
}

async function pressInView(
  person: WorkspaceMember,
  pressed: Press,
  { id, entries }: Extract<Press['where'], { kind: 'view' }>,
  { views, requests, now }: PressingDeps,
): Promise<PressResult> {
  const found = views.find(id);
  const action = findAction(found?.view.blocks ?? [], pressed, now());
  if (found?.user !== person.id || !action) return GONE;
  const { view } = found;
  const { state } = stateOf(view.blocks, entries);
  const trigger_id = requests.trigger(person);
  const payload = viewActionPayload({
    person,
    view,
    state,
    action,
    trigger_id,
    where: requests.where,
  });
  await requests.send('interactive', payload, { person, channel: person.id, what: 'The button' });
  return { status: 'sent' };
}

function findAction(
  blocks: readonly CheckedBlock[],
  { blockId, actionId, chosen = null }: Press,
  at: number,
) {
  const block = blocks.find(({ block_id }) => block_id === blockId);
  const element = elementsOf(block).find(({ action_id }) => action_id === actionId);
  if (!block || !element) return undefined;
  const choices = optionsOf(element).map(({ value }) => value);
  const wanted = typeof chosen === 'string' ? [chosen] : (chosen ?? []);
  if (choices.length > 0 && !wanted.every((one) => choices.includes(one))) return undefined;
  return actionOf(element, block, { chosen: chosenIn(element, chosen), at });
}

/** The elements of a block that act: those in a row, that at a section's side, that of an input. */
function elementsOf(block: CheckedBlock | undefined): readonly Readonly<Record<string, unknown>>[] {
  if (!block) return [];
  const { elements, accessory, element } = block;
  const all = [...(Array.isArray(elements) ? elements : []), accessory, element];
  return all.filter((one) => typeof one === 'object' && one !== null && 'action_id' in one);
}

function chosenIn(element: Readonly<Record<string, unknown>>, chosen: Entry): object {
  if (element.type === 'feedback_buttons') return { value: chosen };
  const { type: _, ...state } = stateOfField(element, chosen) as Record<string, unknown>;
  return state;
}
