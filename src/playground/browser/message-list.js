// Messages of a conversation or a thread. They are added and replaced one by one, so that a screen
// reader is told of what is new alone.
import { renderBlocks } from './blocks.js';
import { element, fill } from './dom.js';
import { keepingFocus } from './focus.js';
import { mrkdwn, unescaped } from './mrkdwn.js';
import { dayOf, messageTime, nameOf } from './names.js';
import { sendAction } from './send-action.js';
import { SLACK } from './store.js';

/** @typedef {import('./names.js').Directory} Directory */
/** @typedef {import('./store.js').Message} Message */

/**
 * What a list of messages is shown with.
 *
 * @typedef {object} ListOptions
 * @property {() => Directory} directory
 * @property {() => readonly import('./store.js').Shortcut[]} shortcuts what a message's menu offers
 * @property {(message: Message) => number} [repliesTo] how many replies a message has
 * @property {(message: Message) => void} [onThread] opens the thread of a message
 */

/**
 * @param {HTMLElement} container
 * @param {ListOptions} options
 */
export function createMessageList(container, options) {
  /** @type {Map<string, HTMLElement>} */
  const shown = new Map();
  let lastDay = '';
  // Not every browser lets the keyboard into what scrolls.
  container.tabIndex = 0;

  /** @param {Message} message */
  const put = (message) => {
    const before = shown.get(message.ts);
    const node = messageNode(message, options);
    shown.set(message.ts, node);
    if (before) {
      keepingFocus(() => before.replaceWith(node));
      return;
    }
    const day = dayOf(message.ts);
    if (day !== lastDay) container.append(element('h3', { class: 'day' }, day));
    lastDay = day;
    container.append(node);
  };

  /** The newest message is seen from its beginning on, where it is longer than what is shown. */
  const reveal = () => {
    container.scrollTop = container.scrollHeight;
    const newest = container.lastElementChild;
    const isLong = newest instanceof HTMLElement && newest.offsetHeight > container.clientHeight;
    if (isLong) newest.scrollIntoView({ block: 'start' });
  };

  return {
    /**
     * Shows these messages in place of all others.
     *
     * @param {readonly Message[]} messages
     */
    show(messages) {
      container.setAttribute('aria-busy', 'true');
      fill(container);
      shown.clear();
      lastDay = '';
      for (const message of messages) put(message);
      container.setAttribute('aria-busy', 'false');
      reveal();
    },
    /**
     * Adds a message, or shows it anew.
     *
     * @param {Message} message
     */
    put(message) {
      const isNew = !shown.has(message.ts);
      put(message);
      if (isNew) reveal();
    },
    reveal,
    /** @param {string} ts */
    remove(ts) {
      shown.get(ts)?.remove();
      shown.delete(ts);
    },
  };
}

/**
 * @param {Message} message
 * @param {ListOptions} options
 */
function messageNode(message, options) {
  const directory = options.directory();
  const { user, ts, visibleTo, isNote } = message;
  const name = user === SLACK ? 'Slack' : nameOf(user, directory);
  const isApp = user === directory.bot;
  return element(
    'article',
    { class: isNote ? 'message note' : 'message', 'data-ts': ts, 'aria-label': `${name} says` },
    element('span', { class: isApp ? 'avatar app' : 'avatar', 'aria-hidden': 'true' }, name[0]),
    element(
      'div',
      { class: 'message-body' },
      element(
        'p',
        { class: 'message-head' },
        element('strong', {}, name),
        isApp && element('span', { class: 'badge' }, 'App'),
        messageTime(ts),
      ),
      (visibleTo !== undefined || isNote) &&
        element('p', { class: 'ephemeral' }, 'Only visible to you'),
      ...content(message, directory),
      element(
        'div',
        { class: 'message-actions' },
        threadRow(message, options),
        moreActions(message, options),
      ),
    ),
  );
}

/**
 * @param {Message} message
 * @param {Directory} directory
 * @returns {(string | Node)[]}
 */
function content({ channel, ts, text, blocks, mrkdwn: isMarkup }, directory) {
  if (blocks) {
    return renderBlocks(blocks, {
      directory,
      prefix: `m${ts}`,
      onPress(blockId, actionId, chosen) {
        const where = { kind: 'message', channel, ts };
        void sendAction({ kind: 'press', where, blockId, actionId, chosen });
      },
    });
  }
  if (isMarkup === false) return [element('div', { class: 'text' }, unescaped(text))];
  return mrkdwn(text, directory);
}

/**
 * @param {Message} message
 * @param {ListOptions} options
 */
function threadRow(message, { repliesTo, onThread }) {
  if (!repliesTo || !onThread || message.isNote || message.visibleTo !== undefined) return null;
  const count = repliesTo(message);
  const label = count === 0 ? 'Reply in thread' : count === 1 ? '1 reply' : `${count} replies`;
  return element(
    'button',
    {
      type: 'button',
      class: count === 0 ? 'reply faint' : 'reply',
      onclick: () => onThread(message),
    },
    label,
  );
}

/**
 * What apps offer for a message; nothing for what one person alone sees, as in Slack.
 *
 * @param {Message} message
 * @param {ListOptions} options
 */
function moreActions({ channel, ts, isNote, visibleTo }, { shortcuts }) {
  const offered = shortcuts();
  if (offered.length === 0 || isNote || visibleTo !== undefined) return null;
  const select = element(
    'select',
    { class: 'more-actions', 'aria-label': 'More actions for this message' },
    element('option', { value: '' }, 'More actions'),
    ...offered.map(({ name, callback_id }) => element('option', { value: callback_id }, name)),
  );
  select.addEventListener('change', () => {
    const callbackId = select.value;
    select.value = '';
    if (callbackId !== '') void sendAction({ kind: 'shortcut', callbackId, channel, ts });
  });
  return select;
}
