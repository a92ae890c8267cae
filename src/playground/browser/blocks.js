// Block Kit (https://docs.slack.dev/reference/block-kit/blocks), as messages, modals and the home
// tab show it. What is unknown here says so in its place.
import { actionElement } from './actions.js';
import { element } from './dom.js';
import { inputBlock } from './inputs.js';
import { mrkdwn, unescaped } from './mrkdwn.js';
import { richText } from './rich-text.js';

/** @typedef {import('./names.js').Directory} Directory */
/** @typedef {Record<string, any>} Json what Slack's reference describes */
/** @typedef {(blockId: string, actionId: string, chosen?: string | string[]) => void} OnPress */

/**
 * What blocks are shown with.
 *
 * @typedef {object} Showing
 * @property {Directory} directory
 * @property {OnPress} onPress
 * @property {string} prefix makes the ids of fields unique within the page
 */

/**
 * Blocks as nodes.
 *
 * @param {readonly Json[]} blocks
 * @param {Showing} showing
 * @returns {Node[]}
 */
export function renderBlocks(blocks, showing) {
  return blocks.map((block) => renderBlock(block, showing));
}

/**
 * @param {Json} block
 * @param {Showing} showing
 * @returns {Node}
 */
function renderBlock(block, showing) {
  const { directory } = showing;
  switch (block.type) {
    case 'header':
      return element('h3', { class: 'block' }, block.text.text);
    case 'divider':
      return element('hr', {});
    case 'rich_text':
      return element('div', { class: 'block' }, ...richText(block.elements, directory));
    case 'markdown':
      return element('div', { class: 'block text' }, block.text);
    case 'section':
      return section(block, showing);
    case 'context':
      return element(
        'div',
        { class: 'block context' },
        ...block.elements.map((/** @type {Json} */ one) =>
          one.type === 'image' ? picture(one) : element('div', {}, ...textObject(one, directory)),
        ),
      );
    case 'actions':
    case 'context_actions':
      return actionRow(block, showing);
    case 'input':
      return inputBlock(block, showing);
    case 'image':
      return element('div', { class: 'block' }, picture(block));
    case 'table':
      return table(block, directory);
    default:
      return element('p', { class: 'block unknown' }, `A block of the type “${block.type}”`);
  }
}

/**
 * @param {Json} block
 * @param {Showing} showing
 */
function section({ block_id, text, fields = [], accessory }, showing) {
  const { directory, onPress } = showing;
  return element(
    'div',
    { class: 'block section' },
    element(
      'div',
      {},
      ...(text ? textObject(text, directory) : []),
      fields.length > 0 &&
        element(
          'div',
          { class: 'fields' },
          ...fields.map((/** @type {Json} */ field) =>
            element('div', {}, ...textObject(field, directory)),
          ),
        ),
    ),
    accessory?.type === 'image' && picture(accessory),
    accessory &&
      accessory.type !== 'image' &&
      actionElement(accessory, (chosen) => onPress(block_id, accessory.action_id, chosen)),
  );
}

/**
 * @param {Json} block
 * @param {Showing} showing
 */
function actionRow({ block_id, elements }, { onPress }) {
  return element(
    'div',
    { class: 'block actions' },
    ...elements.map((/** @type {Json} */ one) =>
      actionElement(one, (chosen) => onPress(block_id, one.action_id, chosen)),
    ),
  );
}

/**
 * A text object of either kind.
 *
 * @param {Json} object
 * @param {Directory} directory
 * @returns {(string | Node)[]}
 */
function textObject({ type, text }, directory) {
  return type === 'mrkdwn' ? mrkdwn(text, directory) : [element('span', { class: 'text' }, text)];
}

/**
 * Pictures of others are not loaded: their description stands for them.
 *
 * @param {Json} image
 */
function picture({ alt_text }) {
  return element('span', { class: 'picture' }, `Picture: ${unescaped(alt_text)}`);
}

/**
 * @param {Json} block
 * @param {Directory} directory
 */
function table({ rows }, directory) {
  const cells = (/** @type {readonly Json[]} */ row, /** @type {'th' | 'td'} */ tag) =>
    element(
      'tr',
      {},
      ...row.map((cell) =>
        element(
          tag,
          {},
          ...(cell.elements ? richText(cell.elements, directory) : [cell.text ?? '']),
        ),
      ),
    );
  const [head = [], ...body] = rows;
  return element(
    'div',
    { class: 'block scrolls', tabindex: '0' },
    element(
      'table',
      {},
      element('thead', {}, cells(head, 'th')),
      element('tbody', {}, ...body.map((/** @type {readonly Json[]} */ row) => cells(row, 'td'))),
    ),
  );
}
