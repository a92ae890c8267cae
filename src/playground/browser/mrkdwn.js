// Slack's own markup of texts (https://docs.slack.dev/messaging/formatting-message-text).
import { element, webLink } from './dom.js';
import { channelMention, formatDate, userMention } from './names.js';

/** @typedef {import('./names.js').Directory} Directory */

/** What a text is made of besides plain words; the first that matches at a place counts. */
const TOKEN =
  /```(?<block>[\s\S]+?)```|`(?<code>[^`\n]+)`|<(?<reference>[^<>\n]+)>|(?<![\p{L}\p{N}])(?:\*(?<bold>[^\s*](?:[^*\n]*[^\s*])?)\*|_(?<italic>[^\s_](?:[^_\n]*[^\s_])?)_|~(?<strike>[^\s~](?:[^~\n]*[^\s~])?)~)(?![\p{L}\p{N}])/gu;

/**
 * A text in Slack's markup, as nodes.
 *
 * @param {string} text
 * @param {Directory} directory
 * @returns {Node[]}
 */
export function mrkdwn(text, directory) {
  return inLines(text, (line) => inline(line, directory));
}

/**
 * A text that is shown as it stands, but for the three escaped characters.
 *
 * @param {string} text
 * @returns {string}
 */
export function unescaped(text) {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/**
 * Lines that begin with ">" are quoted; all others stand as they are.
 *
 * @param {string} text
 * @param {(line: string) => (string | Node)[]} render
 * @returns {Node[]}
 */
function inLines(text, render) {
  const parts = text.split(/^((?:&gt;|>) ?.*(?:\n(?:&gt;|>) ?.*)*)$/m);
  return parts.flatMap((part, at) => {
    if (at % 2 === 0)
      return part === '' ? [] : [element('span', { class: 'text' }, ...render(part))];
    const quoted = part.replace(/^(?:&gt;|>) ?/gm, '');
    return [element('blockquote', {}, ...render(quoted))];
  });
}

/**
 * @param {string} text
 * @param {Directory} directory
 * @returns {(string | Node)[]}
 */
function inline(text, directory) {
  /** @type {(string | Node)[]} */
  const nodes = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    if (match.index > end) nodes.push(unescaped(text.slice(end, match.index)));
    nodes.push(token(match.groups ?? {}, directory));
    end = match.index + match[0].length;
  }
  if (end < text.length) nodes.push(unescaped(text.slice(end)));
  return nodes;
}

/**
 * @param {Record<string, string | undefined>} groups
 * @param {Directory} directory
 * @returns {string | Node}
 */
function token({ block, code, reference: named, bold, italic, strike }, directory) {
  if (block !== undefined) return element('pre', {}, unescaped(block));
  if (code !== undefined) return element('code', {}, unescaped(code));
  if (bold !== undefined) return element('strong', {}, ...inline(bold, directory));
  if (italic !== undefined) return element('em', {}, ...inline(italic, directory));
  if (strike !== undefined) return element('s', {}, ...inline(strike, directory));
  return reference(named ?? '', directory);
}

/**
 * What stands between "<" and ">": somebody, a channel, a date, or an address.
 *
 * @param {string} inside
 * @param {Directory} directory
 * @returns {string | Node}
 */
function reference(inside, directory) {
  // A label may hold the mark that divides it from the address.
  const [target = '', ...labels] = inside.split('|');
  const label = labels.length === 0 ? undefined : labels.join('|');
  if (target.startsWith('@')) return userMention(target.slice(1), directory);
  if (target.startsWith('#')) return channelMention(target.slice(1), directory);
  const date = /^!date\^(\d+)\^([^^]+)/.exec(target);
  if (date) return formatDate(Number(date[1]), date[2] ?? '');
  if (target.startsWith('!')) return `@${label ?? target.slice(1)}`;
  return webLink(unescaped(target), unescaped(label ?? target));
}
