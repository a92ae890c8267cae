import { z } from 'zod';
import { BLOCK_KIT_LIMITS as LIMITS } from './limits.ts';
import {
  Address,
  AppId,
  Confirmation,
  Option,
  OptionGroup,
  plainText,
  textUpTo,
} from './text-objects.ts';

const acting = { action_id: AppId.optional(), confirm: Confirmation.optional() };
const entering = { ...acting, focus_on_load: z.boolean().optional() };
const placeholder = plainText(LIMITS.placeholderCharacters).optional();

const Button = z.strictObject({
  type: z.literal('button'),
  text: plainText(LIMITS.buttonTextCharacters),
  value: textUpTo(LIMITS.buttonValueCharacters).optional(),
  url: Address.optional(),
  style: z.enum(['primary', 'danger']).optional(),
  accessibility_label: textUpTo(LIMITS.buttonTextCharacters).optional(),
  ...acting,
});

const Overflow = z.strictObject({
  type: z.literal('overflow'),
  options: z.array(Option).min(1).max(LIMITS.overflowOptions),
  ...acting,
});

const selecting = {
  options: z.array(Option).min(1).max(LIMITS.options).optional(),
  option_groups: z.array(OptionGroup).min(1).max(LIMITS.options).optional(),
  placeholder,
  ...entering,
};

const hasOneList = (menu: { readonly options?: unknown; readonly option_groups?: unknown }) =>
  (menu.options === undefined) !== (menu.option_groups === undefined);

const ONE_LIST = 'must have options or option_groups, and not both';

const StaticSelect = z
  .strictObject({
    type: z.literal('static_select'),
    initial_option: Option.optional(),
    ...selecting,
  })
  .refine(hasOneList, ONE_LIST);

const MultiStaticSelect = z
  .strictObject({
    type: z.literal('multi_static_select'),
    initial_options: z.array(Option).optional(),
    max_selected_items: z.number().int().min(1).optional(),
    ...selecting,
  })
  .refine(hasOneList, ONE_LIST);

const choosing = { options: z.array(Option).min(1).max(LIMITS.choices), ...entering };

const Checkboxes = z.strictObject({
  type: z.literal('checkboxes'),
  initial_options: z.array(Option).min(1).optional(),
  ...choosing,
});

const RadioButtons = z.strictObject({
  type: z.literal('radio_buttons'),
  initial_option: Option.optional(),
  ...choosing,
});

const TimePicker = z.strictObject({
  type: z.literal('timepicker'),
  initial_time: z
    .string()
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'must be a time as HH:mm')
    .optional(),
  timezone: z.string().optional(),
  placeholder,
  ...entering,
});

const DatePicker = z.strictObject({
  type: z.literal('datepicker'),
  initial_date: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day as YYYY-MM-DD')
    .optional(),
  placeholder,
  ...entering,
});

const PlainTextInput = z.strictObject({
  type: z.literal('plain_text_input'),
  initial_value: z.string().max(LIMITS.textCharacters).optional(),
  multiline: z.boolean().optional(),
  min_length: z.number().int().min(0).max(LIMITS.textCharacters).optional(),
  max_length: z.number().int().min(1).max(LIMITS.textCharacters).optional(),
  dispatch_action_config: z.looseObject({}).optional(),
  placeholder,
  ...entering,
});

/** Which conversations a menu offers (https://docs.slack.dev/reference/block-kit/composition-objects/conversation-filter-object). */
const ConversationFilter = z
  .strictObject({
    include: z
      .array(z.enum(['im', 'mpim', 'private', 'public']))
      .min(1)
      .optional(),
    exclude_external_shared_channels: z.boolean().optional(),
    exclude_bot_users: z.boolean().optional(),
  })
  .refine((filter) => Object.keys(filter).length > 0, 'must have one field at least');

const ConversationsSelect = z.strictObject({
  type: z.literal('conversations_select'),
  initial_conversation: z.string().optional(),
  default_to_current_conversation: z.boolean().optional(),
  response_url_enabled: z.boolean().optional(),
  filter: ConversationFilter.optional(),
  placeholder,
  ...entering,
});

const UsersSelect = z.strictObject({
  type: z.literal('users_select'),
  initial_user: z.string().optional(),
  placeholder,
  ...entering,
});

/** A picture beside a text. */
export const ImageElement = z.strictObject({
  type: z.literal('image'),
  image_url: Address,
  alt_text: textUpTo(LIMITS.altTextCharacters),
});

const FeedbackButton = z.strictObject({
  text: plainText(LIMITS.buttonTextCharacters),
  value: textUpTo(LIMITS.buttonValueCharacters),
  accessibility_label: textUpTo(LIMITS.buttonTextCharacters).optional(),
});

/** What stands in a row of small actions under a message. */
export const ContextAction = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('feedback_buttons'),
    action_id: AppId.optional(),
    positive_button: FeedbackButton,
    negative_button: FeedbackButton,
  }),
  z.strictObject({
    type: z.literal('icon_button'),
    icon: z.literal('trash'),
    text: plainText(LIMITS.buttonTextCharacters),
    value: textUpTo(LIMITS.buttonValueCharacters).optional(),
    accessibility_label: textUpTo(LIMITS.buttonTextCharacters).optional(),
    visible_to_user_ids: z.array(z.string()).max(10).optional(),
    ...acting,
  }),
]);

/** What can be pressed or chosen in a message, a modal or a home tab. */
export const ActionElement = z.discriminatedUnion('type', [
  Button,
  Overflow,
  StaticSelect,
  MultiStaticSelect,
  Checkboxes,
  RadioButtons,
  TimePicker,
  DatePicker,
  ConversationsSelect,
  UsersSelect,
]);

/** What an input block holds. */
export const InputElement = z.discriminatedUnion('type', [
  PlainTextInput,
  StaticSelect,
  MultiStaticSelect,
  Checkboxes,
  RadioButtons,
  TimePicker,
  DatePicker,
  ConversationsSelect,
  UsersSelect,
]);

/** What may stand at the side of a section. */
export const Accessory = z.discriminatedUnion('type', [...ActionElement.options, ImageElement]);
