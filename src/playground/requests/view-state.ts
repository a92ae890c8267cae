import type { CheckedBlock } from '../block-kit/blocks.ts';

/** What a person put into one field: a text, a choice, several choices, or nothing. */
export type Entry = string | readonly string[] | null;

/** Entries by the block that they are in; of blocks left out, what their author put there counts. */
export type Entries = Readonly<Record<string, Entry>>;

/** The fields of a view as payloads show them, by block and action. */
export type ViewState = Readonly<Record<string, Readonly<Record<string, object>>>>;

/** The fields of a view, and a line under each because of which Slack does not let it be sent. */
export interface CheckedState {
  readonly state: ViewState;
  readonly errors: Readonly<Record<string, string>>;
}

type ElementFields = Readonly<Record<string, unknown>>;

/** The fields of a view with what somebody entered, as Slack checks them before it sends them. */
export function stateOf(blocks: readonly CheckedBlock[], entries: Entries): CheckedState {
  const errors: Record<string, string> = {};
  const state: Record<string, Record<string, object>> = {};
  for (const block of blocks) {
    if (block.type !== 'input') continue;
    const { block_id: id, element, optional } = block;
    const field = element as ElementFields;
    const entry = entries[id] === undefined ? initialEntry(field) : entries[id];
    const fault = faultOf(field, entry, optional === true);
    if (fault !== undefined) errors[id] = fault;
    state[id] = { [String(field.action_id)]: stateOfField(field, entry) };
  }
  return { state, errors };
}

/** What an element says of itself when somebody chose something in it. */
export function stateOfField(field: ElementFields, entry: Entry): object {
  const type = String(field.type);
  const one = typeof entry === 'string' ? entry : null;
  switch (type) {
    case 'timepicker':
      return { type, selected_time: one };
    case 'datepicker':
      return { type, selected_date: one };
    case 'conversations_select':
      return { type, selected_conversation: one };
    case 'users_select':
      return { type, selected_user: one };
    case 'static_select':
    case 'radio_buttons':
    case 'overflow':
      return { type, selected_option: optionsOf(field).find(({ value }) => value === one) ?? null };
    case 'checkboxes':
    case 'multi_static_select': {
      const chosen = optionsOf(field).filter(({ value }) => listOf(entry).includes(value));
      return { type, selected_options: chosen };
    }
    case 'plain_text_input':
      return { type, value: one === '' ? null : one };
    default:
      return { type };
  }
}

/** The choices of an element, in groups or not. */
export function optionsOf({ options, option_groups }: ElementFields): readonly FieldOption[] {
  const groups = (option_groups ?? []) as readonly { readonly options: readonly FieldOption[] }[];
  return [
    ...((options ?? []) as readonly FieldOption[]),
    ...groups.flatMap((group) => group.options),
  ];
}

/** A choice of an element. */
interface FieldOption {
  readonly value: string;
}

function listOf(entry: Entry): readonly string[] {
  return typeof entry === 'string' ? [entry] : (entry ?? []);
}

function initialEntry(field: ElementFields): Entry {
  const { initial_value, initial_time, initial_date, initial_option, initial_options } = field;
  const { initial_conversation } = field;
  const one =
    initial_value ??
    initial_time ??
    initial_date ??
    initial_conversation ??
    (initial_option as FieldOption | undefined)?.value;
  if (typeof one === 'string') return one;
  return (initial_options as readonly FieldOption[] | undefined)?.map(({ value }) => value) ?? null;
}

const CHOOSING: ReadonlySet<unknown> = new Set([
  'static_select',
  'multi_static_select',
  'radio_buttons',
  'checkboxes',
]);

function faultOf(field: ElementFields, entry: Entry, isOptional: boolean): string | undefined {
  const given = listOf(entry).filter((one) => one !== '');
  if (given.length === 0) return isOptional ? undefined : 'Please complete this required field.';
  const known = optionsOf(field).map(({ value }) => value);
  if (CHOOSING.has(field.type) && !given.every((one) => known.includes(one))) {
    return 'Please choose one of the options.';
  }
  const { max_length: most } = field;
  if (typeof most === 'number' && [...String(given[0])].length > most) {
    return `This may have ${most} characters at most.`;
  }
  return undefined;
}
