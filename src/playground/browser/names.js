// Names of people and channels, and times, as Slack shows them.
import { element } from './dom.js';

/** @typedef {{ id: string, name: string, kind: 'public' | 'private' | 'im' | 'mpim', hasBot: boolean }} Conversation */

/**
 * Who and what can be named.
 *
 * @typedef {object} Directory
 * @property {{ name: string, description: string }} app
 * @property {string} bot
 * @property {string} you
 * @property {readonly { id: string, name: string }[]} people
 * @property {ReadonlyMap<string, Conversation>} conversations
 */

/**
 * The name of whoever wrote something.
 *
 * @param {string} id
 * @param {Directory} directory
 */
export function nameOf(id, { app, bot, people }) {
  if (id === bot) return app.name;
  return people.find((one) => one.id === id)?.name ?? 'somebody';
}

/**
 * The name of a conversation.
 *
 * @param {Conversation} conversation
 * @param {Directory} directory
 */
export function conversationName({ kind, name }, { app }) {
  if (kind === 'mpim') return name;
  return kind === 'im' ? app.name : `#${name}`;
}

/**
 * A mention of somebody.
 *
 * @param {string} id
 * @param {Directory} directory
 */
export function userMention(id, directory) {
  return element('span', { class: 'mention' }, `@${nameOf(id, directory)}`);
}

/**
 * A mention of a channel.
 *
 * @param {string} id
 * @param {Directory} directory
 */
export function channelMention(id, { conversations }) {
  return element('span', { class: 'mention' }, `#${conversations.get(id)?.name ?? 'a channel'}`);
}

/** @type {Readonly<Record<string, Intl.DateTimeFormatOptions>>} */
const DATE_FORMATS = {
  date: { dateStyle: 'long' },
  date_num: { dateStyle: 'short' },
  date_short: { dateStyle: 'medium' },
  date_long: { dateStyle: 'full' },
  date_pretty: { dateStyle: 'long' },
  date_short_pretty: { dateStyle: 'medium' },
  date_long_pretty: { dateStyle: 'full' },
  time: { timeStyle: 'short' },
  time_secs: { timeStyle: 'medium' },
};

/**
 * An instant in the reader's zone, by Slack's own format such as "{date_short} at {time}".
 *
 * @param {number} seconds since 1970
 * @param {string} format
 */
export function formatDate(seconds, format) {
  const date = new Date(seconds * 1000);
  return format.replace(/\{(\w+)\}/g, (whole, name) => {
    const style = DATE_FORMATS[name];
    return style ? new Intl.DateTimeFormat('en-GB', style).format(date) : whole;
  });
}

/**
 * The time of a message.
 *
 * @param {string} ts
 */
export function messageTime(ts) {
  const date = new Date(Number(ts) * 1000);
  return element(
    'time',
    { datetime: date.toISOString(), title: dayAndTime(+date) },
    new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' }).format(date),
  );
}

/**
 * A day with its time, such as "Thu 11 Jun 2026, 17:00".
 *
 * @param {number} instant milliseconds since 1970
 */
export function dayAndTime(instant) {
  const format = new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  return format.format(new Date(instant));
}

/**
 * The day of a message, as the line between days says it.
 *
 * @param {string} ts
 */
export function dayOf(ts) {
  const format = new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  return format.format(new Date(Number(ts) * 1000));
}
