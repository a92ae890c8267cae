// The conversations, each with how many messages came since it was looked at.
import { byId, element, fill } from './dom.js';

/** @typedef {import('./names.js').Conversation} Conversation */

/** What stands before a name; a private channel has a lock, which is drawn. */
const SIGNS = { im: '●', mpim: '○', public: '#', private: '' };

/**
 * @typedef {object} SidebarOptions
 * @property {readonly Conversation[]} conversations
 * @property {string} appName
 * @property {string} current
 * @property {ReadonlyMap<string, number>} unread
 * @property {(id: string) => void} onOpen
 */

/**
 * Draws the list of conversations anew.
 *
 * @param {SidebarOptions} options
 */
export function drawSidebar({ conversations, appName, current, unread, onOpen }) {
  /** @param {Conversation} one */
  const entry = ({ id, kind, name, hasBot }) => {
    const count = unread.get(id) ?? 0;
    return element(
      'li',
      {},
      element(
        'button',
        {
          type: 'button',
          'data-conversation': id,
          'aria-current': id === current ? 'page' : null,
          class: count > 0 ? 'unread' : null,
          onclick: () => onOpen(id),
        },
        element('span', { class: `sign ${kind}`, 'aria-hidden': 'true' }, SIGNS[kind]),
        element('span', {}, kind === 'im' ? appName : name),
        kind !== 'im' && !hasBot && element('span', { class: 'unseen' }, `, without ${appName}`),
        count > 0 &&
          element('span', { class: 'count', 'aria-label': `${count} new` }, String(count)),
      ),
    );
  };
  const channels = conversations.filter(({ kind }) => kind !== 'im' && kind !== 'mpim');
  const groups = conversations.filter(({ kind }) => kind === 'mpim');
  const direct = conversations.filter(({ kind }) => kind === 'im');
  fill(
    byId('sidebar'),
    element('h2', {}, 'Channels'),
    element('ul', {}, ...channels.map(entry)),
    groups.length > 0 && element('h2', {}, 'Direct messages'),
    groups.length > 0 && element('ul', {}, ...groups.map(entry)),
    element('h2', {}, 'Apps'),
    element('ul', {}, ...direct.map(entry)),
  );
}
