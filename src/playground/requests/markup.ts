import { BOT, type Conversation, type WorkspaceMember } from '../state/members.ts';

/** Whom and what a typed text can name. */
interface Directory {
  /** The bot's name, without "@". */
  readonly botName: string;
  readonly people: readonly WorkspaceMember[];
  readonly conversations: readonly Conversation[];
}

/** An address within a text, and the points and brackets after it that are none of it. */
const ADDRESS = /\bhttps?:\/\/[^\s<>|]+/g;
const AFTER_ADDRESS = /(?<![.,;:!?)])[.,;:!?)]+$/;

/** A name after its sign, without the point that ends a sentence. */
const MENTION = /(?<![\p{L}\p{N}])[@#][\p{L}\p{N}]+(?:[._-][\p{L}\p{N}]+)*/gu;

/** A typed text as Slack passes it on: `&`, `<`, `>` escaped, mentions and addresses marked up. */
export function toMarkup(typed: string, directory: Directory): string {
  const ids = idsByName(directory);
  return escapeText(typed)
    .replace(ADDRESS, (found) => {
      const [after = ''] = AFTER_ADDRESS.exec(found) ?? [];
      return `<${found.slice(0, found.length - after.length)}>${after}`;
    })
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
