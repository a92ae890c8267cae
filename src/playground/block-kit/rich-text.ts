import { z } from 'zod';
import { BLOCK_KIT_LIMITS as LIMITS } from './limits.ts';
import { Address, AppId, textUpTo } from './text-objects.ts';

const Style = z.strictObject({
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  strike: z.boolean().optional(),
  code: z.boolean().optional(),
  underline: z.boolean().optional(),
});

const styled = { style: Style.optional() };

/** What stands in a line of rich text. */
const RichTextRun = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: textUpTo(LIMITS.textCharacters), ...styled }),
  z.strictObject({
    type: z.literal('link'),
    url: Address,
    text: z.string().max(LIMITS.textCharacters).optional(),
    unsafe: z.boolean().optional(),
    ...styled,
  }),
  z.strictObject({ type: z.literal('user'), user_id: z.string().min(1), ...styled }),
  z.strictObject({ type: z.literal('channel'), channel_id: z.string().min(1), ...styled }),
  z.strictObject({ type: z.literal('usergroup'), usergroup_id: z.string().min(1), ...styled }),
  z.strictObject({ type: z.literal('emoji'), name: z.string().min(1), ...styled }),
  z.strictObject({
    type: z.literal('broadcast'),
    range: z.enum(['here', 'channel', 'everyone']),
    ...styled,
  }),
  z.strictObject({
    type: z.literal('citation'),
    url: Address,
    text: textUpTo(LIMITS.textCharacters),
    index: z.number().int().min(0),
    details: z.strictObject({
      citation_type: z.literal('web'),
      display_name: textUpTo(LIMITS.textCharacters),
      title: textUpTo(LIMITS.textCharacters),
      snippet: textUpTo(LIMITS.textCharacters),
    }),
  }),
  z.strictObject({
    type: z.literal('date'),
    timestamp: z.number().int(),
    format: z.string().min(1),
    url: Address.optional(),
    fallback: z.string().optional(),
    ...styled,
  }),
]);

const Section = z.strictObject({
  type: z.literal('rich_text_section'),
  elements: z.array(RichTextRun),
});

const framed = {
  elements: z.array(RichTextRun),
  border: z.union([z.literal(0), z.literal(1)]).optional(),
};

/** Rich text: Slack shows its texts as they stand. */
export const RichTextBlock = z.strictObject({
  type: z.literal('rich_text'),
  block_id: AppId.optional(),
  elements: z.array(
    z.discriminatedUnion('type', [
      Section,
      z.strictObject({ type: z.literal('rich_text_quote'), ...framed }),
      z.strictObject({ type: z.literal('rich_text_preformatted'), ...framed }),
      z.strictObject({
        type: z.literal('rich_text_list'),
        style: z.enum(['bullet', 'ordered']),
        elements: z.array(Section),
        indent: z.number().int().min(0).max(8).optional(),
        offset: z.number().int().min(0).optional(),
        border: framed.border,
      }),
    ]),
  ),
});
