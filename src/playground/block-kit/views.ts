import { z } from 'zod';
import { type CheckedBlock, checkBlocks, faultOf } from './blocks.ts';
import { BLOCK_KIT_LIMITS as LIMITS } from './limits.ts';
import { parseGiven } from './parse-given.ts';
import { AppId, plainText } from './text-objects.ts';

const carried = {
  blocks: z.unknown(),
  private_metadata: z.string().max(LIMITS.privateMetadataCharacters).optional(),
  callback_id: AppId.optional(),
  external_id: AppId.optional(),
};

const Modal = z.strictObject({
  type: z.literal('modal'),
  title: plainText(LIMITS.viewTitleCharacters),
  submit: plainText(LIMITS.viewTitleCharacters).optional(),
  close: plainText(LIMITS.viewTitleCharacters).optional(),
  clear_on_close: z.boolean().optional(),
  notify_on_close: z.boolean().optional(),
  submit_disabled: z.boolean().optional(),
  ...carried,
});

const Home = z.strictObject({ type: z.literal('home'), ...carried });

const VIEWS = { modal: Modal, home: Home } as const;

export type CheckedView = (z.infer<typeof Modal> | z.infer<typeof Home>) & {
  readonly blocks: readonly CheckedBlock[];
};

/** What a check of a view finds. */
export type ViewCheck =
  | { readonly status: 'taken'; readonly view: CheckedView }
  | { readonly status: 'refused'; readonly faults: readonly string[] };

/** Checks a view as Slack does. */
export function checkView(given: unknown, type: CheckedView['type']): ViewCheck {
  const read = parseGiven(VIEWS[type], given);
  if (!read.success)
    return { status: 'refused', faults: read.error.issues.map((issue) => faultOf(issue, '/view')) };
  const check = checkBlocks(read.data.blocks, type, '/view/blocks');
  if (check.status === 'refused') return { status: 'refused', faults: check.faults };
  const { blocks } = check;
  const hasInputs = blocks.some((block) => block.type === 'input');
  if (read.data.type === 'modal' && hasInputs && read.data.submit === undefined) {
    const fault =
      '[ERROR] must define `submit` to use an `input` block in modals [json-pointer:/view]';
    return { status: 'refused', faults: [fault] };
  }
  return { status: 'taken', view: { ...read.data, blocks } };
}
