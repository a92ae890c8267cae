import type { ContextBlock } from '@slack/types';

/** A line in small print under a message. */
export function closing(line: string): ContextBlock {
  return { type: 'context', elements: [{ type: 'plain_text', text: line, emoji: false }] };
}
