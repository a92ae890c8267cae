// Rich text blocks (https://docs.slack.dev/reference/block-kit/blocks/rich-text-block).
import { element, webLink } from './dom.js';
import { channelMention, formatDate, userMention } from './names.js';

/** @typedef {import('./names.js').Directory} Directory */
/** @typedef {Record<string, any>} Json what Slack's reference describes */

/**
 * The parts of a rich text block.
 *
 * @param {readonly Json[]} parts
 * @param {Directory} directory
 * @returns {Node[]}
 */
export function richText(parts, directory) {
  return parts.map((part) => richTextPart(part, directory));
}

/**
 * @param {Json} part
 * @param {Directory} directory
 * @returns {Node}
 */
function richTextPart(part, directory) {
  switch (part.type) {
    case 'rich_text_quote':
      return element('blockquote', {}, ...runs(part.elements, directory));
    case 'rich_text_preformatted':
      return element('pre', { tabindex: '0' }, ...runs(part.elements, directory));
    case 'rich_text_list': {
      /** @type {readonly Json[]} */
      const items = part.elements;
      const tag = part.style === 'ordered' ? 'ol' : 'ul';
      return element(
        tag,
        { class: part.indent ? `indent-${part.indent}` : null },
        ...items.map((item) => element('li', {}, ...runs(item.elements, directory))),
      );
    }
    default:
      return element('div', { class: 'text' }, ...runs(part.elements, directory));
  }
}

/**
 * @param {readonly Json[]} elements
 * @param {Directory} directory
 * @returns {(string | Node)[]}
 */
function runs(elements, directory) {
  return elements.map((one) => styled(run(one, directory), one.style ?? {}));
}

/**
 * @param {Json} one
 * @param {Directory} directory
 * @returns {string | Node}
 */
function run(one, directory) {
  switch (one.type) {
    case 'link':
      return webLink(one.url, one.text ?? one.url);
    case 'citation':
      return element(
        'span',
        { class: 'citation', title: `${one.details.title} — ${one.details.snippet}` },
        webLink(one.url, one.text),
      );
    case 'user':
      return userMention(one.user_id, directory);
    case 'channel':
      return channelMention(one.channel_id, directory);
    case 'broadcast':
      return element('span', { class: 'mention' }, `@${one.range}`);
    case 'date':
      return formatDate(one.timestamp, one.format);
    case 'emoji':
      return `:${one.name}:`;
    default:
      return String(one.text ?? '');
  }
}

/** @type {readonly [string, 'strong' | 'em' | 's' | 'code' | 'u'][]} */
const STYLES = [
  ['code', 'code'],
  ['strike', 's'],
  ['underline', 'u'],
  ['italic', 'em'],
  ['bold', 'strong'],
];

/**
 * @param {string | Node} node
 * @param {Json} style
 * @returns {string | Node}
 */
function styled(node, style) {
  return STYLES.reduce(
    (inner, [name, tag]) => (style[name] ? element(tag, {}, inner) : inner),
    node,
  );
}
