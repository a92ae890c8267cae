import type { Button } from '@slack/types';

/** A button that sends a value with its action. */
export function button(text: string, action: string, value: string): Button {
  return {
    type: 'button',
    text: { type: 'plain_text', text, emoji: false },
    action_id: action,
    ...(value === '' ? {} : { value }),
  };
}
