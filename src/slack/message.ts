import type { KnownBlock } from '@slack/types';

/** A message as Slack takes it. Its JSON is stored: its fields keep their names. */
export interface Message {
  /** What notifications show and screen readers read: the message itself, in short. */
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
  /** The whole message without blocks, for when Slack refuses them; not escaped. */
  readonly plain: string;
}

/** A message as it was written down. */
export function parseMessage(written: string): Message {
  return JSON.parse(written) as Message;
}

/** Slack's own bot, whose reminders and automatic replies bear no sign of a bot but this id. */
export const SLACKBOT = 'USLACKBOT';
