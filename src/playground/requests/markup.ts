import { BOT, type Conversation, type Member } from '../state/members.ts';

/** Whom and what a typed text can name. */
export interface Directory {
  /** The bot's name, without "@". */
  readonly botName: string;
  readonly people: readonly Member[];
  readonly conversations: readonly Conversation[];
}

/** An address within a text; the point or bracket after it is none of it. */
const ADDRESS = /\bhttps?:\/\/[^\s<>|]+[^\s<>|.,;:!?)\]}'"”]/g;

const MENTION = /(?<![\p{L}\p{N}])[@#][\p{L}\p{N}._-]+/gu;

/** A typed text as Slack passes it on: `&`, `<`, `>` escaped, mentions and addresses marked up. */
export function toMarkup(typed: string, directory: Directory): string {
  const ids = idsByName(directory);
  return escapeText(typed)
    .replace(ADDRESS, (address) => `<${address}>`)
    .replace(MENTION, (name) => ids.get(name.toLowerCase()) ?? name);
}

/** Escapes the three characters that Slack reads in a text. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function idsByName({ botName, people, conversations }: Directory): ReadonlyMap<string, string> {
  return new Map([
    [`@${botName.toLowerCase()}`, `<@${BOT.id}>`],
    ...people.map(({ id, name }) => [`@${name}`, `<@${id}>`] as const),
    ...conversations
      .filter(({ kind }) => kind !== 'im')
      .map(({ id, name }) => [`#${name}`, `<#${id}|${name}>`] as const),
  ]);
}
