import type { KnownBlock } from '@slack/types';
import type { WebCitation } from './blocks/citations.ts';

/** A message as Slack takes it. Its JSON is stored: its fields keep their names. */
export interface Message {
  /** What notifications show and screen readers read: the message itself, in short. */
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
  /** The whole message without blocks, for when Slack refuses them; not escaped. */
  readonly plain: string;
  /** What it quotes of pages; absent where that is nothing, and in messages of older versions. */
  readonly citations?: readonly WebCitation[];
  /** The blocks for whoever alone sees them, and only now: today is called so. Absent where they are the same. */
  readonly blocksNow?: readonly KnownBlock[];
  /** Whether it answers, or refuses to; absent in what is no answer, and in messages of older versions. */
  readonly status?: 'answered' | 'no_answer';
  /** What the buttons of a refusal carry; absent in what is none, and in messages of older versions. */
  readonly refusal?: Refusal;
  /** What its buttons open, as it was when it was shown; absent in messages of older versions. */
  readonly details?: MessageDetails;
}

/** A question that nothing answered. */
export interface Refusal {
  readonly question: string;
  /** Whether it can be asked again by itself, and so be waited for. */
  readonly canStand: boolean;
}

/** What can be opened of an answer: further excerpts, both sides of a dispute, the order of time. */
export type DetailKind = 'more' | 'sides' | 'order';

type MessageDetails = Readonly<Partial<Record<DetailKind, MessageDetail>>>;

/** The content of a window that a button opens. */
export interface MessageDetail {
  readonly blocks: readonly KnownBlock[];
  /** Ids of the articles that it quotes: where one of them is gone, it is not shown. */
  readonly articles: readonly string[];
}

/** A message as it was written down. */
export function parseMessage(written: string): Message {
  return JSON.parse(written) as Message;
}

/** Slack's own bot, whose reminders and automatic replies bear no sign of a bot but this id. */
export const SLACKBOT = 'USLACKBOT';

/** Whether files came with what somebody wrote, or nothing but messages that were passed on. */
export function hasAttached(written: object): boolean {
  const { files, attachments, text } = written as Readonly<Record<string, unknown>>;
  const isBare = typeof text !== 'string' || text.trim() === '';
  return isFilled(files) || (isBare && isFilled(attachments));
}

function isFilled(list: unknown): boolean {
  return Array.isArray(list) && list.length > 0;
}
