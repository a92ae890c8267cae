import { z } from 'zod';
import { Accessory, ActionElement, ContextAction, ImageElement, InputElement } from './elements.ts';
import { BLOCK_KIT_LIMITS as LIMITS } from './limits.ts';
import { parseGiven } from './parse-given.ts';
import { RichTextBlock } from './rich-text.ts';
import { Address, AppId, anyText, plainText, textUpTo } from './text-objects.ts';

/** Where blocks stand: Slack takes some of them only in one place. */
export type Surface = 'message' | 'modal' | 'home';

const identified = { block_id: AppId.optional() };

const Section = z
  .strictObject({
    type: z.literal('section'),
    text: anyText().optional(),
    fields: z.array(anyText(LIMITS.fieldCharacters)).min(1).max(LIMITS.fields).optional(),
    accessory: Accessory.optional(),
    expand: z.boolean().optional(),
    ...identified,
  })
  .refine(({ text, fields }) => text ?? fields, 'must have text or fields');

const Image = z.strictObject({
  ...ImageElement.shape,
  title: plainText(LIMITS.fieldCharacters).optional(),
  ...identified,
});

const Table = z
  .strictObject({
    type: z.literal('table'),
    rows: z
      .array(
        z
          .array(z.looseObject({ type: z.enum(['raw_text', 'rich_text']) }))
          .max(LIMITS.tableColumns),
      )
      .min(1)
      .max(LIMITS.tableRows),
    column_settings: z.array(z.looseObject({})).max(LIMITS.tableColumns).optional(),
    ...identified,
  })
  .refine(
    ({ rows }) => shownCharacters(rows) <= LIMITS.tableCharacters,
    `must be less than ${LIMITS.tableCharacters + 1} characters in all`,
  );

const EVERYWHERE = [
  z.strictObject({
    type: z.literal('header'),
    text: plainText(LIMITS.headerCharacters),
    ...identified,
  }),
  z.strictObject({ type: z.literal('divider'), ...identified }),
  z.strictObject({
    type: z.literal('context'),
    elements: z
      .array(z.discriminatedUnion('type', [...anyText().options, ImageElement]))
      .min(1)
      .max(LIMITS.contextElements),
    ...identified,
  }),
  z.strictObject({
    type: z.literal('actions'),
    elements: z.array(ActionElement).min(1).max(LIMITS.actionsElements),
    ...identified,
  }),
  z.strictObject({
    type: z.literal('input'),
    label: plainText(LIMITS.labelCharacters),
    hint: plainText(LIMITS.labelCharacters).optional(),
    element: InputElement,
    optional: z.boolean().optional(),
    dispatch_action: z.boolean().optional(),
    ...identified,
  }),
  Section,
  Image,
  RichTextBlock,
] as const;

const MessageBlock = z.discriminatedUnion('type', [
  ...EVERYWHERE,
  Table,
  z.strictObject({
    type: z.literal('markdown'),
    text: textUpTo(LIMITS.markdownCharacters),
    ...identified,
  }),
  z.strictObject({
    type: z.literal('context_actions'),
    elements: z.array(ContextAction).min(1).max(LIMITS.contextActionsElements),
    ...identified,
  }),
  z.strictObject({
    type: z.literal('video'),
    alt_text: textUpTo(200),
    title: plainText(200),
    thumbnail_url: Address,
    video_url: Address,
    ...identified,
  }),
]);

const ViewBlock = z.discriminatedUnion('type', [...EVERYWHERE]);

const BLOCKS = {
  message: z.array(MessageBlock).max(LIMITS.messageBlocks, mostItems(LIMITS.messageBlocks)),
  modal: z.array(ViewBlock).min(1).max(LIMITS.viewBlocks, mostItems(LIMITS.viewBlocks)),
  home: z.array(ViewBlock).min(1).max(LIMITS.viewBlocks, mostItems(LIMITS.viewBlocks)),
} as const satisfies Record<Surface, z.ZodType>;

/** A block that was checked, as the browser and the payloads read it. */
export interface CheckedBlock {
  readonly type: string;
  readonly block_id: string;
  readonly [field: string]: unknown;
}

/** What a check of blocks finds: the blocks with an id each, or one line for each fault. */
export type BlocksCheck =
  | { readonly status: 'taken'; readonly blocks: readonly CheckedBlock[] }
  | {
      readonly status: 'refused';
      readonly error: 'invalid_blocks' | 'msg_blocks_too_long';
      readonly faults: readonly string[];
    };

/**
 * Checks blocks as Slack does for a surface, and gives those without an id one.
 *
 * @param at where the blocks stand among the arguments of a call, as a JSON pointer
 */
export function checkBlocks(given: unknown, surface: Surface, at = '/blocks'): BlocksCheck {
  const read = parseGiven(BLOCKS[surface], given);
  if (!read.success) {
    const faults = read.error.issues.map((issue) => faultOf(issue, at));
    return { status: 'refused', error: 'invalid_blocks', faults };
  }
  const blocks = read.data.map((block, number) => ({
    ...block,
    block_id: block.block_id ?? `b${number}`,
  }));
  const faults = faultsAmong(blocks);
  if (faults.length > 0) return { status: 'refused', error: 'invalid_blocks', faults };
  if (surface === 'message' && shownCharacters(blocks) > LIMITS.messageCharacters) {
    return { status: 'refused', error: 'msg_blocks_too_long', faults: [] };
  }
  return { status: 'taken', blocks };
}

/** A fault as Slack says it in `response_metadata.messages`. */
export function faultOf({ message, path }: z.core.$ZodIssue, at: string): string {
  return `[ERROR] ${message} [json-pointer:${[at, ...path.map(String)].join('/')}]`;
}

function mostItems(count: number): string {
  return `no more than ${count} items allowed`;
}

/** What is wrong with blocks beside each other: ids that occur twice, more than one table. */
function faultsAmong(blocks: readonly CheckedBlock[]): readonly string[] {
  const tables = blocks.filter(({ type }) => type === 'table').length;
  return [
    ...repeatedIds(blocks).map((id) => `[ERROR] the id ${id} already exists`),
    ...(tables > 1 ? ['[ERROR] only one table is allowed'] : []),
  ];
}

/** Ids of blocks, and of actions within one block, that occur twice. */
function repeatedIds(blocks: readonly CheckedBlock[]): readonly string[] {
  const groups = [
    blocks.map(({ block_id }) => block_id),
    ...blocks.map(({ elements }) => actionIdsOf(elements)),
  ];
  return groups.flatMap((ids) => ids.filter((id, at) => ids.indexOf(id) !== at));
}

function actionIdsOf(elements: unknown): readonly string[] {
  if (!Array.isArray(elements)) return [];
  return elements.flatMap(({ action_id }: { readonly action_id?: string }) => action_id ?? []);
}

/** The code points of all texts within a value. */
function shownCharacters(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((all, one) => all + shownCharacters(one), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (all, [name, one]) =>
      all + (name === 'text' && typeof one === 'string' ? [...one].length : shownCharacters(one)),
    0,
  );
}
