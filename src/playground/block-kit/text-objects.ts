import { z } from 'zod';
import { BLOCK_KIT_LIMITS as LIMITS } from './limits.ts';

/** A text of 1 to so many code points, as Slack counts them. */
export function textUpTo(characters: number) {
  return z
    .string()
    .min(1, 'must be more than 0 characters')
    .refine(
      (text) => [...text].length <= characters,
      `must be less than ${characters + 1} characters`,
    );
}

/** An id that an app gives a block or an action. */
export const AppId = textUpTo(LIMITS.idCharacters);

/** An address that a link or button leads to. */
export const Address = textUpTo(LIMITS.urlCharacters);

/** A text object without markup. */
export function plainText(characters: number = LIMITS.textCharacters) {
  return z.strictObject({
    type: z.literal('plain_text'),
    text: textUpTo(characters),
    emoji: z.boolean().optional(),
  });
}

/** A text object in Slack's own markup. */
function mrkdwn(characters: number = LIMITS.textCharacters) {
  return z.strictObject({
    type: z.literal('mrkdwn'),
    text: textUpTo(characters),
    verbatim: z.boolean().optional(),
  });
}

/** A text object of either kind. */
export function anyText(characters: number = LIMITS.textCharacters) {
  return z.discriminatedUnion('type', [plainText(characters), mrkdwn(characters)]);
}

/** A choice of a menu, of check boxes or of radio buttons. */
export const Option = z.strictObject({
  text: anyText(LIMITS.optionTextCharacters),
  value: textUpTo(LIMITS.optionValueCharacters),
  description: anyText(LIMITS.optionTextCharacters).optional(),
  url: Address.optional(),
});

/** Choices of a menu under a label. */
export const OptionGroup = z.strictObject({
  label: plainText(LIMITS.optionTextCharacters),
  options: z.array(Option).min(1).max(LIMITS.options),
});

/** The question that Slack asks before it sends an action. */
export const Confirmation = z.strictObject({
  title: plainText(LIMITS.confirmTitleCharacters),
  text: anyText(LIMITS.confirmTextCharacters),
  confirm: plainText(LIMITS.confirmButtonCharacters),
  deny: plainText(LIMITS.confirmButtonCharacters),
  style: z.enum(['primary', 'danger']).optional(),
});
